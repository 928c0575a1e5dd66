package org.bangfu.launch;

import java.time.LocalDate;
import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param format of the archive
 * @param createdAt when, ISO 8601
 * @param schema the modules' versions, in the order in which they are migrated
 * @param months those that were open, by their first days
 * @param keys a short hash of each key that its personal data needs; the keys themselves are kept elsewhere
 * @param tables in the order in which they can be filled
 */
record Manifest(
        int format,
        String createdAt,
        List<Schema.Version> schema,
        List<LocalDate> months,
        java.util.Map<String, String> keys,
        List<Content> tables) {

    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    /**
     * One table's rows.
     *
     * @param sha256 of the rows as text, ordered by the primary key
     */
    record Content(Tables.Table table, long rows, String sha256) {

        String file() {
            return "tables/" + table.name();
        }
    }
}
