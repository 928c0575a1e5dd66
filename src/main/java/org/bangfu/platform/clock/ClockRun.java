package org.bangfu.platform.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.clock.Derivation.Waiting;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;

/** One clock of a case while its events are gone through. */
final class ClockRun {

    private final CaseClock clock;
    private final Goal goal;
    private final @Nullable UUID assignment;

    private final Derivation why = new Derivation();
    private final Waiting pause = new Waiting(ClockText.PAUSED_STILL, ClockText.PAUSED);
    private final Waiting supplement = new Waiting(ClockText.SUPPLEMENT_STILL, ClockText.SUPPLEMENT);
    private final List<Stop> stops = new ArrayList<>();

    private Urgency urgency = Urgency.NORMAL;
    private Instant begun = Instant.MIN;
    private @Nullable Term term;
    private @Nullable Instant stoppedAt;
    private @Nullable Instant missed;
    private @Nullable Instant met;
    private @Nullable Instant ended;
    private String endedWhy = "";
    private int round;

    ClockRun(CaseClock clock, Goal goal, @Nullable UUID assignment) {
        this.clock = clock;
        this.goal = goal;
        this.assignment = assignment;
    }

    void hear(CaseEvent event) {
        if (ended == null) {
            settle(event.at());
            take(event);
            turn(event.at());
        }
    }

    /** Empty when it has not begun. */
    Optional<Deadline> deadline(Instant now) {
        settle(now);
        return Optional.ofNullable(term)
                .map(known -> new ClockReading(
                                clock.calendar(), goal, known, List.copyOf(stops), stoppedAt, missed, met, ended)
                        .read(now, round, why, endedWhy));
    }

    private void settle(Instant at) {
        if (term != null && missed == null && isRunning()) {
            Instant due = term.due(clock.calendar(), stops);
            missed = due.isAfter(at) ? null : due;
        }
    }

    private boolean isRunning() {
        return met == null && ended == null && !pause.isOn() && !supplement.isOn();
    }

    /** Notes when the clock stops and goes on. */
    private void turn(Instant at) {
        if (term == null) {
            return;
        }
        if (isRunning() && stoppedAt != null) {
            stops.add(new Stop(stoppedAt, at));
            stoppedAt = null;
        } else if (!isRunning() && stoppedAt == null) {
            stoppedAt = at;
        }
    }

    private void take(CaseEvent event) {
        switch (event) {
            case CaseEvent.Raised(var at, var first) -> {
                urgency = first;
                begin(at, goal.isWhole());
            }
            case CaseEvent.Assigned(var at, var to) -> begin(at, to.equals(assignment));
            case CaseEvent.Contacted(var at, var by) -> meet(at, goal == Goal.CONTACT && by.equals(assignment));
            case CaseEvent.Answered(var at, var by) -> meet(at, by.equals(assignment));
            case CaseEvent.Solved(var at) -> meet(at, goal.isWhole());
            case CaseEvent.Reopened(var at, var reason) -> reopen(at, reason);
            case CaseEvent.Paused(var at, var reason) -> await(pause, at, reason);
            case CaseEvent.Resumed(var at) -> why.close(pause, at);
            case CaseEvent.SupplementAsked(var at, var reason) -> await(supplement, at, reason);
            case CaseEvent.SupplementGiven(var at) -> why.close(supplement, at);
            case CaseEvent.Extended extended -> extend(extended);
            case CaseEvent.HandedBack(var at, var by, var reason) -> handBack(at, by, reason);
            case CaseEvent.UrgencyChanged(var at, var to, var reason) -> change(at, to, reason);
            case CaseEvent.Ended(var at, var reason) -> end(at, reason);
        }
    }

    private void begin(Instant at, boolean mine) {
        if (mine && term == null) {
            ClockRule rule = rule(at);
            begun = at;
            term = new Term(rule, rule.limit().amount(), at);
            ClockText started = switch (rule.limit().unit()) {
                case WORKING_DAYS -> ClockText.STARTED_DAYS;
                case HALF_DAYS -> ClockText.STARTED_HALVES;
                case MINUTES, HALF_HOURS, NATURAL_HOURS -> ClockText.STARTED;
            };
            why.add(started.line("goal", goal, "at", at, "limit", rule.limit(), "basis", rule.basis()));
            why.open(pause);
            why.open(supplement);
        }
    }

    private void await(Waiting waiting, Instant at, String reason) {
        waiting.begin(at, reason);
        if (term != null && met == null) {
            why.open(waiting);
        }
    }

    private void meet(Instant at, boolean mine) {
        if (mine && term != null && met == null) {
            met = at;
        }
    }

    private void end(Instant at, String reason) {
        if (met == null) {
            ended = at;
            endedWhy = reason;
        }
    }

    private void handBack(Instant at, UUID by, String reason) {
        if (by.equals(assignment)) {
            end(at, reason);
        } else if (goal.isWhole() && term != null) {
            why.add(ClockText.HANDED_BACK.line("at", at, "reason", reason));
        }
    }

    private void extend(CaseEvent.Extended extended) {
        boolean mine = extended.assignment() == null
                ? goal.isWhole()
                : goal == Goal.ANSWER && extended.assignment().equals(assignment);
        if (!mine || term == null || met != null) {
            return;
        }
        if (missed != null) {
            why.add(ClockText.TOO_LATE.line("at", extended.at()));
            return;
        }
        term = term.extended(extended.to());
        why.add(ClockText.EXTENDED.line(
                "at",
                extended.at(),
                "limit",
                term.limit(),
                "reason",
                extended.reason(),
                "approver",
                extended.approver()));
    }

    private void change(Instant at, Urgency to, String reason) {
        Urgency from = urgency;
        urgency = to;
        if (term == null || met != null || from == to) {
            return;
        }
        if (missed != null) {
            why.add(ClockText.TOO_LATE.line("at", at));
            return;
        }
        boolean more = to.compareTo(from) > 0;
        ClockRule rule = rule(at);
        var other = new Term(rule, rule.limit().amount(), more ? at : begun);
        List<Stop> asIfOn = stopsUntil(at);
        int earlier = other.due(clock.calendar(), asIfOn).compareTo(term.due(clock.calendar(), asIfOn));
        if (more ? earlier < 0 : earlier > 0) {
            term = other;
        }
        why.add((more ? ClockText.MORE_URGENT : ClockText.LESS_URGENT)
                .line("at", at, "from", from, "to", to, "reason", reason, "limit", rule.limit()));
    }

    private void reopen(Instant at, String reason) {
        if (met == null || term == null || goal == Goal.CONTACT) {
            return;
        }
        met = null;
        round++;
        ClockRule rule = rule(at);
        var least = new Term(rule, rule.reopened(), at);
        List<Stop> asIfOn = stopsUntil(at);
        if (least.due(clock.calendar(), asIfOn).isAfter(term.due(clock.calendar(), asIfOn))) {
            term = least;
        }
        missed = null;
        why.add(ClockText.REOPENED.line("at", at, "reason", reason, "limit", least.limit()));
        why.open(pause);
        why.open(supplement);
    }

    /** The stops so far, as if the clock went on at a moment. */
    private List<Stop> stopsUntil(Instant at) {
        var known = new ArrayList<>(stops);
        if (stoppedAt != null) {
            known.add(new Stop(stoppedAt, at));
        }
        return known;
    }

    private ClockRule rule(Instant at) {
        return clock.rules().in(clock.category(), urgency, goal, Days.of(at));
    }
}
