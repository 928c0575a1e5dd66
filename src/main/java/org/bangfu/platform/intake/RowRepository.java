package org.bangfu.platform.intake;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.platform.intake.Import.Counts;
import org.bangfu.platform.intake.Staged.Content;
import org.bangfu.platform.intake.Staged.Stage;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Ciphers;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Staged rows, many at a time. Each method is a transaction, or part of the one that is running. */
@Repository
@Transactional
class RowRepository {

    private final JdbcClient jdbc;
    private final Vault vault;

    RowRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void clear(ZoneId zone, UUID id) {
        jdbc.sql("DELETE FROM import_row WHERE zone_id = :zone AND import = :import")
                .param("zone", zone.value())
                .param("import", id)
                .update();
    }

    void insert(ZoneId zone, UUID id, List<Staged> rows) {
        jdbc.sql("""
                INSERT INTO import_row (zone_id, import, row, rank, key_hash, outcome, stage, content)
                SELECT :zone, :import, *
                FROM unnest(:rows::integer[], :ranks::integer[], :hashes::bytea[], :outcomes::text[], :stages::text[], :contents::bytea[])
                """).params(values(zone, id, rows)).update();
    }

    void update(ZoneId zone, UUID id, List<Staged> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(UPDATE).params(values(zone, id, rows)).update();
        }
    }

    /** The same as part of a command: the mark on the row and the record's own row are written together or not at all. */
    Change change(ZoneId zone, UUID id, List<Staged> rows) {
        return new Change(UPDATE, values(zone, id, rows), rows.size());
    }

    private static final String UPDATE = """
            UPDATE import_row AS old
            SET outcome = fresh.outcome, stage = fresh.stage, record = fresh.record, version = fresh.version, content = fresh.content
            FROM unnest(:rows::integer[], :outcomes::text[], :stages::text[], :records::uuid[], :versions::text[], :contents::bytea[])
                AS fresh (row, outcome, stage, record, version, content)
            WHERE old.zone_id = :zone AND old.import = :import AND old.row = fresh.row
            """;

    /** Rows whose natural key an earlier row carries, each with the first of those. One pass over all rows. */
    Map<Integer, Integer> doubles(ZoneId zone, UUID id) {
        var doubles = new HashMap<Integer, Integer>();
        jdbc.sql("""
                SELECT row, first
                FROM (SELECT row, min(row) OVER (PARTITION BY key_hash) AS first
                      FROM import_row
                      WHERE zone_id = :zone AND import = :import AND key_hash IS NOT NULL) AS keyed
                WHERE row > first
                """).param("zone", zone.value()).param("import", id).query(row -> {
            doubles.put(row.getInt("row"), row.getInt("first"));
        });
        return doubles;
    }

    /** Rows that were read and not yet judged, those of a low rank first. */
    List<Staged> unjudged(ZoneId zone, UUID id, int limit) {
        return staged(zone, id, limit, "AND stage = 'READ' ORDER BY rank, row LIMIT :limit");
    }

    /** Good rows that have not gone in, those of a low rank first. */
    List<Staged> toApply(ZoneId zone, UUID id, int limit) {
        return staged(
                zone,
                id,
                limit,
                "AND stage = 'JUDGED' AND outcome IN ('FRESH', 'CHANGED') ORDER BY rank, row LIMIT :limit");
    }

    /** Rows that went in, those of a high rank first. */
    List<Staged> toUndo(ZoneId zone, UUID id, int limit) {
        return staged(zone, id, limit, "AND stage = 'APPLIED' ORDER BY rank DESC, row DESC LIMIT :limit");
    }

    /** All that are bad, by row. */
    List<Staged> bad(ZoneId zone, UUID id) {
        return staged(zone, id, Limits.MOST_ROWS, "AND outcome = 'BAD' ORDER BY row LIMIT :limit");
    }

    /** Judged rows of one outcome, or of any, by row. */
    List<Staged> page(ZoneId zone, UUID id, @Nullable Outcome outcome, int after, int limit) {
        byte[] key = vault.fileKey(zone, id);
        return jdbc.sql(FOUND + """
                AND outcome = ANY (:outcomes::text[]) AND row > :after
                ORDER BY row
                LIMIT :limit
                """)
                .param("zone", zone.value())
                .param("import", id)
                .param("outcomes", Sql.texts(outcome == null ? List.of(Outcome.values()) : List.of(outcome)))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> staged(key, row))
                .list();
    }

    /** Those of {@code hashes}, in hexadecimal, that a good row carries. */
    Set<String> carrying(ZoneId zone, UUID id, List<byte[]> hashes) {
        return jdbc
                .sql("""
                SELECT key_hash FROM import_row
                WHERE zone_id = :zone AND import = :import AND key_hash = ANY (:hashes::bytea[]) AND stage = 'JUDGED'
                  AND outcome <> 'BAD'
                """)
                .param("zone", zone.value())
                .param("import", id)
                .param("hashes", hashes.toArray(byte[][]::new))
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    Counts counts(ZoneId zone, UUID id) {
        return jdbc.sql("""
                SELECT count(*) AS rows,
                       count(*) FILTER (WHERE outcome = 'FRESH') AS fresh,
                       count(*) FILTER (WHERE outcome = 'CHANGED') AS changed,
                       count(*) FILTER (WHERE outcome = 'SAME') AS same,
                       count(*) FILTER (WHERE outcome = 'BAD') AS bad,
                       count(*) FILTER (WHERE stage IN ('APPLIED', 'KEPT')) AS applied
                FROM import_row
                WHERE zone_id = :zone AND import = :import
                """)
                .param("zone", zone.value())
                .param("import", id)
                .query((row, number) -> new Counts(
                        row.getInt("rows"),
                        row.getInt("fresh"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        row.getInt("bad"),
                        row.getInt("applied")))
                .single();
    }

    /** Removes the rows of workbooks that came in before {@code day}. */
    void forget(ZoneId zone, Instant day) {
        jdbc.sql("""
                DELETE FROM import_row
                WHERE zone_id = :zone AND import IN (SELECT id FROM import WHERE zone_id = :zone AND at < :day)
                """).param("zone", zone.value()).param("day", Sql.at(day)).update();
    }

    private static final String FOUND = """
            SELECT row, rank, key_hash, outcome, stage, record, version, content
            FROM import_row
            WHERE zone_id = :zone AND import = :import\s""";

    private List<Staged> staged(ZoneId zone, UUID id, int limit, String which) {
        byte[] key = vault.fileKey(zone, id);
        return jdbc.sql(FOUND + which)
                .param("zone", zone.value())
                .param("import", id)
                .param("limit", limit)
                .query((row, number) -> staged(key, row))
                .list();
    }

    private Map<String, @Nullable Object> values(ZoneId zone, UUID id, List<Staged> rows) {
        byte[] key = vault.fileKey(zone, id);
        var values = new HashMap<String, @Nullable Object>();
        values.put("zone", zone.value());
        values.put("import", id);
        values.put("rows", Sql.texts(rows, Staged::row));
        values.put("ranks", Sql.texts(rows, Staged::rank));
        values.put("hashes", rows.stream().map(Staged::keyHash).toArray(byte[][]::new));
        values.put("outcomes", Sql.texts(rows, Staged::outcome));
        values.put("stages", Sql.texts(rows, Staged::stage));
        values.put("records", Sql.texts(rows, Staged::record));
        values.put("versions", Sql.texts(rows, Staged::version));
        values.put(
                "contents",
                rows.stream()
                        .map(row -> Ciphers.seal(key, place(row.row()), Lines.JSON.writeValueAsBytes(row.content())))
                        .toArray(byte[][]::new));
        return values;
    }

    private static Staged staged(byte[] key, ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        int number = row.getInt("row");
        return new Staged(
                number,
                row.getInt("rank"),
                row.getBytes("key_hash"),
                outcome == null ? null : Outcome.valueOf(outcome),
                Stage.valueOf(row.getString("stage")),
                row.getObject("record", UUID.class),
                row.getString("version"),
                Lines.JSON.readValue(Ciphers.open(key, place(number), row.getBytes("content")), Content.class));
    }

    private static byte[] place(int row) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(row).array();
    }
}
