package org.bangfu.project;

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

/** The door to the register of projects: one method for each thing that can happen to an entry. */
@Service
class Projects {

    private final ProjectRepository repository;
    private final Clients clients;
    private final Directory directory;
    private final Commands commands;
    private final Histories histories;
    private final Clock clock;

    Projects(
            ProjectRepository repository,
            Clients clients,
            Directory directory,
            Commands commands,
            Histories histories,
            Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.directory = directory;
        this.commands = commands;
        this.histories = histories;
        this.clock = clock;
    }

    /** A stretch of the register in the order of names. */
    @Transactional(readOnly = true)
    List<Listing> page(Actor actor, ProjectRepository.Filter filter, @Nullable UUID after, int limit) {
        return repository.page(actor, filter, today(), after, limit);
    }

    /** An entry that the actor may see. */
    @Transactional(readOnly = true)
    Listing get(Actor actor, ClientId id) {
        return repository.find(actor, id, today()).orElseThrow(ProjectProblem.PROJECT_UNKNOWN::with);
    }

    /** Entries with these codes, whatever their status. */
    @Transactional(readOnly = true)
    Map<ProjectCode, Listing> byCode(Actor actor, Collection<ProjectCode> codes) {
        return repository.byCode(actor.zone(), codes, today());
    }

    /** Every version of an entry, newest first. */
    @Transactional(readOnly = true)
    List<Past<Listing>> history(Actor actor, ClientId id) {
        get(actor, id);
        return histories.of(actor.zone(), "project", id.value(), Listing.class);
    }

    Listing register(Command command, Listing listing) {
        return once(command, "project.register", listing, null, journal -> {
            ProjectCode code = listing.project().code();
            Listing known = byCode(command.actor(), List.of(code)).get(code);
            if (known != null) {
                throw ProjectProblem.PROJECT_KNOWN.with("name", known.name()).at(List.of("code"));
            }
            check(command.actor(), listing);
            return listing;
        });
    }

    Listing edit(Command command, ClientId id, ProjectController.Edit body) {
        return once(command, "project.edit", List.of(id, body), body.reason(), journal -> {
            Listing now = seen(command.actor(), id, body.seen());
            var next = new Listing(
                    now.project().edit(body.unitId()), body.name().strip(), past(body.from()), body.areaId());
            check(command.actor(), next);
            return next;
        });
    }

    Listing close(Command command, ClientId id, ProjectController.Step body) {
        return step(command, "project.close", id, body, Project::close);
    }

    Listing reopen(Command command, ClientId id, ProjectController.Step body) {
        return step(command, "project.reopen", id, body, Project::reopen);
    }

    private Listing step(
            Command command, String name, ClientId id, ProjectController.Step body, UnaryOperator<Project> step) {
        return once(command, name, List.of(id, body), body.reason(), journal -> {
            Listing now = seen(command.actor(), id, body.seen());
            return new Listing(step.apply(now.project()), now.name(), past(body.from()), now.area());
        });
    }

    private Listing once(
            Command command, String name, Object request, @Nullable String reason, Function<Journal, Listing> work) {
        return commands.once(command, name, request, Listing.class, journal -> {
            Listing next = work.apply(journal);
            write(journal, command.actor(), List.of(next), reason);
            return next;
        });
    }

    /** Writes entries in a command that is running: an import. Each carries the version it is to have. */
    void write(Journal journal, Actor actor, List<Listing> listings, @Nullable String reason) {
        if (listings.isEmpty()) {
            return;
        }
        for (Listing listing : listings) {
            journal.record(
                    "project",
                    listing.project().client().value(),
                    listing.project().version(),
                    Days.startOf(listing.from()),
                    reason,
                    listing);
        }
        clients.write(journal, actor, listings.stream().map(Listing::statement).toList());
        journal.write(
                repository.put(
                        actor.zone(), listings.stream().map(Listing::project).toList()),
                () -> ProjectProblem.PROJECT_CHANGED.with("seen", "—", "version", "—"));
    }

    /** Takes entries back that an import made and nobody has changed or used since. */
    void withdraw(Journal journal, Actor actor, List<Listing> withdrawn) {
        journal.write(
                repository.withdraw(
                        actor.zone(), withdrawn.stream().map(Listing::project).toList()),
                ProjectProblem.PROJECT_IN_USE::with);
        clients.withdraw(journal, actor, withdrawn.stream().map(Listing::client).toList());
    }

    private Listing seen(Actor actor, ClientId id, int seen) {
        Listing now = get(actor, id);
        int version = now.project().version();
        if (version != seen) {
            throw ProjectProblem.PROJECT_CHANGED.with("seen", seen, "version", version);
        }
        return now;
    }

    private void check(Actor actor, Listing listing) {
        if (listing.area() != null
                && directory.areas(actor).stream().noneMatch(area -> area.id().equals(listing.area()))) {
            throw ProjectProblem.PROJECT_AREA.with().at(List.of("area"));
        }
        if (listing.project().unit() != null
                && directory.units(actor).stream()
                        .noneMatch(unit -> unit.id().equals(listing.project().unit()))) {
            throw ProjectProblem.PROJECT_UNIT.with().at(List.of("unit"));
        }
    }

    /** The day from which something holds. */
    LocalDate past(LocalDate from) {
        if (from.isAfter(today())) {
            throw ProjectProblem.PROJECT_DAY.with("from", from).at(List.of("from"));
        }
        return from;
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
