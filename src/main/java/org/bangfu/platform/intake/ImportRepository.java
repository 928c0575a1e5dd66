package org.bangfu.platform.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.platform.intake.Import.Counts;
import org.bangfu.platform.intake.Import.State;
import org.bangfu.platform.intake.Titles.Remembered;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Ciphers;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports with their heads, and what titles meant the last time. */
@Repository
class ImportRepository {

    private static final byte[] HEAD = "head".getBytes(StandardCharsets.US_ASCII);
    private static final String FOUND = """
            SELECT id, kind, person, at, state, head, mapping, rows, fresh, changed, same, bad, applied, job, undo_until,
                   failure_zh, failure_en, version
            FROM import
            WHERE zone_id = :zone AND\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    ImportRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * An import and what is known of its workbook.
     *
     * @param head null when it was kept as long as it may be
     */
    record Found(Import record, @Nullable Head head) {}

    Optional<Found> find(ZoneId zone, UUID id) {
        return jdbc.sql(FOUND + "id = :id")
                .param("zone", zone.value())
                .param("id", id)
                .query((row, number) -> found(zone, row))
                .optional();
    }

    /** As {@link #find}, and nobody else writes it until this command is done. */
    Optional<Found> lock(ZoneId zone, UUID id) {
        return jdbc.sql(FOUND + "id = :id FOR UPDATE")
                .param("zone", zone.value())
                .param("id", id)
                .query((row, number) -> found(zone, row))
                .optional();
    }

    /** The newest first. */
    List<Found> page(ZoneId zone, Collection<String> kinds, @Nullable UUID after, int limit) {
        return jdbc.sql(FOUND + """
                kind = ANY (:kinds::text[]) AND id < :after
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("zone", zone.value())
                .param("kinds", Sql.texts(kinds))
                .param("after", after == null ? new UUID(-1, -1) : after)
                .param("limit", limit)
                .query((row, number) -> found(zone, row))
                .list();
    }

    Change insert(ZoneId zone, Import record, Head head) {
        byte[] sealed = Ciphers.seal(vault.fileKey(zone, record.id()), HEAD, Lines.JSON.writeValueAsBytes(head));
        return new Change(
                """
                INSERT INTO import (zone_id, id, kind, person, at, state, head, mapping, rows, fresh, changed, same, bad, applied,
                                    version)
                VALUES (:zone, :id, :kind, :person, :at, 'MAPPED', :head, '', :rows, 0, 0, 0, 0, 0, 0)
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone", zone.value(),
                        "id", record.id(),
                        "kind", record.kind(),
                        "person", record.person(),
                        "at", Sql.at(record.at()),
                        "head", sealed,
                        "rows", record.counts().rows()));
    }

    Change update(ZoneId zone, Import record) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("zone", zone.value());
        values.put("id", record.id());
        values.put("state", record.state().name());
        values.put("mapping", written(record.mapping()));
        values.put("rows", record.counts().rows());
        values.put("fresh", record.counts().fresh());
        values.put("changed", record.counts().changed());
        values.put("same", record.counts().same());
        values.put("bad", record.counts().bad());
        values.put("applied", record.counts().applied());
        values.put("job", Sql.uuidOrNull(record.job()));
        values.put("until", Sql.atOrNull(record.undoUntil()));
        values.put(
                "zh",
                Sql.textOrNull(
                        record.failure() == null ? null : record.failure().zh()));
        values.put(
                "en",
                Sql.textOrNull(
                        record.failure() == null ? null : record.failure().en()));
        values.put("version", record.version());
        return new Change("""
                UPDATE import
                SET state = :state, mapping = :mapping, rows = :rows, fresh = :fresh, changed = :changed, same = :same, bad = :bad,
                    applied = :applied, job = :job, undo_until = :until, failure_zh = :zh, failure_en = :en, version = :version
                WHERE zone_id = :zone AND id = :id AND version = :version - 1
                """, values);
    }

    /** What each title meant, by the title's hash. */
    Function<String, Optional<Remembered>> memory(ZoneId zone, String kind) {
        var known = new HashMap<String, Remembered>();
        jdbc.sql("SELECT title_hash, field FROM import_title WHERE zone_id = :zone AND kind = :kind")
                .param("zone", zone.value())
                .param("kind", kind)
                .query(row -> {
                    known.put(
                            HexFormat.of().formatHex(row.getBytes("title_hash")),
                            new Remembered(row.getString("field")));
                });
        var hashes = new HashMap<String, String>();
        return title -> known.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(known.get(
                        hashes.computeIfAbsent(title, each -> HexFormat.of().formatHex(hash(zone, each)))));
    }

    /** Remembers a mapping that a person confirmed; columns left out too. */
    Change remember(ZoneId zone, String kind, List<Column> columns) {
        var fields = new LinkedHashMap<String, Column>();
        for (Column column : columns) {
            fields.merge(Words.title(column.title()), column, (one, other) -> one.field() == null ? other : one);
        }
        fields.remove("");
        return new Change(
                """
                INSERT INTO import_title (zone_id, kind, title_hash, field)
                SELECT :zone, :kind, * FROM unnest(:hashes::bytea[], :fields::text[])
                ON CONFLICT (zone_id, kind, title_hash) DO UPDATE SET field = excluded.field
                """,
                Map.of(
                        "zone", zone.value(),
                        "kind", kind,
                        "hashes",
                                fields.keySet().stream()
                                        .map(title -> hash(zone, title))
                                        .toArray(byte[][]::new),
                        "fields", Sql.texts(fields.values(), Column::field)),
                fields.size());
    }

    /** Forgets what workbooks said that came in before {@code day}. */
    void forget(ZoneId zone, Instant day) {
        jdbc.sql("UPDATE import SET head = '' WHERE zone_id = :zone AND at < :day AND head <> ''")
                .param("zone", zone.value())
                .param("day", Sql.at(day))
                .update();
    }

    private byte[] hash(ZoneId zone, String title) {
        return vault.fingerprint(zone, "import title " + title);
    }

    private Found found(ZoneId zone, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] head = row.getBytes("head");
        var record = new Import(
                id,
                row.getString("kind"),
                row.getObject("person", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                mapping(row.getString("mapping")),
                new Counts(
                        row.getInt("rows"),
                        row.getInt("fresh"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        row.getInt("bad"),
                        row.getInt("applied")),
                row.getObject("job", UUID.class),
                Optional.ofNullable(row.getObject("undo_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString("failure_zh") == null
                        ? null
                        : new Sentence(row.getString("failure_zh"), row.getString("failure_en")),
                row.getInt("version"));
        return new Found(
                record,
                head.length == 0
                        ? null
                        : Lines.JSON.readValue(Ciphers.open(vault.fileKey(zone, id), HEAD, head), Head.class));
    }

    private static String written(Map<Integer, String> mapping) {
        return mapping.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<Integer, String> mapping(String written) {
        return Arrays.stream(written.split(","))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(each -> Integer.valueOf(each[0]), each -> each[1]));
    }
}
