package org.bangfu.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a workbook before its rows are read. Kept as ciphertext: where the header was found wrongly, a title is a name.
 *
 * @param sheet the sheet's place among all, from 0
 * @param headerRow the last row of titles, from 1; rows after it are data
 */
record Head(String fileName, int sheet, String sheetName, int headerRow, List<Column> columns) {

    Head with(List<Column> mapped) {
        return new Head(fileName, sheet, sheetName, headerRow, mapped);
    }

    @Nullable
    Column of(String field) {
        return columns.stream()
                .filter(column -> field.equals(column.field()))
                .findFirst()
                .orElse(null);
    }
}
