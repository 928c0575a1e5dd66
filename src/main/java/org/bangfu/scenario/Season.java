package org.bangfu.scenario;

import java.time.LocalDate;
import java.util.List;

/** The whole input of a season. */
record Season(List<Firm> firms, List<Event> events, List<Filing> filings) {

    /** General restart not before 24:00 of this day. */
    static final LocalDate OPENS = LocalDate.of(2020, 2, 9);

    static final LocalDate FIRST = LocalDate.of(2020, 2, 10);

    /** “To date” in the published account; an assumption, marked so. */
    static final LocalDate LAST = LocalDate.of(2020, 3, 17);

    int records() {
        return firms.size() + events.size() + filings.size();
    }
}
