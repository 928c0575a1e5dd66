package org.bangfu.liaison;

/**
 * For how many clients one person answers at most, unless a reason is given.
 *
 * @param version -1 while the zone has set none
 */
record LoadCap(int clients, int version) {

    /** Ours, until a zone sets its own. */
    static final LoadCap STANDARD = new LoadCap(10, -1);
}
