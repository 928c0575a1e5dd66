package org.bangfu.platform.clock;

import java.time.Instant;

/**
 * One step of being overdue: who is told, and from when on.
 *
 * @param round in which it is overdue; a reopened case begins another one
 */
public record Escalation(Goal goal, int round, To to, Instant at) {

    /** Who is told, first to last. */
    public enum To {
        PERSON,
        UNIT,
        LEADER
    }

    /** Its name among the steps of one record, as {@code SOLVE/0/UNIT}: under it, it is announced once. */
    public String step() {
        return goal + "/" + round + "/" + to;
    }
}
