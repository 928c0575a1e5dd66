package org.bangfu.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What an official decided about a return; it never touches a number.
 *
 * @param status QUERIED, CONFIRMED or LOCKED
 * @param ofVersion the version that was looked at
 * @param query what is asked of the client
 */
record Decision(
        ClientId client,
        String form,
        LocalDate period,
        ReturnStatus status,
        int ofVersion,
        @Nullable String query,
        UUID person,
        Instant at,
        int version) {

    UUID id() {
        return Ids.of("return-decision", client.value(), form, period);
    }
}
