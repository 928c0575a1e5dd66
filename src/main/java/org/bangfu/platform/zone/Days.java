package org.bangfu.platform.zone;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Which day it is: always Shanghai's, whatever the machine thinks. */
public final class Days {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }

    /** A moment as people read it, in Shanghai: {@code 2020-03-18 09:30}. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(SHANGHAI));
    }

    /** 00:00 of {@code day}. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    /** 24:00 of {@code day}. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }
}
