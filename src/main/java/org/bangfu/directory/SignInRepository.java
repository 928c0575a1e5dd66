package org.bangfu.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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

/** Sign-ins, whom they stand for, and failures counted per name: system tables, on real time. */
@Repository
class SignInRepository {

    private final JdbcClient jdbc;

    SignInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> byName(byte[] nameHash) {
        return find("name_hash = :key", nameHash);
    }

    Optional<Row> ofPerson(ZoneId zone, UUID person) {
        return jdbc.sql("SELECT sign_in FROM sign_in_person WHERE zone_id = :zone AND person = :person")
                .param("zone", zone.value())
                .param("person", person)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .flatMap(id -> find("id = :key", id));
    }

    private Optional<Row> find(String where, Object key) {
        return jdbc.sql("SELECT id, password, second_factor, factor_step FROM sign_in WHERE " + where)
                .param("key", key)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("password"),
                        row.getBytes("second_factor"),
                        row.getLong("factor_step")))
                .optional();
    }

    /** In which zones a sign-in works, and as whom. */
    List<Place> places(UUID signIn) {
        return jdbc.sql("""
                SELECT zone.id, zone.name, sign_in_person.person
                FROM sign_in_person JOIN zone ON zone.id = sign_in_person.zone_id
                WHERE sign_in_person.sign_in = :signIn
                ORDER BY zone.name
                """)
                .param("signIn", signIn)
                .query((row, number) -> new Place(
                        new ZoneId(row.getLong("id")), row.getString("name"), row.getObject("person", UUID.class)))
                .list();
    }

    /** Until when a name is locked; empty when it is not. */
    Optional<Instant> lockedUntil(byte[] nameHash) {
        return jdbc.sql("SELECT locked_until FROM sign_in_failure WHERE name_hash = :name AND locked_until > now()")
                .param("name", nameHash)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Counts one failure; at {@code most} the name is locked for a while and the count begins again. */
    void failed(byte[] nameHash, int most, Duration locked) {
        jdbc.sql("""
                INSERT INTO sign_in_failure AS old (name_hash, failures, last_at)
                VALUES (:name, 1, now())
                ON CONFLICT (name_hash) DO UPDATE SET
                    failures = CASE WHEN old.failures + 1 >= :most THEN 0 ELSE old.failures + 1 END,
                    locked_until = CASE WHEN old.failures + 1 >= :most THEN now() + :locked * interval '1 second' ELSE old.locked_until END,
                    last_at = now()
                """)
                .param("name", nameHash)
                .param("most", most)
                .param("locked", locked.toSeconds())
                .update();
    }

    void succeeded(byte[] nameHash) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE name_hash = :name")
                .param("name", nameHash)
                .update();
    }

    /** True unless that step, or a later one, was used. */
    boolean useFactor(UUID signIn, long step) {
        return jdbc.sql("UPDATE sign_in SET factor_step = :step WHERE id = :id AND factor_step < :step")
                        .param("step", step)
                        .param("id", signIn)
                        .update()
                == 1;
    }

    void changePassword(UUID signIn, String password) {
        jdbc.sql("UPDATE sign_in SET password = :password, changed_at = now() WHERE id = :id")
                .param("password", password)
                .param("id", signIn)
                .update();
    }

    /** Makes a sign-in, or gives it a new password; a second factor stays unless there is a new one. */
    Change put(UUID id, byte[] nameHash, String password, byte @Nullable [] factor, long step) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("name", nameHash);
        values.put("password", password);
        values.put("factor", Sql.bytesOrNull(factor));
        values.put("step", step);
        return new Change("""
                INSERT INTO sign_in AS old (id, name_hash, password, second_factor, factor_step)
                VALUES (:id, :name, :password, :factor, :step)
                ON CONFLICT (name_hash) DO UPDATE SET password = excluded.password, changed_at = now(),
                    second_factor = coalesce(excluded.second_factor, old.second_factor),
                    factor_step = greatest(excluded.factor_step, old.factor_step)
                WHERE old.id = excluded.id
                """, values);
    }

    Change link(ZoneId zone, UUID person, UUID signIn) {
        return new Change("""
                INSERT INTO sign_in_person (zone_id, person, sign_in)
                VALUES (:zone, :person, :signIn)
                ON CONFLICT (zone_id, person) DO UPDATE SET sign_in = excluded.sign_in
                """, Map.of("zone", zone.value(), "person", person, "signIn", signIn));
    }

    /** A zone's name, and whether it is a demonstration. */
    ZoneRow zone(ZoneId zone) {
        return jdbc.sql("SELECT name, demonstration FROM zone WHERE id = :zone")
                .param("zone", zone.value())
                .query((row, number) -> new ZoneRow(row.getString("name"), row.getBoolean("demonstration")))
                .single();
    }

    record ZoneRow(String name, boolean demonstration) {}

    record Row(UUID id, String password, byte @Nullable [] secondFactor, long factorStep) {}

    /** A zone in which somebody works. */
    record Place(ZoneId zone, String name, UUID person) {}
}
