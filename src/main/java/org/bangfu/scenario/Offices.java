package org.bangfu.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as offices make them: a merged title, who compiled it, a header, rows, a totals row, a note below. */
final class Offices {

    private static final int HEADER = 2;

    private Offices() {}

    /** @param number whether the last row adds up the rows above */
    static byte[] workbook(String title, List<String> header, List<List<String>> rows, boolean number) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Sheet1");
            text(sheet.createRow(0), 0, title);
            if (header.size() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, header.size() - 1));
            }
            text(sheet.createRow(1), 0, "填报单位：（虚构）经济发展局");
            fill(sheet.createRow(HEADER), header);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(HEADER + 1 + i), rows.get(i));
            }
            int last = HEADER + 1 + rows.size();
            if (number) {
                text(sheet.createRow(last), 0, "合计");
                text(sheet.getRow(last), 1, rows.size() + "家");
                text(sheet.createRow(last + 2), 0, "说明：本表数据均为虚构，仅供演示。");
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void fill(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            text(row, i, texts.get(i));
        }
    }

    private static void text(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
    }
}
