package org.bangfu.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.client.Reach;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assignments, and what a zone sets for them. */
@Repository
class AssignmentRepository {

    private static final String ASSIGNMENT =
            "SELECT assignment.id, assignment.client, officer, kind, assignment.valid_from, nullif(assignment.valid_to, 'infinity') AS valid_to, reason, version\nFROM assignment\n";

    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that were ever made for these clients, latest first. */
    Map<ClientId, Serving> of(ZoneId zone, Collection<ClientId> clients) {
        var found = new HashMap<ClientId, List<Assignment>>();
        jdbc.sql(ASSIGNMENT + """
                WHERE zone_id = :zone AND client = ANY (:clients::uuid[])
                ORDER BY client, valid_from DESC, kind, id
                """)
                .param("zone", zone.value())
                .param("clients", Sql.texts(clients, ClientId::value))
                .query(AssignmentRepository::assignment)
                .list()
                .forEach(each -> found.computeIfAbsent(each.client(), _ -> new ArrayList<>())
                        .add(each));
        var servings = new HashMap<ClientId, Serving>();
        clients.forEach(client -> servings.put(client, new Serving(found.getOrDefault(client, List.of()))));
        return servings;
    }

    Optional<Assignment> find(ZoneId zone, UUID id) {
        return jdbc.sql(ASSIGNMENT + "WHERE zone_id = :zone AND id = :id")
                .param("zone", zone.value())
                .param("id", id)
                .query(AssignmentRepository::assignment)
                .optional();
    }

    /** What somebody is today to clients that the actor sees, in the order of the clients' ids. */
    List<Assignment> ofOfficer(Actor actor, PersonId officer, LocalDate today, @Nullable UUID after, int limit) {
        return jdbc.sql(ASSIGNMENT + """
                WHERE zone_id = :zone AND officer = :officer AND valid_from <= :today AND valid_to > :today
                  AND client > :after AND %s
                ORDER BY client, id
                LIMIT :limit
                """.formatted(Reach.of(actor, "assignment.client")))
                .params(Reach.parameters(actor, today))
                .param("officer", officer.value())
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query(AssignmentRepository::assignment)
                .list();
    }

    /** Clients that an ambassador serves on a day. */
    List<ClientId> accompanied(ZoneId zone, LocalDate day, int most) {
        return jdbc.sql("""
                SELECT DISTINCT client
                FROM assignment
                WHERE zone_id = :zone AND kind = 'AMBASSADOR' AND valid_from <= :day AND valid_to > :day
                LIMIT :most
                """)
                .param("zone", zone.value())
                .param("day", day)
                .param("most", most)
                .query((row, number) -> new ClientId(row.getObject("client", UUID.class)))
                .list();
    }

