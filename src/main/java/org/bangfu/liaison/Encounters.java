package org.bangfu.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bangfu.client.Client;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.client.Facts;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Histories;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.journal.Past;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Encounters: whoever may see a client plans, holds and records them; the client says when it has been asked often enough. */
@Service
class Encounters {

    private static final int MOST_OF_A_DAY = 200;

    private final EncounterRepository repository;
    private final Clients clients;
    private final Commands commands;
    private final Histories histories;
    private final Clock clock;

    Encounters(EncounterRepository repository, Clients clients, Commands commands, Histories histories, Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.commands = commands;
        this.histories = histories;
        this.clock = clock;
    }

    /** Plans one, or several that repeat: each is an encounter of its own. The answer is the first. */
    Encounter plan(
            Command command,
            ClientId client,
            UUID id,
            Encounter.Channel channel,
            LocalDate day,
            SortedSet<Encounter.Topic> topics,
            @Nullable Repeat repeat) {
        var request = Arrays.asList(client, id, channel, day, topics, repeat);
        return make(command, "encounter.plan", client, day, request, journal -> {
            if (day.isBefore(Days.of(journal.now()))) {
                throw LiaisonProblem.ENCOUNTER_PAST.with("day", day).at(List.of("day"));
            }
            List<LocalDate> days = repeat == null ? List.of(day) : repeat.days(day);
            UUID series = repeat == null ? null : id;
            return days.stream()
                    .map(each -> Encounter.planned(
                            each.equals(day) ? id : Ids.part(id, each),
                            client,
                            officer(command),
                            channel,
                            each,
                            topics,
                            series))
                    .toList();
        });
    }

    /** Records one that was not planned. */
    Encounter record(Command command, ClientId client, UUID id, Encounter.Content content) {
        var request = List.of(client, id, content);
        return make(
                command,
                "encounter.record",
                client,
                content.day(),
                request,
                journal -> List.of(Encounter.planned(
                                id, client, officer(command), content.channel(), content.day(), content.topics(), null)
                        .recordedAtOnce(content, Days.of(journal.now()))));
    }

    private Encounter make(
            Command command,
            String name,
            ClientId client,
            LocalDate day,
            Object request,
            Function<Journal, List<Encounter>> work) {
        Actor actor = command.actor();
        return commands.once(command, name, request, Encounter.class, journal -> {
            Client of = clients.get(actor, client);
            List<Encounter> made = work.apply(journal);
            Facts facts = clients.facts(actor, List.of(client), day).get(client);
            if (facts == null || !facts.listed()) {
                throw LiaisonProblem.CLIENT_LEFT.with("client", of.name());
            }
            return write(journal, actor, made);
        });
    }

    Encounter done(Command command, ClientId client, UUID id, int seen, LocalDate day) {
        return step(
                command,
                "encounter.done",
                client,
                id,
                List.of(client, id, seen, day),
                (journal, now) -> now.done(seen, day, Days.of(journal.now())));
    }

    /** Writes down what was said in one that was planned, or writes anew what was recorded. */
    Encounter write(
            Command command, ClientId client, UUID id, int seen, Encounter.Content content, @Nullable String why) {
        var request = Arrays.asList(client, id, seen, content, why);
        return step(
                command,
                "encounter.write",
                client,
                id,
                request,
                (journal, now) -> now.record(seen, content, why, Days.of(journal.now())));
    }

    /** @param following also what is planned later in the same series, each as it now stands */
    Encounter cancel(Command command, ClientId client, UUID id, int seen, String why, boolean following) {
        Actor actor = command.actor();
        var request = List.of(client, id, seen, why, following);
        return commands.once(command, "encounter.cancel", request, Encounter.class, journal -> {
            Encounter now = own(actor, client, id);
            var cancelled = new ArrayList<Encounter>(List.of(now.cancel(seen, why)));
            if (following) {
                repository.later(actor.zone(), now).forEach(each -> cancelled.add(each.cancel(each.version(), why)));
            }
            return write(journal, actor, cancelled);
        });
    }

