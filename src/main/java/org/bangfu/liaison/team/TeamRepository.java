package org.bangfu.liaison.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.UnitId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Sealer;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams with their members and clients; an outside expert's name is opened here. */
@Repository
class TeamRepository {

    private final JdbcClient jdbc;
    private final Vault vault;

    TeamRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Latest first; {@code before} is an id. */
    List<Team> page(ZoneId zone, @Nullable UUID before, int limit) {
        return whole(
                zone,
                jdbc.sql("""
                SELECT id, name, kind, purpose, valid_from, nullif(valid_to, 'infinity') AS valid_to, version
                FROM team
                WHERE zone_id = :zone AND (:before::uuid IS NULL OR id < :before)
                ORDER BY id DESC
                LIMIT :limit
                """)
                        .param("zone", zone.value())
                        .param("before", Sql.uuidOrNull(before))
                        .param("limit", limit)
                        .query((row, number) -> team(row))
                        .list());
    }

    Optional<Team> find(ZoneId zone, UUID id) {
        return whole(
                        zone,
                        jdbc.sql("""
                        SELECT id, name, kind, purpose, valid_from, nullif(valid_to, 'infinity') AS valid_to, version
                        FROM team
                        WHERE zone_id = :zone AND id = :id
                        """)
                                .param("zone", zone.value())
                                .param("id", id)
                                .query((row, number) -> team(row))
                                .list())
                .stream()
                .findFirst();
    }

    private static Team team(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Team(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Team.Kind.valueOf(row.getString("kind")),
                row.getString("purpose"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                List.of(),
                List.of(),
                row.getInt("version"));
    }

    private List<Team> whole(ZoneId zone, List<Team> teams) {
        List<UUID> ids = teams.stream().map(Team::id).toList();
        Map<UUID, List<Team.Member>> members = members(zone, ids);
        Map<UUID, List<Team.Given>> clients = clients(zone, ids);
        return teams.stream()
                .map(each -> new Team(
                        each.id(),
                        each.name(),
                        each.kind(),
                        each.purpose(),
                        each.from(),
                        each.to(),
                        members.getOrDefault(each.id(), List.of()),
                        clients.getOrDefault(each.id(), List.of()),
                        each.version()))
                .toList();
    }

    private Map<UUID, List<Team.Member>> members(ZoneId zone, Collection<UUID> teams) {
        record Row(UUID team, Team.Member member, byte @Nullable [] name) {}
        List<Row> rows = jdbc.sql("""
                SELECT team, id, part, person, home_unit, name, organisation, valid_from, nullif(valid_to, 'infinity') AS valid_to
                FROM team_member
                WHERE zone_id = :zone AND team = ANY (:teams::uuid[])
                ORDER BY team, valid_from, id
                """)
                .param("zone", zone.value())
                .param("teams", Sql.texts(teams))
                .query((row, number) -> {
                    UUID person = row.getObject("person", UUID.class);
                    UUID unit = row.getObject("home_unit", UUID.class);
                    return new Row(
                            row.getObject("team", UUID.class),
                            new Team.Member(
                                    row.getObject("id", UUID.class),
                                    Team.Part.valueOf(row.getString("part")),
                                    person == null ? null : new PersonId(person),
                                    unit == null ? null : new UnitId(unit),
                                    null,
                                    row.getString("organisation"),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class)),
                            row.getBytes("name"));
                })
                .list();
        Vault.Opener opener = vault.opener(
                zone,
                rows.stream()
                        .filter(row -> row.name != null)
                        .map(row -> row.member.id())
                        .toList());
        var members = new HashMap<UUID, List<Team.Member>>();
        rows.forEach(row -> members.computeIfAbsent(row.team, _ -> new ArrayList<>())
                .add(named(
                        row.member, row.name == null ? null : Objects.requireNonNullElse(opener.open(row.name), "—"))));
        return members;
    }

    private static Team.Member named(Team.Member member, @Nullable String name) {
        return new Team.Member(
                member.id(),
                member.part(),
                member.person(),
                member.homeUnit(),
                name,
                member.organisation(),
                member.from(),
                member.to());
    }

