package org.bangfu.platform.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Makes workbooks the way offices do. All names and numbers in them are invented. */
public final class Office {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private XSSFSheet sheet;
    private int next;

    private Office(String name) {
        this.sheet = workbook.createSheet(name);
    }

    public static Office sheet(String name) {
        return new Office(name);
    }

    /** Another sheet; rows go there from now on. */
    public Office then(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    /** A line over the whole width, in one merged cell. */
    public Office title(String text, int width) {
        row(text);
        sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, width - 1));
        return this;
    }

    public Office blank() {
        next++;
        return this;
    }

    /** Texts, numbers and days; a day is a number with a date format, null is no cell at all. */
    public Office row(@Nullable Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                fill(row.createCell(i), value);
            }
        }
        return this;
    }

    public Office merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        return this;
    }

    public Office hide(int column) {
        sheet.setColumnHidden(column, true);
        return this;
    }

    public Office hideSheet() {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return this;
    }

    public Office formula(int column, String formula) {
        sheet.getRow(next - 1).createCell(column).setCellFormula(formula);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return this;
    }

    /** Yellow, as somebody marked it. */
    public Office yellow(int row, int column) {
        CellStyle style = workbook.createCellStyle();
        style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        sheet.getRow(row).getCell(column).setCellStyle(style);
        return this;
    }

    public byte[] bytes() {
        return bytes(workbook);
    }

    /** Opens a file, lets somebody work on it, and saves it. */
    public static byte[] edited(byte[] file, Consumer<XSSFWorkbook> work) {
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            work.accept(opened);
            return bytes(opened);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) {
        try (var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case LocalDate day -> {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
                cell.setCellStyle(style);
                cell.setCellValue(day);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }
}
