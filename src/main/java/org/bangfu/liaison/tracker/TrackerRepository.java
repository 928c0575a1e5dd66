package org.bangfu.liaison.tracker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.client.Reach;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Sealer;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries, each with what the one before it says. */
@Repository
class TrackerRepository {

    /** With the number of the entry before, of the same client and kind. */
    private static final String ENTRY = """
            SELECT entry.id, entry.client, entry.kind, entry.as_of, entry.amount, entry.level, entry.note, entry.encounter, entry.person,
                   entry.recorded_at, entry.version, (
                       SELECT coalesce(before.amount, before.level)
                       FROM tracker_entry AS before
                       WHERE before.zone_id = :zone AND before.client = entry.client AND before.kind = entry.kind
                         AND (before.as_of, before.id) < (entry.as_of, entry.id)
                       ORDER BY before.as_of DESC, before.id DESC
                       LIMIT 1) AS before
            FROM tracker_entry AS entry
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    TrackerRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** An entry, and the number of the one before it. */
    record Placed(Tracked entry, @Nullable Long before) {
        Tracked.@Nullable Trend trend() {
            Integer level = entry.level();
            return Tracked.trend(
                    before, entry.amount() != null ? entry.amount() : level == null ? null : Long.valueOf(level));
        }
    }

    /** Of a client, latest first; {@code after} is an entry. */
    List<Placed> of(ZoneId zone, ClientId client, @Nullable UUID after, int limit) {
        return opened(
                zone,
                jdbc.sql(ENTRY + """
                        WHERE entry.zone_id = :zone AND entry.client = :client
                          AND (:after::uuid IS NULL OR (entry.as_of, entry.id) < (
                              SELECT last.as_of, last.id FROM tracker_entry AS last WHERE last.zone_id = :zone AND last.id = :after))
                        ORDER BY entry.as_of DESC, entry.id DESC
                        LIMIT :limit
                        """)
                        .param("zone", zone.value())
                        .param("client", client.value())
                        .param("after", Sql.uuidOrNull(after))
                        .param("limit", limit)
                        .query(TrackerRepository::row)
                        .list());
    }

    /** Of each client and kind the latest, as far as the actor sees, latest first. */
    List<Placed> latest(Actor actor, Tracked.@Nullable Kind kind, LocalDate today, @Nullable UUID after, int limit) {
        return opened(
                actor.zone(),
                jdbc.sql(ENTRY + """
                        WHERE entry.zone_id = :zone AND (:kind::text IS NULL OR entry.kind = :kind) AND %s
                          AND NOT EXISTS (
                              SELECT FROM tracker_entry AS later
                              WHERE later.zone_id = :zone AND later.client = entry.client AND later.kind = entry.kind
                                AND (later.as_of, later.id) > (entry.as_of, entry.id))
                          AND (:after::uuid IS NULL OR (entry.as_of, entry.id) < (
                              SELECT last.as_of, last.id FROM tracker_entry AS last WHERE last.zone_id = :zone AND last.id = :after))
                        ORDER BY entry.as_of DESC, entry.id DESC
                        LIMIT :limit
                        """.formatted(Reach.of(actor, "entry.client")))
                        .params(Reach.parameters(actor, today))
                        .param("kind", Sql.textOrNull(kind == null ? null : kind.name()))
                        .param("after", Sql.uuidOrNull(after))
                        .param("limit", limit)
                        .query(TrackerRepository::row)
                        .list());
    }

    Optional<Tracked> find(ZoneId zone, ClientId client, UUID id) {
        return opened(
                        zone,
                        jdbc.sql(ENTRY + "WHERE entry.zone_id = :zone AND entry.client = :client AND entry.id = :id")
                                .param("zone", zone.value())
                                .param("client", client.value())
                                .param("id", id)
                                .query(TrackerRepository::row)
                                .list())
                .stream()
                .map(Placed::entry)
                .findFirst();
    }

    boolean hasEncounter(ZoneId zone, ClientId client, UUID encounter) {
        return jdbc.sql("""
                SELECT count(*)
                FROM encounter
                WHERE zone_id = :zone AND client = :client AND id = :encounter AND state IN ('DONE', 'RECORDED')
                """)
                        .param("zone", zone.value())
                        .param("client", client.value())
                        .param("encounter", encounter)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A key or foreign-funded enterprise of which nothing was recorded since a day; {@code last} is null when nothing ever was. */
    record Silent(ClientId client, @Nullable LocalDate last) {}

    /** In the order of their ids. */
    List<Silent> silent(Actor actor, LocalDate since, LocalDate today, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT fact.client, latest.as_of
                FROM client_fact AS fact
                LEFT JOIN LATERAL (
                    SELECT entry.as_of
                    FROM tracker_entry AS entry
                    WHERE entry.zone_id = :zone AND entry.client = fact.client
                    ORDER BY entry.as_of DESC
                    LIMIT 1) AS latest ON true
                WHERE fact.zone_id = :zone AND fact.known_to = 'infinity' AND fact.listed
                  AND fact.valid_from <= :today AND fact.valid_to > :today AND fact.tags && '{KEY,FOREIGN_FUNDED}'
                  AND fact.client > :after AND (latest.as_of IS NULL OR latest.as_of < :since) AND %s
                ORDER BY fact.client
                LIMIT :limit
                """.formatted(Reach.of(actor, "fact.client")))
                .params(Reach.parameters(actor, today))
                .param("since", since)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, number) -> new Silent(
                        new ClientId(row.getObject("client", UUID.class)), row.getObject("as_of", LocalDate.class)))
                .list();
    }

    /** A new one, or one version ahead. */
    Change put(ZoneId zone, Sealer sealer, Tracked entry) {
        UUID client = entry.client().value();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", entry.id());
        parameters.put("client", client);
        parameters.put("kind", entry.kind().name());
        parameters.put("asOf", entry.asOf());
        parameters.put("amount", Sql.textOrNull(Objects.toString(entry.amount(), null)));
        parameters.put("level", Sql.integerOrNull(entry.level()));
        parameters.put("note", Sql.bytesOrNull(sealer.seal(client, entry.note())));
        parameters.put("encounter", Sql.uuidOrNull(entry.encounter()));
        parameters.put("person", entry.person());
        parameters.put("at", Sql.at(entry.recordedAt()));
        parameters.put("version", entry.version());
        return new Change("""
                INSERT INTO tracker_entry AS old (zone_id, id, client, kind, as_of, amount, level, note, encounter, person, recorded_at,
                                                  version)
                VALUES (:zone, :id, :client, :kind, :asOf, :amount::bigint, :level, :note, :encounter, :person, :at, :version)
                ON CONFLICT (zone_id, id) DO UPDATE SET as_of = excluded.as_of, amount = excluded.amount, level = excluded.level,
                    note = excluded.note, encounter = excluded.encounter, recorded_at = excluded.recorded_at, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }

    /** A row whose note is still sealed. */
    private record Sealed(Placed placed, byte[] note) {}

    private List<Placed> opened(ZoneId zone, List<Sealed> rows) {
        Vault.Opener opener = vault.opener(
                zone,
                rows.stream()
                        .map(row -> row.placed.entry.client().value())
                        .distinct()
                        .toList());
        return rows.stream().map(row -> opened(row, opener)).toList();
    }

    private static Placed opened(Sealed row, Vault.Opener opener) {
        Tracked sealed = row.placed.entry;
        return new Placed(
                Tracked.of(
                        sealed.id(),
                        sealed.client(),
                        new Tracked.Content(
                                sealed.kind(),
                                sealed.asOf(),
                                sealed.amount(),
                                sealed.level(),
                                Objects.requireNonNullElse(opener.open(row.note), "—"),
                                sealed.encounter()),
                        sealed.person(),
                        sealed.recordedAt(),
                        sealed.version()),
                row.placed.before);
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var entry = new Tracked(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client", UUID.class)),
                Tracked.Kind.valueOf(row.getString("kind")),
                row.getObject("as_of", LocalDate.class),
                row.getObject("amount", Long.class),
                row.getObject("level", Integer.class),
                "",
                row.getObject("encounter", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
        return new Sealed(new Placed(entry, row.getObject("before", Long.class)), row.getBytes("note"));
    }
}
