package org.bangfu.liaison.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.directory.PersonId;

/**
 * A stretch of time in which one ambassador answers.
 *
 * @param ends the first moment that is no longer theirs
 */
record Shift(UUID id, PersonId ambassador, Instant starts, Instant ends, int version) {

    private static final Duration LONGEST = Duration.ofHours(24);

    /** A new one; nobody holds one for longer than a day, or one that has passed. */
    static Shift of(UUID id, PersonId ambassador, Instant starts, Instant ends, Instant now) {
        if (!starts.isBefore(ends) || Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            throw RotaProblem.ROTA_TIMES.with().at(List.of("starts", "ends"));
        }
        if (!ends.isAfter(now)) {
            throw RotaProblem.ROTA_PAST.with().at(List.of("ends"));
        }
        return new Shift(id, ambassador, starts, ends, 0);
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(starts) && moment.isBefore(ends);
    }

    /** The same time, held by somebody else. */
    Shift by(PersonId other) {
        return new Shift(id, other, starts, ends, version + 1);
    }
}
