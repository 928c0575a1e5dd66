package org.bangfu.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.Ids;

/**
 * What a client reported for a period, in one version.
 *
 * @param period its last day; what is said is as of 24:00 of it
 * @param version 0 for the first filing
 * @param submittedAt of the first version
 * @param late the first version came after its time
 * @param seconds how long the page was open
 */
public record Return(
        UUID id,
        ClientId client,
        String form,
        int formVersion,
        LocalDate period,
        int version,
        Map<String, Object> values,
        Instant submittedAt,
        Instant changedAt,
        boolean late,
        int seconds) {

    /** The same id for all versions. */
    static UUID id(ClientId client, String form, LocalDate period) {
        return Ids.of("return", client.value(), form, period);
    }
}
