package org.bangfu.client;

import org.jspecify.annotations.Nullable;

/**
 * A kind of economic activity in GB/T 4754-2017.
 *
 * @param level 1 section (a letter), 2 division, 3 group, 4 class
 */
public record Industry(String code, @Nullable String parent, int level, String name) {}
