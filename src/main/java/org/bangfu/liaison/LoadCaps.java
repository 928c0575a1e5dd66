package org.bangfu.liaison;

import java.util.List;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For how many clients one person answers at most, as a zone sets it. */
@Service
public class LoadCaps {

    private final AssignmentRepository repository;
    private final Commands commands;

    LoadCaps(AssignmentRepository repository, Commands commands) {
        this.repository = repository;
        this.commands = commands;
    }

    /** The cap of the zone. */
    @Transactional(readOnly = true)
    LoadCap of(Actor actor) {
        return repository.cap(actor.zone());
    }

    /** The same, as a number of clients. */
    @Transactional(readOnly = true)
    public int most(Actor actor) {
        return repository.cap(actor.zone()).clients();
    }

    /** Sets the cap of the zone. */
    LoadCap set(Command command, int seen, int most) {
        Actor actor = command.actor();
        return commands.once(command, "load-cap.set", List.of(seen, most), LoadCap.class, journal -> {
            if (repository.cap(actor.zone()).version() != seen) {
                throw LiaisonProblem.LOAD_CAP_CHANGED.with();
            }
            var next = new LoadCap(most, seen + 1);
            journal.record(
                    "load-cap", Ids.of("load-cap", actor.zone().value()), next.version(), journal.now(), null, next);
            journal.write(repository.put(actor.zone(), next), LiaisonProblem.LOAD_CAP_CHANGED::with);
            return next;
        });
    }
}
