package org.bangfu.liaison;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.Awaiting;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Person;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.RoleHolder;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assignments as people read them: names for ids. */
@Component
class AssignmentViews {

    private final Assignments assignments;
    private final LoadCaps caps;
    private final Encounters encounters;
    private final Clients clients;
    private final Directory directory;
    private final Clock clock;

    AssignmentViews(
            Assignments assignments,
            LoadCaps caps,
            Encounters encounters,
            Clients clients,
            Directory directory,
            Clock clock) {
        this.assignments = assignments;
        this.caps = caps;
        this.encounters = encounters;
        this.clients = clients;
        this.directory = directory;
        this.clock = clock;
    }

    record Named(UUID id, String name) {}

    /**
     * Who serves a client.
     *
     * @param phone of the officer: a client has to be able to call
     */
    record Line(
            UUID id,
            Named officer,
            @Nullable String phone,
            Assignment.Kind kind,
            LocalDate from,
            @Nullable LocalDate to,
            Assignment.State state,
            @Nullable String reason,
            int version) {}

    /**
     * Who serves a client, and what is said of it while nobody does.
     *
     * @param awaiting null while somebody serves it, or nothing was recorded
     */
    record Whole(Named client, @Nullable Waiting awaiting, List<Line> lines) {}

    /** Why a client may be without an officer. */
    record Waiting(LocalDate since, Instant until, @Nullable String reason, boolean overdue) {

        static @Nullable Waiting of(@Nullable Awaiting awaiting, Instant now) {
            return awaiting == null
                    ? null
                    : new Waiting(
                            awaiting.since(),
                            awaiting.until(),
                            awaiting.reason(),
                            awaiting.until().isBefore(now));
        }
    }

    /**
     * A client of an officer.
     *
     * @param lastEncounter when somebody last spoke with it; null when nobody did
     * @param nextPlanned null when nothing is planned
     */
    record Served(
            UUID assignment,
            Named client,
            Assignment.Kind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate lastEncounter,
            @Nullable LocalDate nextPlanned,
            int version) {}

    /** A client without an officer; {@code awaiting} is null when nothing excuses it. */
    record Unserved(Named client, @Nullable Waiting awaiting) {}

    /** Somebody who may be assigned; {@code full} when the cap is reached. */
    record Officer(UUID person, String name, Named unit, int clients, int deputyOf, int ambassadorOf, boolean full) {}

    Whole of(Actor actor, ClientId client) {
        String name = clients.get(actor, client).name();
        LocalDate today = Days.today(clock);
        List<Assignment> found = assignments.of(actor, client);
        Map<PersonId, Person> people = directory.persons(
                actor, found.stream().map(Assignment::officer).distinct().toList());
        return new Whole(
                new Named(client.value(), name),
                Waiting.of(clients.awaitingAssignment(actor, List.of(client)).get(client), clock.instant()),
                found.stream()
                        .map(each -> line(each, Optional.ofNullable(people.get(each.officer())), today))
                        .toList());
    }

    private static Line line(Assignment each, Optional<Person> person, LocalDate today) {
        return new Line(
                each.id(),
                new Named(each.officer().value(), person.map(Person::name).orElse("—")),
                person.map(Person::phone).orElse(null),
                each.kind(),
                each.from(),
                each.to(),
                each.on(today),
                each.reason(),
                each.version());
    }

    /** Of one officer; {@code after} is a client's id. */
    Page<Served> ofOfficer(Actor actor, PersonId officer, @Nullable UUID after, int size) {
        List<Assignment> found = assignments.ofOfficer(actor, officer, after, size + 1);
        Map<UUID, String> names =
                names(actor, found.stream().map(Assignment::client).toList());
        Map<ClientId, EncounterRepository.Glance> glances =
                encounters.glances(actor, found.stream().map(Assignment::client).toList());
        return Page.of(
                found.stream()
                        .map(each -> served(each, names, Optional.ofNullable(glances.get(each.client()))))
                        .toList(),
                size,
                each -> each.client().id().toString());
    }

    private static Served served(
            Assignment each, Map<UUID, String> names, Optional<EncounterRepository.Glance> glance) {
        return new Served(
                each.id(),
                named(each.client(), names),
                each.kind(),
                each.from(),
                each.to(),
                glance.map(EncounterRepository.Glance::last).orElse(null),
                glance.map(EncounterRepository.Glance::next).orElse(null),
                each.version());
    }

    /** {@code after} is a client's id. */
    Page<Unserved> unserved(Actor actor, @Nullable UUID after, int size) {
        List<ClientId> found = assignments.unserved(actor, after, size + 1);
        Map<UUID, String> names = names(actor, found);
        Map<ClientId, Awaiting> awaiting = clients.awaitingAssignment(actor, found);
        Instant now = clock.instant();
        return Page.of(
                found.stream()
                        .map(each -> new Unserved(named(each, names), Waiting.of(awaiting.get(each), now)))
                        .toList(),
                size,
                each -> each.client().id().toString());
    }

    /** In the order of their units and names: nobody is ranked. */
    List<Officer> officers(Actor actor) {
        List<RoleHolder> holders = directory.with(actor, Role.LIAISON_OFFICER);
        List<PersonId> people = holders.stream().map(RoleHolder::person).toList();
        Map<UUID, String> names =
                directory.names(actor, people.stream().map(PersonId::value).toList());
        Map<PersonId, AssignmentRepository.Load> loads = assignments.loads(actor, people);
        int cap = caps.most(actor);
        return holders.stream()
                .map(each -> {
                    var load = loads.getOrDefault(each.person(), AssignmentRepository.Load.NONE);
                    return new Officer(
                            each.person().value(),
                            names.getOrDefault(each.person().value(), "—"),
                            new Named(each.unit().value(), each.unitName()),
                            load.officer(),
                            load.deputy(),
                            load.ambassador(),
                            load.officer() >= cap);
                })
                .sorted(Comparator.comparing((Officer each) -> each.unit().name())
                        .thenComparing(Officer::name)
                        .thenComparing(Officer::person))
                .toList();
    }

    private Map<UUID, String> names(Actor actor, List<ClientId> of) {
        return clients.names(actor, of.stream().map(ClientId::value).toList());
    }

    private static Named named(ClientId client, Map<UUID, String> names) {
        return new Named(client.value(), Objects.requireNonNullElse(names.get(client.value()), "—"));
    }
}
