package org.bangfu.directory;

import java.util.Set;
import org.bangfu.platform.zone.Role;

/** A position in a unit. Roles hang on it; who holds it has them. */
public record Post(PostId id, UnitId unit, String title, Set<Role> roles, int version) {}
