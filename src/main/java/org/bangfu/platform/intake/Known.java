package org.bangfu.platform.intake;

import java.util.UUID;

/**
 * A record that stands.
 *
 * @param version differs as soon as somebody changes the record; for one row its version number, for several theirs joined
 * @param line what the record says, in the words of a workbook
 */
public record Known<T>(UUID id, String version, T line) {}
