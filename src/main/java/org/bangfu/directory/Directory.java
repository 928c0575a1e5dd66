package org.bangfu.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Sessions;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door to places, units, posts and people. The {@code write} methods add rows and entries to a command that is running: each
 * record carries the version it is to have, and is refused when another command wrote that one first.
 */
@Service
public class Directory {

    private final DirectoryRepository repository;
    private final PeopleRepository people;
    private final PostRoles roles;
    private final Withdrawals withdrawals;
    private final Sessions sessions;
    private final Clock clock;

    Directory(
            DirectoryRepository repository,
            PeopleRepository people,
            PostRoles roles,
            Withdrawals withdrawals,
            Sessions sessions,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.roles = roles;
        this.withdrawals = withdrawals;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What the actor's zone is called. */
    @Transactional(readOnly = true)
    public String zoneName(Actor actor) {
        return repository.zoneName(actor.zone());
    }

    @Transactional(readOnly = true)
    public List<Area> areas(Actor actor) {
        return repository.areas(actor.zone());
    }

    @Transactional(readOnly = true)
    public List<Unit> units(Actor actor) {
        return repository.units(actor.zone());
    }

    @Transactional(readOnly = true)
    public List<Post> posts(Actor actor) {
        return repository.posts(actor.zone());
    }

    /** Divisions directly beneath {@code parent}; the topmost for null. */
    @Transactional(readOnly = true)
    public List<Division> divisions(@Nullable String parent) {
        return repository.divisions(parent);
    }

    /** Those of {@code codes} that are divisions. */
    @Transactional(readOnly = true)
    public Set<String> knownDivisions(Collection<String> codes) {
        return repository.knownDivisions(codes);
    }

    /** People with their posts today, in the order in which they came in. */
    @Transactional(readOnly = true)
    public Page<PersonLine> people(Actor actor, @Nullable UUID after, int size) {
        return people.page(actor.zone(), today(), after, size);
    }

    /** Everyone who holds a post today, by unit and name; of several posts the first. */
    @Transactional(readOnly = true)
    public List<Official> officials(Actor actor) {
        return people.officials(actor.zone(), today());
    }

    /** Names of people, opened; those whose key is gone are missing. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Actor actor, Collection<UUID> ids) {
        return people.names(actor.zone(), ids);
    }

    /** People found by their telephone numbers. */
    @Transactional(readOnly = true)
    public Map<String, Person> byPhone(Actor actor, Collection<String> phones) {
        return people.byPhone(actor.zone(), phones);
    }

    /** People by id. */
    @Transactional(readOnly = true)
    public Map<PersonId, Person> persons(Actor actor, Collection<PersonId> ids) {
        return people.persons(actor.zone(), ids);
    }

    /** Those of {@code ids} who ever used a sheet. */
    @Transactional(readOnly = true)
    public Set<PersonId> signedIn(Actor actor, Collection<PersonId> ids) {
        return people.signedIn(actor.zone(), ids);
    }

    /** Who holds which post, from whenever and for however long. */
    @Transactional(readOnly = true)
    public List<PostHolder> holders(Actor actor) {
        return repository.holders(actor.zone());
    }

    /** Those of {@code ids} who hold a post today, with the roles of all their posts. */
    @Transactional(readOnly = true)
    public Map<PersonId, Set<Role>> roles(Actor actor, Collection<PersonId> ids) {
        return roles.of(actor.zone(), ids, today());
    }

    /** Everyone who has a role by a post today. */
    @Transactional(readOnly = true)
    public List<RoleHolder> with(Actor actor, Role role) {
        return roles.with(actor.zone(), role, today());
    }

    /** Everyone who has a role by a post in one of {@code units}; where nobody has, in the nearest unit above it. */
    @Transactional(readOnly = true)
    public List<RoleHolder> with(Actor actor, Role role, Collection<UnitId> units) {
        return roles.with(actor.zone(), role, units, today());
    }

    public void writeAreas(Journal journal, Actor actor, List<Area> areas) {
        if (!areas.isEmpty()) {
            journal.write(repository.put(actor.zone(), areas), DirectoryProblem.DIRECTORY_CHANGED::with);
            journal.write(repository.dropOverlay(actor.zone(), areas), DirectoryProblem.DIRECTORY_CHANGED::with);
            repository
                    .overlay(actor.zone(), areas)
                    .ifPresent(change -> journal.write(change, DirectoryProblem.DIRECTORY_CHANGED::with));
            areas.forEach(area -> journal.record("area", area.id().value(), area.version(), journal.now(), null, area));
        }
    }

    public void writeUnits(Journal journal, Actor actor, List<Unit> units) {
        if (!units.isEmpty()) {
            journal.write(repository.putUnits(actor.zone(), units), DirectoryProblem.DIRECTORY_CHANGED::with);
            units.forEach(unit -> journal.record("unit", unit.id().value(), unit.version(), journal.now(), null, unit));
        }
    }

    public void writePosts(Journal journal, Actor actor, List<Post> posts) {
        if (!posts.isEmpty()) {
            journal.write(repository.putPosts(actor.zone(), posts), DirectoryProblem.DIRECTORY_CHANGED::with);
            posts.forEach(post -> journal.record("post", post.id().value(), post.version(), journal.now(), null, post));
        }
    }

    /** Everyone's key is read or made in one go. */
    public void writePeople(Journal journal, Actor actor, List<Person> persons) {
        if (!persons.isEmpty()) {
            journal.sealer()
                    .prepare(persons.stream().map(person -> person.id().value()).toList());
            journal.write(people.put(actor.zone(), journal.sealer(), persons), DirectoryProblem.PHONE_TAKEN::with);
            persons.forEach(person ->
                    journal.record("person", person.id().value(), person.version(), journal.now(), null, person));
        }
    }

    public void writeHolders(Journal journal, Actor actor, List<PostHolder> holders) {
        if (!holders.isEmpty()) {
            journal.write(repository.putHolders(actor.zone(), holders), DirectoryProblem.DIRECTORY_CHANGED::with);
            holders.forEach(holder ->
                    journal.record("post-holder", holder.id(), holder.version(), journal.now(), null, holder));
        }
    }

    /** Takes areas away that should never have come in; refused while anything lies in them. */
    void withdrawAreas(Journal journal, Actor actor, List<Area> areas) {
        if (!areas.isEmpty()) {
            journal.write(repository.dropOverlay(actor.zone(), areas), DirectoryProblem.DIRECTORY_CHANGED::with);
            journal.write(withdrawals.areas(actor.zone(), areas), DirectoryProblem.DIRECTORY_CHANGED::with);
            areas.forEach(area ->
                    journal.record("area-withdrawn", area.id().value(), area.version() + 1, journal.now(), null, area));
        }
    }

    void withdrawUnits(Journal journal, Actor actor, List<Unit> units) {
        if (!units.isEmpty()) {
            journal.write(withdrawals.units(actor.zone(), units), DirectoryProblem.DIRECTORY_CHANGED::with);
            units.forEach(unit ->
                    journal.record("unit-withdrawn", unit.id().value(), unit.version() + 1, journal.now(), null, unit));
        }
    }

    /** Refused for people who have got in: what they did stays theirs. */
    public void withdrawPeople(Journal journal, Actor actor, List<Person> persons) {
        if (!persons.isEmpty()) {
            journal.sealer()
                    .prepare(persons.stream().map(person -> person.id().value()).toList());
            journal.write(withdrawals.sheets(actor.zone(), persons), DirectoryProblem.PERSON_IN_USE::with);
            journal.write(withdrawals.people(actor.zone(), persons), DirectoryProblem.PERSON_IN_USE::with);
            persons.forEach(person -> journal.record(
                    "person-withdrawn", person.id().value(), person.version() + 1, journal.now(), null, person));
        }
    }

    void withdrawHolders(Journal journal, Actor actor, List<PostHolder> holders) {
        if (!holders.isEmpty()) {
            journal.write(withdrawals.holders(actor.zone(), holders), DirectoryProblem.DIRECTORY_CHANGED::with);
            holders.forEach(holder -> journal.record(
                    "post-holder-withdrawn", holder.id(), holder.version() + 1, journal.now(), null, holder));
        }
    }

    /** To be called in a command that changes what people are: once it is committed, their next request reads it anew. */
    public void forget(Actor actor, List<UUID> persons) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                persons.forEach(person -> sessions.forget(actor.zone(), person));
            }
        });
    }

    /** The unit of that path; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Unit> unit(Actor actor, String path) {
        return repository.units(actor.zone()).stream()
                .filter(unit -> unit.path().equals(path))
                .findFirst();
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
