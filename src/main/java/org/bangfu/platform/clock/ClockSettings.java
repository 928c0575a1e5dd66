package org.bangfu.platform.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Service;

/** What the administrator of a zone sets: own days, working hours, rules. All of it from today on, because what was due stays due. */
@Service
class ClockSettings {

    private final ClockRepository repository;
    private final Commands commands;
    private final Clocks clocks;

    ClockSettings(ClockRepository repository, Commands commands, Clocks clocks) {
        this.repository = repository;
        this.commands = commands;
        this.clocks = clocks;
    }

    /** Says that a day is worked, or not, otherwise than in the country. */
    OwnDay add(Command command, LocalDate day, boolean working, String reason) {
        ZoneId zone = command.actor().zone();
        OwnDay added = commands.once(command, "own-day.add", List.of(day, working, reason), OwnDay.class, journal -> {
            refusePast(journal, "day", day);
            Optional<OwnDay> before = find(zone, day);
            before.filter(own -> !own.removed()).ifPresent(own -> {
                throw ClockProblem.OWN_DAY_THERE.with("day", day, "reason", own.reason());
            });
            WorkingCalendar calendar = clocks.calendar(zone);
            if (calendar.knows(day) && calendar.works(day) == working) {
                throw ClockProblem.OWN_DAY_AS_USUAL.with("day", day).at(List.of("working"));
            }
            int version = before.map(own -> own.version() + 1).orElse(0);
            return put(
                    journal,
                    zone,
                    new OwnDay(day, working, reason, command.actor().person(), journal.now(), false, version));
        });
        clocks.forget(zone);
        return added;
    }

    /**
     * Takes an own day back.
     *
     * @param seen the version that the caller decided on
     */
    OwnDay remove(Command command, LocalDate day, int seen, String reason) {
        ZoneId zone = command.actor().zone();
        OwnDay removed = commands.once(command, "own-day.remove", List.of(day, seen, reason), OwnDay.class, journal -> {
            OwnDay before = find(zone, day)
                    .filter(own -> !own.removed())
                    .orElseThrow(() -> ClockProblem.OWN_DAY_UNKNOWN.with("day", day));
            refusePast(journal, "day", day);
            if (before.version() != seen) {
                throw ClockProblem.OWN_DAY_CHANGED.with("day", day);
            }
            return put(
                    journal,
                    zone,
                    new OwnDay(day, before.working(), reason, command.actor().person(), journal.now(), true, seen + 1));
        });
        clocks.forget(zone);
        return removed;
    }

    /** Sets the working hours from a day on. */
    WorkingHours set(Command command, WorkingHours asked) {
        ZoneId zone = command.actor().zone();
        WorkingHours set =
                commands.once(command, "working-hours.set", asked.toString(), WorkingHours.class, journal -> {
                    refusePast(journal, "from", asked.from());
                    if (!asked.isInOrder()) {
                        throw ClockProblem.HOURS_DISORDERED.with();
                    }
                    int version = repository.hours(zone).stream()
                            .filter(each -> each.from().equals(asked.from()))
                            .mapToInt(each -> each.version() + 1)
                            .max()
                            .orElse(0);
                    WorkingHours hours = asked.version(version);
                    journal.write(repository.put(zone, hours), ClockProblem.HOURS_CHANGED::with);
                    journal.record(
                            "working-hours",
                            Ids.of("working-hours", hours.from()),
                            version,
                            Days.startOf(hours.from()),
                            null,
                            hours);
                    return hours;
                });
        clocks.forget(zone);
        return set;
    }

    /** Sets a rule from a day on; the one that held till then ends there, and this one ends where a later one begins. */
    ClockRule set(Command command, ClockRule asked) {
        ZoneId zone = command.actor().zone();
        ClockRule set = commands.once(command, "clock-rule.set", asked.toString(), ClockRule.class, journal -> {
            refusePast(journal, "from", asked.from());
            if (!asked.isPossible()) {
                throw ClockProblem.RULE_IMPOSSIBLE.with();
            }
            List<ClockRule> written = asked.among(repository.rules(zone));
            for (ClockRule rule : written) {
                journal.write(repository.put(zone, rule), ClockProblem.RULE_CHANGED::with);
                journal.record("clock-rule", rule.id(), rule.version(), Days.startOf(rule.from()), null, rule);
            }
            return written.getFirst();
        });
        clocks.forget(zone);
        return set;
    }

    private OwnDay put(Journal journal, ZoneId zone, OwnDay day) {
        journal.write(repository.put(zone, day), () -> ClockProblem.OWN_DAY_CHANGED.with("day", day.day()));
        journal.record(
                "own-day", Ids.of("own-day", day.day()), day.version(), Days.startOf(day.day()), day.reason(), day);
        return day;
    }

    private Optional<OwnDay> find(ZoneId zone, LocalDate day) {
        return repository.ownDays(zone).stream()
                .filter(own -> own.day().equals(day))
                .findFirst();
    }

    private static void refusePast(Journal journal, String field, LocalDate day) {
        if (day.isBefore(Days.of(journal.now()))) {
            throw ClockProblem.DAY_PAST.with("day", day).at(List.of(field));
        }
    }
}
