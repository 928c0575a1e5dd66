package org.bangfu.platform.clock;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When offices are open on a working day, from a day on; Shanghai's time. Many zones keep other hours in summer.
 *
 * @param version 0 for what was first said of that day
 */
public record WorkingHours(
        LocalDate from,
        LocalTime morningOpens,
        LocalTime morningCloses,
        LocalTime afternoonOpens,
        LocalTime afternoonCloses,
        int version) {

    /** Until a zone sets its own. */
    public static final WorkingHours STANDARD = new WorkingHours(
            LocalDate.EPOCH, LocalTime.of(8, 30), LocalTime.of(12, 0), LocalTime.of(13, 30), LocalTime.of(17, 30), 0);

    WorkingHours version(int next) {
        return new WorkingHours(from, morningOpens, morningCloses, afternoonOpens, afternoonCloses, next);
    }

    /** Both halves are some time, one after the other. */
    boolean isInOrder() {
        return morningOpens.isBefore(morningCloses)
                && !afternoonOpens.isBefore(morningCloses)
                && afternoonOpens.isBefore(afternoonCloses);
    }
}
