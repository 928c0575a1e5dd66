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
 * @param figure empty until the product has it
 * @param expected numerator and denominator as published, or the one number; empty until the product has it
 */
record Fact(String id, String zone, String claim, String figure, String expected, String zh) {

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
                            part[6]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it is about every day of the season; then what does not hold is added up over them. */
    boolean isDaily() {
        return claim.equals("DAILY");
    }

    boolean isThere() {
        return !figure.isEmpty();
    }
}
