package org.bangfu.notice;

import static org.bangfu.platform.zone.Role.APPROVER;
import static org.bangfu.platform.zone.Role.DISPATCHER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.VERIFIER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.client.Client;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.platform.job.Chore;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox. */
@Service
class Notices implements Chore {

    /** What happened longer ago is history, and no news. */
    static final Duration NEWS = Duration.ofDays(7);

    static final Duration KEPT = Duration.ofDays(180);

    /** Roles that see the needs of the whole zone. */
    private static final Set<Role> WIDE = Set.of(DISPATCHER, APPROVER, VERIFIER, LEADER);

    private final NoticeRepository repository;
    private final Commands commands;
    private final Clients clients;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Notices(
            NoticeRepository repository,
            Commands commands,
            Clients clients,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.commands = commands;
        this.clients = clients;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A notice as its reader sees it.
     *
     * @param client what it is about; null where it is about none, or several
     * @param clientName null too for a client that the reader does not see today
     */
    record Line(
            UUID id,
            Topic topic,
            Sentence title,
            UUID record,
            @Nullable ClientId client,
            @Nullable String clientName,
            boolean urgent,
            Instant at,
            @Nullable Instant readAt) {}

    /** Tells everyone of {@code people} but whoever did it, once. */
    void tell(ZoneId zone, Notice notice, UUID doer, Stream<UUID> people) {
        if (notice.at().isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        List<UUID> told = people.filter(person -> !person.equals(doer))
                .distinct()
                .sorted()
                .toList();
        if (!told.isEmpty()) {
            repository.insert(zone, notice, told);
        }
    }

    /** The actor's own, latest first. */
    @Transactional(readOnly = true)
    public Page<Line> inbox(Actor actor, boolean unread, @Nullable UUID after, int size) {
        List<NoticeRepository.Row> rows = repository.page(actor, unread, after, size + 1);
        Map<UUID, String> names = names(
                actor,
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.client()))
                        .distinct()
                        .map(ClientId::new)
                        .toList());
        return Page.of(
                rows.stream()
                        .map(row -> row.line(row.client() == null ? null : names.get(row.client())))
                        .toList(),
                size,
                line -> line.id().toString());
    }

    /** Of those that the actor may see today: an inbox outlives an assignment, the right to a client does not. */
    private Map<UUID, String> names(Actor actor, List<ClientId> wanted) {
        List<Scope> scopes =
                actor.roles().stream().anyMatch(WIDE::contains) ? List.of(Scope.ZONE) : List.of(Scope.UNIT, Scope.OWN);
        return wanted.isEmpty()
                ? Map.of()
                : scopes.stream()
                        .flatMap(scope -> clients.byId(actor.seeing(scope), wanted).values().stream())
                        .collect(Collectors.toMap(client -> client.id().value(), Client::name, (one, other) -> one));
    }

    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return repository.unread(actor);
    }

    /** What was read, by whom. */
    record Read(UUID person, @Nullable UUID notice, Instant at) {}

    /**
     * Notes that the actor has read one notice, or all that came up to it.
     *
     * @param upTo the latest that was seen
     */
    public Read read(Command command, UUID upTo, boolean alsoBefore) {
        Actor actor = command.actor();
        return commands.once(command, "notice.read", List.of(upTo, alsoBefore), Read.class, journal -> {
            var read = new Read(actor.person(), upTo, journal.now());
            journal.record("notice-read", Ids.of("notice-read", command.id()), 0, journal.now(), null, read);
            journal.write(repository.read(actor, upTo, alsoBefore, journal.now()), NoticeProblem.NOTICE_UNKNOWN::with);
            return read;
        });
    }

    /** What was told half a year ago goes. */
    @Override
    public void run(ZoneId zone) {
        transaction.executeWithoutResult(
                status -> repository.dropBefore(zone, clock.instant().minus(KEPT)));
    }
}
