package org.bangfu.client;

import java.time.LocalDate;
import java.util.Collection;
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

/** Who may see a client. */
@Repository
class AccessRepository {

    private final JdbcClient jdbc;

    AccessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people to whom a client is assigned on {@code day}. */
    List<UUID> servedBy(ZoneId zone, ClientId client, LocalDate day) {
        return jdbc.sql("""
                SELECT DISTINCT holder
                FROM client_access
                WHERE zone_id = :zone AND client = :client AND why = 'ASSIGNMENT' AND holder_kind = 'PERSON'
                  AND valid_from <= :day AND valid_to > :day
                """)
                .param("zone", zone.value())
                .param("client", client.value())
                .param("day", day)
                .query((row, number) -> row.getObject("holder", UUID.class))
                .list();
    }

    /** Those who change the officers of the same client wait for each other. */
    void lock(ZoneId zone, Collection<ClientId> clients) {
        jdbc.sql("SELECT id FROM client WHERE zone_id = :zone AND id = ANY (:clients::uuid[]) ORDER BY id FOR UPDATE")
                .param("zone", zone.value())
                .param("clients", Sql.texts(clients, ClientId::value))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** A client and the day from which nobody would serve it. */
    record Gap(String name, LocalDate day) {}

    /**
     * A listed client that would have nobody from the end of one of its assignments on, and no exception that still runs then.
     *
     * @param ended with the days on which they are to end
     * @param granted what is to begin with it
     */
    Optional<Gap> gap(ZoneId zone, List<Access> ended, List<Access> granted) {
        Map<String, @Nullable Object> parameters = columns(zone, ended, "ended");
        parameters.putAll(columns(zone, granted, "granted"));
        return jdbc.sql("""
                WITH ended AS (
                    SELECT *
                    FROM unnest(:endedClients::uuid[], :endedHolders::uuid[], :endedSources::uuid[], :endedFroms::date[], :endedTos::date[])
                        AS ended (client, holder, source, valid_from, valid_to)
                ), span AS (
                    SELECT access.client, access.valid_from, coalesce(ended.valid_to, access.valid_to) AS valid_to
                    FROM client_access AS access
                    LEFT JOIN ended ON ended.client = access.client AND ended.holder = access.holder
                     AND ended.source = access.source AND ended.valid_from = access.valid_from
                    WHERE access.zone_id = :zone AND access.client = ANY (:endedClients::uuid[]) AND access.why = 'ASSIGNMENT'
                    UNION ALL
                    SELECT client, valid_from, coalesce(valid_to, 'infinity')
                    FROM unnest(:grantedClients::uuid[], :grantedFroms::date[], :grantedTos::date[])
                        AS granted (client, valid_from, valid_to)
                )
                SELECT client.name, span.valid_to AS day
                FROM ended
                JOIN span ON span.client = ended.client AND span.valid_to >= ended.valid_to AND span.valid_to < 'infinity'
                JOIN client ON client.zone_id = :zone AND client.id = ended.client AND client.listed
                WHERE NOT EXISTS (
                      SELECT FROM span AS other
                      WHERE other.client = span.client AND other.valid_from <= span.valid_to AND other.valid_to > span.valid_to)
                  AND NOT EXISTS (
                      SELECT FROM client_exception AS exception
                      WHERE exception.zone_id = :zone AND exception.client = span.client
                        AND (exception.ended IS NULL OR exception.ended > span.valid_to)
                        AND exception.until > span.valid_to::timestamp AT TIME ZONE 'Asia/Shanghai')
                ORDER BY span.valid_to, client.name
                LIMIT 1
                """)
                .params(parameters)
                .query((row, number) -> new Gap(row.getString("name"), row.getObject("day", LocalDate.class)))
                .optional();
    }

    /** Listed clients that are served by nobody from today on once these are taken back. */
    List<ClientId> bare(ZoneId zone, List<Access> revoked, LocalDate today) {
        Map<String, @Nullable Object> parameters = columns(zone, revoked, "revoked");
        parameters.put("today", today);
        return jdbc.sql("""
                SELECT client.id
                FROM client
                WHERE client.zone_id = :zone AND client.id = ANY (:revokedClients::uuid[]) AND client.listed
                  AND NOT EXISTS (
                      SELECT FROM client_access AS other
                      WHERE other.zone_id = :zone AND other.client = client.id AND other.why = 'ASSIGNMENT' AND other.valid_to > :today
                        AND other.source <> ALL (:revokedSources::uuid[]))
                """)
                .params(parameters)
                .query((row, number) -> new ClientId(row.getObject("id", UUID.class)))
                .list();
    }

    Change grant(ZoneId zone, List<Access> granted) {
        Map<String, @Nullable Object> parameters = columns(zone, granted, "granted");
        return new Change("""
                INSERT INTO client_access (zone_id, client, holder_kind, holder, why, source, valid_from, valid_to, version)
                SELECT :zone, client, kind, holder, why, source, valid_from, coalesce(valid_to, 'infinity'), version
                FROM unnest(:grantedClients::uuid[], :grantedKinds::text[], :grantedHolders::uuid[], :grantedWhys::text[],
                            :grantedSources::uuid[], :grantedFroms::date[], :grantedTos::date[], :grantedVersions::integer[])
                    AS access (client, kind, holder, why, source, valid_from, valid_to, version)
                ON CONFLICT DO NOTHING
                """, parameters, granted.size());
    }

    Change end(ZoneId zone, List<Access> ended) {
        return new Change("""
                UPDATE client_access AS access SET valid_to = ended.valid_to, version = ended.version
                FROM unnest(:endedClients::uuid[], :endedHolders::uuid[], :endedWhys::text[], :endedSources::uuid[], :endedFroms::date[],
                            :endedTos::date[], :endedVersions::integer[])
                    AS ended (client, holder, why, source, valid_from, valid_to, version)
                WHERE access.zone_id = :zone AND access.client = ended.client AND access.holder = ended.holder
                  AND access.why = ended.why AND access.source = ended.source AND access.valid_from = ended.valid_from
                  AND access.version = ended.version - 1
                """, columns(zone, ended, "ended"), ended.size());
    }

    Change revoke(ZoneId zone, List<Access> revoked) {
        return new Change("""
                DELETE FROM client_access
                WHERE zone_id = :zone AND (client, holder, why, source, valid_from, version) IN (
                    SELECT *
                    FROM unnest(:revokedClients::uuid[], :revokedHolders::uuid[], :revokedWhys::text[], :revokedSources::uuid[],
                                :revokedFroms::date[], :revokedVersions::integer[]))
                """, columns(zone, revoked, "revoked"), revoked.size());
    }

    /** Its columns as parameters whose names begin with {@code prefix}. */
    private static Map<String, @Nullable Object> columns(ZoneId zone, List<Access> accesses, String prefix) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put(
                prefix + "Clients", Sql.texts(accesses, each -> each.client().value()));
        parameters.put(prefix + "Kinds", Sql.texts(accesses, Access::holderKind));
        parameters.put(prefix + "Holders", Sql.texts(accesses, Access::holder));
        parameters.put(prefix + "Whys", Sql.texts(accesses, Access::why));
        parameters.put(prefix + "Sources", Sql.texts(accesses, Access::source));
        parameters.put(prefix + "Froms", Sql.texts(accesses, Access::validFrom));
        parameters.put(prefix + "Tos", Sql.texts(accesses, Access::validTo));
        parameters.put(prefix + "Versions", Sql.texts(accesses, Access::version));
        return parameters;
    }
}
