package org.bangfu.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts a season's input by hand: firm by firm, day by day, in plain loops. It shares nothing with the product, so where both
 * agree, both are right.
 */
final class Oracle {

    private static final int SPEAKS_FOR_DAYS = 31;

    private final Season season;
    private final Map<String, Filing> latest = new HashMap<>();

    Oracle(Season season) {
        this.season = season;
        for (Filing filing : season.filings()) {
            Filing before = latest.get(filing.code());
            boolean speaks = filing.period().isAfter(Season.LAST.minusDays(SPEAKS_FOR_DAYS))
                    && !filing.period().isAfter(Season.LAST);
            if (speaks && (before == null || before.period().isBefore(filing.period()))) {
                latest.put(filing.code(), filing);
            }
        }
    }

    /** A figure of this key on the last day; null for one that it does not know. */
    @Nullable
    Count count(String figure) {
        return switch (figure) {
            case "industrial.opened" -> count(firm -> isIndustrial(firm), filing -> filing.opened() != null);
            case "foreign-trade.producing" -> count(firm -> firm.tags().contains(Firm.EXPORTER), Oracle::produces);
            case "foreign-funded.producing" -> count(firm -> firm.tags().contains(Firm.FOREIGN), Oracle::produces);
            case "clients.asked-baseline" -> spokenWith(Spoken.BASELINE, Oracle::isIndustrial, true);
            case "clients.guided" -> spokenWith(Spoken.GUIDANCE, firm -> true, false);
            case "clients.without-officer" -> unserved();
            case "foreign-funded.accompanied" -> accompanied();
            case "encounters.held:channel" -> byChannel();
            case "needs.found" -> needs(each -> each.isFound() && !each.isTakenBack());
            case "needs.closed-confirmed:category" -> closedByCategory();
            case "needs.first-answer-longest" -> longestFirstAnswer();
            default -> null;
        };
    }

    private Count count(Predicate<Firm> about, Predicate<Filing> counted) {
        long numerator = 0;
        long denominator = 0;
        long covered = 0;
        for (Firm firm : season.firms()) {
            if (about.test(firm) && isListed(firm.code(), Season.LAST)) {
                denominator++;
                Filing filing = latest.get(firm.code());
                if (filing != null) {
                    covered++;
                    if (counted.test(filing)) {
                        numerator++;
                    }
                }
            }
        }
        return new Count(numerator, denominator, covered);
    }

    /** Adds up the days on which nobody serves a firm or a project; a project is on its roster throughout. */
    private Count unserved() {
        long numerator = 0;
        long covered = 0;
        for (LocalDate day = Season.FIRST; !day.isAfter(Season.LAST); day = day.plusDays(1)) {
            for (String code : listed(day, firm -> true)) {
                if (!isServed(code, Assigned.OFFICER, day)) {
                    numerator++;
                } else if (day.equals(Season.LAST)) {
                    covered++;
                }
            }
        }
        return new Count(numerator, null, covered);
    }

    /** Foreign-funded firms with an ambassador, of all of them, on each day; where the days agree, once. */
    private Count accompanied() {
        var texts = new LinkedHashSet<String>();
        List<Ambassadors.Turn> turns = Ambassadors.turns();
        long numerator = 0;
        long denominator = 0;
        long covered = 0;
        for (LocalDate day = Season.FIRST; !day.isAfter(Season.LAST); day = day.plusDays(1)) {
            numerator = 0;
            denominator = 0;
            covered = 0;
            boolean held = Ambassadors.holdAll(turns, day);
            for (Firm firm : season.firms()) {
                if (firm.tags().contains(Firm.FOREIGN) && isListed(firm.code(), day)) {
                    denominator++;
                    if (isServed(firm.code(), Assigned.AMBASSADOR, day)) {
                        covered++;
                        numerator += held ? 1 : 0;
                    }
                }
            }
            texts.add(numerator + "/" + denominator);
        }
        return new Count(numerator, denominator, covered, String.join(" ", texts));
    }

    private Count needs(Predicate<Wanted> counted) {
        long numerator = 0;
        for (Wanted each : season.wanted()) {
            if (counted.test(each) && isListed(each.code(), Season.LAST)) {
                numerator++;
            }
        }
        return new Count(numerator, null, numerator);
    }

