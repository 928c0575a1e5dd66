package org.bangfu.platform.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case: pure functions of the zone's rules, its calendar and what happened. A case has one clock for the whole,
 * which runs from raising on; each assignment has a clock for contact and one for the answer.
 *
 * <ul>
 *   <li>Nothing that happens at or after the deadline moves it: what is late stays late.
 *   <li>What was left when a pause, or a wait for a supplement, began is left when it ends.
 *   <li>An extension gives so much in all, counted from where the limit began.
 *   <li>Made more urgent, the new limit runs from that moment, and never ends later than the old one; made less urgent, it is
 *       counted from the beginning, and never ends earlier.
 *   <li>Reopened, a case goes on with what was left when it was solved, and has at least the rule's minimum from then on: nobody is
 *       told at once. If it had been late, the minimum is all it gets. Time while it counted as solved does not count.
 *   <li>Handed back, a unit's own clocks end; its time counts for the whole, and not for the next unit.
 *   <li>A step of escalation waits for pauses too, and nobody is told of what is done.
 * </ul>
 *
 * @param category of the case, by which its rules are found
 */
public record CaseClock(ClockRules rules, WorkingCalendar calendar, String category) {

    /**
     * The clock for the whole.
     *
     * @param events in the order they happened; those after {@code now} have not happened yet
     * @return empty when it is not raised by then
     */
    public Optional<Deadline> whole(List<? extends CaseEvent> events, Instant now) {
        return run(Goal.SOLVE, null, events, now);
    }

    /**
     * A clock of one assignment.
     *
     * @param goal {@link Goal#CONTACT} or {@link Goal#ANSWER}
     * @param events of the whole case, in the order they happened; those after {@code now} have not happened yet
     * @return empty when it is not assigned by then
     */
    public Optional<Deadline> of(Goal goal, UUID assignment, List<? extends CaseEvent> events, Instant now) {
        if (goal != Goal.CONTACT && goal != Goal.ANSWER) {
            throw new IllegalArgumentException(goal + " is no clock of an assignment");
        }
        return run(goal, assignment, events, now);
    }

    /** When a limit ends that begins at {@code from} and that nothing moves: for handing back, for the client's word. */
    public Instant until(Goal goal, Urgency urgency, Instant from) {
        return calendar.end(
                from, rules.in(category, urgency, goal, Days.of(from)).limit());
    }

    /** Up to how much that limit may be extended in all, in its own unit; empty when it may not. */
    public Optional<Integer> extendsTo(Goal goal, Urgency urgency, Instant at) {
        return Optional.ofNullable(
                rules.in(category, urgency, goal, Days.of(at)).extendsTo());
    }

    private Optional<Deadline> run(
            Goal goal, @Nullable UUID assignment, List<? extends CaseEvent> events, Instant now) {
        var run = new ClockRun(this, goal, assignment);
        events.stream().filter(event -> !event.at().isAfter(now)).forEach(run::hear);
        return run.deadline(now);
    }
}
