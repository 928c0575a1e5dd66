package org.bangfu.client;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.clock.Clocks;
import org.bangfu.platform.clock.Limit;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to clients. The {@code write} methods add rows and entries to a command that is running; each record carries the version
 * it is to have, and is refused when another command wrote that one first.
 */
@Service
public class Clients {

    /** How long a new client may wait for its officer; ours, until a zone sets its own. */
    private static final Limit ASSIGNED_WITHIN = new Limit(3, Limit.Unit.WORKING_DAYS);

    private final ClientRepository repository;
    private final AccessRepository access;
    private final Clocks clocks;
    private final Clock clock;

    Clients(ClientRepository repository, AccessRepository access, Clocks clocks, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A client that this actor may see. */
    @Transactional(readOnly = true)
    public Optional<Client> find(Actor actor, ClientId id) {
        return repository.find(actor, id, today());
    }

    /** As {@link #find}, refusing what is not there or not to be seen. */
    @Transactional(readOnly = true)
    public Client get(Actor actor, ClientId id) {
        return repository.find(actor, id, today()).orElseThrow(ClientProblem.CLIENT_UNKNOWN::with);
    }

    /** The names of clients; whoever asks has found them by what the actor may see. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Actor actor, Collection<UUID> ids) {
        return repository.names(actor.zone(), ids);
    }

    /** What is known of each of these clients on {@code day}; those of which nothing is known then are missing. */
    @Transactional(readOnly = true)
    public Map<ClientId, Facts> facts(Actor actor, Collection<ClientId> clients, LocalDate day) {
        return repository.facts(actor.zone(), clients, day);
    }

    /** Until when a client may be without an officer; empty when it has one, or may not. */
    @Transactional(readOnly = true)
    public Optional<Instant> awaitingAssignment(Actor actor, ClientId client) {
        return access.awaiting(actor.zone(), client);
    }

    /**
     * Writes what a register says. A client that is new is listed with the dated exception “awaiting assignment”: nobody may be
     * without an officer for longer.
     */
    public void write(Journal journal, Actor actor, List<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        journal.write(repository.put(actor.zone(), statements), ClientProblem.CLIENT_CHANGED::with);
        journal.write(repository.state(actor.zone(), journal.now(), statements), ClientProblem.CLIENT_CHANGED::with);
        journal.write(repository.dropTokens(actor.zone(), statements), ClientProblem.CLIENT_CHANGED::with);
        journal.write(repository.tokens(actor.zone(), statements), ClientProblem.CLIENT_CHANGED::with);
        for (Statement statement : statements) {
            journal.record(
                    "client",
                    statement.client().id().value(),
                    statement.client().version(),
                    Days.startOf(statement.from()),
                    null,
                    statement);
        }
        except(
                journal,
                actor,
                statements.stream()
                        .filter(statement -> statement.client().version() == 0)
                        .map(statement -> statement.client().id())
                        .toList());
    }

    /** Takes clients back that should never have been listed, as they were last seen, and only while nothing refers to them. */
    public void withdraw(Journal journal, Actor actor, List<Client> withdrawn) {
        if (withdrawn.isEmpty()) {
            return;
        }
        repository
                .withdraw(actor.zone(), withdrawn)
                .forEach(change -> journal.write(change, ClientProblem.CLIENT_CHANGED::with));
        withdrawn.forEach(client -> journal.record(
                "client-withdrawn", client.id().value(), client.version() + 1, journal.now(), null, client));
    }

    private void except(Journal journal, Actor actor, List<ClientId> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        Instant until = clocks.calendar(actor.zone()).end(journal.now(), ASSIGNED_WITHIN);
        LocalDate since = Days.of(journal.now());
        journal.write(access.except(actor.zone(), fresh, since, until), ClientProblem.CLIENT_CHANGED::with);
        for (ClientId client : fresh) {
            journal.record(
                    "client-exception", client.value(), 0, journal.now(), null, new Awaiting(client, since, until));
        }
    }

    /** Lets somebody see a client; an ASSIGNMENT ends the exception “awaiting assignment”. */
    public void grant(Journal journal, Actor actor, List<Access> granted) {
        if (granted.isEmpty()) {
            return;
        }
        journal.write(access.grant(actor.zone(), granted), ClientProblem.CLIENT_CHANGED::with);
        List<ClientId> assigned = granted.stream()
                .filter(each -> each.why() == Access.Why.ASSIGNMENT)
                .map(Access::client)
                .distinct()
                .toList();
        journal.write(
                access.endExceptions(actor.zone(), assigned, Days.of(journal.now())),
                ClientProblem.CLIENT_CHANGED::with);
        granted.forEach(each -> journal.record("client-access", each.id(), each.version(), journal.now(), null, each));
    }

    /**
     * Ends what was granted.
     *
     * @param ended with the day from which it no longer holds, one version ahead
     * @throws org.bangfu.platform.web.Problem when a listed client would be left without an officer and without a dated exception
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Journal journal, Actor actor, Access ended) {
        access.lock(actor.zone(), ended.client());
        if (ended.why() == Access.Why.ASSIGNMENT && access.isLast(actor.zone(), ended, Days.of(journal.now()))) {
            throw ClientProblem.OFFICER_NEEDED.with();
        }
        journal.write(access.end(actor.zone(), ended), ClientProblem.CLIENT_CHANGED::with);
        journal.record("client-access", ended.id(), ended.version(), journal.now(), null, ended);
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    /** Why a client is without an officer, for now. */
    record Awaiting(ClientId client, LocalDate since, Instant until) {}
}
