package org.bangfu.platform.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sessions: a system table, read before any zone is known. */
@Repository
class SessionRows {

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] hash, ZoneId zone, UUID person, Duration idle, Duration longest) {
        jdbc.sql("""
                INSERT INTO session (token_hash, zone_id, person, idle, seen_at, expires_at)
                VALUES (:hash, :zone, :person, :idle * interval '1 second', now(), now() + :longest * interval '1 second')
                """)
                .param("hash", hash)
                .param("zone", zone.value())
                .param("person", person)
                .param("idle", idle.toSeconds())
                .param("longest", longest.toSeconds())
                .update();
    }

    /** Reads a session that is not over, and notes once a minute at most that it is in use. */
    Optional<Row> use(byte[] hash) {
        return jdbc.sql("""
                WITH used AS (
                    UPDATE session SET seen_at = now()
                    WHERE token_hash = :hash AND expires_at > now() AND seen_at + idle > now() AND seen_at < now() - interval '1 minute'
                )
                SELECT zone_id, person
                FROM session
                WHERE token_hash = :hash AND expires_at > now() AND seen_at + idle > now()
                """)
                .param("hash", hash)
                .query((row, number) ->
                        new Row(new ZoneId(row.getLong("zone_id")), row.getObject("person", UUID.class)))
                .optional();
    }

    void delete(byte[] hash) {
        jdbc.sql("DELETE FROM session WHERE token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    void deleteOf(ZoneId zone, UUID person) {
        jdbc.sql("DELETE FROM session WHERE zone_id = :zone AND person = :person")
                .param("zone", zone.value())
                .param("person", person)
                .update();
    }

    /** Those that are over; run now and then. */
    int sweep() {
        return jdbc.sql("DELETE FROM session WHERE expires_at <= now() OR seen_at + idle <= now()")
                .update();
    }

    record Row(ZoneId zone, UUID person) {}
}
