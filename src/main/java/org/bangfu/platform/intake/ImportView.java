package org.bangfu.platform.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.platform.intake.Import.State;
import org.bangfu.platform.intake.ImportRepository.Found;
import org.bangfu.platform.job.Job;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/** An import as its page shows it. */
record ImportView(
        UUID id,
        String kind,
        String fileName,
        @Nullable String by,
        Instant at,
        State state,
        String sheet,
        int headerRow,
        List<Column> columns,
        Counts counts,
        @Nullable Progress progress,
        @Nullable Instant undoUntil,
        @Nullable String failure,
        int version) {

    /** Rows by outcome; the good ones are those that are not bad. */
    record Counts(int rows, int good, int bad, int fresh, int changed, int same, int applied) {
        static Counts of(Import.Counts counts) {
            return new Counts(
                    counts.rows(),
                    counts.fresh() + counts.changed() + counts.same(),
                    counts.bad(),
                    counts.fresh(),
                    counts.changed(),
                    counts.same(),
                    counts.applied());
        }
    }

    record Progress(int done, int total, int perSecond) {}

    static ImportView of(Found found, @Nullable String by, @Nullable Job job, Locale locale) {
        Import record = found.record();
        Head head = found.head();
        return new ImportView(
                record.id(),
                record.kind(),
                head == null ? "" : head.fileName(),
                by,
                record.at(),
                record.state(),
                head == null ? "" : head.sheetName(),
                head == null ? 0 : head.headerRow(),
                head == null
                        ? List.of()
                        : Imports.mapped(found).stream().map(Column::masked).toList(),
                Counts.of(record.counts()),
                job == null || !job.open() ? null : new Progress(job.done(), job.total(), job.perSecond()),
                record.undoUntil(),
                record.failure() == null ? null : record.failure().in(locale),
                record.version());
    }

    /** A row as the page shows it. */
    record Line(int row, String name, Outcome outcome, List<Cell> faults, List<Difference> differences) {}

    /** Why a row does not go in; the column is empty when it is the row as a whole. */
    record Cell(String column, String letter, String value, String sentence) {}

    /** A value that changes. */
    record Difference(
            String label,
            @Nullable String old,
            @JsonProperty("new") @Nullable String fresh) {}

    static Line line(Staged row, Head head, IntakeKind<?> kind, Locale locale) {
        Map<String, Field<?>> fields =
                kind.fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
        return new Line(
                row.row(),
                row.content().name(),
                row.outcome() == null ? Outcome.BAD : row.outcome(),
                row.content().faults().stream()
                        .map(fault -> cell(row, fault, head, locale))
                        .toList(),
                row.content().differences().stream()
                        .filter(each -> fields.containsKey(each.field()))
                        .map(each -> difference(fields.get(each.field()), each, locale))
                        .toList());
    }

    private static Cell cell(Staged row, Fault fault, Head head, Locale locale) {
        Column column = fault.field() == null ? null : head.of(fault.field());
        String value = fault.field() == null ? "" : row.content().shown().getOrDefault(fault.field(), "");
        Sentence sentence = fault.sentence();
        return new Cell(
                column == null ? "" : column.title(),
                column == null ? "" : column.letter(),
                value,
                sentence.in(locale));
    }

    private static Difference difference(@Nullable Field<?> field, Staged.Difference each, Locale locale) {
        if (field == null) {
            return new Difference(each.field(), each.old(), each.fresh());
        }
        return new Difference(
                field.label().in(locale),
                each.old() == null ? null : field.shown(each.old(), locale),
                each.fresh() == null ? null : field.shown(each.fresh(), locale));
    }
}
