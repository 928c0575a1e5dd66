package org.bangfu.platform.intake;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.web.Sentence;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;

/** Does a piece whole, and when something in it is refused, by halves, until it is known which row it was. */
final class Pieces {

    /** Rows of one command. */
    static final int MOST = 500;

    private Pieces() {}

    /**
     * Does all rows but those that are refused.
     *
     * @param work does these rows or, throwing, none of them
     * @param refused hears of each row that does not go, and why
     */
    static void each(List<Staged> rows, Consumer<List<Staged>> work, BiConsumer<Staged, Fault> refused) {
        try {
            work.accept(rows);
        } catch (Problem | DataIntegrityViolationException refusal) {
            if (refusal instanceof TransientDataAccessException) {
                throw refusal;
            }
            if (rows.size() == 1) {

                refused.accept(rows.getFirst(), new Fault(null, said(refusal)));
            } else {
                int half = rows.size() / 2;
                each(rows.subList(0, half), work, refused);
                each(rows.subList(half, rows.size()), work, refused);
            }
        }
    }

    private static Sentence said(RuntimeException refusal) {
        return refusal instanceof Problem problem
                ? problem.detail()
                : new Sentence("与现有资料冲突，没有改动", "In conflict with what stands; nothing was changed");
    }
}
