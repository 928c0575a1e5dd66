package org.bangfu.client;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.platform.journal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Leave to see a client.
 *
 * @param source the record it comes from: an assignment, a need, a case
 * @param validTo the first day on which it no longer holds
 */
public record Access(
        ClientId client,
        Holder holderKind,
        UUID holder,
        Why why,
        UUID source,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** The same for the same holder, reason, source and first day. */
    UUID id() {
        return Ids.of("client-access", client.value(), holder, why, source, validFrom);
    }

    public enum Holder {
        PERSON,
        UNIT,
        TEAM
    }

    public enum Why {
        ASSIGNMENT,
        GRID,
        TEAM,
        DISPATCH,
        CASE
    }
}
