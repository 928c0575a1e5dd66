package org.bangfu.need;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a need, to learn from.
 *
 * @param solvedBy the unit whose answer stands; null when there is none
 * @param handedBackBy units that led and were rid of it without an answer
 */
public record Lesson(
        NeedId id, String kind, String text, @Nullable UUID solvedBy, List<UUID> handedBackBy) {}
