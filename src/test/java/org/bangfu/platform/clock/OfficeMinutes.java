package org.bangfu.platform.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bangfu.platform.clock.History.Hours;

/** Which minutes are worked in a history, for the simulator; it reads the calendar file by itself. */
final class OfficeMinutes {

    private static final int DAY = 24 * 60;
    private static final int WINDOW = 900;
    private static final Path FILE = Path.of("src/test/resources/calendar/working_days_cn_2019_2026.csv");
    private static final Map<Integer, Boolean> COUNTRY = new HashMap<>();
    private static final Set<Integer> YEARS = new HashSet<>();

    static {
        try {
            for (String line :
                    Files.readAllLines(FILE).subList(1, Files.readAllLines(FILE).size())) {
                String[] cells = line.split(",");
                COUNTRY.put((int) LocalDate.parse(cells[0]).toEpochDay(), cells[2].equals("make_up_workday"));
                YEARS.add(Integer.parseInt(cells[0].substring(0, 4)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final int first;
    private final Hours[] open = new Hours[WINDOW];

    OfficeMinutes(History history) {
        first = history.happenings().getFirst().minute() / DAY;
        for (int i = 0; i < WINDOW; i++) {
            int day = first + i;
            DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
            boolean works = weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
            works = COUNTRY.getOrDefault(day, works);
            works = history.ownDays().getOrDefault(day, works);
            for (Hours hours : history.hours()) {
                if (works && hours.from() <= day) {
                    open[i] = hours;
                }
            }
        }
    }

    boolean isPublished(int day) {
        return YEARS.contains(LocalDate.ofEpochDay(day).getYear());
    }

    /** 1 in the morning, 2 in the afternoon, 0 when nobody works. */
    int half(int minute) {
        Hours hours = open[minute / DAY - first];
        if (hours == null) {
            return 0;
        }
        int time = minute % DAY;
        if (time >= hours.opens() && time < hours.closes()) {
            return 1;
        }
        return time >= hours.opensAgain() && time < hours.closesAgain() ? 2 : 0;
    }

    boolean isFirstOfHalf(int minute) {
        return half(minute) != half(minute - 1) || isAfternoonOpening(minute);
    }

    private boolean isAfternoonOpening(int minute) {
        return minute % DAY == open[minute / DAY - first].opensAgain();
    }

    boolean isLastOfHalf(int minute) {
        return half(minute) != half(minute + 1);
    }

    boolean isLastOfDay(int minute) {
        return half(minute) == 2 && half(minute + 1) == 0;
    }
}
