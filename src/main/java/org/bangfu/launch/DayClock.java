package org.bangfu.launch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bangfu.platform.zone.Days;

/** The clock of a demonstration: the time is real, the day is always the one on which its season ends. */
final class DayClock extends Clock {

    private final LocalDate day;

    DayClock(LocalDate day) {
        this.day = day;
    }

    @Override
    public Instant instant() {
        return day.atTime(LocalTime.now(Days.SHANGHAI)).atZone(Days.SHANGHAI).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("One legal time for the whole country");
    }
}
