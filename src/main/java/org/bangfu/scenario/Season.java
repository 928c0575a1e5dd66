package org.bangfu.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The whole input of a season. */
record Season(
        List<Firm> firms,
        List<KeyProject> projects,
        List<Event> events,
        List<Filing> filings,
        List<Assigned> assigned,
        List<Spoken> spoken,
        List<Wanted> wanted) {

    /** General restart not before 24:00 of this day. */
    static final LocalDate OPENS = LocalDate.of(2020, 2, 9);

    static final LocalDate FIRST = LocalDate.of(2020, 2, 10);

    /** “To date” in the published account; an assumption, marked so. */
    static final LocalDate LAST = LocalDate.of(2020, 3, 17);

    /** A smaller one: every so-many-th enterprise and project, with all that is told of it. */
    Season oneIn(int many) {
        List<Firm> some = IntStream.range(0, firms.size())
                .filter(number -> number % many == 0)
                .mapToObj(firms::get)
                .toList();
        List<KeyProject> works = IntStream.range(0, projects.size())
                .filter(number -> number % many == 0)
                .mapToObj(projects::get)
                .toList();
        Set<String> codes = Stream.concat(
                        some.stream().map(Firm::code), works.stream().map(KeyProject::code))
                .collect(Collectors.toSet());
        return new Season(
                some,
                works,
                events.stream()
                        .filter(event -> codes.contains(event.code())
                                && (event.other() == null || codes.contains(event.other())))
                        .toList(),
                filings.stream().filter(filing -> codes.contains(filing.code())).toList(),
                assigned.stream().filter(each -> codes.contains(each.code())).toList(),
                spoken.stream().filter(each -> codes.contains(each.code())).toList(),
                wanted.stream().filter(each -> codes.contains(each.code())).toList());
    }

    int records() {
        return firms.size()
                + projects.size()
                + events.size()
                + filings.size()
                + assigned.size()
                + spoken.size()
                + wanted.size();
    }
}
