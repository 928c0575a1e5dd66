package org.bangfu.liaison.team;

import static org.bangfu.platform.zone.Role.LEADER;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.UnitId;
import org.bangfu.liaison.team.Team.Kind;
import org.bangfu.liaison.team.Team.Part;
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

/** Task forces and working groups. */
@RestController
@RequestMapping("/api/teams")
class TeamController {

    private final Teams teams;
    private final Clients clients;
    private final Directory directory;

    TeamController(Teams teams, Clients clients, Directory directory) {
        this.teams = teams;
        this.clients = clients;
        this.directory = directory;
    }

    /** Latest first. */
    @GetMapping
    @Permit(
            value = "team.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY})
    Page<Whole> page(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        return Page.of(
                whole(actor, teams.page(actor, after, limit + 1)),
                limit,
                each -> each.id().toString());
    }

    @GetMapping("/{team}")
    @Permit(
            value = "team.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY})
    Whole get(Actor actor, @PathVariable UUID team) {
        return whole(actor, List.of(teams.get(actor, team))).getFirst();
    }

    @PostMapping
    @Permit(value = "team.write", zone = ROSTER_CLERK)
    Answer setUp(Command command, @Valid @RequestBody NewTeam body) {
        String purpose = body.purpose == null || body.purpose.isBlank() ? null : body.purpose.strip();
        var fresh = new Team(body.id, body.name.strip(), body.kind, purpose, body.from, null, List.of(), List.of(), -1);
        return Answer.of(teams.setUp(
                command,
                fresh,
                new NewMember(body.leaderMember, Part.LEADER, body.leader, null, null, null, body.from).of()));
    }

    @PostMapping("/{team}/members")
    @Permit(value = "team.write", zone = ROSTER_CLERK)
    Answer join(Command command, @PathVariable UUID team, @Valid @RequestBody Joining body) {
        return Answer.of(teams.join(command, team, body.seen, body.member.of()));
    }

    /** From {@code day} on they are no longer in it. */
    @PostMapping("/{team}/members/{member}/end")
    @Permit(value = "team.write", zone = ROSTER_CLERK)
    Answer leave(
            Command command, @PathVariable UUID team, @PathVariable UUID member, @Valid @RequestBody Leaving body) {
        return Answer.of(teams.leave(command, team, body.seen, member, body.day));
    }

    @PostMapping("/{team}/clients")
    @Permit(value = "team.write", zone = ROSTER_CLERK)
    Answer give(Command command, @PathVariable UUID team, @Valid @RequestBody Giving body) {
        return Answer.of(teams.give(command, team, body.seen, body.clients, body.from));
    }

    @PostMapping("/{team}/clients/{given}/end")
    @Permit(value = "team.write", zone = ROSTER_CLERK)
    Answer take(
            Command command, @PathVariable UUID team, @PathVariable ClientId given, @Valid @RequestBody Leaving body) {
        return Answer.of(teams.take(command, team, body.seen, given, body.day));
    }

    /** Everybody leaves, and every right ends, on one day. */
    @PostMapping("/{team}/end")
    @Permit(value = "team.write", zone = ROSTER_CLERK)
    Answer end(Command command, @PathVariable UUID team, @Valid @RequestBody Ending body) {
        return Answer.of(teams.end(command, team, body.seen, body.day, body.reason.strip()));
    }

    private List<Whole> whole(Actor actor, Collection<Team> found) {
        Map<UUID, String> people = directory.names(
                actor,
                found.stream()
                        .flatMap(each -> each.members().stream())
                        .map(Team.Member::person)
                        .filter(Objects::nonNull)
                        .map(PersonId::value)
                        .distinct()
                        .toList());
        Map<UUID, String> units = directory.units(actor).stream()
                .collect(Collectors.toMap(each -> each.id().value(), each -> each.name()));
        Map<UUID, String> names = clients.names(
                actor,
                found.stream()
                        .flatMap(each -> each.clients().stream())
                        .map(each -> each.client().value())
                        .distinct()
                        .toList());
        return found.stream().map(each -> Whole.of(each, people, units, names)).toList();
    }

    record Named(UUID id, String name) {}

    /** {@code name} is an outside expert's, or the official's. */
    record Member(
            UUID id,
            Part part,
            @Nullable UUID person,
            String name,
            @Nullable Named homeUnit,
            @Nullable String organisation,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Given(Named client, LocalDate from, @Nullable LocalDate to) {}

    record Whole(
            UUID id,
            String name,
            Kind kind,
            @Nullable String purpose,
            LocalDate from,
            @Nullable LocalDate to,
            List<Member> members,
            List<Given> clients,
            int version) {

        static Whole of(Team team, Map<UUID, String> people, Map<UUID, String> units, Map<UUID, String> names) {
            return new Whole(
                    team.id(),
                    team.name(),
                    team.kind(),
                    team.purpose(),
                    team.from(),
                    team.to(),
                    team.members().stream()
                            .map(each -> member(each, people, units))
                            .toList(),
                    team.clients().stream()
                            .map(each -> new Given(named(each.client().value(), names), each.from(), each.to()))
                            .toList(),
                    team.version());
        }

        private static Member member(Team.Member each, Map<UUID, String> people, Map<UUID, String> units) {
            PersonId person = each.person();
            UnitId home = each.homeUnit();
            return new Member(
                    each.id(),
                    each.part(),
                    person == null ? null : person.value(),
                    person == null
                            ? Objects.requireNonNullElse(each.name(), "—")
                            : people.getOrDefault(person.value(), "—"),
                    home == null ? null : named(home.value(), units),
                    each.organisation(),
                    each.from(),
                    each.to());
        }

        private static Named named(UUID id, Map<UUID, String> names) {
            return new Named(id, names.getOrDefault(id, "—"));
        }
    }

    /** Both ids are made by the caller. */
    record NewTeam(
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String name,
            @NotNull Kind kind,
            @Nullable @Size(max = 500) String purpose,
            @NotNull LocalDate from,
            @NotNull UUID leaderMember,
            @NotNull PersonId leader) {}

    /**
     * Somebody to join.
     *
     * @param person but for an outside expert, who has a name and an organisation
     * @param homeUnit of a secondee
     */
    record NewMember(
            @NotNull UUID id,
            @NotNull Part part,
            @Nullable PersonId person,
            @Nullable UUID homeUnit,
            @Nullable @Size(max = 40) String name,
            @Nullable @Size(max = 100) String organisation,
            @NotNull LocalDate from) {

        Team.Member of() {
            return new Team.Member(
                    id,
                    part,
                    person,
                    homeUnit == null ? null : new UnitId(homeUnit),
                    trimmed(name),
                    trimmed(organisation),
                    from,
                    null);
        }

        private static @Nullable String trimmed(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    record Joining(int seen, @NotNull @Valid NewMember member) {}

    record Leaving(int seen, @NotNull LocalDate day) {}

    record Giving(
            int seen,
            @NotNull @Size(min = 1, max = 1000) List<@NotNull ClientId> clients,
            @NotNull LocalDate from) {}

    record Ending(
            int seen,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 500) String reason) {}

    record Answer(UUID id, int version) {
        static Answer of(Team team) {
            return new Answer(team.id(), team.version());
        }
    }
}
