package org.bangfu.liaison.grid;

import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grids, their cadres, and what lies in them. */
@RestController
@RequestMapping("/api/grids")
class GridController {

    private final Grids grids;
    private final Clients clients;
    private final Directory directory;

    GridController(Grids grids, Clients clients, Directory directory) {
        this.grids = grids;
        this.clients = clients;
        this.directory = directory;
    }

    @GetMapping
    @Permit(
            value = "grid.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY, LIAISON_OFFICER})
    List<Line> all(Actor actor) {
        Map<Grid, Integer> all = grids.all(actor);
        Map<UUID, String> areas = directory.areas(actor).stream()
                .collect(Collectors.toMap(each -> each.id().value(), each -> each.name()));
        Map<UUID, String> people = directory.names(
                actor,
                all.keySet().stream()
                        .map(each -> each.cadre().value())
                        .distinct()
                        .toList());
        return all.entrySet().stream()
                .map(each -> Line.of(each.getKey(), each.getValue(), areas, people))
                .toList();
    }

    /** Listed clients that lie in none. */
    @GetMapping("/missing")
    @Permit(
            value = "grid.missing",
            zone = {ROSTER_CLERK, LEADER, SECRETARY})
    Page<Named> missing(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        return Page.of(
                named(actor, grids.missing(actor, after, limit + 1)),
                limit,
                each -> each.id().toString());
    }

    @GetMapping("/{grid}/clients")
    @Permit(
            value = "grid.clients",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            own = LIAISON_OFFICER)
    Page<Named> clients(
            Actor actor,
            @PathVariable UUID grid,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        return Page.of(
                named(
                        actor,
                        grids.in(actor, grid, after, limit + 1).stream()
                                .map(Grid.Placed::client)
                                .toList()),
                limit,
                each -> each.id().toString());
    }

    @PostMapping
    @Permit(value = "grid.write", zone = ROSTER_CLERK)
    Answer draw(Command command, @Valid @RequestBody NewGrid body) {
        return Answer.of(grids.draw(
                command,
                body.id,
                body.name.strip(),
                body.area == null ? null : new AreaId(body.area),
                body.cadre,
                body.from));
    }

    /** Another cadre from a day on. */
    @PostMapping("/{grid}/cadre")
    @Permit(value = "grid.write", zone = ROSTER_CLERK)
    Answer change(Command command, @PathVariable UUID grid, @Valid @RequestBody NewCadre body) {
        return Answer.of(grids.change(command, grid, body.seen, body.cadre, body.day, body.reason.strip()));
    }

    /** What lies in another grid leaves it on that day. */
    @PostMapping("/{grid}/clients")
    @Permit(value = "grid.write", zone = ROSTER_CLERK)
    Placed place(Command command, @PathVariable UUID grid, @Valid @RequestBody Placing body) {
        Grids.Moved moved = grids.place(command, grid, body.clients, body.from);
        return new Placed(grid, moved.placed().size(), moved.left().size());
    }

    private List<Named> named(Actor actor, Collection<ClientId> found) {
        Map<UUID, String> names =
                clients.names(actor, found.stream().map(ClientId::value).toList());
        return found.stream()
                .map(each -> new Named(each.value(), names.getOrDefault(each.value(), "—")))
                .toList();
    }

    record Named(UUID id, String name) {}

    record Line(
            UUID id, String name, @Nullable Named area, Named cadre, LocalDate cadreSince, int clients, int version) {

        static Line of(Grid grid, int clients, Map<UUID, String> areas, Map<UUID, String> people) {
            AreaId area = grid.area();
            return new Line(
                    grid.id(),
                    grid.name(),
                    area == null ? null : new Named(area.value(), areas.getOrDefault(area.value(), "—")),
                    new Named(
                            grid.cadre().value(),
                            people.getOrDefault(grid.cadre().value(), "—")),
                    grid.cadreSince(),
                    clients,
                    grid.version());
        }
    }

    /** {@code id} is made by the caller. */
    record NewGrid(
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID area,
            @NotNull PersonId cadre,
            @NotNull LocalDate from) {}

    record NewCadre(
            int seen,
            @NotNull PersonId cadre,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 500) String reason) {}

    record Placing(
            @NotNull @Size(min = 1, max = 1000) List<@NotNull ClientId> clients,
            @NotNull LocalDate from) {}

    /** How many were placed, and how many of them lay elsewhere. */
    record Placed(UUID grid, int placed, int moved) {}

    record Answer(UUID id, int version) {
        static Answer of(Grid grid) {
            return new Answer(grid.id(), grid.version());
        }
    }
}
