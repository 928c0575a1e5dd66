package org.bangfu.platform.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to clocks: a zone's calendar and rules, to count by. They change a few times a year and are read with every case, so
 * they are remembered for a few seconds; whoever changes them forgets them at once on this node.
 */
@Service
public class Clocks {

    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private final ClockRepository repository;
    private final TransactionTemplate transaction;
    private final Map<ZoneId, Kept> kept = new ConcurrentHashMap<>();

    Clocks(ClockRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** When this zone works. */
    public WorkingCalendar calendar(ZoneId zone) {
        return read(zone).calendar;
    }

    /** How long things may take in this zone. */
    public ClockRules rules(ZoneId zone) {
        return read(zone).rules;
    }

    /** The clocks of a case of that category. */
    public CaseClock of(ZoneId zone, String category) {
        Kept now = read(zone);
        return new CaseClock(now.rules, now.calendar, category);
    }

    CalendarYear year(ZoneId zone, int year) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<CalendarDay> country = repository.country().stream()
                    .filter(day -> day.day().getYear() == year)
                    .toList();
            List<OwnDay> own = repository.ownDays(zone).stream()
                    .filter(day -> day.day().getYear() == year && !day.removed())
                    .toList();
            return new CalendarYear(
                    year, !country.isEmpty(), country, own, repository.hours(zone), WorkingHours.STANDARD);
        }));
    }

    void forget(ZoneId zone) {
        kept.remove(zone);
    }

    private Kept read(ZoneId zone) {
        Kept last = kept.get(zone);
        if (last == null || System.nanoTime() - last.readAt > KEPT) {
            last = Objects.requireNonNull(transaction.execute(status -> load(zone)));
            kept.put(zone, last);
        }
        return last;
    }

    private Kept load(ZoneId zone) {
        List<CalendarDay> country = repository.country();
        Map<LocalDate, Boolean> days = new HashMap<>();
        country.forEach(day -> days.put(day.day(), day.working()));
        repository.ownDays(zone).stream()
                .filter(own -> !own.removed())
                .forEach(own -> days.put(own.day(), own.working()));
        var published = country.stream().map(day -> day.day().getYear()).collect(Collectors.toUnmodifiableSet());
        return new Kept(
                new WorkingCalendar(Map.copyOf(days), published, repository.hours(zone)),
                new ClockRules(repository.rules(zone)),
                System.nanoTime());
    }

    private record Kept(WorkingCalendar calendar, ClockRules rules, long readAt) {}
}
