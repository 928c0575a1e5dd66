package org.bangfu.form;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;

/**
 * How often a form is due from a day on.
 *
 * @param dueTime on the day after the period: what is reported is as of 24:00 of its last day (国科火字〔2020〕60号: by 12:00)
 */
public record Frequency(LocalDate from, Kind kind, LocalTime dueTime, int version) {

    /** How long a period is. */
    public enum Kind {
        DAILY,
        WEEKLY,
        MONTHLY,
        NONE
    }

    /** The last day of the period in which {@code day} lies; null when nothing is due. */
    public @Nullable LocalDate period(LocalDate day) {
        return switch (kind) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTHLY -> day.with(TemporalAdjusters.lastDayOfMonth());
            case NONE -> null;
        };
    }

    /** The first moment at which that period may be reported. */
    public static Instant opens(LocalDate period) {
        return Days.startOf(period);
    }

    /** Until when it is in time. */
    public Instant due(LocalDate period) {
        return period.plusDays(1).atTime(dueTime).atZone(Days.SHANGHAI).toInstant();
    }
}