    Encounter follow(
            Command command, ClientId client, UUID id, int seen, int place, @Nullable LocalDate on, String found) {
        var request = Arrays.asList(client, id, seen, place, on, found);
        return step(
                command,
                "encounter.follow",
                client,
                id,
                request,
                (journal, now) -> now.follow(seen, place, on, found, Days.of(journal.now())));
    }

    private Encounter step(
            Command command,
            String name,
            ClientId client,
            UUID id,
            Object request,
            BiFunction<Journal, Encounter, Encounter> step) {
        Actor actor = command.actor();
        return commands.once(
                command,
                name,
                request,
                Encounter.class,
                journal -> write(journal, actor, List.of(step.apply(journal, own(actor, client, id)))));
    }

    /** One that the actor holds and may write. */
    @Transactional(readOnly = true)
    Encounter own(Actor actor, ClientId client, UUID id) {
        Encounter now = get(actor, client, id);
        if (!now.officer().value().equals(actor.person())) {
            throw LiaisonProblem.ENCOUNTER_NOT_YOURS.with();
        }
        return now;
    }

    /** The answer is the first of them. */
    private Encounter write(Journal journal, Actor actor, List<Encounter> encounters) {
        Encounter first = encounters.getFirst();
        journal.sealer().prepare(List.of(first.client().value(), first.officer().value()));
        for (Encounter each : encounters) {
            journal.record("encounter", each.id(), each.version(), Days.startOf(each.day()), each.reason(), each);
            journal.write(repository.put(actor.zone(), journal.sealer(), each), LiaisonProblem.ENCOUNTER_CHANGED::with);
        }
        return first;
    }

    /** The client itself says that it need not be asked the same again. */
    NoRepeat decline(Command command, ClientId client, UUID id, String reason) {
        Actor actor = command.actor();
        return commands.once(command, "encounter.decline", List.of(client, id, reason), NoRepeat.class, journal -> {
            get(actor, client, id);
            var said = new NoRepeat(id, client, reason, actor.person(), journal.now());
            journal.record("no-repeat", Ids.of("no-repeat", id), 0, journal.now(), reason, said);
            journal.write(repository.put(actor.zone(), said), LiaisonProblem.NO_REPEAT_SAID::with);
            return said;
        });
    }

    private static PersonId officer(Command command) {
        return new PersonId(command.actor().person());
    }

    /** One that took place, or is to, with a client that the actor sees. */
    @Transactional(readOnly = true)
    Encounter get(Actor actor, ClientId client, UUID id) {
        clients.get(actor, client);
        return repository.find(actor.zone(), client, id).orElseThrow(LiaisonProblem.ENCOUNTER_UNKNOWN::with);
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<Encounter> of(Actor actor, ClientId client, @Nullable UUID after, int limit) {
        clients.get(actor, client);
        return repository.ofClient(actor.zone(), client, after, limit);
    }

    /** What the client said of repeating, latest first. */
    @Transactional(readOnly = true)
    List<NoRepeat> declined(Actor actor, ClientId client) {
        return repository.declined(actor.zone(), client);
    }

    /** Every version, newest first. */
    @Transactional(readOnly = true)
    List<Past<Encounter>> versions(Actor actor, ClientId client, UUID id) {
        get(actor, client, id);
        return histories.of(actor.zone(), "encounter", id, Encounter.class);
    }

    /** Of somebody on a day. */
    @Transactional(readOnly = true)
    List<Encounter> ofOfficer(Actor actor, PersonId officer, LocalDate day) {
        return repository.ofOfficer(actor, officer, day, Days.today(clock), MOST_OF_A_DAY);
    }

    /** When these clients were last spoken with, and are to be next; whoever asks has checked that they may be seen. */
    @Transactional(readOnly = true)
    Map<ClientId, EncounterRepository.Glance> glances(Actor actor, Collection<ClientId> of) {
        return repository.glances(actor.zone(), of);
    }

    /** What was advised to these clients and is not put into practice yet; whoever asks has checked that they may be seen. */
    @Transactional(readOnly = true)
    Map<ClientId, List<HandOverViews.OpenAdvice>> unpractised(Actor actor, Collection<ClientId> of) {
        return repository.unpractised(actor.zone(), of);
    }
}
