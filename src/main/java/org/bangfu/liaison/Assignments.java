package org.bangfu.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.client.Awaiting;
import org.bangfu.client.Client;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to assignments: who serves whom, from when to when. */
@Service
public class Assignments {

    private final AssignmentRepository repository;
    private final Clients clients;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    Assignments(AssignmentRepository repository, Clients clients, Directory directory, Commands commands, Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    /** An assignment to be made. */
    record Wanted(
            UUID id,
            PersonId officer,
            Assignment.Kind kind,
            LocalDate from,
            @Nullable String reason) {}

    /** Assigns somebody to a client. */
    Assignment assign(Command command, ClientId client, Wanted wanted) {
        Actor actor = command.actor();
        return commands.once(command, "assignment.assign", List.of(client, wanted), Assignment.class, journal -> {
            Client of = listed(actor, client);
            Assignment made = make(client, wanted);
            check(actor, of, List.of(), made);
            write(journal, actor, List.of(), List.of(made));
            return made;
        });
    }

    /** Ends an assignment; refused when it would leave the client alone. */
    Assignment end(Command command, ClientId client, UUID id, int seen, LocalDate day, String reason) {
        Actor actor = command.actor();
        var request = List.of(client, id, seen, day, reason);
        return commands.once(command, "assignment.end", request, Assignment.class, journal -> {
            clients.lock(actor, List.of(client));
            Serving serving = serving(actor, client);
            Assignment ended = one(serving, id).end(seen, day, Days.of(journal.now()), reason);
            refuseGap(actor, client, serving.with(List.of(ended)), day);
            write(journal, actor, List.of(ended), List.of());
            return ended;
        });
    }

    /**
     * Who takes a place over.
     *
     * @param reason why it changes hands
     * @param overload why it must be this one although they have as many as the cap allows
     */
    record Successor(
            UUID id,
            PersonId officer,
            LocalDate from,
            String reason,
            @Nullable String overload) {

        Wanted as(Assignment.Kind kind) {
            return new Wanted(id, officer, kind, from, overload);
        }
    }

    /** What a change of officer answers. */
    record Changed(Assignment ended, Assignment begun) {}

    /** Puts somebody in the place of somebody else, without a day between them. */
    Changed change(Command command, ClientId client, UUID id, int seen, Successor successor) {
        Actor actor = command.actor();
        var request = List.of(client, id, seen, successor);
        return commands.once(command, "assignment.change", request, Changed.class, journal -> {
            Client of = listed(actor, client);
            Assignment ended =
                    one(serving(actor, client), id).end(seen, successor.from, Days.of(journal.now()), successor.reason);
            Assignment begun = make(client, successor.as(ended.kind()));
            check(actor, of, List.of(ended), begun);
            var changed = new Changed(ended, begun);
            journal.record("officer-change", Ids.of("officer-change", begun.id()), 0, journal.now(), null, changed);
            write(journal, actor, List.of(ended), List.of(begun));
            return changed;
        });
    }

    /** Lets a client be without an officer for a while. */
    Awaiting except(Command command, ClientId client, LocalDate until, String reason) {
        Actor actor = command.actor();
        return commands.once(
                command, "client-exception.record", List.of(client, until, reason), Awaiting.class, journal -> {
                    listed(actor, client);
                    return clients.except(journal, actor, client, until, reason);
                });
    }

    /** Writes assignments in a command that is running, each with the right that comes with it. */
    void write(Journal journal, Actor actor, List<Assignment> ended, List<Assignment> begun) {
        List<Assignment> all = Stream.of(ended, begun).flatMap(List::stream).toList();
        all.forEach(each -> journal.record(
                "assignment", each.id(), each.version(), Days.startOf(each.from()), each.reason(), each));
        journal.write(repository.put(actor.zone(), all), LiaisonProblem.ASSIGNMENT_CHANGED::with);
        clients.change(
                journal,
                actor,
                ended.stream().map(Assignment::access).toList(),
                begun.stream().map(Assignment::access).toList());
    }

    /** Takes assignments back that an import made and nobody changed since. */
    void withdraw(Journal journal, Actor actor, List<Assignment> withdrawn) {
        if (!withdrawn.isEmpty()) {
            journal.write(repository.withdraw(actor.zone(), withdrawn), LiaisonProblem.ASSIGNMENT_CHANGED::with);
            withdrawn.forEach(each ->
                    journal.record("assignment-withdrawn", each.id(), each.version() + 1, journal.now(), null, each));
            clients.revoke(
                    journal, actor, withdrawn.stream().map(Assignment::access).toList());
        }
    }

    private Client listed(Actor actor, ClientId client) {
        Client found = clients.get(actor, client);
        if (!found.listed()) {
            throw LiaisonProblem.CLIENT_LEFT.with("client", found.name());
        }
        clients.lock(actor, List.of(client));
        return found;
    }

    private Serving serving(Actor actor, ClientId client) {
        return Objects.requireNonNull(
                repository.of(actor.zone(), List.of(client)).get(client));
    }

    private static Assignment one(Serving serving, UUID id) {
        return serving.assignments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(LiaisonProblem.ASSIGNMENT_UNKNOWN::with);
    }

    private static Assignment make(ClientId client, Wanted wanted) {
        return new Assignment(
                wanted.id(), client, wanted.officer(), wanted.kind(), wanted.from(), null, wanted.reason(), 0);
    }

    /** All that the rules look at when these people are to serve these clients. */
    @Transactional(readOnly = true)
    Fitness fitness(Actor actor, Collection<ClientId> of, Collection<PersonId> officers) {
        Map<ClientId, Serving> servings = repository.of(actor.zone(), of);
        Set<UUID> named = Stream.concat(
                        officers.stream(),
                        servings.values().stream()
                                .flatMap(serving -> serving.assignments().stream())
                                .map(Assignment::officer))
                .map(PersonId::value)
                .collect(Collectors.toSet());
        return new Fitness(
                directory.names(actor, named),
                directory.roles(actor, officers),
                servings,
                repository.loads(actor.zone(), officers, today()),
                repository.cap(actor.zone()).clients());
    }

    private void check(Actor actor, Client client, List<Assignment> ended, Assignment made) {
        Fitness fitness = fitness(actor, List.of(client.id()), List.of(made.officer()));
        fitness.take(ended);
        fitness.refusal(client.name(), made).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** An ambassador alone is nobody to turn to, though they may see the client; nobody at all is the client's own refusal. */
    private void refuseGap(Actor actor, ClientId client, Serving serving, LocalDate from) {
        serving.gap(from).ifPresent(day -> {
            Client of = clients.get(actor, client);
            boolean accompanied = serving.assignments().stream().anyMatch(each -> each.holds(day));
            if (of.listed()
                    && accompanied
                    && !clients.awaitingAssignment(actor, List.of(client)).containsKey(client)) {
                throw LiaisonProblem.AMBASSADOR_ALONE.with("client", of.name(), "day", day);
            }
        });
    }

    /** All that were ever made for a client that the actor sees, latest first. */
    @Transactional(readOnly = true)
    List<Assignment> of(Actor actor, ClientId client) {
        clients.get(actor, client);
        return serving(actor, client).assignments();
    }

    /** All that were ever made for these clients; whoever asks has checked that they may be seen. */
    @Transactional(readOnly = true)
    Map<ClientId, Serving> of(Actor actor, Collection<ClientId> of) {
        return repository.of(actor.zone(), of);
    }

    /** What somebody is today to clients that the actor sees. */
    @Transactional(readOnly = true)
    List<Assignment> ofOfficer(Actor actor, PersonId officer, @Nullable UUID after, int limit) {
        if (directory.names(actor, List.of(officer.value())).isEmpty()) {
            throw LiaisonProblem.OFFICER_UNKNOWN.with();
        }
        return repository.ofOfficer(actor, officer, today(), after, limit);
    }

    /** Clients that an ambassador serves today. */
    @Transactional(readOnly = true)
    public List<ClientId> accompanied(Actor actor, int most) {
        return repository.accompanied(actor.zone(), today(), most);
    }

    /** Who is ambassador of a client today, which the actor may see. */
    @Transactional(readOnly = true)
    public List<PersonId> ambassadors(Actor actor, ClientId client) {
        LocalDate today = today();
        return of(actor, client).stream()
                .filter(each -> each.kind() == Assignment.Kind.AMBASSADOR && each.holds(today))
                .map(Assignment::officer)
                .toList();
    }

    /** Listed clients that nobody serves today. */
    @Transactional(readOnly = true)
    List<ClientId> unserved(Actor actor, @Nullable UUID after, int limit) {
        return repository.unserved(actor, today(), after, limit);
    }

    /** How many clients these people serve. */
    @Transactional(readOnly = true)
    Map<PersonId, AssignmentRepository.Load> loads(Actor actor, Collection<PersonId> officers) {
        return repository.loads(actor.zone(), officers, today());
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
