package org.bangfu.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may see a client, and why one may be without an officer for now. */
@Repository
class AccessRepository {

    private final JdbcClient jdbc;

    AccessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the client is not waiting for an officer. */
    Optional<Instant> awaiting(ZoneId zone, ClientId client) {
        return jdbc.sql("""
                SELECT until
                FROM client_exception
                WHERE zone_id = :zone AND client = :client AND kind = 'AWAITING_ASSIGNMENT' AND ended IS NULL
                ORDER BY until DESC
                LIMIT 1
                """)
                .param("zone", zone.value())
                .param("client", client.value())
                .query((row, number) ->
                        row.getObject("until", java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Two who end the last two assignments at once are told one after the other. */
    void lock(ZoneId zone, ClientId client) {
        jdbc.sql("SELECT id FROM client WHERE zone_id = :zone AND id = :client FOR UPDATE")
                .param("zone", zone.value())
                .param("client", client.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Whether a listed client would have neither another assignment that day nor an exception that still runs. */
    boolean isLast(ZoneId zone, Access ended, LocalDate day) {
        return jdbc.sql("""
                SELECT client.listed
                   AND NOT EXISTS (
                       SELECT FROM client_access AS other
                       WHERE other.zone_id = client.zone_id AND other.client = client.id AND other.why = 'ASSIGNMENT'
                         AND other.valid_from <= :day AND other.valid_to > :day
                         AND (other.holder, other.source, other.valid_from) <> (:holder, :source, :from))
                   AND NOT EXISTS (
                       SELECT FROM client_exception AS exception
                       WHERE exception.zone_id = client.zone_id AND exception.client = client.id AND exception.ended IS NULL)
                FROM client
                WHERE client.zone_id = :zone AND client.id = :client
                """)
                .param("zone", zone.value())
                .param("client", ended.client().value())
                .param("day", day)
                .param("holder", ended.holder())
                .param("source", ended.source())
                .param("from", ended.validFrom())
                .query(Boolean.class)
                .single();
    }

    Change grant(ZoneId zone, List<Access> granted) {
        return new Change(
                """
                INSERT INTO client_access (zone_id, client, holder_kind, holder, why, source, valid_from, valid_to, version)
                SELECT :zone, client, kind, holder, why, source, valid_from, coalesce(valid_to, 'infinity'), version
                FROM unnest(:clients::uuid[], :kinds::text[], :holders::uuid[], :whys::text[], :sources::uuid[], :froms::date[],
                            :tos::date[], :versions::integer[])
                    AS access (client, kind, holder, why, source, valid_from, valid_to, version)
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone", zone.value(),
                        "clients", Sql.texts(granted, each -> each.client().value()),
                        "kinds", Sql.texts(granted, Access::holderKind),
                        "holders", Sql.texts(granted, Access::holder),
                        "whys", Sql.texts(granted, Access::why),
                        "sources", Sql.texts(granted, Access::source),
                        "froms", Sql.texts(granted, Access::validFrom),
                        "tos", Sql.texts(granted, Access::validTo),
                        "versions", Sql.texts(granted, Access::version)),
                granted.size());
    }

    Change end(ZoneId zone, Access ended) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("client", ended.client().value());
        parameters.put("holder", ended.holder());
        parameters.put("why", ended.why().name());
        parameters.put("source", ended.source());
        parameters.put("from", ended.validFrom());
        parameters.put("to", Sql.dateOrNull(ended.validTo()));
        parameters.put("version", ended.version());
        return new Change("""
                UPDATE client_access SET valid_to = :to, version = :version
                WHERE zone_id = :zone AND client = :client AND holder = :holder AND why = :why AND source = :source
                  AND valid_from = :from AND version = :version - 1
                """, parameters);
    }

    Change except(ZoneId zone, List<ClientId> clients, LocalDate since, Instant until) {
        return new Change(
                """
                INSERT INTO client_exception (zone_id, client, kind, since, until, version)
                SELECT :zone, client, 'AWAITING_ASSIGNMENT', :since, :until, 0 FROM unnest(:clients::uuid[]) AS fresh (client)
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone", zone.value(),
                        "since", since,
                        "until", Sql.at(until),
                        "clients", Sql.texts(clients, ClientId::value)),
                clients.size());
    }

    Change endExceptions(ZoneId zone, List<ClientId> clients, LocalDate day) {
        return new Change(
                """
                UPDATE client_exception SET ended = :day, version = version + 1
                WHERE zone_id = :zone AND client = ANY (:clients::uuid[]) AND ended IS NULL
                """,
                Map.of("zone", zone.value(), "day", day, "clients", Sql.texts(clients, ClientId::value)),
                Change.ANY);
    }
}
