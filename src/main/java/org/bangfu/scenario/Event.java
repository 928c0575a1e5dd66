package org.bangfu.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to an entry of the roster.
 *
 * @param day from which it holds
 * @param other the code of what it is merged into, or a duplicate of
 */
record Event(
        LocalDate day, Kind kind, String code, @Nullable String other) {

    /** What happens. */
    enum Kind {
        CLOSE,
        MERGE,
        DUPLICATE,
        REOPEN
    }
}
