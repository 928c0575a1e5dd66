package org.bangfu.directory;

/** Somebody in a post today, without a number. */
public record Official(PersonId person, String name, UnitId unit, String unitName, String title) {

    /** The same, once the name is opened. */
    Official called(String opened) {
        return new Official(person, opened, unit, unitName, title);
    }
}
