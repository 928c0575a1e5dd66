package org.bangfu.liaison.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Gives clients to officers one after the other: each to whoever suits it best by area, industry and language, less for each client
 * they have already. Nobody gets more than the cap allows.
 */
final class FairShare {

    static final int SAME_AREA = 3;
    static final int NEAR = 1;
    static final int SAME_INDUSTRY = 2;
    static final int LANGUAGE = 2;
    /** What one client more costs: a suitable officer may have three more than another. */
    static final int LOAD = 1;

    private final Map<PersonId, Officer> officers = new HashMap<>();
    private final Map<PersonId, Work> work = new HashMap<>();
    private final Map<UUID, UUID> parents;
    private final int cap;

    /**
     * Where it begins.
     *
     * @param parents area → the area it lies in, for those that lie in one
     */
    FairShare(List<Officer> officers, List<Place> standing, Map<UUID, UUID> parents, int cap) {
        officers.forEach(each -> {
            this.officers.put(each.id, each);
            work.put(each.id, new Work());
        });
        standing.forEach(each -> take(each.officer, each.client));
        this.parents = parents;
        this.cap = cap;
    }

    /** Somebody who may be assigned. */
    record Officer(PersonId id, Set<String> languages) {}

    /**
     * A client, as far as it matters who serves it.
     *
     * @param industry division of GB/T 4754
     */
    record Subject(
            ClientId id, @Nullable UUID area, @Nullable String industry, boolean foreign) {}

    /** A client that an officer serves already. */
    record Place(PersonId officer, Subject client) {}

    /**
     * One line of the proposal: numbers that make its reason.
     *
     * @param officer null when everybody has as many as the cap allows
     */
    record Line(
            ClientId client,
            @Nullable PersonId officer,
            int sameArea,
            boolean near,
            int sameIndustry,
            boolean language,
            int load) {}

    private static final class Work {
        private final Map<UUID, Integer> areas = new HashMap<>();
        private final Map<String, Integer> industries = new HashMap<>();
        private int load;
    }

    /** Foreign-funded first, because fewest suit them; otherwise in the order of ids, so that the same question has the same answer. */
    List<Line> propose(List<Subject> clients) {
        var lines = new ArrayList<Line>();
        clients.stream()
                .sorted(Comparator.comparingInt((Subject each) -> each.foreign ? 0 : 1)
                        .thenComparing(each -> each.id.value()))
                .forEach(client -> lines.add(propose(client)));
        return lines;
    }

    private Line propose(Subject client) {
        Optional<Line> best = officers.values().stream()
                .filter(each -> held(each.id).load < cap)
                .map(each -> line(client, each))
                .max(Comparator.comparingInt(FairShare::score)
                        .thenComparingInt(each -> -each.load)
                        .thenComparing(
                                each -> Objects.requireNonNull(each.officer).value()));
        best.ifPresent(line -> take(Objects.requireNonNull(line.officer), client));
        return best.orElseGet(() -> new Line(client.id, null, 0, false, 0, false, 0));
    }

    private Line line(Subject client, Officer officer) {
        Work has = held(officer.id);
        int sameArea = client.area == null ? 0 : has.areas.getOrDefault(client.area, 0);
        return new Line(
                client.id,
                officer.id,
                sameArea,
                sameArea == 0
                        && client.area != null
                        && has.areas.keySet().stream().anyMatch(each -> near(each, client.area)),
                client.industry == null ? 0 : has.industries.getOrDefault(client.industry, 0),
                client.foreign && !officer.languages.isEmpty(),
                has.load);
    }

    private boolean near(UUID one, UUID other) {
        UUID parent = parents.get(one);
        return other.equals(parent)
                || one.equals(parents.get(other))
                || (parent != null && parent.equals(parents.get(other)));
    }

    static int score(Line line) {
        return (line.sameArea > 0 ? SAME_AREA : line.near ? NEAR : 0)
                + (line.sameIndustry > 0 ? SAME_INDUSTRY : 0)
                + (line.language ? LANGUAGE : 0)
                - LOAD * line.load;
    }

    private void take(PersonId officer, Subject client) {
        Work has = work.get(officer);
        if (has != null) {
            has.load++;
            if (client.area != null) {
                has.areas.merge(client.area, 1, Integer::sum);
            }
            if (client.industry != null) {
                has.industries.merge(client.industry, 1, Integer::sum);
            }
        }
    }

    private Work held(PersonId officer) {
        return Objects.requireNonNull(work.get(officer));
    }
}
