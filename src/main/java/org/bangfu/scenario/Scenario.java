package org.bangfu.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bangfu.launch.Instance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** {@code ./bangfu scenario}: plays the reference season in a fresh database and prints one line for each published fact. */
public final class Scenario {

    private static final String HELP = """
            the reference season, figure by figure
            Usage: ./bangfu scenario [--zone A|B] [--tsv] [--mutate SEED]
                   ./bangfu scenario --privacy

            Builds zone A in a fresh database through the product's own intake and prints for each published fact: id, figure, claim,
            expected, computed, records behind it, and ok, differs or not yet. --mutate drops, alters or back-dates 100 records of the
            input; then exactly the facts that were predicted to change may change. --privacy plays it, stops, and looks for each
            personal value that went in in every row and every byte of every file that is left.
            """;

    private static final int MUTATED = 100;

    private Scenario() {}

    /**
     * Runs it.
     *
     * @throws IllegalStateException with one sentence, when a fact differs
     */
    public static void main(String... arguments) throws Exception {
        List<String> asked = Arrays.asList(arguments);
        if (asked.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        if (asked.contains("--privacy")) {
            privacy();
            return;
        }
        String seed = value(asked, "--mutate");
        String zone = value(asked, "--zone");
        List<Verdict> verdicts = run(seed == null ? null : Long.valueOf(seed), zone, System.err);
        String separator = asked.contains("--tsv") ? "\t" : "  ";
        verdicts.forEach(verdict -> System.out.println(verdict.line(separator)
                + (asked.contains("--tsv") ? "" : separator + verdict.fact().zh())));
        long wrong = verdicts.stream()
                .filter(verdict -> verdict.word().equals(Verdict.DIFFERS))
                .count();
        if (wrong > 0) {
            throw new IllegalStateException("%d facts differ".formatted(wrong));
        }
    }

    private static @Nullable String value(List<String> arguments, String name) {
        int place = arguments.indexOf(name);
        if (place < 0) {
            return null;
        }
        if (place + 1 >= arguments.size()) {
            throw new IllegalArgumentException("%s needs a value: see ./bangfu scenario --help".formatted(name));
        }
        return arguments.get(place + 1);
    }

    /**
     * Plays and asks.
     *
     * @param seed null for the season as it was
     * @param zone null for all facts
     */
    static List<Verdict> run(@Nullable Long seed, @Nullable String zone, PrintStream news) throws Exception {
        Season original = SeasonA.season();
        Season season = seed == null ? original : Mutation.mutate(original, seed, MUTATED);
        Path directory = Files.createTempDirectory("bangfu-scenario-");
        Instant begun = Instant.now();
        try (Instance instance = Instance.fresh(program(), directory.resolve("data"), Instant.EPOCH)) {
            Play play = Play.through(season, instance, directory.resolve("sheets.json"));
            news.println("Played %d records in %d s"
                    .formatted(
                            season.records(),
                            Duration.between(begun, Instant.now()).toSeconds()));
            return verdicts(original, season, zone, play.leader(), news);
        } finally {
            delete(directory);
        }
    }

    private static void privacy() throws Exception {
        Season season = SeasonA.season();
        Path directory = Files.createTempDirectory("bangfu-scenario-");
        Path data = directory.resolve("data");
        try (Instance instance = Instance.fresh(program(), data, Instant.EPOCH)) {
            Privacy privacy = Privacy.before(season, instance);
            Play.through(season, instance, directory.resolve("sheets.json"));
            privacy.search(instance, data);
            privacy.lines().forEach(System.out::println);
            privacy.faults().forEach(System.err::println);
            if (!privacy.faults().isEmpty()) {
                throw new IllegalStateException("%d values are where they should not be, or not where they should"
                        .formatted(privacy.faults().size()));
            }
        } finally {
            delete(directory);
        }
    }

    private static List<Verdict> verdicts(
            Season original, Season season, @Nullable String zone, Person leader, PrintStream news) {
        var before = new Oracle(original);
        var after = new Oracle(season);
        var verdicts = new ArrayList<Verdict>();
        for (Fact fact : Fact.all()) {
            if (zone != null && !fact.zone().equals(zone)) {
                continue;
            }
            String predicted = fact.isThere() ? text(fact, after) : null;
            if (predicted == null) {
                verdicts.add(Verdict.notYet(fact));
                continue;
            }
            boolean mutated = !season.equals(original);
            String told = Objects.requireNonNull(text(fact, before));
            verdicts.add(Verdict.ask(fact, mutated ? predicted : published(fact, told), !mutated, leader));
            if (mutated) {
                news.println("%s is predicted to %s"
                        .formatted(fact.id(), predicted.equals(told) ? "stay" : "change to " + predicted));
            }
        }
        return verdicts;
    }

    /** What the oracle counts for each figure of a fact; null when it does not know one of them. */
    static @Nullable String text(Fact fact, Oracle oracle) {
        var texts = new ArrayList<String>();
        for (String figure : fact.figures()) {
            Oracle.Count count = oracle.count(figure);
            if (count == null) {
                return null;
            }
            texts.add(count.toString());
        }
        return String.join("; ", texts);
    }

    /** As published, as far as it was; the rest is invented, and counted by hand. */
    private static String published(Fact fact, String counted) {
        if (fact.expected().isEmpty()) {
            return counted;
        }
        int rest = counted.indexOf("; ");
        return rest < 0 ? fact.expected() : fact.expected() + counted.substring(rest);
    }

    /** The class that starts the platform: found, not named, because it starts this one. */
    private static Class<?> program() throws ClassNotFoundException {
        Class<?> program = Class.forName("org.bangfu.Bangfu");
        Objects.requireNonNull(program.getAnnotation(SpringBootApplication.class));
        return program;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
