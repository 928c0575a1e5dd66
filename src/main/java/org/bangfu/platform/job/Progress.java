package org.bangfu.platform.job;

/** Hears how far a job is. */
@FunctionalInterface
public interface Progress {

    /**
     * To be called between pieces, outside any transaction.
     *
     * @throws RuntimeException when the job is to stop; to be let through
     */
    void at(int done, int total);
}
