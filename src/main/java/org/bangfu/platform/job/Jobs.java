package org.bangfu.platform.job;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to work that takes longer than a request. */
@Service
public class Jobs {

    static final String TASK = "job";
    private static final RowMapper<Job> JOB = new SimplePropertyRowMapper<>(Job.class);

    private final JdbcClient jdbc;

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Asks for work. It begins when the command is committed, not before, and with it or not at all.
     *
     * @param id the command's own, so that a command sent twice asks once
     * @param work the name of a {@link Work}
     * @param lane jobs of one lane run one after the other
     */
    public void ask(Journal journal, Actor actor, UUID id, String work, String lane, UUID subject) {
        journal.write(
                new Change(
                        """
                        INSERT INTO job (zone_id, id, work, lane, subject, person, units, roles, state)
                        VALUES (:zone, :id, :work, :lane, :subject, :person, :units::uuid[], :roles::text[], 'WAITING')
                        ON CONFLICT DO NOTHING
                        """,
                        Map.of(
                                "zone",
                                actor.zone().value(),
                                "id",
                                id,
                                "work",
                                work,
                                "lane",
                                lane,
                                "subject",
                                subject,
                                "person",
                                actor.person(),
                                "units",
                                Sql.texts(actor.units()),
                                "roles",
                                Sql.texts(actor.roles(), Role::name))),
                JobProblem.JOB_ASKED_BEFORE::with);
        journal.write(
                new Change("""
                        INSERT INTO scheduled_job (task_name, task_instance, execution_time, picked, version)
                        VALUES (:task, :instance, now(), false, 1)
                        ON CONFLICT DO NOTHING
                        """, Map.of("task", TASK, "instance", actor.zone().value() + " " + id)),
                JobProblem.JOB_ASKED_BEFORE::with);
    }

    /** Asks a job to stop after its present piece. Nothing happens when it is over. */
    public void cancel(Journal journal, Actor actor, UUID id) {
        journal.write(
                new Change("""
                        UPDATE job SET cancelled = true
                        WHERE zone_id = :zone AND id = :id AND state IN ('WAITING', 'RUNNING')
                        """, Map.of("zone", actor.zone().value(), "id", id), Change.ANY),
                JobProblem.JOB_ASKED_BEFORE::with);
    }

    /** Those of {@code ids} that are known, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, Job> find(Actor actor, Collection<UUID> ids) {
        return jdbc.sql("""
                SELECT id, state, done, total,
                       CASE WHEN touched_at > attempted_at
                            THEN ((done - attempted_from) / extract(epoch FROM touched_at - attempted_at))::integer
                            ELSE 0 END AS per_second
                FROM job
                WHERE zone_id = :zone AND id = ANY (:ids::uuid[])
                """).param("zone", actor.zone().value()).param("ids", Sql.texts(ids)).query(JOB).list().stream()
                .collect(Collectors.toMap(Job::id, Function.identity()));
    }
}
