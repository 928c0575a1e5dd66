package org.bangfu.notice;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What happened and is to be told.
 *
 * @param record what it is about: a need, an encounter, a hand-over, a swap, a return; where many are told of at once, their command
 * @param turn tells two happenings of one record apart: its version; for what is overdue, the day
 * @param urgent may come at night
 * @param position in the journal, by which inboxes are ordered
 */
record Notice(
        Topic topic, UUID record, Object turn, @Nullable ClientId client, boolean urgent, Instant at, long position) {

    /** The same for the same person however often it is heard: so nobody is told twice. */
    UUID id(UUID person) {
        return Ids.of("notice", record, turn, person);
    }
}
