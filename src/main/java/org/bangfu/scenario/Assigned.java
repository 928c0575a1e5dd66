package org.bangfu.scenario;

import java.time.LocalDate;

/**
 * An officer of a firm, as the roster's second workbook has it.
 *
 * @param officer the number of an official
 * @param kind in the words of a workbook
 */
record Assigned(String code, String officer, String kind, LocalDate from) {

    static final String OFFICER = "联络员";
    static final String AMBASSADOR = "服务大使";

    Assigned since(LocalDate day) {
        return new Assigned(code, officer, kind, day);
    }
}
