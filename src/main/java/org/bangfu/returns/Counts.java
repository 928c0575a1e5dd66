package org.bangfu.returns;

import java.util.Map;

/**
 * How the returns of a period stand.
 *
 * @param late filed, but after their time; those never filed are MISSING
 */
record Counts(Map<ReturnStatus, Long> byStatus, long late) {}
