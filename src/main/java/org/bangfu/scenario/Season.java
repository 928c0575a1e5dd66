package org.bangfu.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The whole input of a season. */
record Season(
        List<Firm> firms, List<Event> events, List<Filing> filings, List<Assigned> assigned, List<Spoken> spoken) {

    /** General restart not before 24:00 of this day. */
    static final LocalDate OPENS = LocalDate.of(2020, 2, 9);

    static final LocalDate FIRST = LocalDate.of(2020, 2, 10);

    /** “To date” in the published account; an assumption, marked so. */
    static final LocalDate LAST = LocalDate.of(2020, 3, 17);

    /** A smaller one: every so-many-th enterprise, with all that is told of it. */
    Season oneIn(int many) {
        List<Firm> some = IntStream.range(0, firms.size())
                .filter(number -> number % many == 0)
                .mapToObj(firms::get)
                .toList();
        Set<String> codes = some.stream().map(Firm::code).collect(Collectors.toSet());
        return new Season(
                some,
                events.stream()
                        .filter(event -> codes.contains(event.code())
                                && (event.other() == null || codes.contains(event.other())))
                        .toList(),
                filings.stream().filter(filing -> codes.contains(filing.code())).toList(),
                assigned.stream().filter(each -> codes.contains(each.code())).toList(),
                spoken.stream().filter(each -> codes.contains(each.code())).toList());
    }

    int records() {
        return firms.size() + events.size() + filings.size() + assigned.size() + spoken.size();
    }
}
