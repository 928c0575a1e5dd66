package org.bangfu.launch;

import org.bangfu.platform.zone.ZoneId;

/** Invented or published facts that a demonstration starts with. Each bean of this type is loaded once per data directory. */
public interface DemoData {

    /** By which it is remembered as loaded; without commas. */
    String name();

    /**
     * Loads it into the demonstration zone, through the product's own doors. May be called again after it was interrupted, so what
     * is there already must not come twice.
     */
    void load(ZoneId zone);
}
