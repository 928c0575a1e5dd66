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
        MINUTES("%d 分钟工作时间", "%d working minutes", "%d working minute"),
        HALF_HOURS("%d 个半小时工作时间", "%d working half hours", "%d working half hour"),
        /** A half day that has begun does not count; due when the last one closes. */
        HALF_DAYS("%d 个半天", "%d half days", "%d half day"),
        /** The day on which it begins does not count; due when the last one closes. */
        WORKING_DAYS("%d 个工作日", "%d working days", "%d working day"),
        /** From the very moment, nights and holidays included. */
        NATURAL_HOURS("%d 小时", "%d hours", "%d hour");

        private final String zh;
        private final String many;
        private final String one;

        Unit(String zh, String many, String one) {
            this.zh = zh;
            this.many = many;
            this.one = one;
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
        return unit.zh.formatted(amount);
    }

    @Override
    public String en() {
        return (amount == 1 ? unit.one : unit.many).formatted(amount);
    }

    /** As {@code 15 WORKING_DAYS}. */
    @Override
    public String toString() {
        return amount + " " + unit;
    }
}
