package org.bangfu.scenario;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invented enterprise as the roster's workbook has it, and how it restarts.
 *
 * @param code unified social credit code
 * @param industry 4-digit class of GB/T 4754-2017
 * @param tags in the words of a workbook
 * @param contact number of the person who files for it; two firms may have one
 * @param second number of another contact; null for most
 * @param opened its day of opening; null when it never opens
 * @param producing its day of producing
 */
record Firm(
        String code,
        String name,
        String area,
        String industry,
        String scale,
        String ownership,
        Set<String> tags,
        int staff,
        String capacity,
        String capacityUnit,
        String representative,
        String contact,
        @Nullable String second,
        @Nullable LocalDate opened,
        @Nullable LocalDate producing) {

    static final String EXPORTER = "生产型外贸企业";
    static final String FOREIGN = "外资企业";
    static final String KEY = "重点企业";
    static final String ABOVE_SCALE = "规上";
}
