package org.bangfu.liaison.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.client.Access;
import org.bangfu.client.Client;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.UnitId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams: set up with a leader, joined and left, given clients; rights begin and end with both. */
@Service
class Teams {

    private final TeamRepository repository;
    private final Clients clients;
    private final Directory directory;
    private final Commands commands;

    Teams(TeamRepository repository, Clients clients, Directory directory, Commands commands) {
        this.repository = repository;
        this.clients = clients;
        this.directory = directory;
        this.commands = commands;
    }

    Team setUp(Command command, Team fresh, Team.Member leader) {
        Actor actor = command.actor();
        return commands.once(command, "team.set-up", List.of(fresh, leader), Team.class, journal -> {
            refuseStranger(actor, leader);
            Team joined = fresh.join(leader);
            return write(
                    journal,
                    actor,
                    null,
                    new Team(
                            joined.id(),
                            joined.name(),
                            joined.kind(),
                            joined.purpose(),
                            joined.from(),
                            null,
                            joined.members(),
                            List.of(),
                            0),
                    null);
        });
    }

    Team join(Command command, UUID id, int seen, Team.Member member) {
        return step(command, "team.join", id, seen, member, null, now -> {
            refuseStranger(command.actor(), member);
            return now.join(member);
        });
    }

    Team leave(Command command, UUID id, int seen, UUID member, LocalDate day) {
        return step(command, "team.leave", id, seen, List.of(member, day), null, now -> now.leave(member, day));
    }

    Team give(Command command, UUID id, int seen, List<ClientId> given, LocalDate day) {
        Actor actor = command.actor();
        return step(command, "team.give", id, seen, List.of(given, day), null, now -> {
            Map<ClientId, Client> known = clients.byId(actor, given);
            if (given.stream().anyMatch(each -> {
                Client client = known.get(each);
                return client == null || !client.listed();
            })) {
                throw TeamProblem.TEAM_CLIENT.with().at(List.of("clients"));
            }
            return now.give(given, day);
        });
    }

    Team take(Command command, UUID id, int seen, ClientId client, LocalDate day) {
        return step(command, "team.take", id, seen, List.of(client, day), null, now -> now.take(client, day));
    }

    Team end(Command command, UUID id, int seen, LocalDate day, String reason) {
        return step(command, "team.end", id, seen, List.of(day, reason), reason, now -> now.end(day));
    }

    private Team step(
            Command command,
            String name,
            UUID id,
            int seen,
            Object said,
            @Nullable String reason,
            UnaryOperator<Team> step) {
        Actor actor = command.actor();
        return commands.once(command, name, List.of(id, seen, said), Team.class, journal -> {
            Team now = get(actor, id);
            if (now.version() != seen) {
                throw TeamProblem.TEAM_CHANGED.with();
            }
            return write(journal, actor, now, step.apply(now), reason);
        });
    }

    private Team write(Journal journal, Actor actor, @Nullable Team before, Team team, @Nullable String reason) {
        journal.sealer()
                .prepare(team.members().stream()
                        .filter(each -> each.name() != null)
                        .map(Team.Member::id)
                        .toList());
        journal.record("team", team.id(), team.version(), Days.startOf(team.from()), reason, team);
        journal.write(repository.put(actor.zone(), team), TeamProblem.TEAM_CHANGED::with);
        journal.write(repository.putMembers(actor.zone(), journal.sealer(), team), TeamProblem.TEAM_CHANGED::with);
        journal.write(repository.putClients(actor.zone(), team), TeamProblem.TEAM_CHANGED::with);
        Map<String, Access> old = before == null ? Map.of() : before.rights();
        var ended = new ArrayList<Access>();
        var granted = new ArrayList<Access>();
        team.rights().forEach((key, right) -> {
            Access held = old.get(key);
            if (held == null) {
                granted.add(right);
            } else if (held.validTo() == null && right.validTo() != null) {
                ended.add(right);
            }
        });
        clients.change(journal, actor, ended, granted);
        return team;
    }

    private void refuseStranger(Actor actor, Team.Member member) {
        PersonId person = member.person();
        if (person != null && !directory.roles(actor, List.of(person)).containsKey(person)) {
            throw TeamProblem.TEAM_PERSON.with().at(List.of("person"));
        }
        UnitId home = member.homeUnit();
        if (home != null
                && directory.units(actor).stream().noneMatch(each -> each.id().equals(home))) {
            throw TeamProblem.TEAM_UNIT.with().at(List.of("homeUnit"));
        }
    }

    @Transactional(readOnly = true)
    Team get(Actor actor, UUID id) {
        return repository.find(actor.zone(), id).orElseThrow(TeamProblem.TEAM_UNKNOWN::with);
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<Team> page(Actor actor, @Nullable UUID before, int limit) {
        return repository.page(actor.zone(), before, limit);
    }
}
