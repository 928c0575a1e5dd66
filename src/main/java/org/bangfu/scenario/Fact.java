package org.bangfu.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A published fact.
 *
 * @param claim a type of the glossary
 * @param figure the figure's key; several are joined by a plus, one that is read in parts says by what after a colon; empty until the
 *     product has it
 * @param expected of the first figure, numerator and denominator as published, or the one number; empty when none was published
 * @param without what of it the product does not have yet; mostly empty
 */
record Fact(String id, String zone, String claim, String figure, String expected, String zh, String without) {

    /** All of them, in their order. */
    static List<Fact> all() {
        try (InputStream file =
                Objects.requireNonNull(Fact.class.getResourceAsStream("/scenario/facts.csv"), "facts.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(part -> new Fact(
                            part[0],
                            part[1],
                            part[2],
                            part[3],
                            part[5].isEmpty() ? part[4] : part[4] + "/" + part[5],
                            part[6],
                            part[7]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it is about every day of the season; then what does not hold is added up over them. */
    boolean isDaily() {
        return claim.equals("DAILY");
    }

    List<String> figures() {
        return List.of(figure.split("\\+", -1));
    }

    boolean isThere() {
        return !figure.isEmpty();
    }
}
