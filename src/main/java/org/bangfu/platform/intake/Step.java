package org.bangfu.platform.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record to be written.
 *
 * @param id of the record that stands, or of the one to be made
 * @param line what it is to say, whole
 * @param before the record as it stands, on whose version the step rests; null when it is to be made
 */
public record Step<T>(UUID id, T line, @Nullable Known<T> before) {}
