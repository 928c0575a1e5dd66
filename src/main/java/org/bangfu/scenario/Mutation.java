package org.bangfu.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drops, alters or back-dates records of a season's input, the same for the same seed. */
final class Mutation {

    private final Random random;
    private final List<Firm> firms;
    private final List<Event> events;
    private final List<Filing> filings;
    private final List<Assigned> assigned;
    private final List<Spoken> spoken;
    private final List<Wanted> wanted;
    private final Set<String> touched = new HashSet<>();

    private Mutation(Season season, long seed) {
        this.random = new Random(seed);
        this.firms = new ArrayList<>(season.firms());
        this.events = new ArrayList<>(season.events());
        this.filings = new ArrayList<>(season.filings());
        this.assigned = new ArrayList<>(season.assigned());
        this.spoken = new ArrayList<>(season.spoken());
        this.wanted = new ArrayList<>(season.wanted());
    }

    static Season mutate(Season season, long seed, int records) {
        var mutation = new Mutation(season, seed);
        for (int done = 0; done < records; ) {
            if (mutation.one()) {
                done++;
            }
        }
        return new Season(
                List.copyOf(mutation.firms),
                season.projects(),
                List.copyOf(mutation.events),
                List.copyOf(mutation.filings),
                List.copyOf(mutation.assigned),
                List.copyOf(mutation.spoken),
                List.copyOf(mutation.wanted));
    }

    /** Mostly returns, now and then an entry of the roster, an event or an officer; false when what was picked cannot be changed so. */
    private boolean one() {
        return switch (random.nextInt(25)) {
            case 0 -> dropFirm();
            case 1 -> retag();
            case 2 -> reclassify();
            case 3 -> backDateEvent();
            case 4 -> dropEvent();
            case 5, 6, 7, 8 -> alter(Filing::closed);
            case 9, 10, 11 -> alter(Filing::idle);
            case 12, 13, 14, 15 -> dropFiling();
            case 16 -> dropAssigned();
            case 17, 18 -> delayAssigned();
            case 19, 20 -> dropSpoken();
            case 21 -> dropWanted();
            default -> backDateFiling();
        };
    }

    /** Its returns and events go with it: nobody files for what is not on the roster. */
    private boolean dropFirm() {
        Firm firm = firms.get(random.nextInt(firms.size()));
        boolean named = events.stream().anyMatch(event -> firm.code().equals(event.other()));
        if (named || !touched.add(firm.code())) {
            return false;
        }
        firms.remove(firm);
        events.removeIf(event -> event.code().equals(firm.code()));
        filings.removeIf(filing -> filing.code().equals(firm.code()));
        assigned.removeIf(each -> each.code().equals(firm.code()));
        spoken.removeIf(each -> each.code().equals(firm.code()));
        wanted.removeIf(each -> each.code().equals(firm.code()));
        return true;
    }

    /** Nobody serves the firm: its ambassador goes with its officer. */
    private boolean dropAssigned() {
        Firm firm = firms.get(random.nextInt(firms.size()));
        if (!touched.add(firm.code())) {
            return false;
        }
        spoken.removeIf(each -> each.code().equals(firm.code()));
        wanted.removeIf(each -> each.code().equals(firm.code()) && each.isFound());
        return assigned.removeIf(each -> each.code().equals(firm.code()));
    }

    private boolean dropSpoken() {
        return spoken.remove(random.nextInt(spoken.size())) != null;
    }

    /** Never one of a firm that has two: another was merged into it. */
    private boolean dropWanted() {
        if (wanted.isEmpty()) {
            return false;
        }
        Wanted picked = wanted.get(random.nextInt(wanted.size()));
        boolean alone = wanted.stream()
                        .filter(each -> each.code().equals(picked.code()))
                        .count()
                == 1;
        return alone && wanted.remove(picked);
    }

    /** Whoever serves the firm begins some days after the others, and spoke with nobody before. */
    private boolean delayAssigned() {
        Firm firm = firms.get(random.nextInt(firms.size()));
        if (!touched.add(firm.code())) {
            return false;
        }
        LocalDate day = Season.FIRST.plusDays(1 + random.nextInt(9));
        assigned.replaceAll(each -> each.code().equals(firm.code()) ? each.since(day) : each);
        spoken.removeIf(each -> each.code().equals(firm.code()) && each.day().isBefore(day));
        wanted.removeIf(each -> each.code().equals(firm.code()) && each.isFound());
        return true;
    }

