package org.bangfu.platform.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.intake.ApplyWork.Piece;
import org.bangfu.platform.intake.Import.State;
import org.bangfu.platform.job.Progress;
import org.bangfu.platform.job.Work;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes an import back by the inverse of what it did: what it made is withdrawn, what it changed says again what it said. A record
 * that somebody changed since is left alone, and its row says so.
 */
@Component
class UndoWork implements Work {

    static final String NAME = "import.undo";

    private final Kinds kinds;
    private final RowRepository rows;
    private final Commands commands;
    private final Endings endings;

    UndoWork(Kinds kinds, RowRepository rows, Commands commands, Endings endings) {
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
        ImportRepository.Found found = endings.during(actor, id, State.UNDOING);
        if (found == null) {
            return;
        }
        undo(kinds.of(actor, found.record().kind()), actor, found.record(), progress);
        endings.end(actor, id, State.UNDONE, null);
    }

    @Override
    public void stopped(Actor actor, UUID id, UUID job, @Nullable Sentence failure) {
        endings.stopped(actor, id, failure);
    }

    private <T> void undo(IntakeKind<T> kind, Actor actor, Import record, Progress progress) {
        int total = record.counts().applied();
        int done = 0;
        for (List<Staged> piece = rows.toUndo(actor.zone(), record.id(), Pieces.MOST);
                !piece.isEmpty();
                piece = rows.toUndo(actor.zone(), record.id(), Pieces.MOST)) {
            Pieces.each(
                    piece,
                    part -> takeBack(kind, actor, record.id(), part),
                    (row, fault) -> rows.update(actor.zone(), record.id(), List.of(row.kept(fault))));
            done += piece.size();
            progress.at(done, total);
        }
    }

    private <T> void takeBack(IntakeKind<T> kind, Actor actor, UUID id, List<Staged> piece) {
        var lines = new Lines<>(kind);
        List<T> applied =
                piece.stream().map(row -> lines.line(row.content().line())).toList();
        List<@Nullable Known<T>> standing = new Judging<>(kind, actor, endings.reading()).standing(applied);
        var going = new ArrayList<Back<T>>();
        var kept = new ArrayList<Staged>();
        for (int i = 0; i < piece.size(); i++) {
            Staged row = piece.get(i);
            Known<T> known = standing.get(i);
            if (known == null
                    || !known.id().equals(row.record())
                    || !known.version().equals(row.version())
                    || strayed(lines, row, applied.get(i), known)) {
                kept.add(row.kept(Fault.of(
                        "导入之后这条资料又被改过，没有撤销；请在页面上逐条处理",
                        "This record was changed after the import and was left alone: see to it by hand")));
            } else {
                going.add(new Back<>(row, known));
            }
        }
        rows.update(actor.zone(), id, kept);
        if (!going.isEmpty()) {
            write(kind, lines, actor, id, going);
        }
    }

    /** What several rows share, such as the roles of a post, may have been given back by another row of this import. */
    private static <T> boolean strayed(Lines<T> lines, Staged row, T applied, Known<T> known) {
        Staged.Before before = row.content().before();
        return before == null
                ? !lines.same(applied, known.line())
                : lines.strayed(applied, known.line(), lines.line(before.line()));
    }

    private <T> void write(IntakeKind<T> kind, Lines<T> lines, Actor actor, UUID id, List<Back<T>> going) {
        var piece = new Piece(
                id, going.getFirst().row().row(), going.getLast().row().row(), going.size());
        var command = new Command(Ids.part(id, "undo", piece.first(), piece.last(), piece.rows()), actor);
        commands.once(command, "import.undo-piece", piece, Piece.class, journal -> {
            journal.record("import-piece-undone", command.id(), 0, journal.now(), null, piece);
            var changed = new ArrayList<Step<T>>();
            var fresh = new ArrayList<Known<T>>();
            for (Back<T> back : going) {
                Staged.Before before = back.row().content().before();
                if (before == null) {
                    fresh.add(back.known());
                } else {
                    changed.add(new Step<>(back.known().id(), lines.line(before.line()), back.known()));
                }
            }
            if (!changed.isEmpty()) {
                kind.apply(journal, actor, changed);
            }
            if (!fresh.isEmpty()) {
                kind.withdraw(journal, actor, fresh);
            }
            journal.write(
                    rows.change(
                            actor.zone(),
                            id,
                            going.stream().map(back -> back.row().undone()).toList()),
                    ImportProblem.IMPORT_CHANGED::with);
            return piece;
        });
    }

    /** A row and the record that it left. */
    private record Back<T>(Staged row, Known<T> known) {}
}
