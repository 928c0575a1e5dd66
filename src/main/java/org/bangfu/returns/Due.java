package org.bangfu.returns;

import java.time.Instant;
import java.time.LocalDate;
import org.bangfu.form.Frequency;

/**
 * A period, and until when it is in time.
 *
 * @param period its last day
 */
record Due(LocalDate period, Instant at) {

    /** Where its return stands while nothing is filed. */
    ReturnStatus empty(Instant now) {
        if (now.isBefore(Frequency.opens(period))) {
            return ReturnStatus.NOT_DUE;
        }
        return now.isAfter(at) ? ReturnStatus.MISSING : ReturnStatus.DUE;
    }
}
