package org.bangfu.need;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.platform.clock.CaseEvent;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.journal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One need and where it stands. Immutable: {@link NeedSteps} gives the need as it is after a step, or throws a problem.
 *
 * @param raisedBy the contact; or the official, when {@code onBehalf}
 * @param kind a category of the catalogue and, after a dot, a finer one
 * @param stepAt when the last step was taken
 * @param dispatches every unit that had it, in the order they got it; those that run have not ended
 * @param tries when a verifier asked for the client's word in vain
 * @param events what its clocks are computed from
 * @param version counts the writes
 */
public record Need(
        NeedId id,
        ClientId client,
        UUID raisedBy,
        boolean onBehalf,
        Instant raisedAt,
        String kind,
        Urgency urgency,
        String text,
        Status status,
        Instant stepAt,
        List<Dispatch> dispatches,
        @Nullable Answer answer,
        @Nullable Word word,
        List<Instant> tries,
        Matters matters,
        List<CaseEvent> events,
        int version) {

    /** What the lead unit answered. */
    public record Answer(String words, UUID by, Instant at) {}

    /**
     * A new one. The dispatch desk has it: its clock for contact is that of a first assignment.
     *
     * @param onBehalf an official raises it for the client
     */
    static Need raise(
            NeedId id,
            ClientId client,
            UUID by,
            boolean onBehalf,
            String kind,
            Urgency urgency,
            String text,
            Instant now) {
        return new Need(
                id,
                client,
                by,
                onBehalf,
                now,
                kind,
                urgency,
                text,
                Status.RAISED,
                now,
                List.of(),
                null,
                null,
                List.of(),
                Matters.NONE,
                List.of(new CaseEvent.Raised(now, urgency), new CaseEvent.Assigned(now, desk(id, 0))),
                0);
    }

    /** The assignments to the dispatch desk: when it was raised, and each time that no unit had it any more. */
    Stream<UUID> deskRounds() {
        var units = dispatches.stream().map(Dispatch::id).collect(Collectors.toSet());
        return events.stream()
                .filter(CaseEvent.Assigned.class::isInstance)
                .map(event -> ((CaseEvent.Assigned) event).assignment())
                .filter(assignment -> !units.contains(assignment));
    }

    static UUID desk(NeedId id, long round) {
        return Ids.of("need-desk", id.value(), round);
    }

    /** The latest of {@link #deskRounds}. */
    UUID desk() {
        return desk(id, deskRounds().count() - 1);
    }

    /** The unit that leads now; empty while the need is at the desk. */
    public Optional<Dispatch> lead() {
        return running().filter(Dispatch::lead).findFirst();
    }

    /** The unit that leads, or led when it was over; empty while it is at the desk. */
    Optional<Dispatch> lastLead() {
        return switch (status) {
            case RAISED, ACCEPTED, HANDED_BACK, OUT_OF_SCOPE -> Optional.empty();
            default -> dispatches.stream().filter(Dispatch::lead).reduce((one, other) -> other);
        };
    }

    /** The unit that leads, or led to the end; empty while none has it. */
    Optional<UUID> unit() {
        return dispatches.stream()
                .filter(Dispatch::lead)
                .filter(each -> each.runs() || each.answeredAt() != null)
                .map(Dispatch::unit)
                .reduce((one, other) -> other);
    }

    /** The units that may read it: they have it, or answered it. */
    List<UUID> readers() {
        return dispatches.stream()
                .filter(each -> each.runs() || each.answeredAt() != null)
                .map(Dispatch::unit)
                .distinct()
                .toList();
    }

    /** Co-handlers that have not answered. */
    Stream<Dispatch> waitingCoHandlers() {
        return running().filter(each -> !each.lead() && each.answeredAt() == null);
    }

    Stream<Dispatch> running() {
        return dispatches.stream().filter(Dispatch::runs);
    }

    /** Whether that person ever worked on it. */
    boolean wasHandledBy(UUID person) {
        return dispatches.stream().anyMatch(each -> person.equals(each.person()))
                || (answer != null && answer.by().equals(person));
    }

    /** The category: what stands before the dot. */
    public String category() {
        int dot = kind.indexOf('.');
        return dot < 0 ? kind : kind.substring(0, dot);
    }
}