    private boolean retag() {
        int place = random.nextInt(firms.size());
        Firm firm = firms.get(place);
        String tag = random.nextBoolean() ? Firm.EXPORTER : Firm.FOREIGN;
        var tags = new TreeSet<>(firm.tags());
        if (!touched.add(firm.code())) {
            return false;
        }
        if (!tags.remove(tag)) {
            tags.add(tag);
        }
        firms.set(place, with(firm, firm.industry(), tags));
        return true;
    }

    private boolean reclassify() {
        int place = random.nextInt(firms.size());
        Firm firm = firms.get(place);
        if (!touched.add(firm.code())) {
            return false;
        }
        firms.set(place, with(firm, firm.industry().startsWith("5") ? "3451" : "5920", firm.tags()));
        return true;
    }

    /** Earlier by a few days; what was filed while it was listed no longer can be. */
    private boolean backDateEvent() {
        if (events.isEmpty()) {
            return false;
        }
        int place = random.nextInt(events.size());
        Event event = events.get(place);
        if (event.kind() == Event.Kind.REOPEN || !touched.add(event.code())) {
            return false;
        }
        LocalDate day = event.day().minusDays(1 + random.nextInt(3));
        events.set(place, new Event(day, event.kind(), event.code(), event.other()));
        filings.removeIf(filing -> filing.code().equals(event.code())
                && !filing.period().isBefore(day)
                && filing.period().isBefore(event.day()));
        spoken.removeIf(each -> each.code().equals(event.code())
                && !each.day().isBefore(day)
                && each.day().isBefore(event.day()));
        return true;
    }

    /** Only an event that ends a listing for good: then the firm stays listed. */
    private boolean dropEvent() {
        Set<String> reopened = events.stream()
                .filter(event -> event.kind() == Event.Kind.REOPEN)
                .map(Event::code)
                .collect(Collectors.toSet());
        List<Event> ended = events.stream()
                .filter(event -> !reopened.contains(event.code()))
                .toList();
        if (ended.isEmpty()) {
            return false;
        }
        Event event = ended.get(random.nextInt(ended.size()));
        if (!touched.add(event.code())) {
            return false;
        }
        return events.remove(event);
    }

    private boolean alter(UnaryOperator<Filing> change) {
        int place = lateFiling();
        filings.set(place, change.apply(filings.get(place)));
        return true;
    }

    private boolean dropFiling() {
        filings.remove(lateFiling());
        return true;
    }

    /** To a day on which nothing was filed and the firm was listed all the same. */
    private boolean backDateFiling() {
        int place = lateFiling();
        Filing filing = filings.get(place);
        LocalDate day = filing.period().minusDays(1);
        boolean taken = filings.stream()
                .anyMatch(each ->
                        each.code().equals(filing.code()) && each.period().equals(day));
        boolean event = events.stream().anyMatch(each -> each.code().equals(filing.code()));
        boolean ahead = Stream.of(filing.opened(), filing.staffed(), filing.producing())
                .anyMatch(step -> step != null && step.isAfter(day));
        if (taken || event || ahead || day.isBefore(Season.FIRST)) {
            return false;
        }
        filings.set(place, filing.on(day));
        return true;
    }

    /** Half of the time one of the last two days: earlier ones rarely matter by the end. */
    private int lateFiling() {
        while (true) {
            int place = random.nextInt(filings.size());
            boolean late = filings.get(place).period().isAfter(Season.LAST.minusDays(2));
            if (late || random.nextInt(6) == 0) {
                return place;
            }
        }
    }

    private static Firm with(Firm firm, String industry, Set<String> tags) {
        return new Firm(
                firm.code(),
                firm.name(),
                firm.area(),
                industry,
                firm.scale(),
                firm.ownership(),
                tags,
                firm.staff(),
                firm.capacity(),
                firm.capacityUnit(),
                firm.representative(),
                firm.contact(),
                firm.second(),
                firm.opened(),
                firm.producing());
    }
}
