package org.bangfu.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.client.Facts;
import org.bangfu.client.Industries;
import org.bangfu.directory.Directory;
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

/** The door to the register: one method for each thing that can happen to an entry. */
@Service
public class Enterprises {

    private final EnterpriseRepository repository;
    private final Clients clients;
    private final Directory directory;
    private final Industries industries;
    private final Commands commands;
    private final Histories histories;
    private final Clock clock;

    Enterprises(
            EnterpriseRepository repository,
            Clients clients,
            Directory directory,
            Industries industries,
            Commands commands,
            Histories histories,
            Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.directory = directory;
        this.industries = industries;
        this.commands = commands;
        this.histories = histories;
        this.clock = clock;
    }

    /** A stretch of the register in the order of names, with the facts of today. */
    @Transactional(readOnly = true)
    List<Listing> page(Actor actor, EnterpriseRepository.Filter filter, @Nullable UUID after, int limit) {
        return repository.page(actor, filter, today(), after, limit);
    }

    /** An entry with the facts of {@code day}; of today for null. */
    @Transactional(readOnly = true)
    public Listing get(Actor actor, ClientId id, @Nullable LocalDate day) {
        LocalDate today = today();
        return repository
                .find(actor, id, day == null ? today : day, today)
                .orElseThrow(EnterpriseProblem.ENTERPRISE_UNKNOWN::with);
    }

    /** Entries with these codes that are no duplicates, whatever their status. */
    @Transactional(readOnly = true)
    public Map<CreditCode, Listing> byCode(Actor actor, Collection<CreditCode> codes) {
        return repository.byCode(actor.zone(), codes, today());
    }

    /** Every version of an entry, newest first. */
    @Transactional(readOnly = true)
    List<Past<Listing>> history(Actor actor, ClientId id) {
        get(actor, id, null);
        return histories.of(actor.zone(), "enterprise", id.value(), Listing.class);
    }

    Listing register(Command command, Object request, Listing listing) {
        return once(command, "enterprise.register", request, null, journal -> {
            Listing known = byCode(command.actor(), List.of(listing.enterprise().creditCode()))
                    .get(listing.enterprise().creditCode());
            if (known != null) {
                throw EnterpriseProblem.ENTERPRISE_KNOWN
                        .with("name", known.name())
                        .at(List.of("creditCode"));
            }
            check(command.actor(), listing.facts());
            return listing;
        });
    }

    Listing change(Command command, ClientId id, EnterpriseController.Change body) {
        return once(command, "enterprise.change", List.of(id, body), body.reason(), journal -> {
            Listing now = seen(command.actor(), id, body.seen());
            check(command.actor(), body.facts());
            return new Listing(
                    now.enterprise().change(body.details().orKeep(now.enterprise())),
                    now.name(),
                    day(body.from()),
                    body.facts());
        });
    }

    Listing rename(Command command, ClientId id, EnterpriseController.Rename body) {
        return once(command, "enterprise.rename", List.of(id, body), body.reason(), journal -> {
            Listing now = seen(command.actor(), id, body.seen());
            return new Listing(now.enterprise().rename(now.name()), body.name().strip(), day(body.from()), now.facts());
        });
    }

    Listing close(Command command, ClientId id, EnterpriseController.Step body) {
        return unlist(command, "enterprise.close", id, body, Enterprise::close);
    }

    Listing merge(Command command, ClientId id, EnterpriseController.Step body) {
        return unlist(command, "enterprise.merge", id, body, now -> now.mergeInto(other(command.actor(), body)));
    }

    Listing duplicate(Command command, ClientId id, EnterpriseController.Step body) {
        return unlist(command, "enterprise.duplicate", id, body, now -> now.duplicateOf(other(command.actor(), body)));
    }

    private Listing unlist(
            Command command, String name, ClientId id, EnterpriseController.Step body, UnaryOperator<Enterprise> step) {
        return once(command, name, List.of(id, body), body.reason(), journal -> {
            Listing now = seen(command.actor(), id, body.seen());
            return new Listing(
                    step.apply(now.enterprise()),
                    now.name(),
                    day(body.from()),
                    now.facts().unlisted());
        });
    }

