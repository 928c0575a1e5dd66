package org.bangfu.liaison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.client.Client;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hand-overs: the giver or the clerk proposes, the receiver accepts or refuses; no client is alone for a day. */
@Service
class HandOvers {

    private static final int MOST = 1000;

    private final HandOverRepository repository;
    private final Assignments assignments;
    private final Clients clients;
    private final Commands commands;

    HandOvers(HandOverRepository repository, Assignments assignments, Clients clients, Commands commands) {
        this.repository = repository;
        this.assignments = assignments;
        this.clients = clients;
        this.commands = commands;
    }

    /**
     * What is proposed.
     *
     * @param notes client → what the receiver has to know, for those chosen; null for all of the giver's
     */
    record Proposal(
            UUID id,
            PersonId giver,
            PersonId receiver,
            LocalDate day,
            String reason,
            @Nullable String overload,
            @Nullable Map<ClientId, String> notes) {}

    HandOver propose(Command command, Proposal proposal) {
        Actor actor = command.actor();
        if (!actor.is(Role.ROSTER_CLERK) && !proposal.giver.value().equals(actor.person())) {
            throw LiaisonProblem.HAND_OVER_NOT_YOURS.with();
        }
        return commands.once(command, "hand-over.propose", proposal, HandOver.class, journal -> {
            HandOver proposed = proposed(actor, proposal, journal.now());
            check(actor, proposed, Days.of(journal.now()));
            repository
                    .waiting(
                            actor.zone(),
                            proposed.items().stream()
                                    .map(HandOver.Item::assignment)
                                    .toList())
                    .ifPresent(client -> {
                        throw LiaisonProblem.HAND_OVER_WAITING.with("client", name(actor, client));
                    });
            record(journal, actor, proposed, null);
            journal.write(repository.putItems(actor.zone(), proposed), LiaisonProblem.HAND_OVER_CHANGED::with);
            return proposed;
        });
    }

    private HandOver proposed(Actor actor, Proposal proposal, Instant now) {
        if (proposal.giver.equals(proposal.receiver)) {
            throw LiaisonProblem.HAND_OVER_TO_SELF.with().at(List.of("receiver"));
        }
        if (proposal.day.isBefore(Days.of(now))) {
            throw LiaisonProblem.HAND_OVER_DAY.with("day", proposal.day).at(List.of("day"));
        }
        List<Assignment> held = assignments.ofOfficer(actor.seeing(Scope.ZONE), proposal.giver, null, MOST).stream()
                .filter(each -> each.to() == null)
                .toList();
        Map<ClientId, String> notes = proposal.notes;
        if (notes != null) {
            notes.keySet().stream()
                    .filter(client ->
                            held.stream().noneMatch(each -> each.client().equals(client)))
                    .findFirst()
                    .ifPresent(client -> {
                        throw LiaisonProblem.HAND_OVER_NOT_SERVED.with("client", name(actor, client));
                    });
        }
        List<HandOver.Item> items = held.stream()
                .filter(each -> notes == null || notes.containsKey(each.client()))
                .map(each -> new HandOver.Item(
                        each.client(), each.id(), notes == null ? null : blankToNull(notes.get(each.client()))))
                .toList();
        if (items.isEmpty()) {
            throw LiaisonProblem.HAND_OVER_EMPTY.with();
        }
        return new HandOver(
                proposal.id,
                proposal.giver,
                proposal.receiver,
                proposal.day,
                HandOver.State.PROPOSED,
                proposal.reason,
                proposal.overload,
                actor.person(),
                now,
                null,
                null,
                items,
                0);
    }

    /** The assignments change, on the day that was proposed or today when that has passed. */
    HandOver accept(Command command, UUID id, int seen) {
        return answer(command, "hand-over.accept", id, Arrays.asList(id, seen), (journal, now) -> {
            HandOver accepted = now.accept(seen, command.actor().person(), journal.now());
            record(journal, command.actor(), accepted, null);
            Moved moved = check(command.actor(), accepted, Days.of(journal.now()));
            assignments.write(journal, command.actor(), moved.ended, moved.begun);
            return accepted;
        });
    }