    private Map<UUID, List<Team.Given>> clients(ZoneId zone, Collection<UUID> teams) {
        var clients = new HashMap<UUID, List<Team.Given>>();
        jdbc.sql("""
                SELECT team, client, valid_from, nullif(valid_to, 'infinity') AS valid_to
                FROM team_client
                WHERE zone_id = :zone AND team = ANY (:teams::uuid[])
                ORDER BY team, client, valid_from
                """)
                .param("zone", zone.value())
                .param("teams", Sql.texts(teams))
                .query(row -> {
                    clients.computeIfAbsent(row.getObject("team", UUID.class), _ -> new ArrayList<>())
                            .add(new Team.Given(
                                    new ClientId(row.getObject("client", UUID.class)),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class)));
                });
        return clients;
    }

    /** A new one, or one version ahead. */
    Change put(ZoneId zone, Team team) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", team.id());
        parameters.put("name", team.name());
        parameters.put("kind", team.kind().name());
        parameters.put("purpose", Sql.textOrNull(team.purpose()));
        parameters.put("from", team.from());
        parameters.put("to", Sql.dateOrNull(team.to()));
        parameters.put("version", team.version());
        return new Change("""
                INSERT INTO team AS old (zone_id, id, name, kind, purpose, valid_from, valid_to, version)
                VALUES (:zone, :id, :name, :kind, :purpose, :from, coalesce(:to, 'infinity'), :version)
                ON CONFLICT (zone_id, id) DO UPDATE SET valid_to = excluded.valid_to, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }

    Change putMembers(ZoneId zone, Sealer sealer, Team team) {
        List<Team.Member> members = team.members();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("team", team.id());
        parameters.put("ids", Sql.texts(members, Team.Member::id));
        parameters.put("parts", Sql.texts(members, Team.Member::part));
        parameters.put(
                "people",
                Sql.texts(
                        members,
                        each -> each.person() == null ? null : each.person().value()));
        parameters.put(
                "units",
                Sql.texts(
                        members,
                        each -> each.homeUnit() == null ? null : each.homeUnit().value()));
        parameters.put(
                "names",
                members.stream()
                        .map(each -> sealer.seal(each.id(), each.name()))
                        .toArray(byte[][]::new));
        parameters.put("organisations", Sql.texts(members, Team.Member::organisation));
        parameters.put("froms", Sql.texts(members, Team.Member::from));
        parameters.put("tos", Sql.texts(members, Team.Member::to));
        return new Change("""
                INSERT INTO team_member AS old (zone_id, id, team, part, person, home_unit, name, organisation, valid_from, valid_to)
                SELECT :zone, id, :team, part, person, unit, name, organisation, valid_from, coalesce(valid_to, 'infinity')
                FROM unnest(:ids::uuid[], :parts::text[], :people::uuid[], :units::uuid[], :names::bytea[], :organisations::text[],
                            :froms::date[], :tos::date[])
                    AS given (id, part, person, unit, name, organisation, valid_from, valid_to)
                ON CONFLICT (zone_id, id) DO UPDATE SET valid_to = excluded.valid_to
                """, parameters, members.size());
    }

    Change putClients(ZoneId zone, Team team) {
        return new Change(
                """
                INSERT INTO team_client AS old (zone_id, team, client, valid_from, valid_to)
                SELECT :zone, :team, client, valid_from, coalesce(valid_to, 'infinity')
                FROM unnest(:clients::uuid[], :froms::date[], :tos::date[]) AS given (client, valid_from, valid_to)
                ON CONFLICT (zone_id, team, client, valid_from) DO UPDATE SET valid_to = excluded.valid_to
                """,
                Map.of(
                        "zone", zone.value(),
                        "team", team.id(),
                        "clients",
                                Sql.texts(team.clients(), each -> each.client().value()),
                        "froms", Sql.texts(team.clients(), Team.Given::from),
                        "tos", Sql.texts(team.clients(), Team.Given::to)),
                team.clients().size());
    }
}
