package org.bangfu.directory;

/** Somebody who has a role by a post in a unit. */
public record RoleHolder(PersonId person, UnitId unit, String unitName) {}