    HandOver refuse(Command command, UUID id, int seen, String why) {
        return answer(command, "hand-over.refuse", id, List.of(id, seen, why), (journal, now) -> {
            HandOver refused = now.refuse(seen, command.actor().person(), why, journal.now());
            record(journal, command.actor(), refused, why);
            return refused;
        });
    }

    HandOver withdraw(Command command, UUID id, int seen, String why) {
        Actor actor = command.actor();
        return answer(command, "hand-over.withdraw", id, List.of(id, seen, why), (journal, now) -> {
            HandOver withdrawn = now.withdraw(seen, actor.person(), actor.is(Role.ROSTER_CLERK), why, journal.now());
            record(journal, actor, withdrawn, why);
            return withdrawn;
        });
    }

    private HandOver answer(
            Command command, String name, UUID id, Object request, BiFunction<Journal, HandOver, HandOver> step) {
        return commands.once(command, name, request, HandOver.class, journal -> {
            HandOver now = repository
                    .find(command.actor(), seesAll(command.actor()), id)
                    .orElseThrow(LiaisonProblem.HAND_OVER_UNKNOWN::with);
            return step.apply(journal, now);
        });
    }

    /** What ends and what begins when it is accepted. */
    private record Moved(List<Assignment> ended, List<Assignment> begun) {}

    /** Works out what would change; refuses what the rules of assignments refuse. */
    private Moved check(Actor actor, HandOver handOver, LocalDate today) {
        LocalDate day = handOver.day().isBefore(today) ? today : handOver.day();
        List<ClientId> of =
                handOver.items().stream().map(HandOver.Item::client).distinct().toList();
        clients.lock(actor, of);
        Map<ClientId, Client> known = clients.byId(actor.seeing(Scope.ZONE), of);
        Fitness fitness = assignments.fitness(actor, of, List.of(handOver.receiver()));
        Map<UUID, Assignment> standing = of.stream()
                .flatMap(client -> fitness.serving(client).assignments().stream())
                .collect(Collectors.toMap(Assignment::id, Function.identity()));
        var ended = new ArrayList<Assignment>();
        var begun = new ArrayList<Assignment>();
        for (HandOver.Item item : handOver.items()) {
            Assignment old = Optional.ofNullable(standing.get(item.assignment()))
                    .orElseThrow(LiaisonProblem.ASSIGNMENT_UNKNOWN::with);
            ended.add(old.end(old.version(), day, today, handOver.reason()));
            begun.add(new Assignment(
                    Ids.part(handOver.id(), "begun", old.id()),
                    old.client(),
                    handOver.receiver(),
                    old.kind(),
                    day,
                    null,
                    handOver.overload(),
                    0));
        }
        fitness.take(ended);
        for (Assignment each : begun) {
            fitness.refusal(
                            Optional.ofNullable(known.get(each.client()))
                                    .map(Client::name)
                                    .orElse("—"),
                            each)
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
            fitness.take(List.of(each));
        }
        return new Moved(ended, begun);
    }

    private void record(Journal journal, Actor actor, HandOver handOver, @Nullable String why) {
        journal.record("hand-over", handOver.id(), handOver.version(), journal.now(), why, handOver);
        journal.write(repository.put(actor.zone(), handOver), LiaisonProblem.HAND_OVER_CHANGED::with);
    }

    private String name(Actor actor, ClientId client) {
        return clients.names(actor, List.of(client.value())).getOrDefault(client.value(), "—");
    }

    private static @Nullable String blankToNull(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    /** Whoever keeps or oversees the roster; everybody else sees their own. */
    private static boolean seesAll(Actor actor) {
        return actor.is(Role.ROSTER_CLERK) || actor.is(Role.LEADER);
    }

    @Transactional(readOnly = true)
    HandOver get(Actor actor, UUID id) {
        return repository.find(actor, seesAll(actor), id).orElseThrow(LiaisonProblem.HAND_OVER_UNKNOWN::with);
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<HandOver> page(Actor actor, boolean open, @Nullable UUID before, int limit) {
        return repository.page(actor, seesAll(actor), open, before, limit);
    }
}
