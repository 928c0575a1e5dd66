package org.bangfu.platform.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bangfu.platform.web.Problem;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads a workbook as a stream. Whatever a file does to the parser, the person hears a sentence. */
final class WorkbookReader {

    /** Titles stand among the first rows or nowhere. */
    private static final int FIRST_ROWS = 40;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private WorkbookReader() {}

    /** Finds the first visible sheet with a plausible header; failing that, the first with anything that looks like a table. */
    static Head head(byte[] content, String fileName, Titles titles) {
        ZipCheck.check(content);
        return opened(content, workbook -> {
            Head fallback = null;
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                    continue;
                }
                var header = new Header(first(sheet), titles, HiddenColumns.of(content, sheet.getIndex()));
                Optional<Header.Found> found = header.find();
                if (found.isPresent()) {
                    return head(fileName, sheet, found.get());
                }
                if (fallback == null) {
                    fallback = header.fallback()
                            .map(best -> head(fileName, sheet, best))
                            .orElse(null);
                }
            }
            return Optional.ofNullable(fallback).orElseThrow(ImportProblem.WORKBOOK_EMPTY::with);
        });
    }

    /** Hands over the rows beneath the header that are data: no blank ones, no sums, no remarks, no header once more. */
    static void rows(byte[] content, Head head, Consumer<SheetRow> taker) {
        opened(content, workbook -> {
            Sheet sheet = workbook.getSheet(head.sheet()).orElseThrow(ImportProblem.WORKBOOK_BROKEN::with);
            var limits = new Limits();
            try (Stream<Row> stream = sheet.openStream()) {
                Iterator<Row> rows = stream.iterator();
                while (rows.hasNext()) {
                    Row raw = rows.next();
                    limits.row(raw.getPhysicalCellCount());
                    if (raw.getRowNum() > head.headerRow()) {
                        SheetRow row = SheetRow.of(raw);
                        if (isData(row, head)) {
                            limits.filled();
                            taker.accept(row);
                        }
                    }
                }
            }
            return head;
        });
    }

    /** How many rows of data there are. Reads all of it, so a file beyond the limits is refused here. */
    static int count(byte[] content, Head head) {
        int[] count = new int[1];
        rows(content, head, row -> count[0]++);
        return count[0];
    }

    private static boolean isData(SheetRow row, Head head) {
        return !row.blank() && !row.isSum() && !row.isNote() && !row.repeats(head.columns());
    }

    private static Head head(String fileName, Sheet sheet, Header.Found found) {
        return new Head(fileName, sheet.getIndex(), sheet.getName(), found.row(), found.columns());
    }

    private static List<SheetRow> first(Sheet sheet) throws IOException {
        var limits = new Limits();
        var rows = new ArrayList<SheetRow>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            while (all.hasNext() && rows.size() < FIRST_ROWS) {
                Row raw = all.next();
                limits.row(raw.getPhysicalCellCount());
                SheetRow row = SheetRow.of(raw);
                if (!row.blank()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static <T> T opened(byte[] content, Reading<T> reading) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS)) {
            return reading.of(workbook);
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException _) {
            throw ImportProblem.WORKBOOK_BROKEN.with();
        }
    }

    /** What is done with a workbook while it is open. */
    private interface Reading<T> {
        T of(ReadableWorkbook workbook) throws IOException;
    }
}
