package org.bangfu.bench;

/**
 * How much is measured, and for how long.
 *
 * @param enterprises signed in, for filing
 * @param mass enterprises laid beside them, for reading
 * @param warmUp seconds
 * @param pairs of application and baseline
 * @param slice seconds of each
 * @param reads of each kind that count
 * @param starts in another process
 * @param needs laid in the zone
 * @param steps raised, and answered, that count
 * @param seconds for which a queue is read
 */
record Size(
        int enterprises,
        int mass,
        int periods,
        int warmUp,
        int pairs,
        int slice,
        int reads,
        int starts,
        int needs,
        int steps,
        int seconds) {

    static final Size FULL = new Size(466, 100_000, 10, 90, 3, 10, 10, 3, 1_000_000, 2_000, 30);
    static final Size QUICK = new Size(466, 100_000, 10, 8, 1, 5, 4, 1, 100_000, 500, 5);
}
