package org.bangfu.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the zone, as the zone draws it.
 *
 * @param divisions the state divisions it lies in; a functional zone's area may lie in those of another county
 */
public record Area(AreaId id, String name, @Nullable AreaId parent, List<String> divisions, int version) {}
