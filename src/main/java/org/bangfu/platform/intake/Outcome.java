package org.bangfu.platform.intake;

/** What a row means for what stands. */
enum Outcome {
    /** There is no such record yet. */
    FRESH,
    /** There is one, and the row says something else. */
    CHANGED,
    /** There is one that says the same. */
    SAME,
    /** It does not go in, or was not taken back; its faults say why. */
    BAD
}
