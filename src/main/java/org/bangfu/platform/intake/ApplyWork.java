package org.bangfu.platform.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.intake.Import.State;
import org.bangfu.platform.intake.Judging.Verdict;
import org.bangfu.platform.job.Progress;
import org.bangfu.platform.job.Work;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the good rows in, piece by piece. The records, their entries and the marks on the rows are one transaction, so a piece is
 * in or not, and a restart goes on with the rows that bear no mark.
 */
@Component
class ApplyWork implements Work {

    static final String NAME = "import.apply";

    private final Kinds kinds;
    private final RowRepository rows;
    private final Commands commands;
    private final Endings endings;

    ApplyWork(Kinds kinds, RowRepository rows, Commands commands, Endings endings) {
        this.kinds = kinds;
        this.rows = rows;
        this.commands = commands;
        this.endings = endings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Actor actor, UUID id, Progress progress) {
        ImportRepository.Found found = endings.during(actor, id, State.RUNNING);
        if (found == null) {
            return;
        }
        apply(kinds.of(actor, found.record().kind()), actor, found.record(), progress);
        endings.end(actor, id, State.DONE, null);
    }

    @Override
    public void stopped(Actor actor, UUID id, UUID job, @Nullable Sentence failure) {
        endings.stopped(actor, id, failure);
    }

    private <T> void apply(IntakeKind<T> kind, Actor actor, Import record, Progress progress) {
        int total = record.counts().fresh() + record.counts().changed();
        for (List<Staged> piece = rows.toApply(actor.zone(), record.id(), Pieces.MOST);
                !piece.isEmpty();
                piece = rows.toApply(actor.zone(), record.id(), Pieces.MOST)) {
            Pieces.each(
                    piece,
                    part -> put(kind, actor, record.id(), part),
                    (row, fault) -> rows.update(actor.zone(), record.id(), List.of(bad(row, fault))));
            progress.at(rows.counts(actor.zone(), record.id()).applied(), total);
        }
    }

    /** Looks once more, because somebody may have changed something since the dry run, and then writes. */
    private <T> void put(IntakeKind<T> kind, Actor actor, UUID id, List<Staged> piece) {
        var lines = new Lines<>(kind);
        var going = new ArrayList<Verdict<T>>();
        var staying = new ArrayList<Staged>();
        for (Verdict<T> verdict : new Judging<>(kind, actor, endings.reading()).settle(piece, keys -> Set.of())) {
            Staged row = verdict.row();
            if (verdict.outcome() == Outcome.BAD) {
                staying.add(row.judged(Outcome.BAD, row.content().judged(verdict.faults(), List.of(), null, null)));
            } else if (verdict.outcome() == Outcome.SAME) {
                staying.add(row.judged(Outcome.SAME, row.content().judged(List.of(), List.of(), null, null)));
            } else if (changedSince(lines, verdict)) {
                staying.add(bad(
                        row,
                        Fault.of(
                                "检查之后有人改过这条资料，没有写入；请重新检查",
                                "Somebody changed this record since the dry run; it was left alone: check again")));
            } else {
                going.add(verdict);
            }
        }
        rows.update(actor.zone(), id, staying);
        if (!going.isEmpty()) {
            write(kind, actor, id, going);
        }
    }

    private static <T> boolean changedSince(Lines<T> lines, Verdict<T> verdict) {
        Staged.Before before = verdict.row().content().before();
        Known<T> known = verdict.known();
        if (before == null || known == null) {
            return (before == null) != (known == null);
        }
        return !before.version().equals(known.version())
                || lines.strayed(lines.line(before.line()), known.line(), verdict.line());
    }

    private <T> void write(IntakeKind<T> kind, Actor actor, UUID id, List<Verdict<T>> going) {
        var piece = new Piece(
                id, going.getFirst().row().row(), going.getLast().row().row(), going.size());
        var command = new Command(Ids.part(id, "apply", piece.first(), piece.last(), piece.rows()), actor);
        commands.once(command, "import.apply-piece", piece, Piece.class, journal -> {
            journal.record("import-piece", command.id(), 0, journal.now(), null, piece);
            List<Step<T>> steps =
                    going.stream().map(verdict -> step(id, verdict)).toList();
            List<String> versions = kind.apply(journal, actor, steps);
            mark(kind, journal, actor, id, going, steps, versions);
            return piece;
        });
    }

    private static <T> Step<T> step(UUID id, Verdict<T> verdict) {
        Known<T> known = verdict.known();
        return new Step<>(known == null ? Ids.part(id, "row", verdict.row().row()) : known.id(), verdict.line(), known);
    }

    private <T> void mark(
            IntakeKind<T> kind,
            Journal journal,
            Actor actor,
            UUID id,
            List<Verdict<T>> going,
            List<Step<T>> steps,
            List<String> versions) {
        var lines = new Lines<>(kind);
        var marked = new ArrayList<Staged>();
        for (int i = 0; i < going.size(); i++) {
            Verdict<T> verdict = going.get(i);
            marked.add(verdict.row()
                    .applied(
                            steps.get(i).id(),
                            versions.get(i),
                            verdict.row()
                                    .content()
                                    .judged(
                                            List.of(),
                                            verdict.differences(),
                                            lines.json(verdict.line()),
                                            lines.before(verdict.known()))));
        }
        journal.write(rows.change(actor.zone(), id, marked), ImportProblem.IMPORT_CHANGED::with);
    }

    private static Staged bad(Staged row, Fault fault) {
        return row.judged(Outcome.BAD, row.content().judged(List.of(fault), List.of(), null, null));
    }

    /** What the journal keeps of a piece: which rows of which sheet went in. */
    record Piece(UUID imported, int first, int last, int rows) {}
}
