package org.bangfu.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a planned encounter repeats: on the weekday of its first day.
 *
 * @param every how many weeks lie between one and the next
 * @param until the last day it may fall on; null when {@code times} says how often
 * @param times how often in all, the first included; null when {@code until} says how long
 */
record Repeat(
        int every, @Nullable LocalDate until, @Nullable Integer times) {

    /** Half a year of weeks; nobody plans further ahead than a year. */
    static final int MOST = 26;

    /** The days, the first of them {@code first}. Refused unless there are 2 to 26 of them within a year. */
    List<LocalDate> days(LocalDate first) {
        LocalDate year = first.plusYears(1);
        if ((until == null) == (times == null) || (until != null && until.isAfter(year))) {
            throw refused();
        }
        List<LocalDate> days = Stream.iterate(first, day -> day.plusWeeks(every))
                .limit(MOST + 1L)
                .takeWhile(day -> until == null || !day.isAfter(until))
                .toList();
        int count = times == null ? days.size() : times;
        if (count < 2 || count > MOST || days.get(count - 1).isAfter(year)) {
            throw refused();
        }
        return days.subList(0, count);
    }

    private static RuntimeException refused() {
        return LiaisonProblem.ENCOUNTER_REPEAT.with("most", MOST).at(List.of("repeat"));
    }
}
