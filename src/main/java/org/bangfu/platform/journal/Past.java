package org.bangfu.platform.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as a command once left it.
 *
 * @param what the command, as {@code record.verb}
 * @param validAt when it became so in the world
 * @param actor who did it
 */
public record Past<T>(
        UUID id,
        int version,
        String what,
        Instant validAt,
        Instant recordedAt,
        UUID actor,
        @Nullable String reason,
        T body) {}
