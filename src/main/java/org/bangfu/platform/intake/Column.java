package org.bangfu.platform.intake;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A column of somebody's sheet.
 *
 * @param index from 0
 * @param title as it stands there, of one row or of two
 * @param samples the first values beneath it
 * @param field what it is taken to be; null for nothing
 */
record Column(
        int index,
        String letter,
        String title,
        List<String> samples,
        @Nullable String field) {

    Column(int index, String title, List<String> samples, @Nullable String field) {
        this(index, letter(index), title, samples, field);
    }

    static String letter(int index) {
        return CellReference.convertNumToColString(index);
    }

    /** As a page shows it: of a telephone number the first three digits and the last four. */
    Column masked() {
        return new Column(
                index,
                letter,
                title,
                samples.stream()
                        .map(sample -> sample.replaceAll("\\b(1[3-9]\\d)\\d{4}(\\d{4})\\b", "$1****$2"))
                        .toList(),
                field);
    }

    Column as(@Nullable String other) {
        return new Column(index, letter, title, samples, other);
    }
}
