package org.bangfu.platform.intake;

import java.util.List;
import java.util.UUID;
import org.bangfu.platform.intake.Import.State;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the jobs of an import share: where it stands, and the step with which a job leaves it. */
@Component
class Endings {

    private final ImportRepository imports;
    private final RowRepository rows;
    private final Commands commands;
    private final TransactionTemplate reading;

    Endings(ImportRepository imports, RowRepository rows, Commands commands, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.rows = rows;
        this.commands = commands;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    TransactionTemplate reading() {
        return reading;
    }

    /** Null when the import is not, or no longer, in that state: a job that ended before its end was noted has nothing to do. */
    ImportRepository.@Nullable Found during(Actor actor, UUID id, State state) {
        return reading.execute(status -> imports.find(actor.zone(), id)
                .filter(found -> found.record().state() == state)
                .orElse(null));
    }

    /** Takes the import out of the job's state, once for each job. */
    void end(Actor actor, UUID id, State to, @Nullable Sentence failure) {
        ImportRepository.Found found = reading.execute(status -> imports.find(actor.zone(), id)
                .filter(each -> each.record().state().working())
                .orElse(null));
        if (found == null || found.record().job() == null) {
            return;
        }
        UUID job = found.record().job();
        commands.once(
                new Command(Ids.part(id, "end", job), actor), "import.end", List.of(id, job), Import.class, journal -> {
                    Import now = imports.lock(actor.zone(), id)
                            .orElseThrow(ImportProblem.IMPORT_UNKNOWN::with)
                            .record();
                    Import ended = now.ended(to, rows.counts(actor.zone(), id), failure);
                    journal.write(imports.update(actor.zone(), ended), ImportProblem.IMPORT_CHANGED::with);
                    journal.record("import", id, ended.version(), journal.now(), null, ended);
                    return ended;
                });
    }

    /** The job did not come to its end. */
    void stopped(Actor actor, UUID id, @Nullable Sentence failure) {
        end(actor, id, failure == null ? State.CANCELLED : State.FAILED, failure);
    }
}
