package org.bangfu.platform.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.platform.intake.Staged.Difference;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a kind about a batch of readable rows, again as long as a row leaned on one that turned out bad. */
final class Judging<T> {

    private final IntakeKind<T> kind;
    private final Lines<T> lines;
    private final Actor actor;
    private final TransactionTemplate reading;

    Judging(IntakeKind<T> kind, Actor actor, TransactionTemplate reading) {
        this.kind = kind;
        this.lines = new Lines<>(kind);
        this.actor = actor;
        this.reading = reading;
    }

    /**
     * What comes of a row.
     *
     * @param line what the record is to say
     * @param known the record as it stands; null when there is none
     */
    record Verdict<T>(
            Staged row,
            T line,
            @Nullable Known<T> known,
            Outcome outcome,
            List<Fault> faults,
            List<Difference> differences) {}

    /**
     * Judges rows.
     *
     * @param others good rows of the workbook that are not among these
     * @return one for each row, in no particular order
     */
    List<Verdict<T>> settle(List<Staged> rows, Peers others) {
        var settled = new ArrayList<Verdict<T>>();
        List<Staged> open = rows;
        while (!open.isEmpty()) {
            var leaned = new HashSet<String>();
            List<Verdict<T>> verdicts = judge(open, peers(keys(open), leaned, others));
            Set<String> bad = verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Outcome.BAD)
                    .map(verdict -> kind.naturalKey(verdict.line()))
                    .collect(Collectors.toSet());
            if (bad.stream().noneMatch(leaned::contains)) {
                settled.addAll(verdicts);
                break;
            }
            verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Outcome.BAD)
                    .forEach(settled::add);
            open = verdicts.stream()
                    .filter(verdict -> verdict.outcome() != Outcome.BAD)
                    .map(Verdict::row)
                    .toList();
        }
        return settled;
    }

    /** The records as they stand now, for rows that went in; null where there is none any more. */
    List<@Nullable Known<T>> standing(List<T> applied) {
        return ask(applied, keys -> Set.copyOf(keys)).stream()
                .<@Nullable Known<T>>map(Judged::known)
                .toList();
    }

    private Set<String> keys(List<Staged> rows) {
        return rows.stream()
                .map(row -> kind.naturalKey(lines.read(row.content().cells())))
                .collect(Collectors.toSet());
    }

    private static Peers peers(Set<String> among, Set<String> leaned, Peers others) {
        return asked -> {
            var carried = new HashSet<String>();
            var elsewhere = new ArrayList<String>();
            for (String key : asked) {
                (among.contains(key) ? carried : elsewhere).add(key);
            }
            leaned.addAll(carried);
            if (!elsewhere.isEmpty()) {
                carried.addAll(others.carrying(elsewhere));
            }
            return carried;
        };
    }

    private List<Verdict<T>> judge(List<Staged> rows, Peers peers) {
        List<T> read =
                rows.stream().map(row -> lines.read(row.content().cells())).toList();
        List<Judged<T>> judged = ask(read, peers);
        var verdicts = new ArrayList<Verdict<T>>();
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(verdict(rows.get(i), read.get(i), judged.get(i)));
        }
        return verdicts;
    }

    private List<Judged<T>> ask(List<T> read, Peers peers) {
        List<Judged<T>> judged = Objects.requireNonNull(reading.execute(status -> kind.judge(actor, read, peers)));
        if (judged.size() != read.size()) {
            throw new IllegalStateException(
                    "%s judged %d of %d lines".formatted(kind.key(), judged.size(), read.size()));
        }
        return judged;
    }

    private Verdict<T> verdict(Staged row, T read, Judged<T> judged) {
        Known<T> known = judged.known();
        if (!judged.faults().isEmpty()) {
            return new Verdict<>(row, read, known, Outcome.BAD, judged.faults(), List.of());
        }
        if (known == null) {
            return new Verdict<>(row, read, null, Outcome.FRESH, List.of(), List.of());
        }
        T whole = lines.over(known.line(), row.content().cells());
        List<Difference> differences = lines.differences(known.line(), whole);
        return new Verdict<>(
                row, whole, known, differences.isEmpty() ? Outcome.SAME : Outcome.CHANGED, List.of(), differences);
    }
}
