package org.bangfu.liaison.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.client.Access;
import org.bangfu.client.Client;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grids: drawn, given a cadre, and filled; a client that is placed anew leaves where it lay. */
@Service
class Grids {

    private static final int WHOLE = 100_000;

    private final GridRepository repository;
    private final Clients clients;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    Grids(GridRepository repository, Clients clients, Directory directory, Commands commands, Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    Grid draw(Command command, UUID id, String name, @Nullable AreaId area, PersonId cadre, LocalDate from) {
        Actor actor = command.actor();
        var request = java.util.Arrays.asList(id, name, area, cadre, from);
        return commands.once(command, "grid.draw", request, Grid.class, journal -> {
            if (area != null
                    && directory.areas(actor).stream()
                            .noneMatch(each -> each.id().equals(area))) {
                throw GridProblem.GRID_AREA.with().at(List.of("area"));
            }
            if (repository.all(actor.zone()).stream()
                    .anyMatch(each -> each.name().equals(name))) {
                throw GridProblem.GRID_KNOWN.with("name", name).at(List.of("name"));
            }
            refuseStranger(actor, cadre);
            return write(journal, actor, new Grid(id, name, area, cadre, from, 0), null);
        });
    }

    /** Rights pass with it, on the day. */
    Grid change(Command command, UUID id, int seen, PersonId cadre, LocalDate day, String reason) {
        Actor actor = command.actor();
        return commands.once(command, "grid.cadre", List.of(id, seen, cadre, day, reason), Grid.class, journal -> {
            Grid now = get(actor, id);
            Grid next = now.with(seen, cadre, day, Days.of(journal.now()));
            refuseStranger(actor, cadre);
            write(journal, actor, next, reason);
            List<Grid.Placed> placed = repository.in(actor, id, Days.of(journal.now()), null, WHOLE);
            if (placed.stream().anyMatch(each -> !each.from().isBefore(day))) {
                throw GridProblem.GRID_DAY.with("day", day).at(List.of("day"));
            }
            clients.change(
                    journal,
                    actor,
                    placed.stream().map(each -> now.ended(each, day)).toList(),
                    placed.stream().map(next::access).toList());
            return next;
        });
    }

    private Grid write(Journal journal, Actor actor, Grid grid, @Nullable String reason) {
        journal.record("grid", grid.id(), grid.version(), Days.startOf(grid.cadreSince()), reason, grid);
        journal.write(repository.put(actor.zone(), grid), GridProblem.GRID_CHANGED::with);
        return grid;
    }

    private void refuseStranger(Actor actor, PersonId cadre) {
        if (!directory.roles(actor, List.of(cadre)).containsKey(cadre)) {
            throw GridProblem.GRID_CADRE.with().at(List.of("cadre"));
        }
    }

    /** What was placed, and what of it lay elsewhere before. */
    record Moved(List<Grid.Placed> placed, List<Grid.Placed> left) {}

    Moved place(Command command, UUID id, List<ClientId> chosen, LocalDate from) {
        Actor actor = command.actor();
        return commands.once(command, "grid.place", List.of(id, chosen, from), Moved.class, journal -> {
            Grid grid = get(actor, id);
            LocalDate today = Days.of(journal.now());
            if (from.isBefore(today)) {
                throw GridProblem.GRID_DAY.with("day", from).at(List.of("from"));
            }
            clients.lock(actor, chosen);
            refuseUnlisted(actor, chosen);
            List<Grid.Placed> left = repository.of(actor.zone(), chosen).stream()
                    .filter(each -> !each.grid().equals(id))
                    .toList();
            if (left.stream().anyMatch(each -> !each.from().isBefore(from))) {
                throw GridProblem.GRID_DAY.with("day", from).at(List.of("from"));
            }
            var there = repository.of(actor.zone(), chosen).stream()
                    .filter(each -> each.grid().equals(id))
                    .map(Grid.Placed::client)
                    .collect(Collectors.toSet());
            var moved = new Moved(
                    chosen.stream()
                            .distinct()
                            .filter(each -> !there.contains(each))
                            .map(each -> new Grid.Placed(each, id, from))
                            .toList(),
                    left);
            write(journal, actor, grid, moved, from);
            return moved;
        });
    }

    private void write(Journal journal, Actor actor, Grid grid, Moved moved, LocalDate from) {
        journal.record(
                "grid-placed",
                Ids.of("grid-placed", grid.id(), from, journal.now()),
                0,
                Days.startOf(from),
                null,
                moved);
        if (!moved.left.isEmpty()) {
            journal.write(repository.leave(actor.zone(), moved.left, from), GridProblem.GRID_CHANGED::with);
        }
        if (!moved.placed.isEmpty()) {
            journal.write(repository.place(actor.zone(), moved.placed), GridProblem.GRID_CHANGED::with);
        }
        Map<UUID, Grid> grids =
                repository.all(actor.zone()).stream().collect(Collectors.toMap(Grid::id, Function.identity()));
        List<Access> ended = moved.left.stream()
                .map(each -> Objects.requireNonNull(grids.get(each.grid())).ended(each, from))
                .toList();
        clients.change(
                journal, actor, ended, moved.placed.stream().map(grid::access).toList());
    }

    private void refuseUnlisted(Actor actor, List<ClientId> chosen) {
        Map<ClientId, Client> known = clients.byId(actor, chosen);
        if (chosen.stream().anyMatch(each -> {
            Client client = known.get(each);
            return client == null || !client.listed();
        })) {
            throw GridProblem.GRID_CLIENT.with().at(List.of("clients"));
        }
    }

    @Transactional(readOnly = true)
    Grid get(Actor actor, UUID id) {
        return repository.find(actor.zone(), id).orElseThrow(GridProblem.GRID_UNKNOWN::with);
    }

    /** By name, each with how much lies in it today. */
    @Transactional(readOnly = true)
    Map<Grid, Integer> all(Actor actor) {
        Map<UUID, Integer> counts = repository.counts(actor.zone(), Days.today(clock));
        var all = new java.util.LinkedHashMap<Grid, Integer>();
        repository.all(actor.zone()).forEach(grid -> all.put(grid, counts.getOrDefault(grid.id(), 0)));
        return all;
    }

    @Transactional(readOnly = true)
    List<Grid.Placed> in(Actor actor, UUID id, @Nullable UUID after, int limit) {
        var _ = get(actor, id);
        return repository.in(actor, id, Days.today(clock), after, limit);
    }

    /** Listed clients that lie in no grid today. */
    @Transactional(readOnly = true)
    List<ClientId> missing(Actor actor, @Nullable UUID after, int limit) {
        return repository.missing(actor, Days.today(clock), after, limit);
    }
}
