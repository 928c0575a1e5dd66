package org.bangfu.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the module says of one line. The platform makes FRESH, CHANGED, SAME or BAD of it.
 *
 * @param known the record of the same natural key; null when there is none yet
 * @param faults why the line does not go in; empty when it does
 */
public record Judged<T>(@Nullable Known<T> known, List<Fault> faults) {}
