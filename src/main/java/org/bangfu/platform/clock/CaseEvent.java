package org.bangfu.platform.clock;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moves the clocks of a case; the module whose case it is makes these of its own events, in the order they happened. The names
 * are a published format: cases keep their events.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface CaseEvent {

    Instant at();

    /** Begins the clock for the whole. */
    record Raised(Instant at, Urgency urgency) implements CaseEvent {}

    /** Begins the clocks of that assignment, of the lead or a co-handler. */
    record Assigned(Instant at, UUID assignment) implements CaseEvent {}

    record Contacted(Instant at, UUID assignment) implements CaseEvent {}

    record Answered(Instant at, UUID assignment) implements CaseEvent {}

    /** Answered to the client as a whole: what follows waits for the client, not for us. */
    record Solved(Instant at) implements CaseEvent {}

    /** The client was not satisfied. */
    record Reopened(Instant at, String reason) implements CaseEvent {}

    record SupplementAsked(Instant at, String reason) implements CaseEvent {}

    record SupplementGiven(Instant at) implements CaseEvent {}

    record Paused(Instant at, String reason) implements CaseEvent {}

    record Resumed(Instant at) implements CaseEvent {}

    /**
     * Somebody who may has given more time.
     *
     * @param assignment whose answer; null for the whole
     * @param to how much in all, in the unit of the limit in force
     */
    record Extended(Instant at, @Nullable UUID assignment, int to, UUID approver, String reason) implements CaseEvent {}

    /** That unit's clocks end; the time counts for the whole, not for the next unit. */
    record HandedBack(Instant at, UUID assignment, String reason) implements CaseEvent {}

    record UrgencyChanged(Instant at, Urgency to, String reason) implements CaseEvent {}

    /** Nobody has to act any more: withdrawn, merged, out of scope. */
    record Ended(Instant at, String reason) implements CaseEvent {}
}
