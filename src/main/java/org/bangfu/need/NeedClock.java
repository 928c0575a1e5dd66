package org.bangfu.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.platform.clock.CaseClock;
import org.bangfu.platform.clock.Clocks;
import org.bangfu.platform.clock.Deadline;
import org.bangfu.platform.clock.Escalation;
import org.bangfu.platform.clock.Goal;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of needs: the whole from raising on, contact and answer of each unit, and how long a client's word is waited for. */
@Component
class NeedClock {

    private final Clocks clocks;

    NeedClock(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The clock for the whole. */
    Deadline whole(ZoneId zone, Need need, Instant now) {
        return clock(zone, need).whole(need.events(), now).orElseThrow();
    }

    /** What a unit, or the desk, has to do next. */
    Optional<Deadline> of(ZoneId zone, Need need, UUID assignment, Instant now) {
        var contact = clock(zone, need).of(Goal.CONTACT, assignment, need.events(), now);
        return contact.filter(each -> each.state() == Deadline.State.RUNNING || each.state() == Deadline.State.PAUSED)
                .or(() -> clock(zone, need).of(Goal.ANSWER, assignment, need.events(), now));
    }

    /** Until when a unit may hand it back. */
    Instant handBackUntil(ZoneId zone, Need need, Dispatch dispatch) {
        return clock(zone, need).until(Goal.HAND_BACK, need.urgency(), dispatch.since());
    }

    /** Until when the client is waited for. */
    Instant clientUntil(ZoneId zone, Need need) {
        return clock(zone, need)
                .until(
                        Goal.CONFIRM,
                        need.urgency(),
                        Objects.requireNonNull(need.answer()).at());
    }

    /** Up to how much the whole may be extended in all, in the limit's unit; empty when it may not. */
    Optional<Integer> extendsTo(ZoneId zone, Need need, Instant now) {
        return clock(zone, need).extendsTo(Goal.SOLVE, need.urgency(), now);
    }

    /** What the whole clock says will be; a stop that ends on a known day is over by then. Null when it is over, or waits. */
    @Nullable
    Instant dueAt(ZoneId zone, Need need) {
        return need.status().isOpen() ? whole(zone, need, later(need)).due() : null;
    }

    /** Who is to be told, and when, that it is overdue: of the whole, and of each unit that has it, or the desk. */
    List<Escalation> escalations(ZoneId zone, Need need, Instant now) {
        if (!need.status().isOpen()) {
            return List.of();
        }
        CaseClock clock = clock(zone, need);
        List<UUID> assignments = need.lead().isEmpty()
                ? List.of(need.desk())
                : need.running().map(Dispatch::id).toList();
        return Stream.concat(
                        clock.whole(need.events(), now).stream(),
                        assignments.stream()
                                .flatMap(each -> Stream.of(Goal.CONTACT, Goal.ANSWER)
                                        .flatMap(goal -> clock.of(goal, each, need.events(), now).stream())))
                .flatMap(deadline -> deadline.escalations().stream())
                .toList();
    }

    /** What figures ask: the contact of whoever leads, or the desk, and the whole. */
    NeedStanding.Marks marks(ZoneId zone, Need need) {
        Instant now = later(need);
        UUID assignment = need.lastLead().map(Dispatch::id).orElseGet(need::desk);
        var contact = clock(zone, need).of(Goal.CONTACT, assignment, need.events(), now);
        Deadline whole = whole(zone, need, now);
        return new NeedStanding.Marks(
                contact.map(Deadline::due).orElse(null),
                contact.map(Deadline::late).orElse(false),
                whole.due(),
                whole.late());
    }

    /** When the first of those who have to act has to have done so. */
    Optional<Instant> next(ZoneId zone, Need need) {
        return duties(zone, need).stream()
                .map(Duty::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    /** Who has to act now; nobody when it is over. */
    List<Duty> duties(ZoneId zone, Need need) {
        var duties = new ArrayList<Duty>();
        switch (need.status()) {
            case RAISED, ACCEPTED, HANDED_BACK -> duties.add(duty(zone, need, Duty.Kind.DESK, Duty.ZONE, need.desk()));
            case ASSIGNED, IN_PROGRESS, REOPENED -> atUnits(zone, need, duties);
            case ANSWERED -> {
                Instant until = clientUntil(zone, need);
                duties.add(new Duty(Duty.Kind.CLIENT, need.client().value(), need.stepAt(), until));
                Instant asked = clock(zone, need).until(Goal.CONFIRM, need.urgency(), until);
                duties.add(new Duty(Duty.Kind.VERIFIER, Duty.ZONE, until, asked));
            }
            case VERIFIED -> {
                Instant until = clock(zone, need).until(Goal.CONFIRM, need.urgency(), need.stepAt());
                duties.add(new Duty(Duty.Kind.VERIFIER, Duty.ZONE, need.stepAt(), until));
            }
            case CLOSED, WITHDRAWN, MERGED, OUT_OF_SCOPE -> {}
        }
        return duties;
    }

    private void atUnits(ZoneId zone, Need need, List<Duty> duties) {
        need.lead().ifPresent(lead -> duties.add(duty(zone, need, Duty.Kind.UNIT, lead.unit(), lead.id())));
        need.waitingCoHandlers().forEach(each -> duties.add(duty(zone, need, Duty.Kind.UNIT, each.unit(), each.id())));
        if (need.matters().question() != null) {
            duties.add(new Duty(Duty.Kind.CLIENT, need.client().value(), need.stepAt(), null));
        }
        if (need.matters().request() != null) {
            Instant at = need.matters().request().at();
            Instant until = clock(zone, need).until(Goal.CONTACT, need.urgency(), at);
            duties.add(new Duty(Duty.Kind.APPROVER, Duty.ZONE, at, until));
        }
    }

    private Duty duty(ZoneId zone, Need need, Duty.Kind kind, UUID holder, UUID assignment) {
        Instant due = of(zone, need, assignment, later(need)).map(Deadline::due).orElse(null);
        return new Duty(kind, holder, need.stepAt(), due);
    }

    private static Instant later(Need need) {
        Instant last = need.events().getLast().at();
        return last.isAfter(need.stepAt()) ? last : need.stepAt();
    }

    private CaseClock clock(ZoneId zone, Need need) {
        return clocks.of(zone, need.kind());
    }
}
