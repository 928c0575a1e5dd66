package org.bangfu.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;

/**
 * A person who speaks for a client.
 *
 * @param validTo the first day on which they no longer do
 * @param verifiedAt when an official vouched for it; before that they may file nothing
 */
public record Contact(
        UUID id,
        ClientId client,
        PersonId person,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant verifiedAt,
        int version) {

    /** Whether they speak for it on {@code day}. */
    public boolean speaksOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    /** Speaks no longer, from the day of {@code at} on. */
    Contact end(int seen, Instant at) {
        if (seen != version || validTo != null) {
            throw ClientProblem.CONTACT_TWICE.with();
        }
        LocalDate today = Days.of(at);
        return new Contact(
                id, client, person, validFrom, today.isAfter(validFrom) ? today : validFrom, verifiedAt, version + 1);
    }
}
