package org.bangfu.platform.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.file.FileStore;
import org.bangfu.platform.intake.Import.State;
import org.bangfu.platform.intake.Judging.Verdict;
import org.bangfu.platform.job.Progress;
import org.bangfu.platform.job.Work;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dry run: reads every row and asks what would come of it. It changes no record, so after a crash it begins again. */
@Component
class CheckWork implements Work {

    static final String NAME = "import.check";
    private static final int BATCH = 1_000;

    private final Kinds kinds;
    private final RowRepository rows;
    private final FileStore files;
    private final Vault vault;
    private final Endings endings;

    CheckWork(Kinds kinds, RowRepository rows, FileStore files, Vault vault, Endings endings) {
        this.kinds = kinds;
        this.rows = rows;
        this.files = files;
        this.vault = vault;
        this.endings = endings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Actor actor, UUID id, Progress progress) {
        ImportRepository.Found found = endings.during(actor, id, State.CHECKING);
        if (found == null) {
            return;
        }
        if (found.head() == null) {
            throw ImportProblem.IMPORT_ROWS_GONE.with();
        }
        check(kinds.of(actor, found.record().kind()), actor, found.record(), found.head(), progress);
        endings.end(actor, id, State.CHECKED, null);
    }

    @Override
    public void stopped(Actor actor, UUID id, UUID job, @Nullable Sentence failure) {
        endings.stopped(actor, id, failure);
    }

    private <T> void check(IntakeKind<T> kind, Actor actor, Import record, Head head, Progress progress) {
        int total = record.counts().rows();
        rows.clear(actor.zone(), record.id());
        read(kind, actor, record, head, () -> progress.at(0, total));
        var judging = new Judging<T>(kind, actor, endings.reading());
        Map<Integer, Integer> doubles = rows.doubles(actor.zone(), record.id());
        int done = 0;
        for (List<Staged> batch = rows.unjudged(actor.zone(), record.id(), BATCH);
                !batch.isEmpty();
                batch = rows.unjudged(actor.zone(), record.id(), BATCH)) {
            rows.update(actor.zone(), record.id(), judged(kind, judging, actor, record.id(), batch, doubles));
            done += batch.size();
            progress.at(done, total);
        }
    }

    private <T> void read(IntakeKind<T> kind, Actor actor, Import record, Head head, Runnable afterBatch) {
        var reader = new RowReader<T>(kind, record.mapping(), key -> hash(actor, key));
        var batch = new ArrayList<Staged>();
        Runnable flush = () -> {
            rows.insert(actor.zone(), record.id(), batch);
            batch.clear();
            afterBatch.run();
        };
        WorkbookReader.rows(files.read(actor, record.id()), head, row -> {
            batch.add(reader.read(row));
            if (batch.size() == BATCH) {
                flush.run();
            }
        });
        flush.run();
    }

    private <T> List<Staged> judged(
            IntakeKind<T> kind,
            Judging<T> judging,
            Actor actor,
            UUID id,
            List<Staged> batch,
            Map<Integer, Integer> doubles) {
        var judged = new ArrayList<Staged>();
        var single = new ArrayList<Staged>();
        for (Staged row : batch) {
            Integer first = doubles.get(row.row());
            if (first == null) {
                single.add(row);
            } else {
                judged.add(bad(
                        row,
                        List.of(Fault.of(
                                "与第 %d 行重复".formatted(first), "The same record as in row %d".formatted(first)))));
            }
        }
        var lines = new Lines<>(kind);
        for (Verdict<T> verdict : judging.settle(single, carrying(actor, id))) {
            judged.add(
                    verdict.outcome() == Outcome.BAD
                            ? bad(verdict.row(), verdict.faults())
                            : verdict.row()
                                    .judged(
                                            verdict.outcome(),
                                            verdict.row()
                                                    .content()
                                                    .judged(
                                                            List.of(),
                                                            verdict.differences(),
                                                            lines.json(verdict.line()),
                                                            lines.before(verdict.known()))));
        }
        return judged;
    }

    private static Staged bad(Staged row, List<Fault> faults) {
        return row.judged(Outcome.BAD, row.content().judged(faults, List.of(), null, null));
    }

    private Peers carrying(Actor actor, UUID id) {
        return (Collection<String> keys) -> {
            var byHash = new HashMap<String, String>();
            var hashes = new ArrayList<byte[]>();
            for (String key : new HashSet<>(keys)) {
                byte[] hash = hash(actor, key);
                hashes.add(hash);
                byHash.put(HexFormat.of().formatHex(hash), key);
            }
            Set<String> found = new HashSet<>();
            rows.carrying(actor.zone(), id, hashes)
                    .forEach(hash -> Optional.ofNullable(byHash.get(hash)).ifPresent(found::add));
            return found;
        };
    }

    private byte[] hash(Actor actor, String naturalKey) {
        return vault.fingerprint(actor.zone(), "import key " + naturalKey);
    }
}
