package org.bangfu.platform.job;

import java.util.UUID;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;

/** What a module does in the background: one bean for each kind of work. */
public interface Work {

    /** As in the database; never changes. */
    String name();

    /**
     * Does all that is still to be done for {@code subject}, in pieces that commit. Called again after a crash, so it finds out by
     * itself what was done already.
     *
     * @param progress to be told after each piece; it throws when the work is to stop
     */
    void run(Actor actor, UUID subject, Progress progress);

    /**
     * The work stopped before its end and does not go on by itself.
     *
     * @param job its id: the same each time it is told
     * @param failure why; null when somebody cancelled it
     */
    void stopped(Actor actor, UUID subject, UUID job, @Nullable Sentence failure);
}
