package org.bangfu.platform.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bangfu.platform.intake.Titles.Guess;
import org.bangfu.platform.intake.Titles.Title;
import org.jspecify.annotations.Nullable;

/** Finds the titles among the first rows of a sheet: one row, or two with merged cells. */
final class Header {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;
    private static final int LONGEST_TITLE = 40;

    private final List<SheetRow> rows;
    private final Titles titles;
    private final Set<Integer> hidden;

    /**
     * @param rows those that say something
     * @param hidden columns that a person does not see
     */
    Header(List<SheetRow> rows, Titles titles, Set<Integer> hidden) {
        this.rows = rows;
        this.titles = titles;
        this.hidden = hidden;
    }

    /**
     * Where the titles end and what they say.
     *
     * @param row of the sheet, from 1
     */
    record Found(int row, List<Column> columns, Guess guess) {}

    /** The most telling row, or two rows where they tell more than any single one; empty when none tells enough. */
    Optional<Found> find() {
        Found best = null;
        for (int i = 0; i < rows.size(); i++) {
            best = better(found(i, single(rows.get(i))), best);
        }
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).number() == rows.get(i - 1).number() + 1) {
                best = better(found(i, paired(rows.get(i - 1), rows.get(i))), best);
            }
        }
        return Optional.ofNullable(best).filter(found -> titles.plausible(found.guess()));
    }

    /** The first row with the most texts, for a person to say what they mean. */
    Optional<Found> fallback() {
        return IntStream.range(0, rows.size())
                .boxed()
                .max((one, other) -> {
                    int more = Long.compare(texts(rows.get(one)), texts(rows.get(other)));
                    return more != 0 ? more : Integer.compare(other, one);
                })
                .filter(i -> texts(rows.get(i)) > 0)
                .map(i -> found(i, single(rows.get(i))));
    }

    private static Found better(Found one, @Nullable Found best) {
        return best == null || one.guess().score() > best.guess().score() ? one : best;
    }

    private static long texts(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.blank() && cell.number() == null && cell.day() == null)
                .count();
    }

    private List<Title> single(SheetRow row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(i -> title(i, List.of(Words.plain(row.cell(i).text()))))
                .toList();
    }

    /** A title that spans several columns stands in the first of them. */
    private List<Title> paired(SheetRow above, SheetRow below) {
        var paired = new ArrayList<Title>();
        String spanning = "";
        for (int i = 0; i < Math.max(above.cells().size(), below.cells().size()); i++) {
            String top = Words.plain(above.cell(i).text());
            String bottom = Words.plain(below.cell(i).text());
            if (!top.isEmpty()) {
                spanning = top;
            } else if (bottom.isEmpty()) {
                spanning = "";
            }
            var said = new LinkedHashSet<String>();
            if (bottom.isEmpty()) {
                said.add(top);
            } else {
                said.add((spanning + " " + bottom).strip());
                said.add(bottom);
            }
            paired.add(title(i, List.copyOf(said)));
        }
        return paired;
    }

    private Title title(int index, List<String> said) {
        return new Title(
                index,
                said.stream()
                        .map(each -> each.length() > LONGEST_TITLE ? "" : each)
                        .toList(),
                !hidden.contains(index));
    }

    private Found found(int last, List<Title> said) {
        Guess guess = titles.guess(said.stream()
                .filter(title -> !title.said().getFirst().isBlank())
                .toList());
        int width = rows.stream()
                .skip(last)
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < Math.max(width, said.size()); i++) {
            String title = i < said.size() ? said.get(i).said().getFirst() : "";
            List<String> samples = samples(last, i);
            if (!title.isEmpty() || !samples.isEmpty()) {
                columns.add(new Column(i, title, samples, guess.fields().get(i)));
            }
        }
        return new Found(rows.get(last).number(), List.copyOf(columns), guess);
    }

    private List<String> samples(int after, int column) {
        return rows.stream()
                .skip(after + 1L)
                .map(row -> Words.plain(row.cell(column).text()))
                .filter(text -> !text.isEmpty())
                .limit(SAMPLES)
                .map(text -> text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text)
                .toList();
    }
}