    /** Listed clients that nobody serves today, as far as the actor sees, in the order of their ids. */
    List<ClientId> unserved(Actor actor, LocalDate today, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT fact.client
                FROM client_fact AS fact
                WHERE fact.zone_id = :zone AND fact.known_to = 'infinity' AND fact.listed
                  AND fact.valid_from <= :today AND fact.valid_to > :today AND fact.client > :after AND %s
                  AND NOT EXISTS (
                      SELECT FROM assignment
                      WHERE assignment.zone_id = :zone AND assignment.client = fact.client AND assignment.kind <> 'AMBASSADOR'
                        AND assignment.valid_from <= :today AND assignment.valid_to > :today)
                ORDER BY fact.client
                LIMIT :limit
                """.formatted(Reach.of(actor, "fact.client")))
                .params(Reach.parameters(actor, today))
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, number) -> new ClientId(row.getObject("client", UUID.class)))
                .list();
    }

    /** How many clients somebody serves or will serve, by kind. */
    record Load(int officer, int deputy, int ambassador) {
        static final Load NONE = new Load(0, 0, 0);
    }

    /** Of assignments that reach beyond {@code day}, to clients that are listed then. */
    Map<PersonId, Load> loads(ZoneId zone, Collection<PersonId> officers, LocalDate day) {
        var loads = new HashMap<PersonId, Load>();
        jdbc.sql("""
                SELECT assignment.officer, count(*) FILTER (WHERE kind = 'OFFICER') AS officer_of,
                       count(*) FILTER (WHERE kind = 'DEPUTY') AS deputy_of, count(*) FILTER (WHERE kind = 'AMBASSADOR') AS ambassador_of
                FROM assignment
                JOIN client_fact AS fact
                  ON fact.zone_id = assignment.zone_id AND fact.client = assignment.client AND fact.known_to = 'infinity'
                 AND fact.valid_from <= :day AND fact.valid_to > :day AND fact.listed
                WHERE assignment.zone_id = :zone AND assignment.officer = ANY (:officers::uuid[]) AND assignment.valid_to > :day
                GROUP BY assignment.officer
                """)
                .param("zone", zone.value())
                .param("officers", Sql.texts(officers, PersonId::value))
                .param("day", day)
                .query(row -> {
                    loads.put(
                            new PersonId(row.getObject("officer", UUID.class)),
                            new Load(row.getInt("officer_of"), row.getInt("deputy_of"), row.getInt("ambassador_of")));
                });
        return loads;
    }

    /** New ones, or one version ahead. */
    Change put(ZoneId zone, List<Assignment> assignments) {
        return new Change(
                """
                INSERT INTO assignment AS old (zone_id, id, client, officer, kind, valid_from, valid_to, reason, version)
                SELECT :zone, id, client, officer, kind, valid_from, coalesce(valid_to, 'infinity'), reason, version
                FROM unnest(:ids::uuid[], :clients::uuid[], :officers::uuid[], :kinds::text[], :froms::date[], :tos::date[],
                            :reasons::text[], :versions::integer[])
                    AS given (id, client, officer, kind, valid_from, valid_to, reason, version)
                ON CONFLICT (zone_id, id) DO UPDATE SET valid_to = excluded.valid_to, reason = excluded.reason,
                    version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(assignments, Assignment::id),
                        "clients", Sql.texts(assignments, each -> each.client().value()),
                        "officers",
                                Sql.texts(assignments, each -> each.officer().value()),
                        "kinds", Sql.texts(assignments, Assignment::kind),
                        "froms", Sql.texts(assignments, Assignment::from),
                        "tos", Sql.texts(assignments, Assignment::to),
                        "reasons", Sql.texts(assignments, Assignment::reason),
                        "versions", Sql.texts(assignments, Assignment::version)),
                assignments.size());
    }

    Change withdraw(ZoneId zone, List<Assignment> withdrawn) {
        return new Change(
                """
                DELETE FROM assignment
                WHERE zone_id = :zone AND (id, version) IN (SELECT * FROM unnest(:ids::uuid[], :versions::integer[]))
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(withdrawn, Assignment::id),
                        "versions", Sql.texts(withdrawn, Assignment::version)),
                withdrawn.size());
    }

    LoadCap cap(ZoneId zone) {
        return jdbc.sql("SELECT load_cap, version FROM liaison_setting WHERE zone_id = :zone")
                .param("zone", zone.value())
                .query((row, number) -> new LoadCap(row.getInt("load_cap"), row.getInt("version")))
                .optional()
                .orElse(LoadCap.STANDARD);
    }

    Change put(ZoneId zone, LoadCap cap) {
        return new Change("""
                INSERT INTO liaison_setting AS old (zone_id, load_cap, version)
                VALUES (:zone, :clients, :version)
                ON CONFLICT (zone_id) DO UPDATE SET load_cap = excluded.load_cap, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, Map.of("zone", zone.value(), "clients", cap.clients(), "version", cap.version()));
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client", UUID.class)),
                new PersonId(row.getObject("officer", UUID.class)),
                Assignment.Kind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"),
                row.getInt("version"));
    }
}
