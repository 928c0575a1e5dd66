package org.bangfu.liaison.rota;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What an ambassador leaves for whoever comes next.
 *
 * @param acceptedBy whoever comes next; null until they have read it
 */
record ShiftNote(
        UUID shift,
        PersonId ambassador,
        @Personal(subject = "shift") String words,
        Instant at,
        @Nullable PersonId acceptedBy,
        @Nullable Instant acceptedAt,
        int version) {

    /** Writes it, or writes it anew while nobody has accepted it. */
    static ShiftNote write(@Nullable ShiftNote now, int seen, Shift shift, String words, Instant at) {
        if (now != null && now.acceptedAt != null) {
            throw RotaProblem.NOTE_ACCEPTED.with();
        }
        if (seen != (now == null ? -1 : now.version)) {
            throw RotaProblem.ROTA_CHANGED.with();
        }
        return new ShiftNote(shift.id(), shift.ambassador(), words, at, null, null, seen + 1);
    }

    ShiftNote accept(int seen, PersonId next, Instant at) {
        if (acceptedAt != null) {
            throw RotaProblem.NOTE_ACCEPTED.with();
        }
        if (seen != version) {
            throw RotaProblem.ROTA_CHANGED.with();
        }
        return new ShiftNote(shift, ambassador, words, this.at, next, at, version + 1);
    }
}
