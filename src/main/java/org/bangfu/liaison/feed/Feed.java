package org.bangfu.liaison.feed;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.directory.PersonId;
import org.jspecify.annotations.Nullable;

/** A calendar's address, without the address: that is shown once, to whoever made it. */
record Feed(
        UUID id, PersonId person, Instant madeAt, @Nullable Instant revokedAt, int version) {

    Feed revoke(int seen, Instant at) {
        if (seen != version || revokedAt != null) {
            throw FeedProblem.FEED_REVOKED.with();
        }
        return new Feed(id, person, madeAt, at, version + 1);
    }
}
