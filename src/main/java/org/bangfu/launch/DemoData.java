package org.bangfu.launch;

import java.time.LocalDate;

/** Invented or published facts that a demonstration starts with. A bean of this type is loaded once per data directory. */
public interface DemoData {

    /** By which it is remembered as loaded; without commas. */
    String name();

    /** The first month and the last of the domain in which its records lie. */
    LocalDate begins();

    /** The day on which its season ends: in the demonstration it is always that day. */
    LocalDate ends();

    /**
     * Plays it through the product's own intake, in a database that holds nothing yet.
     *
     * @throws Exception with one sentence, when the product refused something that it should have taken
     */
    void load(Instance instance) throws Exception;
}
