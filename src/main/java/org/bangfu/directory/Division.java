package org.bangfu.directory;

import org.jspecify.annotations.Nullable;

/**
 * A state division.
 *
 * @param code statistical code without the zeros at its end: 2 digits a province, 4 a city, 6 a county, 9 a town, 12 a village
 * @param level 1 province to 5 village
 */
public record Division(String code, @Nullable String parent, String name, int level) {}
