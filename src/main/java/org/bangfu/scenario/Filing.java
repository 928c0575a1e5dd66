package org.bangfu.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a firm reports for a day.
 *
 * @param opened null when it had not opened
 */
record Filing(
        String code,
        LocalDate period,
        @Nullable LocalDate opened,
        @Nullable LocalDate staffed,
        @Nullable LocalDate producing,
        int staff,
        int onPost,
        String capacityUse) {

    Filing on(LocalDate other) {
        return new Filing(code, other, opened, staffed, producing, staff, onPost, capacityUse);
    }

    /** As if it had not opened. */
    Filing closed() {
        return new Filing(code, period, null, null, null, staff, 0, "0");
    }

    Filing idle() {
        return new Filing(code, period, opened, staffed, null, staff, onPost, "0");
    }
}
