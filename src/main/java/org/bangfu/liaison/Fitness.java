package org.bangfu.liaison;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.zone.Role;

/** Whether people may serve clients: all that the rules look at, read once for many assignments and followed through them. */
final class Fitness {

    private final Map<UUID, String> names;
    private final Map<PersonId, Set<Role>> roles;
    private final Map<ClientId, Serving> servings;
    private final Map<PersonId, Integer> loads;
    private final int cap;

    /**
     * What is so before any of them is made.
     *
     * @param names of those who are to serve and of those who serve
     * @param roles of those who hold a post
     */
    Fitness(
            Map<UUID, String> names,
            Map<PersonId, Set<Role>> roles,
            Map<ClientId, Serving> servings,
            Map<PersonId, AssignmentRepository.Load> loads,
            int cap) {
        this.names = names;
        this.roles = roles;
        this.servings = new HashMap<>(servings);
        this.loads = new HashMap<>();
        loads.forEach((person, load) -> this.loads.put(person, load.officer()));
        this.cap = cap;
    }

    Serving serving(ClientId client) {
        return servings.getOrDefault(client, new Serving(List.of()));
    }

    /** As if these were so: the next is judged after them. */
    void take(Collection<Assignment> next) {
        for (Assignment each : next) {
            servings.put(each.client(), serving(each.client()).with(List.of(each)));
            if (each.version() == 0 && each.kind() == Assignment.Kind.OFFICER) {
                loads.merge(each.officer(), 1, Integer::sum);
            }
        }
    }

    /** As if whoever served these had so many fewer clients. */
    void leave(Collection<Assignment> ended) {
        ended.forEach(each -> loads.merge(each.officer(), -1, Integer::sum));
    }

    /** Why it may not be made; empty when it may. */
    Optional<Problem> refusal(String client, Assignment made) {
        String name = names.get(made.officer().value());
        if (name == null) {
            return Optional.of(LiaisonProblem.OFFICER_UNKNOWN.with().at(List.of("officer")));
        }
        Set<Role> held = roles.get(made.officer());
        if (held == null) {
            return Optional.of(LiaisonProblem.OFFICER_LEFT.with("name", name).at(List.of("officer")));
        }
        if (!held.contains(Role.LIAISON_OFFICER)) {
            return Optional.of(LiaisonProblem.OFFICER_NOT_ONE.with("name", name).at(List.of("officer")));
        }
        return serving(made.client())
                .twice(made.officer(), made.from())
                .map(other -> LiaisonProblem.OFFICER_TWICE.with("name", name, "client", client, "from", other.from()))
                .or(() -> ofKind(client, made, name));
    }

    private Optional<Problem> ofKind(String client, Assignment made, String name) {
        Serving serving = serving(made.client());
        return switch (made.kind()) {
            case OFFICER ->
                serving.otherOfficer(made.from())
                        .map(other -> LiaisonProblem.OFFICER_THERE.with(
                                "client",
                                client,
                                "from",
                                other.from(),
                                "name",
                                names.getOrDefault(other.officer().value(), "—")))
                        .or(() -> loaded(made, name));
            case AMBASSADOR ->
                serving.isServed(made.from())
                        ? Optional.empty()
                        : Optional.of(LiaisonProblem.AMBASSADOR_ALONE.with("client", client, "day", made.from()));
            case DEPUTY -> Optional.empty();
        };
    }

    private Optional<Problem> loaded(Assignment made, String name) {
        int load = loads.getOrDefault(made.officer(), 0);
        return load < cap || made.reason() != null
                ? Optional.empty()
                : Optional.of(LiaisonProblem.OFFICER_LOADED
                        .with("name", name, "clients", load, "cap", cap)
                        .at(List.of("officer", "reason")));
    }
}
