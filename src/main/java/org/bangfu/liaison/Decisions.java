package org.bangfu.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.Client;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a person decided about many clients at once, all of it or nothing. */
@Service
public class Decisions {

    private final Assignments assignments;
    private final Clients clients;
    private final Commands commands;

    Decisions(Assignments assignments, Clients clients, Commands commands) {
        this.assignments = assignments;
        this.clients = clients;
        this.commands = commands;
    }

    /**
     * What a person decided about one client: who is to be its officer.
     *
     * @param id of the new assignment, made by the caller
     * @param now who was its officer when it was decided; null for nobody
     * @param overload needed when the officer has as many clients as the cap allows
     */
    public record Decided(
            UUID id,
            ClientId client,
            PersonId officer,
            @Nullable PersonId now,
            @Nullable String overload) {}

    /** What became of a proposal. */
    public record Accepted(List<Assignment> ended, List<Assignment> begun) {}

    /** Makes what was decided so, all of it or nothing; whoever served a client before ends that day. */
    public Accepted accept(Command command, LocalDate day, List<Decided> decided, String reason) {
        Actor actor = command.actor();
        return commands.once(command, "assignment.accept", List.of(day, decided, reason), Accepted.class, journal -> {
            List<ClientId> of = decided.stream().map(Decided::client).distinct().toList();
            clients.lock(actor, of);
            Map<ClientId, Client> known = clients.byId(actor, of);
            Fitness fitness = assignments.fitness(
                    actor, of, decided.stream().map(Decided::officer).distinct().toList());
            List<Assignment> ended = decided.stream()
                    .flatMap(each -> present(each, known, fitness).stream())
                    .distinct()
                    .map(now -> now.end(now.version(), day, Days.of(journal.now()), reason))
                    .toList();
            fitness.take(ended);
            fitness.leave(ended);
            List<Assignment> begun = decided.stream()
                    .map(each -> begun(each, day, known, fitness))
                    .toList();
            var accepted = new Accepted(ended, begun);
            journal.record("assignments-accepted", Ids.of(command.id()), 0, journal.now(), reason, accepted);
            assignments.write(journal, actor, accepted.ended, begun);
            return accepted;
        });
    }

    /** The officer's assignment that ends by the decision; refused when it is not the one that was decided about. */
    private static Optional<Assignment> present(Decided decided, Map<ClientId, Client> known, Fitness fitness) {
        Optional<Assignment> now = fitness.serving(decided.client).assignments().stream()
                .filter(each -> each.kind() == Assignment.Kind.OFFICER && each.to() == null)
                .findFirst();
        if (!Objects.equals(now.map(Assignment::officer).orElse(null), decided.now)) {
            Client client = known.get(decided.client);
            throw LiaisonProblem.OFFICER_CHANGED.with("client", client == null ? "—" : client.name());
        }
        return now;
    }

    private static Assignment begun(Decided decided, LocalDate day, Map<ClientId, Client> known, Fitness fitness) {
        Client client = known.get(decided.client);
        if (client == null || !client.listed()) {
            throw LiaisonProblem.CLIENT_LEFT.with("client", client == null ? "—" : client.name());
        }
        var made = new Assignment(
                decided.id, decided.client, decided.officer, Assignment.Kind.OFFICER, day, null, decided.overload, 0);
        fitness.refusal(client.name(), made).ifPresent(refusal -> {
            throw refusal;
        });
        fitness.take(List.of(made));
        return made;
    }
}
