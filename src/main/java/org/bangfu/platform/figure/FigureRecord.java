package org.bangfu.platform.figure;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client that a figure is about, with the record by which it was judged; or one of its records, where every one counts.
 *
 * @param part the group it stands in; null when the figure is not broken down
 * @param record null when it has none
 * @param facts what was so of the client that day
 * @param values of the record, by the names of the source's columns
 */
public record FigureRecord(
        Named client,
        @Nullable String part,
        boolean counted,
        @Nullable Recorded record,
        Map<String, Object> facts,
        Map<String, Object> values) {

    /** A client by name. */
    public record Named(UUID id, String name) {}

    /** A version of a record. */
    public record Recorded(String kind, UUID id, int version, LocalDate period) {}
}
