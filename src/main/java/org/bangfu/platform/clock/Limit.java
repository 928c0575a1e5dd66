package org.bangfu.platform.clock;

import org.bangfu.platform.web.Worded;

/**
 * How long something may take.
 *
 * @param amount at least 1
 */
public record Limit(int amount, Unit unit) implements Worded {

    /** In what a limit is counted. All but the last are working time. */
    public enum Unit {
        MINUTES("分钟工作时间", "working minute"),
        HALF_HOURS("个半小时工作时间", "working half hour"),
        /** A half day that has begun does not count; due when the last one closes. */
        HALF_DAYS("个半天", "half day"),
        /** The day on which it begins does not count; due when the last one closes. */
        WORKING_DAYS("个工作日", "working day"),
        /** From the very moment, nights and holidays included. */
        NATURAL_HOURS("小时", "hour");

        private final String zh;
        private final String en;

        Unit(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public boolean isNatural() {
            return this == NATURAL_HOURS;
        }
    }

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("A limit is at least 1, not " + amount);
        }
    }

    @Override
    public String zh() {
        return amount + " " + unit.zh;
    }

    @Override
    public String en() {
        return amount + " " + unit.en + (amount == 1 ? "" : "s");
    }

    /** As {@code 15 WORKING_DAYS}. */
    @Override
    public String toString() {
        return amount + " " + unit;
    }
}
