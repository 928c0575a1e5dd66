package org.bangfu.platform.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One workbook on its way in.
 *
 * @param mapping which column, from 0, is which field; empty until somebody confirmed it
 * @param job the one that works on it, or did last
 * @param undoUntil null until rows go in
 * @param failure why the last job stopped; null when it did not
 */
record Import(
        UUID id,
        String kind,
        UUID person,
        Instant at,
        State state,
        Map<Integer, String> mapping,
        Counts counts,
        @Nullable UUID job,
        @Nullable Instant undoUntil,
        @Nullable Sentence failure,
        int version) {

    static final Duration UNDO = Duration.ofHours(24);

    private static final Set<State> STOPPED = EnumSet.of(State.CANCELLED, State.FAILED);

    /** From handed in to gone in, and back. */
    enum State {
        /** Its header was found; a person looks at the mapping. */
        MAPPED,
        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        UNDOING,
        UNDONE,
        CANCELLED,
        FAILED;

        boolean working() {
            return this == CHECKING || this == RUNNING || this == UNDOING;
        }
    }

    /**
     * Rows by outcome.
     *
     * @param applied those that went in and were not taken back
     */
    record Counts(int rows, int fresh, int changed, int same, int bad, int applied) {}

    static Import received(UUID id, String kind, UUID person, Instant at, int rows) {
        return new Import(
                id, kind, person, at, State.MAPPED, Map.of(), new Counts(rows, 0, 0, 0, 0, 0), null, null, null, 0);
    }

    /** A dry run, the first or another one: as long as nothing went in. */
    Import check(Map<Integer, String> confirmed, UUID by) {
        guard(state == State.MAPPED || state == State.CHECKED || (STOPPED.contains(state) && counts.applied == 0));
        return next(State.CHECKING, Map.copyOf(confirmed), counts, by, undoUntil, null);
    }

    Import apply(UUID by, Instant now) {
        guard(state == State.CHECKED);
        return next(State.RUNNING, mapping, counts, by, now.plus(UNDO), null);
    }

    Import undo(UUID by, Instant now) {
        guard(counts.applied > 0 && (state == State.DONE || STOPPED.contains(state)));
        if (undoUntil == null || !now.isBefore(undoUntil)) {
            throw ImportProblem.IMPORT_UNDO_OVER.with();
        }
        return next(State.UNDOING, mapping, counts, by, undoUntil, null);
    }

    /** At once when nothing is being done; else the job stops after its present piece. */
    Import cancel() {
        guard(state.working() || state == State.MAPPED || state == State.CHECKED);
        return next(state.working() ? state : State.CANCELLED, mapping, counts, job, undoUntil, null);
    }

    /** The job is over. */
    Import ended(State end, Counts counted, @Nullable Sentence why) {
        return next(end, mapping, counted, job, undoUntil, why);
    }

    private Import next(
            State to,
            Map<Integer, String> columns,
            Counts counted,
            @Nullable UUID by,
            @Nullable Instant until,
            @Nullable Sentence why) {
        return new Import(id, kind, person, at, to, columns, counted, by, until, why, version + 1);
    }

    private static void guard(boolean allowed) {
        if (!allowed) {
            throw ImportProblem.IMPORT_NOT_NOW.with();
        }
    }
}
