package org.bangfu.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The periods of a form over time.
 *
 * @param frequencies in the order of their days
 */
public record Periods(List<Frequency> frequencies) {

    /** What holds on a day; empty before the first setting. */
    public Optional<Frequency> on(LocalDate day) {
        return frequencies.reversed().stream()
                .filter(each -> !each.from().isAfter(day))
                .findFirst();
    }

    /** How a period is due; empty when that day ends none. */
    public Optional<Frequency> of(LocalDate period) {
        return on(period).filter(each -> period.equals(each.period(period)));
    }

    /** The periods that end in these days, latest first. */
    public List<LocalDate> between(LocalDate first, LocalDate last) {
        return Stream.iterate(last, day -> !day.isBefore(first), day -> day.minusDays(1))
                .filter(day -> of(day).isPresent())
                .toList();
    }

    /** The period in which a day lies; empty when nothing is due then. */
    public Optional<LocalDate> around(LocalDate day) {
        return on(day).flatMap(each -> Optional.ofNullable(each.period(day)));
    }
}
