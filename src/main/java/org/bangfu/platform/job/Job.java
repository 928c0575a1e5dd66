package org.bangfu.platform.job;

import java.util.UUID;

/**
 * How far a job is.
 *
 * @param perSecond pieces of work a second since it began or went on
 */
public record Job(UUID id, State state, int done, int total, int perSecond) {

    /** From asked for to over. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
