package org.bangfu.scenario;

import java.util.LinkedHashSet;
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

    /** Asks for the figure, and for its list: number and list have to agree, and the claim has to hold when it should. */
    static Verdict ask(Fact fact, String expected, boolean claimed, Person leader) {
        JsonNode figure = leader.get("/figures/%s?day=%s&from=%s".formatted(fact.figure(), Season.LAST, Season.FIRST));
        JsonNode whole = figure.path("whole");
        String computed = fact.isDaily() ? allDays(fact, leader) : text(whole);
        long counted = count(fact, leader, "&counted=true");
        boolean agrees = computed.equals(expected)
                && counted == whole.path("numerator").asLong()
                && (!claimed || figure.path("holds").asBoolean());
        return new Verdict(fact, expected, computed, whole.path("covered").asLong(), agrees ? OK : DIFFERS);
    }

    private static String text(JsonNode whole) {
        String numerator = whole.path("numerator").asString();
        return whole.hasNonNull("denominator")
                ? numerator + "/" + whole.path("denominator").asString()
                : numerator;
    }

    /** A number added up over the days; of a share, every share that occurs. */
    private static String allDays(Fact fact, Person leader) {
        long sum = 0;
        var shares = new LinkedHashSet<String>();
        for (JsonNode day :
                leader.get("/figures/%s/days?from=%s&to=%s".formatted(fact.figure(), Season.FIRST, Season.LAST))) {
            sum += day.path("numerator").asLong();
            if (day.hasNonNull("denominator")) {
                shares.add(text(day));
            }
        }
        return shares.isEmpty() ? Long.toString(sum) : String.join(" ", shares);
    }

    private static long count(Fact fact, Person leader, String query) {
        long count = 0;
        String after = "";
        do {
            JsonNode page = leader.get(
                    "/figures/%s/records?day=%s&size=200%s%s".formatted(fact.figure(), Season.LAST, query, after));
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
                word);
    }
}
