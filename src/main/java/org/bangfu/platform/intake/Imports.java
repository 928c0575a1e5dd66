package org.bangfu.platform.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bangfu.platform.file.FileStore;
import org.bangfu.platform.intake.ImportRepository.Found;
import org.bangfu.platform.job.Chore;
import org.bangfu.platform.job.Jobs;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to imports: a person's steps, each one command. What takes long is a job that the step asks for. */
@Service
class Imports implements Chore {

    static final Duration KEPT = Duration.ofDays(30);

    private final ImportRepository repository;
    private final RowRepository rows;
    private final FileStore files;
    private final Kinds kinds;
    private final Jobs jobs;
    private final Commands commands;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Imports(
            ImportRepository repository,
            RowRepository rows,
            FileStore files,
            Kinds kinds,
            Jobs jobs,
            Commands commands,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.rows = rows;
        this.files = files;
        this.kinds = kinds;
        this.jobs = jobs;
        this.commands = commands;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes a workbook in: looks what it is, finds the header, proposes what its columns are, and keeps it. */
    Import receive(Command command, UUID id, String kindKey, String fileName, byte[] content) {
        Actor actor = command.actor();
        IntakeKind<?> kind = kinds.of(actor, kindKey);
        var titles = new Titles(
                kind.fields(),
                Objects.requireNonNull(transaction.execute(status -> repository.memory(actor.zone(), kind.key()))));
        Head head = WorkbookReader.head(content, fileName, titles);
        int count = WorkbookReader.count(content, head);
        return commands.once(command, "import.receive", List.of(id, kind.key(), content), Import.class, journal -> {
            Import received = Import.received(id, kind.key(), actor.person(), journal.now(), count);
            journal.record("import", id, 0, journal.now(), null, received);
            files.put(journal, actor, id, fileName, content, KEPT);
            journal.write(repository.insert(actor.zone(), received, head), ImportProblem.IMPORT_CHANGED::with);
            return received;
        });
    }

    /** Confirms which column is which field and asks for the dry run. */
    Import check(Command command, UUID id, int seen, Map<Integer, String> mapping) {
        Found found = find(command.actor(), id);
        IntakeKind<?> kind = kinds.of(command.actor(), found.record().kind());
        guard(kind, kept(found), mapping);
        return step(command, "import.check", List.of(id, seen, mapping), id, seen, journal -> now -> {
            Import next = now.check(mapping, command.id());
            List<Column> confirmed = kept(found).columns().stream()
                    .map(column -> column.as(mapping.get(column.index())))
                    .toList();
            journal.write(
                    repository.remember(command.actor().zone(), kind.key(), confirmed),
                    ImportProblem.IMPORT_CHANGED::with);
            ask(journal, command, next, CheckWork.NAME);
            return next;
        });
    }

    Import apply(Command command, UUID id, int seen) {
        return step(command, "import.apply", List.of(id, seen), id, seen, journal -> now -> {
            Import next = now.apply(command.id(), journal.now());
            ask(journal, command, next, ApplyWork.NAME);
            return next;
        });
    }

    Import undo(Command command, UUID id, int seen) {
        return step(command, "import.undo", List.of(id, seen), id, seen, journal -> now -> {
            Import next = now.undo(command.id(), journal.now());
            ask(journal, command, next, UndoWork.NAME);
            return next;
        });
    }

    /** What was done stays done; the job stops after its present piece. */
    Import cancel(Command command, UUID id, int seen) {
        return step(command, "import.cancel", List.of(id, seen), id, seen, journal -> now -> {
            Import next = now.cancel();
            if (next.job() != null) {
                jobs.cancel(journal, command.actor(), next.job());
            }
            return next;
        });
    }

    /** An import of a kind that is the actor's business; of any other kind there is none. */
    Found find(Actor actor, UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> repository
                .find(actor.zone(), id)
                .filter(found -> kinds.mayUse(actor, found.record().kind()))
                .orElseThrow(ImportProblem.IMPORT_UNKNOWN::with)));
    }

    List<Found> page(Actor actor, @Nullable UUID after, int limit) {
        List<String> keys =
                kinds.of(actor).stream().<String>map(IntakeKind::key).toList();
        return Objects.requireNonNull(transaction.execute(status -> repository.page(actor.zone(), keys, after, limit)));
    }

    List<Staged> rows(Actor actor, UUID id, @Nullable Outcome outcome, int after, int limit) {
        kept(find(actor, id));
        return rows.page(actor.zone(), id, outcome, after, limit);
    }

    /** The person's own workbook, with the reasons in it. */
    byte[] errors(Actor actor, UUID id) {
        Found found = find(actor, id);
        return ErrorWorkbook.of(files.read(actor, id), kept(found).with(mapped(found)), rows.bad(actor.zone(), id));
    }

    /** The columns with the fields that were confirmed; before that, those proposed. */
    static List<Column> mapped(Found found) {
        Map<Integer, String> mapping = found.record().mapping();
        return kept(found).columns().stream()
                .map(column -> mapping.isEmpty() ? column : column.as(mapping.get(column.index())))
                .toList();
    }

    static Head kept(Found found) {
        if (found.head() == null) {
            throw ImportProblem.IMPORT_ROWS_GONE.with();
        }
        return found.head();
    }

    /** Forgets what old workbooks said; how many rows they had stays. */
    @Override
    public void run(ZoneId zone) {
        Instant day = clock.instant().minus(KEPT);
        transaction.executeWithoutResult(status -> {
            rows.forget(zone, day);
            repository.forget(zone, day);
        });
    }

    private Import step(
            Command command,
            String name,
            Object request,
            UUID id,
            int seen,
            Function<Journal, UnaryOperator<Import>> work) {
        Actor actor = command.actor();
        find(actor, id);
        return commands.once(command, name, request, Import.class, journal -> {
            Import now = repository
                    .lock(actor.zone(), id)
                    .orElseThrow(ImportProblem.IMPORT_UNKNOWN::with)
                    .record();
            if (now.version() != seen) {
                throw ImportProblem.IMPORT_CHANGED.with();
            }
            Import next = work.apply(journal).apply(now);
            journal.write(repository.update(actor.zone(), next), ImportProblem.IMPORT_CHANGED::with);
            journal.record("import", id, next.version(), journal.now(), null, next);
            return next;
        });
    }

    private void ask(Journal journal, Command command, Import record, String work) {
        jobs.ask(journal, command.actor(), command.id(), work, "import " + record.kind(), record.id());
    }

    private static void guard(IntakeKind<?> kind, Head head, Map<Integer, String> mapping) {
        var fields = kind.fields().stream().map(Field::name).collect(Collectors.toSet());
        var columns = head.columns().stream().map(Column::index).collect(Collectors.toSet());
        var taken = new HashSet<String>();
        mapping.forEach((column, field) -> {
            if (!fields.contains(field) || !columns.contains(column) || !taken.add(field)) {
                throw ImportProblem.MAPPING_WRONG.with("field", field);
            }
        });
        var missing = new ArrayList<Field<?>>();
        kind.fields().stream()
                .filter(field -> field.isRequired() && !taken.contains(field.name()))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw ImportProblem.MAPPING_INCOMPLETE
                    .with(
                            "fields",
                            new org.bangfu.platform.web.Sentence(
                                    missing.stream()
                                            .map(field -> field.label().zh())
                                            .collect(Collectors.joining("、")),
                                    missing.stream()
                                            .map(field -> field.label().en())
                                            .collect(Collectors.joining(", "))))
                    .at(missing.stream().<String>map(Field::name).toList());
        }
    }
}
