package org.bangfu.routing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit is in charge of a kind of need.
 *
 * @param kind a category, or a finer kind
 * @param area the part of the zone; null for all of it
 * @param to the first day on which it no longer holds; null while nobody set one
 */
record Responsibility(
        UUID id,
        String kind,
        @Nullable UUID area,
        UUID unit,
        LocalDate from,
        @Nullable LocalDate to,
        int version) {

    Responsibility end(LocalDate day) {
        return new Responsibility(id, kind, area, unit, from, day, version + 1);
    }

    /** Whether it speaks of that kind: the kind itself, or its category. */
    boolean covers(String asked) {
        return asked.equals(kind) || asked.startsWith(kind + ".");
    }
}
