package org.bangfu.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.bangfu.platform.clock.History.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories: the clock against the simulator, and every derivation of at most eight lines. {@code -Dbangfu.histories}
 * says how many, {@code -Dbangfu.seed} where they begin; {@code -Dbangfu.report} names a file for the counts.
 */
class ClockSimulationTests {

    private static final int HISTORIES = Integer.getInteger("bangfu.histories", 10_000);
    private static final long SEED = Long.getLong("bangfu.seed", 20200210);
    private static final int SHOWN = 5;

    private final Queue<String> disagreements = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    @Test
    void clockAndSimulatorNeverDisagree() throws IOException {
        System.out.printf("clock: %d histories from seed %d on%n", HISTORIES, SEED);
        IntStream.range(0, HISTORIES).parallel().forEach(i -> compare(SEED + i));
        report();

        assertThat(disagreements.stream().limit(SHOWN))
                .as("%d disagreements", disagreements.size())
                .isEmpty();
        for (String seen : List.of(
                "late",
                "provisional",
                "reopened",
                "state RUNNING",
                "state PAUSED",
                "state MET",
                "state ENDED",
                "why of 8 lines")) {
            assertThat(count(seen)).as(seen).isPositive();
        }
    }

    /** Of each history the clock for the whole and one of an assignment. */
    private void compare(long seed) {
        History history = Histories.of(seed);
        add("histories", 1);
        add("events", history.happenings().size());
        compare(seed, history, 2, 0);
        compare(seed, history, (int) (seed % 2), (int) (seed / 2 % 3 / 2));
    }

    private void compare(long seed, History history, int goal, int mine) {
        var simulator = new MinuteSimulator(history, goal, mine);
        Answer expected = simulator.run();
        Deadline deadline = Told.deadline(history, goal, mine).orElse(null);
        Answer given = deadline == null ? null : Told.answer(deadline);
        add("minutes walked", simulator.walked);
        if (expected == null ? given != null : !expected.equals(given)) {
            disagreements.add("seed %d, goal %d of %d: clock %s, simulator %s%n%s"
                    .formatted(seed, goal, mine, given, expected, why(deadline)));
        }
        if (deadline != null) {
            count(deadline);
            if (deadline.why().isEmpty() || deadline.why().size() > 8) {
                disagreements.add(
                        "seed %d: %d lines%n%s".formatted(seed, deadline.why().size(), why(deadline)));
            }
        }
    }

    private static String why(@Nullable Deadline deadline) {
        return deadline == null
                ? ""
                : String.join("\n", deadline.why().stream().map(Line::zh).toList());
    }

    private void count(Deadline deadline) {
        add("clocks compared", 1);
        add("state " + deadline.state(), 1);
        add("late", deadline.late() ? 1 : 0);
        add("provisional", deadline.provisional() ? 1 : 0);
        add("reopened", deadline.round() > 0 ? 1 : 0);
        add("steps of escalation", deadline.escalations().size());
        add("why of %d lines".formatted(deadline.why().size()), 1);
        deadline.why().forEach(line -> add("says " + line.key(), 1));
    }

    private void add(String what, long much) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).add(much);
    }

    private long count(String what) {
        return counts.getOrDefault(what, new LongAdder()).sum();
    }

    private void report() throws IOException {
        var table = new StringBuilder();
        new TreeMap<>(counts).forEach((what, much) -> table.append("| %s | %,d |%n".formatted(what, much.sum())));
        table.append("| first seed | %d |%n".formatted(SEED));
        table.append("| disagreements | %d |%n".formatted(disagreements.size()));
        System.out.print(table);
        String file = System.getProperty("bangfu.report");
        if (file != null) {
            Files.writeString(Path.of(file), table);
        }
    }
}
