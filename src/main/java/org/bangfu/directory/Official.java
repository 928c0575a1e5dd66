package org.bangfu.directory;

/** Somebody in a post today, without a number. */
public record Official(PersonId person, String name, UnitId unit, String unitName, String title) {}
