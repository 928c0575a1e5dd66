package org.bangfu.platform.figure;

import java.math.BigDecimal;

/** What is said of a figure, to be held against its value. */
public sealed interface Claim {

    boolean holds(Figure.Line line);

    default Type type() {
        return switch (this) {
            case None _ -> Type.NONE;
            case Exact _ -> Type.EXACT;
            case All _ -> Type.ALL;
            case AtLeast _ -> Type.AT_LEAST;
            case Over _ -> Type.OVER;
            case Range _ -> Type.RANGE;
            case Daily _ -> Type.DAILY;
        };
    }

    /** The words of the glossary. */
    enum Type {
        NONE,
        EXACT,
        ALL,
        AT_LEAST,
        OVER,
        RANGE,
        DAILY
    }

    /** Nothing in particular. */
    record None() implements Claim {
        @Override
        public boolean holds(Figure.Line line) {
            return true;
        }
    }

    /** That many, not one more or less. */
    record Exact(long number) implements Claim {
        @Override
        public boolean holds(Figure.Line line) {
            return line.numerator() == number;
        }
    }

    /** Every one of those it is about that day, and there are some. */
    record All() implements Claim {
        @Override
        public boolean holds(Figure.Line line) {
            return line.denominator() != null && line.denominator() > 0 && line.numerator() == line.denominator();
        }
    }

    /** Its value is that or more. */
    record AtLeast(BigDecimal value) implements Claim {
        @Override
        public boolean holds(Figure.Line line) {
            return line.exact().compareTo(value) >= 0;
        }
    }

    /** Its value is more than that. */
    record Over(BigDecimal value) implements Claim {
        @Override
        public boolean holds(Figure.Line line) {
            return line.exact().compareTo(value) > 0;
        }
    }

    /** Its value lies between the two, or is one of them. */
    record Range(BigDecimal least, BigDecimal most) implements Claim {
        @Override
        public boolean holds(Figure.Line line) {
            return line.exact().compareTo(least) >= 0 && line.exact().compareTo(most) <= 0;
        }
    }

    /** So on each day from–to; of one day, that it is so then. The days are asked for: see {@link Figures#broken}. */
    record Daily(Claim each) implements Claim {
        @Override
        public boolean holds(Figure.Line line) {
            return each.holds(line);
        }
    }
}