    Listing reopen(Command command, ClientId id, EnterpriseController.Step body) {
        return once(command, "enterprise.reopen", List.of(id, body), body.reason(), journal -> {
            Listing now = seen(command.actor(), id, body.seen());
            Listing known = byCode(command.actor(), List.of(now.enterprise().creditCode()))
                    .get(now.enterprise().creditCode());
            if (known != null && !known.enterprise().client().equals(id)) {
                throw EnterpriseProblem.ENTERPRISE_KNOWN.with("name", known.name());
            }
            return new Listing(
                    now.enterprise().reopen(),
                    now.name(),
                    day(body.from()),
                    now.facts().relisted());
        });
    }

    /**
     * Writes entries in a command that is running: an import. Each carries the version it is to have. The answer of the command is
     * recorded by the caller, before.
     */
    public void write(Journal journal, Actor actor, List<Listing> listings, @Nullable String reason) {
        if (listings.isEmpty()) {
            return;
        }
        journal.sealer()
                .prepare(listings.stream()
                        .map(each -> each.enterprise().client().value())
                        .toList());
        for (Listing listing : listings) {
            journal.record(
                    "enterprise",
                    listing.enterprise().client().value(),
                    listing.enterprise().version(),
                    Days.startOf(listing.from()),
                    reason,
                    listing);
        }
        clients.write(journal, actor, listings.stream().map(Listing::statement).toList());
        journal.write(
                repository.put(
                        actor.zone(),
                        journal.sealer(),
                        listings.stream().map(Listing::enterprise).toList()),
                () -> EnterpriseProblem.ENTERPRISE_CHANGED.with("seen", "—", "version", "—"));
    }

    /** Takes entries back that an import made and nobody has changed or used since. */
    void withdraw(Journal journal, Actor actor, List<Listing> withdrawn) {
        journal.write(
                repository.withdraw(
                        actor.zone(),
                        withdrawn.stream().map(Listing::enterprise).toList()),
                EnterpriseProblem.ENTERPRISE_IN_USE::with);
        clients.withdraw(
                journal,
                actor,
                withdrawn.stream().map(each -> each.statement().client()).toList());
    }

    private Listing once(
            Command command, String name, Object request, @Nullable String reason, Function<Journal, Listing> work) {
        return commands.once(command, name, request, Listing.class, journal -> {
            Listing next = work.apply(journal);
            write(journal, command.actor(), List.of(next), reason);
            return next;
        });
    }

    private Listing seen(Actor actor, ClientId id, int seen) {
        Listing now = get(actor, id, null);
        int version = now.enterprise().version();
        if (version != seen) {
            throw EnterpriseProblem.ENTERPRISE_CHANGED.with("seen", seen, "version", version);
        }
        return now;
    }

    private ClientId other(Actor actor, EnterpriseController.Step body) {
        ClientId other = body.other();
        if (other == null
                || repository
                        .find(actor, other, today(), today())
                        .filter(each -> each.enterprise().status() == Enterprise.Status.LISTED)
                        .isEmpty()) {
            throw EnterpriseProblem.OTHER_UNKNOWN.with().at(List.of("other"));
        }
        return other;
    }

    private void check(Actor actor, Facts facts) {
        if (facts.area() != null
                && directory.areas(actor).stream().noneMatch(area -> area.id().equals(facts.area()))) {
            throw EnterpriseProblem.AREA_UNKNOWN.with().at(List.of("area"));
        }
        String industry = facts.industry();
        if (industry != null && !industries.byCode(List.of(industry)).containsKey(industry)) {
            throw EnterpriseProblem.INDUSTRY_UNKNOWN.with("industry", industry).at(List.of("industry"));
        }
    }

    LocalDate day(LocalDate from) {
        if (from.isAfter(today())) {
            throw EnterpriseProblem.DAY_IN_FUTURE.with("from", from).at(List.of("from"));
        }
        return from;
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
