package org.bangfu.directory;

import org.jspecify.annotations.Nullable;

/**
 * An office.
 *
 * @param path names from the top, each ended by {@code /}: a unit and all beneath it are one range of text
 */
public record Unit(UnitId id, String name, @Nullable UnitId parent, String path, int version) {}