    private Count closedByCategory() {
        var parts = new TreeMap<String, Long>();
        for (Wanted each : season.wanted()) {
            if (each.isClosedSatisfied() && isListed(each.code(), Season.LAST)) {
                parts.merge(each.category(), 1L, Long::sum);
            }
        }
        return inParts(parts);
    }

    private Count byChannel() {
        var parts = new TreeMap<String, Long>();
        List<String> listed = listed(Season.LAST, firm -> true);
        for (Spoken each : season.spoken()) {
            if (listed.contains(each.code())) {
                parts.merge(each.channel(), 1L, Long::sum);
            }
        }
        return inParts(parts);
    }

    private static Count inParts(SortedMap<String, Long> parts) {
        long sum = 0;
        var texts = new ArrayList<String>();
        for (var part : parts.entrySet()) {
            sum += part.getValue();
            texts.add(part.getKey() + " " + part.getValue());
        }
        return new Count(sum, null, sum, String.join(" ", texts));
    }

    /** Of foreign-funded firms, in minutes. */
    private Count longestFirstAnswer() {
        long longest = 0;
        for (Firm firm : season.firms()) {
            if (firm.tags().contains(Firm.FOREIGN) && isListed(firm.code(), Season.LAST)) {
                for (Wanted each : season.wanted()) {
                    if (each.code().equals(firm.code()) && !each.isTakenBack()) {
                        longest = Math.max(
                                longest,
                                each.minutesToFirstAnswer()
                                        .orElse(Duration.between(
                                                        each.at(),
                                                        Season.LAST.plusDays(1).atStartOfDay())
                                                .toMinutes()));
                    }
                }
            }
        }
        return new Count(longest, null, longest);
    }

    private Count spokenWith(String topic, Predicate<Firm> about, boolean isRate) {
        long numerator = 0;
        long denominator = 0;
        for (String code : listed(Season.LAST, about)) {
            denominator++;
            for (Spoken each : season.spoken()) {
                if (each.code().equals(code) && each.topic().equals(topic)) {
                    numerator++;
                    break;
                }
            }
        }
        return new Count(numerator, isRate ? Long.valueOf(denominator) : null, numerator);
    }

    /** The codes of these firms that are listed that day, and of all projects. */
    private List<String> listed(LocalDate day, Predicate<Firm> about) {
        var listed = new ArrayList<String>();
        for (Firm firm : season.firms()) {
            if (about.test(firm) && isListed(firm.code(), day)) {
                listed.add(firm.code());
            }
        }
        for (KeyProject project : season.projects()) {
            listed.add(project.code());
        }
        return listed;
    }

    private boolean isServed(String code, String kind, LocalDate day) {
        for (Assigned each : season.assigned()) {
            if (each.code().equals(code)
                    && each.kind().equals(kind)
                    && !each.from().isAfter(day)) {
                return true;
            }
        }
        return false;
    }

    /** The last event that has happened decides; none means listed. */
    private boolean isListed(String code, LocalDate day) {
        Event last = null;
        for (Event event : season.events()) {
            if (event.code().equals(code)
                    && !event.day().isAfter(day)
                    && (last == null || !event.day().isBefore(last.day()))) {
                last = event;
            }
        }
        return last == null || last.kind() == Event.Kind.REOPEN;
    }

    private static boolean isIndustrial(Firm firm) {
        int division = Integer.parseInt(firm.industry().substring(0, 2));
        return division >= 6 && division <= 46;
    }

    private static boolean produces(Filing filing) {
        return reached(filing.opened()) && reached(filing.staffed()) && reached(filing.producing());
    }

    private static boolean reached(@Nullable LocalDate day) {
        return day != null && !day.isAfter(Season.LAST);
    }

    /**
     * What was counted.
     *
     * @param denominator null for a plain number
     * @param text as the product is expected to say it; of a share on each day, every share that occurs
     */
    record Count(long numerator, @Nullable Long denominator, long covered, String text) {

        Count(long numerator, @Nullable Long denominator, long covered) {
            this(
                    numerator,
                    denominator,
                    covered,
                    denominator == null ? Long.toString(numerator) : numerator + "/" + denominator);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
