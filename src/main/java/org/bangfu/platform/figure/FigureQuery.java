package org.bangfu.platform.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one SELECT of a figure, and what is read from it: {@code client, name, part, record, version, period, counted, amount, out_of,
 * stale, facts, shown}.
 */
record FigureQuery(String sql, Map<String, @Nullable Object> parameters, Figure figure) {

    /** Without GROUP BY for the whole: then nobody still makes a line, and the line says 0. */
    String number(boolean inParts) {
        return "SELECT %s AS part, %s FROM (\n%s) AS one %s"
                .formatted(
                        inParts ? "part" : "NULL::text",
                        sums(),
                        sql,
                        inParts ? "WHERE part IS NOT NULL GROUP BY part" : "");
    }

    String days() {
        return "SELECT day_part AS part, %s FROM (\n%s) AS one GROUP BY day_part ORDER BY day_part"
                .formatted(sums(), sql);
    }

    private String sums() {
        return """
                coalesce(%s(amount) FILTER (WHERE counted), 0) AS numerator,
                coalesce(sum(out_of) FILTER (WHERE counted), 0) AS out_of,
                count(client) AS clients,
                count(record) AS covered,
                count(record) FILTER (WHERE stale) AS stale
                """.formatted(figure.measure() instanceof Measure.Longest ? "max" : "sum");
    }

    /** Counted, not counted, or all of them; those of one part, or of all. */
    String records() {
        String key = figure.isOfRecords() ? "record" : "client";
        return """
                WITH one AS (
                %s)
                SELECT client, name, part, record, version, period, counted, facts, shown
                FROM one
                WHERE (CAST(:part AS text) IS NULL OR part = :part)
                  AND (CAST(:counted AS boolean) IS NULL OR counted = :counted)
                  AND (CAST(:after AS uuid) IS NULL OR (name COLLATE "C", client, %s) > (
                      SELECT last.name COLLATE "C", last.client, last.%s FROM one AS last WHERE last.%s = :after LIMIT 1))
                ORDER BY name COLLATE "C", client, %s
                LIMIT :limit
                """.formatted(sql, key, key, key, key);
    }
}
