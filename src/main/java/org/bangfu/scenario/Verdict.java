package org.bangfu.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A fact against what the product says.
 *
 * @param computed numerator and denominator, as the product has them
 * @param records how many records stand behind it
 */
record Verdict(Fact fact, String expected, String computed, long records, String word) {

    static final String OK = "ok";
    static final String DIFFERS = "differs";

    static Verdict notYet(Fact fact) {
        return new Verdict(fact, "", "", 0, "not yet");
    }

    /**
     * Asks for each of its figures, and for their lists: number and list have to agree, the parts with the whole, and the claim has to
     * hold when it should.
     */
    static Verdict ask(Fact fact, String expected, boolean claimed, Person leader) {
        var computed = new ArrayList<String>();
        long records = 0;
        boolean agrees = true;
        for (String asked : fact.figures()) {
            String[] figure = asked.split(":", 2);
            JsonNode found = figure(figure[0], "", leader);
            JsonNode whole = found.path("whole");
            records += whole.path("covered").asLong();
            boolean first = computed.isEmpty();
            computed.add(
                    figure.length > 1
                            ? inParts(figure[0], figure[1], leader)
                            : fact.isDaily() && first ? allDays(figure[0], leader) : text(whole));
            agrees &= !isCount(found)
                    || count(figure[0], leader) == whole.path("numerator").asLong();
            agrees &= !claimed || !first || found.path("holds").asBoolean();
        }
        String text = String.join("; ", computed);
        agrees &= text.equals(expected);
        if (fact.id().equals("A11") && claimed) {
            agrees &= isMachineryOnItsWay(leader);
        }
        return new Verdict(fact, expected, text, records, agrees ? OK : DIFFERS);
    }

    private static JsonNode figure(String key, String more, Person leader) {
        return leader.get("/figures/%s?day=%s&from=%s%s".formatted(key, Season.LAST, Season.FIRST, more));
    }

    private static boolean isCount(JsonNode figure) {
        return List.of("COUNT", "RATE").contains(figure.path("measure").asString());
    }

    private static String inParts(String key, String by, Person leader) {
        var parts = new TreeMap<String, String>();
        figure(key, "&by=" + by, leader)
                .path("lines")
                .forEach(line -> parts.put(
                        line.path("part").asString(), line.path("numerator").asString()));
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().equals("0"))
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(" "));
    }

    /** A logistics need of a maker of textile machinery: raised, a carrier found, the goods out, confirmed by the firm, closed; in that order. */
    private static boolean isMachineryOnItsWay(Person leader) {
        for (JsonNode record : leader.get(
                        "/figures/needs.closed-confirmed/records?day=%s&by=category&part=logistics&size=200"
                                .formatted(Season.LAST))
                .path("items")) {
            JsonNode need =
                    leader.get("/needs/" + record.path("record").path("id").asString());
            var acts = new ArrayList<String>();
            need.path("events").forEach(event -> acts.add(event.path("what").asString()));
            if (record.path("facts").path("industry").asString().equals("3551")
                    && acts.equals(List.of(
                            "need.raise",
                            "need.assign",
                            "need.start",
                            "need.co-answer",
                            "need.answer",
                            "need.word",
                            "need.close"))) {
                return true;
            }
        }
        return false;
    }

    private static String text(JsonNode whole) {
        String numerator = whole.path("numerator").asString();
        return whole.hasNonNull("denominator")
                ? numerator + "/" + whole.path("denominator").asString()
                : numerator;
    }

    /** A number added up over the days; of a share, every share that occurs. */
    private static String allDays(String key, Person leader) {
        long sum = 0;
        var shares = new LinkedHashSet<String>();
        for (JsonNode day : leader.get("/figures/%s/days?from=%s&to=%s".formatted(key, Season.FIRST, Season.LAST))) {
            sum += day.path("numerator").asLong();
            if (day.hasNonNull("denominator")) {
                shares.add(text(day));
            }
        }
        return shares.isEmpty() ? Long.toString(sum) : String.join(" ", shares);
    }

    private static long count(String key, Person leader) {
        long count = 0;
        String after = "";
        do {
            JsonNode page =
                    leader.get("/figures/%s/records?day=%s&size=200&counted=true%s".formatted(key, Season.LAST, after));
            count += page.path("items").size();
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return count;
    }

    String line(String separator) {
        return String.join(
                separator,
                fact.id(),
                fact.figure().isEmpty() ? "-" : fact.figure(),
                fact.claim(),
                expected.isEmpty() ? "-" : expected,
                computed.isEmpty() ? "-" : computed,
                Long.toString(records),
                word.equals(OK) && !fact.without().isEmpty() ? "ok (without %s)".formatted(fact.without()) : word);
    }
}
