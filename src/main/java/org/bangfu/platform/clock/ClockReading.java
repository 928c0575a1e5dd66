package org.bangfu.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.platform.clock.Deadline.State;
import org.bangfu.platform.clock.Escalation.To;
import org.jspecify.annotations.Nullable;

/**
 * Where a clock stands once its events are gone through.
 *
 * @param stops those that are over
 * @param stoppedAt since when it has stood still; null while it runs
 * @param missed the due moment, once it has passed
 */
record ClockReading(
        WorkingCalendar calendar,
        Goal goal,
        Term term,
        List<Stop> stops,
        @Nullable Instant stoppedAt,
        @Nullable Instant missed,
        @Nullable Instant met,
        @Nullable Instant ended) {

    Deadline read(Instant now, int round, Derivation why, String endedWhy) {
        Instant due = due();
        Instant end = over() == null ? now : over();
        boolean late = due != null && end.isAfter(due);
        Duration by = due != null && late ? term.between(calendar, due, end, stopsUntil(end)) : Duration.ZERO;
        boolean provisional =
                due != null && !term.rule().limit().unit().isNatural() && calendar.guesses(term.origin(), due);
        var ends = new ArrayList<Line>();
        sum(due == null ? now : due).forEach(ends::add);
        ends.add(result(due, end, late, by, provisional, endedWhy));
        return new Deadline(
                goal,
                round,
                state(),
                due,
                provisional,
                late,
                by.toMinutes(),
                why.with(ends),
                due == null ? List.of() : escalations(due, round));
    }

    private @Nullable Instant over() {
        return met == null ? ended : met;
    }

    private State state() {
        if (over() != null) {
            return met == null ? State.ENDED : State.MET;
        }
        return stoppedAt == null ? State.RUNNING : State.PAUSED;
    }

    private @Nullable Instant due() {
        if (missed != null) {
            return missed;
        }
        if (over() != null) {
            return term.due(calendar, stopsUntil(over()));
        }
        return stoppedAt == null ? term.due(calendar, stops) : null;
    }

    private List<Stop> stopsUntil(Instant end) {
        if (stoppedAt == null) {
            return stops;
        }
        return Stream.concat(stops.stream(), Stream.of(new Stop(stoppedAt, end)))
                .toList();
    }

    /** While it stands still nobody knows when a step is reached; once it is over, none is any more. */
    private List<Escalation> escalations(Instant due, int round) {
        if (!goal.isAnnounced()) {
            return List.of();
        }
        return Stream.of(To.values())
                .map(to -> new Escalation(goal, round, to, at(to, due)))
                .filter(step -> stoppedAt == null || !step.at().isAfter(stoppedAt))
                .filter(step -> over() == null || step.at().isBefore(over()))
                .toList();
    }

    private Instant at(To to, Instant due) {
        return switch (to) {
            case PERSON -> due;
            case UNIT -> new Term(term.rule(), term.rule().unitAfter(), due).due(calendar, stops);
            case LEADER -> new Term(term.rule(), term.rule().leaderAfter(), due).due(calendar, stops);
        };
    }

    /** What was left out of the count, where anything was; the time after it was done is no stop. */
    private Stream<Line> sum(Instant due) {
        boolean natural = term.rule().limit().unit().isNatural();
        int off = natural ? 0 : calendar.daysOff(term.origin(), due);
        Duration stopped = term.stopped(calendar, term.origin(), due, stopsUntil(over() == null ? due : over()));
        if (off == 0 && stopped.isZero()) {
            return Stream.empty();
        }
        return Stream.of(
                off == 0
                        ? ClockText.STOPPED.line("stopped", stopped)
                        : ClockText.SUM.line("off", off, "stopped", stopped));
    }

    private Line result(
            @Nullable Instant due, Instant end, boolean late, Duration by, boolean provisional, String endedWhy) {
        boolean working = !term.rule().limit().unit().isNatural();
        if (due == null) {
            return ClockText.WAITING.line();
        }
        if (met != null && late) {
            return (working ? ClockText.MET_LATE_WORKING : ClockText.MET_LATE).line("due", due, "at", end, "late", by);
        }
        if (met != null) {
            return ClockText.MET.line("due", due, "at", end);
        }
        if (ended != null) {
            return ClockText.ENDED.line("due", due, "at", end, "reason", endedWhy);
        }
        if (late) {
            return (working ? ClockText.OVERDUE_WORKING : ClockText.OVERDUE).line("due", due, "late", by);
        }
        return (provisional ? ClockText.DUE_PROVISIONAL : ClockText.DUE).line("due", due);
    }
}
