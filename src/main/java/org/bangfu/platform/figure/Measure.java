package org.bangfu.platform.figure;

/** What is made of the clients and records that a figure is about. */
public sealed interface Measure {

    default Kind kind() {
        return switch (this) {
            case Count _ -> Kind.COUNT;
            case Rate _ -> Kind.RATE;
            case Sum _ -> Kind.SUM;
            case Ratio _ -> Kind.RATIO;
            case Longest _ -> Kind.LONGEST;
        };
    }

    /** The words of the glossary. */
    enum Kind {
        COUNT,
        RATE,
        SUM,
        RATIO,
        LONGEST
    }

    /** How many clients are counted; or records, where every one counts. */
    record Count() implements Measure {}

    /** How many clients are counted, of all in the denominator. */
    record Rate() implements Measure {}

    /** The sum of a column over what is counted. */
    record Sum(String column) implements Measure {}

    /** Total over total: the sum of one column over the sum of another, of what is counted. */
    record Ratio(String column, String of) implements Measure {}

    /** The largest value of a column among those counted: the longest wait. */
    record Longest(String column) implements Measure {}
}
