package org.bangfu.platform.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.platform.intake.Staged.Content;
import org.bangfu.platform.intake.Staged.Stage;

/** Makes a staged row of a row of a sheet. */
final class RowReader<T> {

    private final IntakeKind<T> kind;
    private final Lines<T> lines;
    private final Map<Integer, Field<T>> fields;
    private final Function<String, byte[]> hash;

    /**
     * @param mapping which column is which field
     * @param hash of a natural key
     */
    RowReader(IntakeKind<T> kind, Map<Integer, String> mapping, Function<String, byte[]> hash) {
        this.kind = kind;
        this.lines = new Lines<>(kind);
        this.hash = hash;
        Map<String, Field<T>> byName =
                kind.fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
        this.fields = new HashMap<>();
        mapping.forEach((column, name) -> {
            Field<T> field = byName.get(name);
            if (field != null) {
                fields.put(column, field);
            }
        });
    }

    Staged read(SheetRow row) {
        var cells = new HashMap<String, String>();
        var shown = new HashMap<String, String>();
        var faults = new ArrayList<Fault>();
        String called = kind.fields().getFirst().name();
        String name = "";
        for (Map.Entry<Integer, Field<T>> each : fields.entrySet()) {
            Cell cell = row.cell(each.getKey());
            Field<T> field = each.getValue();
            CellReader.Read read = CellReader.read(field, cell);
            if (read.text() != null) {
                cells.put(field.name(), read.text());
            }
            if (read.fault() != null) {
                faults.add(new Fault(field.name(), read.fault()));
            }
            if (!cell.blank()) {
                shown.put(field.name(), Words.plain(cell.text()));
            }
            if (field.name().equals(called)) {
                name = Words.plain(cell.text());
            }
        }
        var content = new Content(name, cells, shown, List.copyOf(faults), List.of(), null, null);
        if (!faults.isEmpty()) {
            return new Staged(row.number(), 0, null, Outcome.BAD, Stage.JUDGED, null, null, content);
        }
        T line = lines.read(cells);
        return new Staged(
                row.number(),
                kind.rank(line),
                hash.apply(kind.naturalKey(line)),
                null,
                Stage.READ,
                null,
                null,
                content);
    }
}
