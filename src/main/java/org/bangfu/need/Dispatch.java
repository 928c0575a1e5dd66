package org.bangfu.need;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need in the hands of a unit: its own clocks for contact and answer run from {@code since}.
 *
 * @param lead whether the unit leads; a co-handler answers to the lead
 * @param person who works on it, from the start on
 * @param startedAt when somebody there first spoke with the client
 * @param words what a co-handler answered; the lead's answer is the need's
 * @param endedAt when the unit was rid of it: handed back, or given to another
 */
public record Dispatch(
        UUID id,
        UUID unit,
        boolean lead,
        Instant since,
        @Nullable UUID person,
        @Nullable Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable String words,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    static Dispatch of(UUID id, UUID unit, boolean lead, Instant since) {
        return new Dispatch(id, unit, lead, since, null, null, null, null, null, null);
    }

    boolean runs() {
        return endedAt == null;
    }

    Dispatch start(UUID by, Instant at) {
        return new Dispatch(
                id, unit, lead, since, by, startedAt == null ? at : startedAt, answeredAt, words, endedAt, reason);
    }

    Dispatch answer(UUID by, @Nullable String said, Instant at) {
        return new Dispatch(id, unit, lead, since, by, startedAt == null ? at : startedAt, at, said, endedAt, reason);
    }

    /** The client was not content: it has to be answered again. */
    Dispatch again() {
        return new Dispatch(id, unit, lead, since, person, startedAt, null, words, endedAt, reason);
    }

    Dispatch end(Instant at, String because) {
        return new Dispatch(id, unit, lead, since, person, startedAt, answeredAt, words, at, because);
    }
}
