package org.bangfu.need;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has to act on a need.
 *
 * @param holder the unit or the client; zeros where it is a desk of the zone
 * @param since from when on it is in the queue
 * @param dueAt null while the clock stands still and nobody knows until when
 */
record Duty(Kind kind, UUID holder, Instant since, @Nullable Instant dueAt) {

    static final UUID ZONE = new UUID(0, 0);

    enum Kind {
        DESK,
        UNIT,
        APPROVER,
        VERIFIER,
        CLIENT
    }
}
