package org.bangfu.platform.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The person's own workbook with every bad cell red and the reason in a column after the last. Corrected there, it can be handed
 * in again as it is: the column of reasons is known by its title.
 */
final class ErrorWorkbook {

    private static final int MOST_CELLS = 600_000;
    private static final int WIDTH = 60 * 256;

    private final XSSFWorkbook workbook;
    private final Sheet sheet;
    private final Head head;
    private final Map<Short, CellStyle> red = new HashMap<>();
    private final Map<Short, CellStyle> quoted = new HashMap<>();

    private ErrorWorkbook(XSSFWorkbook workbook, Head head) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(head.sheet());
        this.head = head;
    }

    /** Marks {@code bad} in {@code content}. */
    static byte[] of(byte[] content, Head head, List<Staged> bad) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                var written = new ByteArrayOutputStream()) {
            new ErrorWorkbook(workbook, head).mark(bad);
            workbook.write(written);
            return written.toByteArray();
        } catch (IOException _) {
            throw ImportProblem.WORKBOOK_BROKEN.with();
        }
    }

    private void mark(List<Staged> bad) {
        quoteFormulas();
        int reasons = reasonColumn();
        for (Row row : sheet) {
            if (row.getRowNum() >= head.headerRow() && row.getCell(reasons) != null) {
                row.getCell(reasons).setBlank();
            }
        }
        for (Staged each : bad) {
            Row row =
                    Optional.ofNullable(sheet.getRow(each.row() - 1)).orElseGet(() -> sheet.createRow(each.row() - 1));
            for (Fault fault : each.content().faults()) {
                Column column = fault.field() == null ? null : head.of(fault.field());
                if (column != null) {
                    paint(row.getCell(column.index(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
                }
            }
            write(row, reasons, reason(each));
        }
    }

    private String reason(Staged bad) {
        return bad.content().faults().stream()
                .map(fault -> {
                    Column column = fault.field() == null ? null : head.of(fault.field());
                    return column == null
                            ? fault.sentence().zh()
                            : "%s（%s 列）：%s"
                                    .formatted(
                                            column.title(),
                                            column.letter(),
                                            fault.sentence().zh());
                })
                .collect(Collectors.joining("；"));
    }

    /** The one of an earlier time, or the first after all that hold anything. */
    private int reasonColumn() {
        for (Column column : head.columns()) {
            if (Words.title(column.title()).equals(Words.title(Titles.REASON))) {
                return column.index();
            }
        }
        int last = head.columns().stream().mapToInt(Column::index).max().orElse(0) + 1;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum());
        }
        Row titles = Optional.ofNullable(sheet.getRow(head.headerRow() - 1))
                .orElseGet(() -> sheet.createRow(head.headerRow() - 1));
        write(titles, last, Titles.REASON);
        Optional.ofNullable(titles.getCell(last - 1))
                .ifPresent(beside -> titles.getCell(titles.getLastCellNum() - 1).setCellStyle(beside.getCellStyle()));
        sheet.setColumnWidth(last, WIDTH);
        return last;
    }

    private static void write(Row row, int column, String text) {
        row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(escaped(text));
    }

    /** What begins like a formula is none. */
    static String escaped(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void paint(org.apache.poi.ss.usermodel.Cell cell) {
        cell.setCellStyle(red.computeIfAbsent(cell.getCellStyle().getIndex(), each -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setFillForegroundColor(IndexedColors.RED.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        }));
    }

    /** Texts of the person's own that begin like a formula stay texts in every program: the sheet marks them as quoted. */
    private void quoteFormulas() {
        long cells = 0;
        for (Row row : sheet) {
            cells += row.getPhysicalNumberOfCells();
            if (cells > MOST_CELLS) {
                throw ImportProblem.ERRORS_TOO_LARGE.with("limit", MOST_CELLS);
            }
            row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING
                        && !escaped(cell.getStringCellValue()).equals(cell.getStringCellValue())) {
                    quote(cell);
                }
            });
        }
    }

    private void quote(org.apache.poi.ss.usermodel.Cell cell) {
        cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle().getIndex(), each -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setQuotePrefixed(true);
            return style;
        }));
    }
}
