package org.bangfu.platform.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Jobs as their runner sees them. Each statement is a transaction, so that others see how far it is. */
@Repository
@Transactional
class JobRows {

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a job in hand, also one that a program left behind. Empty when it is over or its lane is taken.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another job took the lane at the same moment
     */
    Optional<Claimed> claim(ZoneId zone, UUID id) {
        return jdbc.sql("""
                UPDATE job SET state = 'RUNNING', attempts = attempts + 1, attempted_at = clock_timestamp(),
                    attempted_from = done, touched_at = clock_timestamp()
                WHERE zone_id = :zone AND id = :id AND state IN ('WAITING', 'RUNNING')
                  AND NOT EXISTS (
                      SELECT FROM job AS other
                      WHERE other.zone_id = job.zone_id AND other.lane = job.lane AND other.state = 'RUNNING'
                        AND other.id <> job.id)
                RETURNING work, subject, person, units, roles, attempts
                """)
                .param("zone", zone.value())
                .param("id", id)
                .query((row, number) -> claimed(zone, row))
                .optional();
    }

    @Transactional(readOnly = true)
    boolean waits(ZoneId zone, UUID id) {
        return jdbc.sql(
                                "SELECT count(*) FROM job WHERE zone_id = :zone AND id = :id AND state IN ('WAITING', 'RUNNING')")
                        .param("zone", zone.value())
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** True when somebody asked it to stop. */
    boolean progress(ZoneId zone, UUID id, int done, int total) {
        return jdbc.sql("""
                UPDATE job SET done = :done, total = :total, touched_at = clock_timestamp()
                WHERE zone_id = :zone AND id = :id
                RETURNING cancelled
                """)
                .param("zone", zone.value())
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .query((row, number) -> row.getBoolean("cancelled"))
                .single();
    }

    void end(ZoneId zone, UUID id, Job.State state, @Nullable Sentence failure) {
        jdbc.sql("""
                UPDATE job SET state = :state, failure_zh = :zh, failure_en = :en, touched_at = clock_timestamp()
                WHERE zone_id = :zone AND id = :id AND state = 'RUNNING'
                """)
                .param("zone", zone.value())
                .param("id", id)
                .param("state", state.name())
                .param("zh", Sql.textOrNull(failure == null ? null : failure.zh()))
                .param("en", Sql.textOrNull(failure == null ? null : failure.en()))
                .update();
    }

    /** Jobs that were over a month ago. */
    int forget(ZoneId zone) {
        return jdbc.sql("""
                DELETE FROM job
                WHERE zone_id = :zone AND state IN ('DONE', 'CANCELLED', 'FAILED') AND touched_at < now() - interval '30 days'
                """).param("zone", zone.value()).update();
    }

    private static Claimed claimed(ZoneId zone, ResultSet row) throws SQLException {
        var actor = new Actor(
                zone,
                row.getObject("person", UUID.class),
                Set.of((UUID[]) row.getArray("units").getArray()),
                null,
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Scope.ZONE);
        return new Claimed(row.getString("work"), row.getObject("subject", UUID.class), actor, row.getInt("attempts"));
    }

    record Claimed(String work, UUID subject, Actor actor, int attempts) {}
}
