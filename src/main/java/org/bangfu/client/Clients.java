package org.bangfu.client;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** How many days ahead an exception may reach that somebody records by hand; ours. */
    private static final int LONGEST_EXCEPTION = 31;

    private final ClientRepository repository;
    private final AccessRepository access;
    private final ExceptionRepository exceptions;
    private final Clocks clocks;
    private final Clock clock;

    Clients(
            ClientRepository repository,
            AccessRepository access,
            ExceptionRepository exceptions,
            Clocks clocks,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.exceptions = exceptions;
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

    /** The people to whom a client is assigned today. */
    @Transactional(readOnly = true)
    public List<UUID> servedBy(Actor actor, ClientId client) {
        return access.servedBy(actor.zone(), client, today());
    }

    /** What is known of each of these clients on {@code day}; those of which nothing is known then are missing. */
    @Transactional(readOnly = true)
    public Map<ClientId, Facts> facts(Actor actor, Collection<ClientId> clients, LocalDate day) {
        return repository.facts(actor.zone(), clients, day);
    }

    /** Until when a client may be without an officer; empty when it has one, or may not. */
    @Transactional(readOnly = true)
    public Optional<Instant> awaitingAssignment(Actor actor, ClientId client) {
        return Optional.ofNullable(awaitingAssignment(actor, List.of(client)).get(client))
                .map(Awaiting::until);
    }

    /** Those of {@code clients} that wait for an officer today. */
    @Transactional(readOnly = true)
    public Map<ClientId, Awaiting> awaitingAssignment(Actor actor, Collection<ClientId> clients) {
        LocalDate today = today();
        return exceptions.latest(actor.zone(), clients).stream()
                .filter(each -> each.waits(today))
                .collect(Collectors.toMap(Awaiting::client, Function.identity()));
    }

    /** Clients by name, as they are called today; several may share one. */
    @Transactional(readOnly = true)
    public Map<String, List<Client>> byName(Actor actor, Collection<String> names) {
        return repository.byName(actor, names, today()).stream().collect(Collectors.groupingBy(Client::name));
    }

    /** Clients by id, as far as the actor sees. */
    @Transactional(readOnly = true)
    public Map<ClientId, Client> byId(Actor actor, Collection<ClientId> ids) {
        return repository.byId(actor, ids, today()).stream().collect(Collectors.toMap(Client::id, Function.identity()));
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
        if (!fresh.isEmpty()) {
            Instant until = clocks.calendar(actor.zone()).end(journal.now(), ASSIGNED_WITHIN);
            LocalDate since = Days.of(journal.now());
            put(
                    journal,
                    actor,
                    fresh.stream()
                            .map(client -> new Awaiting(client, since, until, null, null, 0))
                            .toList());
        }
    }

    /**
     * Lets a client be without an officer for a while.
     *
     * @param until the last day of it
     * @throws org.bangfu.platform.web.Problem when that day has passed, or is too far away
     */
    public Awaiting except(Journal journal, Actor actor, ClientId client, LocalDate until, String reason) {
        LocalDate today = Days.of(journal.now());
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_EXCEPTION))) {
            throw ClientProblem.EXCEPTION_DAY
                    .with("until", until, "days", LONGEST_EXCEPTION)
                    .at(List.of("until"));
        }
        Awaiting waiting = exceptions.latest(actor.zone(), List.of(client)).stream()
                .filter(each -> each.waits(today) || each.since().equals(today))
                .findFirst()
                .map(each -> each.again(Days.endOf(until), reason))
                .orElseGet(() -> new Awaiting(client, today, Days.endOf(until), null, reason, 0));
        put(journal, actor, List.of(waiting));
        return waiting;
    }

    private void put(Journal journal, Actor actor, List<Awaiting> waiting) {
        waiting.forEach(each -> journal.record(
                "client-exception", each.id(), each.version(), Days.startOf(each.since()), each.reason(), each));
        journal.write(exceptions.put(actor.zone(), waiting), ClientProblem.CLIENT_CHANGED::with);
    }

    /** Makes those who change who serves these clients wait for each other until the command ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Actor actor, Collection<ClientId> clients) {
        access.lock(actor.zone(), clients);
    }

    /** Lets somebody see a client; an ASSIGNMENT ends the exception “awaiting assignment” on its first day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(Journal journal, Actor actor, List<Access> granted) {
        change(journal, actor, List.of(), granted);
    }

    /** Ends what was granted; see {@link #change}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Journal journal, Actor actor, Access ended) {
        change(journal, actor, List.of(ended), List.of());
    }

    /**
     * Ends what was granted and grants something in its place, both at once.
     *
     * @param ended with the days from which they no longer hold, one version ahead
     * @throws org.bangfu.platform.web.Problem when a listed client would be left without an officer and without a dated exception
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Journal journal, Actor actor, List<Access> ended, List<Access> granted) {
        List<Access> leaving = assignments(ended);
        List<Access> coming = assignments(granted);
        if (!leaving.isEmpty()) {
            lock(actor, leaving.stream().map(Access::client).toList());
            access.gap(actor.zone(), leaving, coming).ifPresent(gap -> {
                throw ClientProblem.OFFICER_NEEDED.with("client", gap.name(), "day", gap.day());
            });
        }
        if (!ended.isEmpty()) {
            journal.write(access.end(actor.zone(), ended), ClientProblem.CLIENT_CHANGED::with);
        }
        if (!granted.isEmpty()) {
            journal.write(access.grant(actor.zone(), granted), ClientProblem.CLIENT_CHANGED::with);
        }
        if (!coming.isEmpty()) {
            journal.write(
                    exceptions.end(actor.zone(), coming, Days.of(journal.now())), ClientProblem.CLIENT_CHANGED::with);
        }
        Stream.of(ended, granted)
                .flatMap(List::stream)
                .forEach(each -> journal.record("client-access", each.id(), each.version(), journal.now(), null, each));
    }

    /** Takes back what should never have been granted; a client that nobody then serves waits again, as it did before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Journal journal, Actor actor, List<Access> revoked) {
        if (revoked.isEmpty()) {
            return;
        }
        lock(actor, revoked.stream().map(Access::client).distinct().toList());
        LocalDate today = Days.of(journal.now());
        List<ClientId> bare = access.bare(actor.zone(), assignments(revoked), today);
        List<Awaiting> before = exceptions.latest(actor.zone(), bare);
        if (before.size() < bare.size()) {
            throw ClientProblem.OFFICER_NEEDED.with(
                    "client",
                    String.join(
                            "、",
                            names(actor, bare.stream().map(ClientId::value).toList())
                                    .values()),
                    "day",
                    today);
        }
        journal.write(access.revoke(actor.zone(), revoked), ClientProblem.CLIENT_CHANGED::with);
        revoked.forEach(each ->
                journal.record("client-access-revoked", each.id(), each.version() + 1, journal.now(), null, each));
        if (!before.isEmpty()) {
            put(
                    journal,
                    actor,
                    before.stream()
                            .map(each -> each.again(each.until(), each.reason()))
                            .toList());
        }
    }

    private static List<Access> assignments(List<Access> accesses) {
        return accesses.stream()
                .filter(each -> each.why() == Access.Why.ASSIGNMENT)
                .toList();
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
