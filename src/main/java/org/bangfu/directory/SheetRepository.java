package org.bangfu.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activation sheets: a system table, looked up by the hash of what is printed. */
@Repository
class SheetRepository {

    private final JdbcClient jdbc;

    SheetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a sheet is for. */
    enum Kind {
        ACTIVATE,
        SIGN_IN
    }

    Change withdraw(ZoneId zone, Collection<PersonId> people) {
        return new Change("""
                DELETE FROM activation_sheet
                WHERE zone_id = :zone AND person = ANY (:people::uuid[]) AND kind = 'ACTIVATE' AND used_at IS NULL
                """, Map.of("zone", zone.value(), "people", Sql.texts(people, PersonId::value)), Change.ANY);
    }

    Change insert(ZoneId zone, Map<PersonId, byte[]> hashes, Kind kind, Instant expires) {
        return new Change(
                """
                INSERT INTO activation_sheet (code_hash, zone_id, person, kind, expires_at)
                SELECT hash, :zone, person, :kind, :expires FROM unnest(:hashes::bytea[], :people::uuid[]) AS sheet (hash, person)
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone", zone.value(),
                        "kind", kind.name(),
                        "expires", Sql.at(expires),
                        "hashes", hashes.values().toArray(byte[][]::new),
                        "people", Sql.texts(hashes.keySet(), PersonId::value)),
                hashes.size());
    }

    void insertNow(ZoneId zone, PersonId person, byte[] hash, Instant expires) {
        jdbc.sql("""
                INSERT INTO activation_sheet (code_hash, zone_id, person, kind, expires_at)
                VALUES (:hash, :zone, :person, 'SIGN_IN', :expires)
                """)
                .param("hash", hash)
                .param("zone", zone.value())
                .param("person", person.value())
                .param("expires", Sql.at(expires))
                .update();
    }

    /** Empty when there is none, or it was used. */
    Optional<Row> find(byte[] hash, Kind kind) {
        return jdbc.sql("""
                SELECT zone_id, person, factor, expires_at > now() AS valid
                FROM activation_sheet
                WHERE code_hash = :hash AND kind = :kind AND used_at IS NULL
                """)
                .param("hash", hash)
                .param("kind", kind.name())
                .query((row, number) -> new Row(
                        new ZoneId(row.getLong("zone_id")),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBytes("factor"),
                        row.getBoolean("valid")))
                .optional();
    }

    /** Remembers the secret offered with a sheet, unless one is remembered already. */
    void offerFactor(byte[] hash, byte[] factor) {
        jdbc.sql("UPDATE activation_sheet SET factor = :factor WHERE code_hash = :hash AND factor IS NULL")
                .param("factor", factor)
                .param("hash", hash)
                .update();
    }

    Change use(byte[] hash) {
        return new Change(
                "UPDATE activation_sheet SET used_at = now() WHERE code_hash = :hash AND used_at IS NULL AND expires_at > now()",
                Map.of("hash", hash));
    }

    /** True when it was there to be used. */
    boolean useNow(byte[] hash) {
        return jdbc.sql("""
                UPDATE activation_sheet SET used_at = now()
                WHERE code_hash = :hash AND kind = 'SIGN_IN' AND used_at IS NULL AND expires_at > now()
                """).param("hash", hash).update() == 1;
    }

    /** A sheet that can still be used, or not any more. */
    record Row(ZoneId zone, PersonId person, byte @Nullable [] factor, boolean valid) {}
}
