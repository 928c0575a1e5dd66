package org.bangfu.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone in a post.
 *
 * @param validTo the first day on which it no longer holds; null while it does
 */
public record PostHolder(
        UUID id,
        PostId post,
        PersonId person,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {}
