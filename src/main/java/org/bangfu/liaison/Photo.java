package org.bangfu.liaison;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A photo of an encounter; the picture itself is a stored file of the same id, sealed as the client's. It stands beside the encounter,
 * not in one version of it: a correction of the words keeps the photos, and a photo that comes or goes changes no words.
 *
 * @param person who added it, and alone may remove it
 * @param place among the photos of its encounter, from 1; free again when it is removed
 * @param width in pixels
 * @param height in pixels
 * @param removedAt since when there is no picture any more; null while there is
 * @param reason why it was removed
 */
record Photo(
        UUID id,
        UUID encounter,
        ClientId client,
        PersonId person,
        Instant at,
        int place,
        int width,
        int height,
        @Nullable Instant removedAt,
        @Nullable String reason,
        int version) {

    /** As many as show a workshop from each side; more is a burden for whoever takes and whoever looks. */
    static final int MOST = 6;

    Photo remove(String why, Instant when) {
        if (removedAt != null) {
            throw LiaisonProblem.PHOTO_REMOVED.with();
        }
        return new Photo(id, encounter, client, person, at, place, width, height, when, why, version + 1);
    }
}
