package org.bangfu.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.client.ClientId;
import org.bangfu.client.ClientSearch;
import org.bangfu.client.Reach;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.UnitId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of projects, read together with the client's name and area. */
@Repository
class ProjectRepository {

    private static final String LISTING = """
            SELECT project.client, client.name, project.code, project.unit, project.status, project.version, fact.valid_from, fact.area
            FROM client
            JOIN project ON project.zone_id = client.zone_id AND project.client = client.id
            LEFT JOIN client_fact AS fact
              ON fact.zone_id = client.zone_id AND fact.client = client.id AND fact.known_to = 'infinity'
             AND fact.valid_from <= :today AND fact.valid_to > :today
            WHERE client.zone_id = :zone AND client.kind = 'PROJECT'""";

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is narrowed to; null or blank for no matter what. */
    record Filter(
            @Nullable String search,
            @Nullable Boolean listed,
            @Nullable UUID area,
            @Nullable UUID unit) {}

    /** In the order of names; {@code after} is a project. */
    List<Listing> page(Actor actor, Filter filter, LocalDate today, @Nullable UUID after, int limit) {
        var search = ClientSearch.of(jdbc, actor.zone(), filter.search, "client.id");
        Map<String, @Nullable Object> parameters = Reach.parameters(actor, today);
        parameters.putAll(search.parameters());
        parameters.put("limit", limit);
        var sql = new StringBuilder(LISTING)
                .append("\n  AND ")
                .append(Reach.of(actor, "client.id"))
                .append("\n  AND ")
                .append(search.sql());
        narrow(sql, parameters, "listed", "client.listed = :listed", filter.listed);
        narrow(sql, parameters, "area", "fact.area = :area", filter.area);
        narrow(sql, parameters, "unit", "project.unit = :unit", filter.unit);
        narrow(sql, parameters, "after", """
                (client.name COLLATE "C", client.id) > (
                    SELECT last.name COLLATE "C", last.id FROM client AS last WHERE last.zone_id = :zone AND last.id = :after)""", after);
        return jdbc.sql(sql.append("\nORDER BY client.name COLLATE \"C\", client.id\nLIMIT :limit")
                        .toString())
                .params(parameters)
                .query(ProjectRepository::listing)
                .list();
    }

    private static void narrow(
            StringBuilder sql,
            Map<String, @Nullable Object> parameters,
            String name,
            String condition,
            @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
            sql.append("\n  AND ").append(condition);
        }
    }

    Optional<Listing> find(Actor actor, ClientId id, LocalDate today) {
        return jdbc.sql(LISTING + "\n  AND client.id = :id AND " + Reach.of(actor, "client.id"))
                .params(Reach.parameters(actor, today))
                .param("id", id.value())
                .query(ProjectRepository::listing)
                .optional();
    }

    /** Entries with one of those codes, by code. */
    Map<ProjectCode, Listing> byCode(ZoneId zone, Collection<ProjectCode> codes, LocalDate today) {
        return jdbc
                .sql(LISTING + "\n  AND project.code = ANY (:codes::text[])")
                .param("zone", zone.value())
                .param("today", today)
                .param("codes", Sql.texts(codes, ProjectCode::value))
                .query(ProjectRepository::listing)
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.project().code(), Function.identity()));
    }

    /** New ones, or one version ahead. */
    Change put(ZoneId zone, List<Project> projects) {
        return new Change(
                """
                INSERT INTO project AS old (zone_id, client, code, unit, status, version)
                SELECT :zone, *
                FROM unnest(:clients::uuid[], :codes::text[], :units::uuid[], :statuses::text[], :versions::integer[])
                ON CONFLICT (zone_id, client) DO UPDATE SET unit = excluded.unit, status = excluded.status, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "clients", Sql.texts(projects, each -> each.client().value()),
                        "codes", Sql.texts(projects, each -> each.code().value()),
                        "units",
                                Sql.texts(
                                        projects,
                                        each -> each.unit() == null
                                                ? null
                                                : each.unit().value()),
                        "statuses", Sql.texts(projects, Project::status),
                        "versions", Sql.texts(projects, Project::version)),
                projects.size());
    }

    Change withdraw(ZoneId zone, List<Project> projects) {
        return new Change(
                """
                DELETE FROM project
                WHERE zone_id = :zone AND (client, version) IN (SELECT * FROM unnest(:ids::uuid[], :versions::integer[]))
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(projects, each -> each.client().value()),
                        "versions", Sql.texts(projects, Project::version)),
                projects.size());
    }

    private static Listing listing(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit", UUID.class);
        UUID area = row.getObject("area", UUID.class);
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        var project = new Project(
                new ClientId(row.getObject("client", UUID.class)),
                new ProjectCode(row.getString("code")),
                unit == null ? null : new UnitId(unit),
                Project.Status.valueOf(row.getString("status")),
                row.getInt("version"));
        return new Listing(
                project,
                row.getString("name"),
                from == null ? LocalDate.EPOCH : from,
                area == null ? null : new AreaId(area));
    }
}
