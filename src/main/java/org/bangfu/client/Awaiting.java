package org.bangfu.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.platform.journal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Why a client may be without an officer, for now.
 *
 * @param ended the first day on which an officer serves it; null while none does
 * @param reason null for one that was just listed
 */
public record Awaiting(
        ClientId client,
        LocalDate since,
        Instant until,
        @Nullable LocalDate ended,
        @Nullable String reason,
        int version) {

    UUID id() {
        return Ids.of("client-exception", client.value(), since);
    }

    /** Whether it still waits on {@code day}. */
    boolean waits(LocalDate day) {
        return ended == null || ended.isAfter(day);
    }

    /** It waits again, or longer. */
    Awaiting again(Instant longer, @Nullable String why) {
        return new Awaiting(client, since, longer, null, why, version + 1);
    }
}
