package org.bangfu.liaison.tracker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Histories;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.journal.Past;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tracker: whoever may see a client adds to it; nothing in it is ever taken away. */
@Service
class Tracker {

    private final TrackerRepository repository;
    private final Clients clients;
    private final Commands commands;
    private final Histories histories;
    private final Clock clock;

    Tracker(TrackerRepository repository, Clients clients, Commands commands, Histories histories, Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.commands = commands;
        this.histories = histories;
        this.clock = clock;
    }

    Tracked add(Command command, ClientId client, UUID id, Tracked.Content content) {
        return once(
                command,
                "tracker.add",
                client,
                List.of(client, id, content),
                content,
                null,
                journal -> Tracked.of(id, client, content, command.actor().person(), journal.now(), 0));
    }

    Tracked correct(Command command, ClientId client, UUID id, int seen, Tracked.Content content, String reason) {
        var request = Arrays.asList(client, id, seen, content, reason);
        return once(
                command,
                "tracker.correct",
                client,
                request,
                content,
                reason,
                journal -> repository
                        .find(command.actor().zone(), client, id)
                        .orElseThrow(TrackerProblem.TRACKED_UNKNOWN::with)
                        .correct(seen, content, command.actor().person(), journal.now()));
    }

    private Tracked once(
            Command command,
            String name,
            ClientId client,
            Object request,
            Tracked.Content content,
            @Nullable String reason,
            Function<Journal, Tracked> work) {
        Actor actor = command.actor();
        return commands.once(command, name, request, Tracked.class, journal -> {
            clients.get(actor, client);
            content.check(Days.of(journal.now()));
            UUID encounter = content.encounter();
            if (encounter != null && !repository.hasEncounter(actor.zone(), client, encounter)) {
                throw TrackerProblem.TRACKED_ENCOUNTER.with().at(List.of("encounter"));
            }
            Tracked next = work.apply(journal);
            journal.sealer().prepare(List.of(client.value()));
            journal.record("tracker-entry", next.id(), next.version(), Days.startOf(next.asOf()), reason, next);
            journal.write(repository.put(actor.zone(), journal.sealer(), next), TrackerProblem.TRACKED_CHANGED::with);
            return next;
        });
    }

    /** Of a client that the actor sees, latest first. */
    @Transactional(readOnly = true)
    List<TrackerRepository.Placed> of(Actor actor, ClientId client, @Nullable UUID after, int limit) {
        clients.get(actor, client);
        return repository.of(actor.zone(), client, after, limit);
    }

    /** Every version of an entry, newest first. */
    @Transactional(readOnly = true)
    List<Past<Tracked>> versions(Actor actor, ClientId client, UUID id) {
        clients.get(actor, client);
        var _ = repository.find(actor.zone(), client, id).orElseThrow(TrackerProblem.TRACKED_UNKNOWN::with);
        return histories.of(actor.zone(), "tracker-entry", id, Tracked.class);
    }

    /** Of each client and kind the latest. */
    @Transactional(readOnly = true)
    List<TrackerRepository.Placed> latest(Actor actor, Tracked.@Nullable Kind kind, @Nullable UUID after, int limit) {
        return repository.latest(actor, kind, today(), after, limit);
    }

    /** Key and foreign-funded enterprises of which nothing was recorded for so many days. */
    @Transactional(readOnly = true)
    List<TrackerRepository.Silent> silent(Actor actor, int days, @Nullable UUID after, int limit) {
        LocalDate today = today();
        return repository.silent(actor, today.minusDays(days), today, after, limit);
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
