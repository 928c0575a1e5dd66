package org.bangfu.platform.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the journal what records were. Whoever asks has checked that the actor may see them. */
@Component
public class Histories {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Vault vault;

    Histories(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A version of a record. */
    public record Key(UUID id, int version) {}

    /** The latest versions of a record, newest first. */
    @Transactional(readOnly = true)
    public <T> List<Past<T>> of(ZoneId zone, String kind, UUID id, Class<T> type) {
        return jdbc.sql("""
                SELECT entry.record_id, entry.version, asked.kind AS what, entry.valid_at, entry.recorded_at, entry.actor,
                       entry.reason, entry.body
                FROM journal AS entry
                JOIN journal AS asked ON asked.zone_id = entry.zone_id AND asked.command = entry.command AND asked.ordinal = 0
                WHERE entry.zone_id = :zone AND entry.record_id = :id AND entry.kind = :kind AND entry.ordinal > 0
                ORDER BY entry.version DESC
                LIMIT :most
                """)
                .param("zone", zone.value())
                .param("id", id)
                .param("kind", kind)
                .param("most", MOST)
                .query(past(zone, type))
                .list();
    }

    /** Those versions, in no particular order; all of them in one statement. */
    @Transactional(readOnly = true)
    public <T> List<Past<T>> at(ZoneId zone, String kind, List<Key> keys, Class<T> type) {
        return jdbc.sql("""
                SELECT entry.record_id, entry.version, asked.kind AS what, entry.valid_at, entry.recorded_at, entry.actor,
                       entry.reason, entry.body
                FROM unnest(:ids::uuid[], :versions::integer[]) AS key (id, version)
                JOIN journal AS entry
                  ON entry.zone_id = :zone AND entry.record_id = key.id AND entry.version = key.version AND entry.kind = :kind
                 AND entry.ordinal > 0
                JOIN journal AS asked
                  ON asked.zone_id = :zone AND asked.command = entry.command AND asked.ordinal = 0
                """)
                .param("zone", zone.value())
                .param("ids", Sql.texts(keys, Key::id))
                .param("versions", Sql.texts(keys, Key::version))
                .param("kind", kind)
                .query(past(zone, type))
                .list();
    }

    /** How many of those versions are in the journal with a body that still has its hash. */
    @Transactional(readOnly = true)
    public long intact(ZoneId zone, String kind, List<Key> keys) {
        return jdbc.sql("""
                SELECT count(*)
                FROM unnest(:ids::uuid[], :versions::integer[]) AS key (id, version)
                JOIN journal AS entry
                  ON entry.zone_id = :zone AND entry.record_id = key.id AND entry.version = key.version AND entry.kind = :kind
                 AND entry.ordinal > 0 AND entry.body_hash = sha256(convert_to(entry.body, 'UTF8'))
                """)
                .param("zone", zone.value())
                .param("ids", Sql.texts(keys, Key::id))
                .param("versions", Sql.texts(keys, Key::version))
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private <T> RowMapper<Past<T>> past(ZoneId zone, Class<T> type) {
        Sealer opener = vault.sealer(zone);
        return (row, number) -> new Past<>(
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                row.getString("what"),
                row.getObject("valid_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("reason"),
                Json.read(row.getString("body"), type, opener));
    }
}
