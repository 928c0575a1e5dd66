package org.bangfu.liaison.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Person;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two ambassadors change places: by their own word, or by the clerk's. What is published stays held. */
@Service
class Swaps {

    private static final int MOST_OPEN = 100;

    private final SwapRepository repository;
    private final Rotas rotas;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    Swaps(SwapRepository repository, Rotas rotas, Directory directory, Commands commands, Clock clock) {
        this.repository = repository;
        this.rotas = rotas;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    /** One's own shift for another's, each in the version that was seen. */
    record Wish(UUID id, UUID shift, int seen, UUID other, int otherSeen, String reason) {}

    /** The clerk decides at once; the two are told. */
    Swap make(Command command, Wish wish) {
        Actor actor = command.actor();
        return commands.once(command, "rota.swap", wish, Swap.class, journal -> {
            Shift one = rotas.seen(actor, wish.shift, wish.seen);
            Shift two = rotas.seen(actor, wish.other, wish.otherSeen);
            Swap swap = Swap.make(wish.id, one, two, wish.reason, actor.person(), journal.now());
            record(journal, swap, wish.reason);
            change(journal, actor, one, two);
            return put(journal, actor, swap);
        });
    }

    /** An ambassador offers a shift of a published week, and the colleague is asked. */
    Swap propose(Command command, Wish wish) {
        Actor actor = command.actor();
        return commands.once(command, "rota.swap.propose", wish, Swap.class, journal -> {
            Shift mine = rotas.seen(actor, wish.shift, wish.seen);
            Shift other = rotas.seen(actor, wish.other, wish.otherSeen);
            if (!mine.ambassador().value().equals(actor.person())) {
                throw RotaProblem.SWAP_OF_ANOTHER
                        .with("name", name(people(actor, List.of(mine.ambassador())), mine.ambassador()))
                        .at(List.of("shift"));
            }
            rotas.refuseDrafts(actor, List.of(mine, other));
            Swap swap = Swap.propose(wish.id, mine, other, wish.reason, journal.now());
            refuseTwice(actor, swap, journal.now());
            record(journal, swap, wish.reason);
            return put(journal, actor, swap);
        });
    }

    private void refuseTwice(Actor actor, Swap wanted, Instant now) {
        repository.open(actor, now, MOST_OPEN).stream()
                .filter(each ->
                        each.shift().equals(wanted.shift()) && each.other().equals(wanted.other()))
                .findFirst()
                .ifPresent(each -> {
                    throw RotaProblem.SWAP_WAITING
                            .with(
                                    "name",
                                    name(
                                            people(actor, List.of(each.other().ambassador())),
                                            each.other().ambassador()))
                            .until(each.until());
                });
    }

    /** By the colleague: the two change places. */
    Swap accept(Command command, UUID id, int seen) {
        Actor actor = command.actor();
        return commands.once(command, "rota.swap.accept", List.of(id, seen), Swap.class, journal -> {
            Standing now = standing(actor, id, journal.now());
            Swap accepted = now.swap.accept(seen, actor.person(), now.state, now.names(), journal.now());
            record(journal, accepted, null);
            change(
                    journal,
                    actor,
                    rotas.one(actor, accepted.shift().shift()),
                    rotas.one(actor, accepted.other().shift()));
            return put(journal, actor, accepted);
        });
    }

    /** By the colleague. */
    Swap refuse(Command command, UUID id, int seen, String reason) {
        Actor actor = command.actor();
        return commands.once(command, "rota.swap.refuse", List.of(id, seen, reason), Swap.class, journal -> {
            Standing now = standing(actor, id, journal.now());
            Swap refused = now.swap.refuse(seen, actor.person(), reason, now.state, now.names(), journal.now());
            record(journal, refused, reason);
            return put(journal, actor, refused);
        });
    }

    /** By whoever proposed it. */
    Swap withdraw(Command command, UUID id, int seen, String reason) {
        Actor actor = command.actor();
        return commands.once(command, "rota.swap.withdraw", List.of(id, seen, reason), Swap.class, journal -> {
            Standing now = standing(actor, id, journal.now());
            Swap withdrawn = now.swap.withdraw(seen, actor.person(), reason, now.state, now.names(), journal.now());
            record(journal, withdrawn, reason);
            return put(journal, actor, withdrawn);
        });
    }

    private static void record(Journal journal, Swap swap, @Nullable String reason) {
        journal.record("rota-swap", swap.id(), swap.version(), journal.now(), reason, swap);
    }

    private Swap put(Journal journal, Actor actor, Swap swap) {
        journal.write(repository.put(actor.zone(), swap), RotaProblem.ROTA_CHANGED::with);
        return swap;
    }

    private void change(Journal journal, Actor actor, Shift one, Shift two) {
        List<Shift> changed = List.of(one.by(two.ambassador()), two.by(one.ambassador()));
        rotas.refuseStrangers(actor, changed);
        rotas.write(journal, actor, changed);
    }

    /**
     * A swap as it stands, with its two shifts as they stand and whoever is a side of it.
     *
     * @param state lapsed or overtaken, where that came by itself
     */
    record Standing(Swap swap, Swap.State state, Map<UUID, Shift> shifts, Map<PersonId, Person> people) {

        Swap.Names names() {
            return new Swap.Names(
                    name(people, swap.shift().ambassador()),
                    name(people, swap.other().ambassador()));
        }
    }

    private Standing standing(Actor actor, UUID id, Instant now) {
        Swap swap = repository.find(actor, id).orElseThrow(RotaProblem.SWAP_UNKNOWN::with);
        return standing(actor, List.of(swap), now).getFirst();
    }

    private List<Standing> standing(Actor actor, List<Swap> swaps, Instant now) {
        Map<UUID, Shift> shifts = rotas
                .byId(
                        actor,
                        swaps.stream()
                                .flatMap(each -> Stream.of(
                                        each.shift().shift(), each.other().shift()))
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Shift::id, Function.identity()));
        Map<PersonId, Person> people = people(
                actor,
                swaps.stream()
                        .flatMap(each -> Stream.of(
                                each.shift().ambassador(), each.other().ambassador()))
                        .distinct()
                        .toList());
        return swaps.stream()
                .map(each -> new Standing(
                        each,
                        each.state(
                                now,
                                shifts.get(each.shift().shift()),
                                shifts.get(each.other().shift())),
                        shifts,
                        people))
                .toList();
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    Page<Standing> page(Actor actor, @Nullable UUID after, int size) {
        List<Standing> found = standing(actor, repository.page(actor, after, size + 1), clock.instant());
        return Page.of(found, size, each -> each.swap().id().toString());
    }

    /** Those that wait for an answer, whichever comes up first in front. */
    @Transactional(readOnly = true)
    List<Standing> open(Actor actor) {
        return standing(actor, repository.open(actor, clock.instant(), MOST_OPEN), clock.instant()).stream()
                .filter(each -> each.state == Swap.State.PROPOSED)
                .toList();
    }

    private Map<PersonId, Person> people(Actor actor, Collection<PersonId> ids) {
        return directory.persons(actor, ids);
    }

    private static String name(Map<PersonId, Person> people, PersonId id) {
        Person person = people.get(id);
        return person == null ? "—" : person.name();
    }
}
