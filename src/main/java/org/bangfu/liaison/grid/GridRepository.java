package org.bangfu.liaison.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.client.Reach;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grids, and what lies in them from when to when. */
@Repository
class GridRepository {

    private static final String GRID = "SELECT id, name, area, cadre, cadre_since, version\nFROM grid\n";

    private final JdbcClient jdbc;

    GridRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Grid> all(ZoneId zone) {
        return jdbc.sql(GRID + "WHERE zone_id = :zone ORDER BY name COLLATE \"C\"")
                .param("zone", zone.value())
                .query(GridRepository::grid)
                .list();
    }

    Optional<Grid> find(ZoneId zone, UUID id) {
        return jdbc.sql(GRID + "WHERE zone_id = :zone AND id = :id")
                .param("zone", zone.value())
                .param("id", id)
                .query(GridRepository::grid)
                .optional();
    }

    /** How many clients lie in each grid today. */
    Map<UUID, Integer> counts(ZoneId zone, LocalDate day) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                SELECT grid, count(*) AS clients
                FROM grid_client
                WHERE zone_id = :zone AND valid_from <= :day AND valid_to > :day
                GROUP BY grid
                """).param("zone", zone.value()).param("day", day).query(row -> {
            counts.put(row.getObject("grid", UUID.class), row.getInt("clients"));
        });
        return counts;
    }

    /** Whatever still lies in a grid, in the order of the clients' ids; {@code limit} of them after one. */
    List<Grid.Placed> in(Actor actor, UUID grid, LocalDate today, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT client, grid, valid_from
                FROM grid_client
                WHERE zone_id = :zone AND grid = :grid AND valid_to > :today AND client > :after AND %s
                ORDER BY client
                LIMIT :limit
                """.formatted(Reach.of(actor, "grid_client.client")))
                .params(Reach.parameters(actor, today))
                .param("grid", grid)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query(GridRepository::placed)
                .list();
    }

    /** Where these clients lie, open-ended. */
    List<Grid.Placed> of(ZoneId zone, Collection<ClientId> clients) {
        return jdbc.sql("""
                SELECT client, grid, valid_from
                FROM grid_client
                WHERE zone_id = :zone AND client = ANY (:clients::uuid[]) AND valid_to = 'infinity'
                """)
                .param("zone", zone.value())
                .param("clients", Sql.texts(clients, ClientId::value))
                .query(GridRepository::placed)
                .list();
    }

    /** Listed clients that lie in no grid today, in the order of their ids. */
    List<ClientId> missing(Actor actor, LocalDate today, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT fact.client
                FROM client_fact AS fact
                WHERE fact.zone_id = :zone AND fact.known_to = 'infinity' AND fact.listed
                  AND fact.valid_from <= :today AND fact.valid_to > :today AND fact.client > :after AND %s
                  AND NOT EXISTS (
                      SELECT FROM grid_client AS lies
                      WHERE lies.zone_id = :zone AND lies.client = fact.client AND lies.valid_from <= :today AND lies.valid_to > :today)
                ORDER BY fact.client
                LIMIT :limit
                """.formatted(Reach.of(actor, "fact.client")))
                .params(Reach.parameters(actor, today))
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, number) -> new ClientId(row.getObject("client", UUID.class)))
                .list();
    }

    Change put(ZoneId zone, Grid grid) {
        AreaId area = grid.area();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", grid.id());
        parameters.put("name", grid.name());
        parameters.put("area", Sql.uuidOrNull(area == null ? null : area.value()));
        parameters.put("cadre", grid.cadre().value());
        parameters.put("since", grid.cadreSince());
        parameters.put("version", grid.version());
        return new Change("""
                INSERT INTO grid AS old (zone_id, id, name, area, cadre, cadre_since, version)
                VALUES (:zone, :id, :name, :area, :cadre, :since, :version)
                ON CONFLICT (zone_id, id) DO UPDATE SET cadre = excluded.cadre, cadre_since = excluded.cadre_since,
                    version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }

    /** What lay somewhere open-ended lies there until a day. */
    Change leave(ZoneId zone, List<Grid.Placed> placed, LocalDate day) {
        return new Change(
                """
                UPDATE grid_client SET valid_to = :day
                WHERE zone_id = :zone AND valid_to = 'infinity'
                  AND (client, valid_from) IN (SELECT * FROM unnest(:clients::uuid[], :froms::date[]))
                """,
                Map.of(
                        "zone", zone.value(),
                        "day", day,
                        "clients", Sql.texts(placed, each -> each.client().value()),
                        "froms", Sql.texts(placed, Grid.Placed::from)),
                placed.size());
    }

    Change place(ZoneId zone, List<Grid.Placed> placed) {
        return new Change(
                """
                INSERT INTO grid_client (zone_id, client, grid, valid_from)
                SELECT :zone, * FROM unnest(:clients::uuid[], :grids::uuid[], :froms::date[])
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone", zone.value(),
                        "clients", Sql.texts(placed, each -> each.client().value()),
                        "grids", Sql.texts(placed, Grid.Placed::grid),
                        "froms", Sql.texts(placed, Grid.Placed::from)),
                placed.size());
    }

    private static Grid grid(ResultSet row, int number) throws SQLException {
        UUID area = row.getObject("area", UUID.class);
        return new Grid(
                row.getObject("id", UUID.class),
                row.getString("name"),
                area == null ? null : new AreaId(area),
                new PersonId(row.getObject("cadre", UUID.class)),
                row.getObject("cadre_since", LocalDate.class),
                row.getInt("version"));
    }

    private static Grid.Placed placed(ResultSet row, int number) throws SQLException {
        return new Grid.Placed(
                new ClientId(row.getObject("client", UUID.class)),
                row.getObject("grid", UUID.class),
                row.getObject("valid_from", LocalDate.class));
    }
}
