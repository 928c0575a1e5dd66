package org.bangfu.platform.clock;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every step of being overdue is told once, also when two workers count at the same time. */
@Component
public class Announcements {

    private final JdbcClient jdbc;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One step of one record.
     *
     * @param kind of the record, as the journal calls it
     */
    public record Step(String kind, UUID record, Escalation escalation) {}

    /** Those steps that are reached and not yet told. */
    @Transactional(readOnly = true)
    public List<Step> toTell(ZoneId zone, List<Step> steps, Instant now) {
        List<Step> reached = steps.stream()
                .filter(step -> !step.escalation().at().isAfter(now))
                .toList();
        var told = new HashSet<>(jdbc.sql("""
                SELECT told.kind, told.record, told.step
                FROM unnest(:kinds::text[], :records::uuid[], :steps::text[]) AS given (kind, record, step)
                JOIN clock_announced AS told
                  ON told.zone_id = :zone AND told.kind = given.kind AND told.record = given.record AND told.step = given.step
                """)
                .param("zone", zone.value())
                .param("kinds", Sql.texts(reached, Step::kind))
                .param("records", Sql.texts(reached, Step::record))
                .param("steps", Sql.texts(reached, step -> step.escalation().step()))
                .query((row, number) ->
                        key(row.getString("kind"), row.getObject("record", UUID.class), row.getString("step")))
                .list());
        return reached.stream()
                .filter(step -> !told.contains(
                        key(step.kind(), step.record(), step.escalation().step())))
                .toList();
    }

    /**
     * Notes, in a command that tells people, that they were told. In one order always, so that two workers wait for each other.
     *
     * @throws org.bangfu.platform.web.Problem from the command, when another one has told any of them meanwhile: then nothing of
     *     it stays, and what is left is told next time
     */
    public void write(Journal journal, ZoneId zone, List<Step> steps) {
        journal.write(
                new Change(
                        """
                        INSERT INTO clock_announced (zone_id, kind, record, step, at)
                        SELECT :zone, kind, record, step, :at::timestamptz
                        FROM unnest(:kinds::text[], :records::uuid[], :steps::text[]) AS given (kind, record, step)
                        ORDER BY kind, record, step
                        ON CONFLICT DO NOTHING
                        """,
                        Map.of(
                                "zone", zone.value(),
                                "at", Sql.at(journal.now()),
                                "kinds", Sql.texts(steps, Step::kind),
                                "records", Sql.texts(steps, Step::record),
                                "steps",
                                        Sql.texts(
                                                steps, step -> step.escalation().step())),
                        steps.size()),
                ClockProblem.STEP_ANNOUNCED::with);
        for (Step step : steps) {
            journal.record(
                    "clock-announced",
                    Ids.of(
                            "clock-announced",
                            step.kind(),
                            step.record(),
                            step.escalation().step()),
                    0,
                    step.escalation().at(),
                    null,
                    step);
        }
    }

    private static List<Object> key(String kind, UUID record, String step) {
        return List.of(kind, record, step);
    }
}
