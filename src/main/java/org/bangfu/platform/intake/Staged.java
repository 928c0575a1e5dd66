package org.bangfu.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a workbook between the dry run and its last day.
 *
 * @param row as numbered in the sheet
 * @param keyHash of the natural key; null when the row cannot be read
 * @param outcome null until judged
 * @param version of the record as the import left it; null until it went in
 */
record Staged(
        int row,
        int rank,
        byte @Nullable [] keyHash,
        @Nullable Outcome outcome,
        Stage stage,
        @Nullable UUID record,
        @Nullable String version,
        Content content) {

    /** How far a row is. */
    enum Stage {
        READ,
        JUDGED,
        APPLIED,
        UNDONE,
        /** It was to be undone, but somebody changed the record since. */
        KEPT
    }

    /**
     * What a row says; ciphertext in the table.
     *
     * @param name what a person calls the row
     * @param cells readable cells by field, canonical
     * @param shown unreadable cells by field, as they stand there
     * @param line what the record is to say, as JSON of the kind's type; null when the row cannot be read
     * @param before the record as it stood in the dry run; null when there was none
     */
    record Content(
            String name,
            Map<String, String> cells,
            Map<String, String> shown,
            List<Fault> faults,
            List<Difference> differences,
            @Nullable String line,
            @Nullable Before before) {

        Content judged(List<Fault> why, List<Difference> what, @Nullable String wanted, @Nullable Before stood) {
            return new Content(name, cells, shown, why, what, wanted, stood);
        }
    }

    /** A record as it stood, its line as JSON. */
    record Before(UUID id, String version, String line) {}

    /** One field that the row says differently; canonical texts, null for nothing. */
    record Difference(
            String field, @Nullable String old, @Nullable String fresh) {}

    Staged judged(Outcome what, Content with) {
        return new Staged(row, rank, keyHash, what, Stage.JUDGED, record, version, with);
    }

    Staged applied(UUID id, String left, Content with) {
        return new Staged(row, rank, keyHash, outcome, Stage.APPLIED, id, left, with);
    }

    Staged undone() {
        return new Staged(row, rank, keyHash, outcome, Stage.UNDONE, record, version, content);
    }

    Staged kept(Fault why) {
        return new Staged(
                row,
                rank,
                keyHash,
                Outcome.BAD,
                Stage.KEPT,
                record,
                version,
                content.judged(List.of(why), content.differences, content.line, content.before));
    }
}
