package org.bangfu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./bangfu bench}: measures the program beside the raw database and prints a line for each measure. */
public final class Bench {

    private static final String HELP = """
            measures the program beside the raw database
            Usage: ./bangfu bench [PART...] [--quick] [--json FILE]
                   ./bangfu bench routing --data DIR [--json FILE]

            Parts: returns, reads, need, start; without any, all of them. Opens an invented zone in a fresh database, files returns, lays a
            million more, reads figures and lists, raises needs among a million, and starts anew; about eight minutes. --quick measures for a shorter time. --json
            writes the measures into FILE. See bench/README.md.

            routing: how often the model that proposes units names the right label of the messages in
            DIR/needs_text/messages_labelled_dev.csv, 10 × 5-fold, beside naive Bayes over pairs of letters; half a minute.
            """;

    private static final List<String> PARTS = List.of("returns", "reads", "need", "start");

    private static final String ROUTING = "routing";

    /** A page is read in a hundredth of the time of a board. */
    private static final int PAGES_A_BOARD = 20;

    private static final int KILO = 1024;

    private Bench() {}

    /** Measures, or says how to. */
    public static void main(String... arguments) throws Exception {
        List<String> asked = Arrays.asList(arguments);
        if (asked.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        var choice = Choice.of(asked);
        List<Measured> measures = choice.data == null
                ? run(choice.parts, choice.size, System.err)
                : RoutingBench.measure(choice.data, machine());
        System.out.printf("%-16s %12s %-10s %12s %8s  %s%n", "measure", "value", "unit", "baseline", "ratio", "load");
        measures.forEach(measured -> System.out.println(measured.line()));
        if (choice.json != null) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.writeString(choice.json, mapper.writeValueAsString(measures) + "\n");
        }
    }

    /** What is measured, for how long, and where it is written. */
    private record Choice(
            List<String> parts,
            Size size,
            @Nullable Path json,
            @Nullable Path data) {
        static Choice of(List<String> asked) {
            var parts = new ArrayList<String>();
            Size size = Size.FULL;
            Path json = null;
            Path data = null;
            for (Iterator<String> words = asked.iterator(); words.hasNext(); ) {
                String word = words.next();
                if (word.equals("--quick")) {
                    size = Size.QUICK;
                } else if (word.equals("--json") && words.hasNext()) {
                    json = Path.of(words.next()).toAbsolutePath();
                } else if (word.equals("--data") && words.hasNext()) {
                    data = Path.of(words.next()).toAbsolutePath();
                } else if (PARTS.contains(word) || word.equals(ROUTING)) {
                    parts.add(word);
                } else {
                    throw new IllegalArgumentException(
                            "\"%s\" is not understood here: see ./bangfu bench --help".formatted(word));
                }
            }
            if (parts.contains(ROUTING) ? !parts.equals(List.of(ROUTING)) || data == null : data != null) {
                throw new IllegalArgumentException(
                        "\"routing\" stands alone and needs --data DIR: see ./bangfu bench --help");
            }
            return new Choice(parts.isEmpty() ? PARTS : parts, size, json, data);
        }
    }

    static List<Measured> run(List<String> parts, Size size, PrintStream news) throws Exception {
        Path data = Files.createTempDirectory("bangfu-bench-");
        try {
            var measures = new ArrayList<Measured>();
            Map<String, ?> conditions;
            try (Stage stage = Stage.open(data, size.enterprises())) {
                conditions = conditions(stage);
                if (parts.contains("returns")) {
                    news.println("The zone is open; returns are filed");
                    try (var filings = new Filings(stage, size.enterprises())) {
                        measures.add(filings.measure(size, conditions));
                    }
                }
                if (parts.contains("reads")) {
                    news.println("The masses are laid");
                    long seconds = Mass.lay(stage, size.mass(), size.periods()).toSeconds();
                    news.println("They took %d s; figures and lists are read".formatted(seconds));
                    measures.addAll(reads(stage, size, conditions));
                }
                if (parts.contains("need")) {
                    news.println("Needs are laid, raised and answered");
                    try (var needs = new NeedMeasures(stage)) {
                        measures.addAll(needs.measure(size, conditions));
                    }
                }
                measures.add(memory(size, parts, conditions));
            }
            if (parts.contains("start")) {
                news.println("It starts anew");
                measures.add(ColdStart.measure(data, size.starts(), conditions));
            }
            return measures;
        } finally {
            Stage.delete(data);
        }
    }

    private static List<Measured> reads(Stage stage, Size size, Map<String, ?> conditions)
            throws IOException, SQLException {
        try (var reads = new Reads(stage)) {
            int pages = size.reads() * PAGES_A_BOARD;
            return List.of(
                    reads.measureBoard(size.reads(), load(size, size.reads()), conditions),
                    reads.measurePage(pages, load(size, pages), conditions));
        }
    }

    private static Map<String, ?> load(Size size, int calls) {
        return Map.of(
                "connections",
                1,
                "enterprises",
                size.mass(),
                "rows in return_current",
                size.mass() * size.periods(),
                "calls",
                calls);
    }

    /** Resident, as the kernel counts it; the client's share is in it. */
    private static Measured memory(Size size, List<String> parts, Map<String, ?> conditions) throws IOException {
        double kilobytes = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                .sum();
        Map<String, ?> load = Map.of(
                "when",
                "after %s, no collection asked for".formatted(String.join(", ", parts)),
                "largest heap MB",
                Runtime.getRuntime().maxMemory() / (KILO * KILO),
                "enterprises",
                parts.contains("reads") ? size.mass() : size.enterprises());
        return new Measured("memory.jvm", Measured.round(kilobytes / KILO), "MB", null, null, load, conditions);
    }

    private static Map<String, ?> conditions(Stage stage) throws IOException {
        Map<String, Object> conditions = machine();
        conditions.put("postgresql", stage.setting("server_version"));
        conditions.put("fsync", stage.setting("fsync"));
        conditions.put("synchronous_commit", stage.setting("synchronous_commit"));
        conditions.put("shared_buffers", stage.setting("shared_buffers"));
        conditions.put("machine", "client, program and database share it; client and program share a process");
        return conditions;
    }

    private static Map<String, Object> machine() throws IOException {
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        conditions.put("commit", commit());
        conditions.put("jdk", Runtime.version().toString());
        conditions.put("cores", Runtime.getRuntime().availableProcessors());
        return conditions;
    }

    /** Of the sources in the current directory; a plus sign for changes that are in no commit. */
    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty=+", "--exclude", "*")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return commit.isEmpty() ? "unknown" : commit;
    }
}
