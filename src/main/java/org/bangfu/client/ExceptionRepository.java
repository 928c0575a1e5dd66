package org.bangfu.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why clients may be without an officer for now. */
@Repository
class ExceptionRepository {

    private final JdbcClient jdbc;

    ExceptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of each client; none for clients that never waited. */
    List<Awaiting> latest(ZoneId zone, Collection<ClientId> clients) {
        return jdbc.sql("""
                SELECT DISTINCT ON (client) client, since, until, ended, reason, version
                FROM client_exception
                WHERE zone_id = :zone AND client = ANY (:clients::uuid[]) AND kind = 'AWAITING_ASSIGNMENT'
                ORDER BY client, since DESC
                """)
                .param("zone", zone.value())
                .param("clients", Sql.texts(clients, ClientId::value))
                .query(ExceptionRepository::awaiting)
                .list();
    }

    private static Awaiting awaiting(ResultSet row, int number) throws SQLException {
        return new Awaiting(
                new ClientId(row.getObject("client", UUID.class)),
                row.getObject("since", LocalDate.class),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getObject("ended", LocalDate.class),
                row.getString("reason"),
                row.getInt("version"));
    }

    /** New ones, or one version ahead. */
    Change put(ZoneId zone, List<Awaiting> waiting) {
        return new Change(
                """
                INSERT INTO client_exception AS old (zone_id, client, kind, since, until, ended, version, reason)
                SELECT :zone, client, 'AWAITING_ASSIGNMENT', since, until, ended, version, reason
                FROM unnest(:clients::uuid[], :sinces::date[], :untils::timestamptz[], :endeds::date[], :reasons::text[],
                            :versions::integer[])
                    AS given (client, since, until, ended, reason, version)
                ON CONFLICT (zone_id, client, kind, since) DO UPDATE SET until = excluded.until, ended = excluded.ended,
                    reason = excluded.reason, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "clients", Sql.texts(waiting, each -> each.client().value()),
                        "sinces", Sql.texts(waiting, Awaiting::since),
                        "untils", Sql.texts(waiting, Awaiting::until),
                        "endeds", Sql.texts(waiting, Awaiting::ended),
                        "reasons", Sql.texts(waiting, Awaiting::reason),
                        "versions", Sql.texts(waiting, Awaiting::version)),
                waiting.size());
    }

    /** Each client waits no longer from the day on which its officer begins. */
    Change end(ZoneId zone, List<Access> granted, LocalDate today) {
        return new Change(
                """
                UPDATE client_exception AS exception SET ended = given.day, version = exception.version + 1
                FROM (SELECT client, greatest(min(day), :today) AS day
                      FROM unnest(:clients::uuid[], :days::date[]) AS served (client, day)
                      GROUP BY client) AS given
                WHERE exception.zone_id = :zone AND exception.client = given.client
                  AND (exception.ended IS NULL OR exception.ended > given.day)
                """,
                Map.of(
                        "zone", zone.value(),
                        "today", today,
                        "clients", Sql.texts(granted, each -> each.client().value()),
                        "days", Sql.texts(granted, Access::validFrom)),
                Change.ANY);
    }
}
