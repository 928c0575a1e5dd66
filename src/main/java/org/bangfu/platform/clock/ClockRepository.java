package org.bangfu.platform.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The country's days, and what a zone sets beside them. */
@Repository
class ClockRepository {

    private final JdbcClient jdbc;

    ClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarDay> country() {
        return jdbc.sql("SELECT day, working, name FROM calendar_day ORDER BY day")
                .query((row, number) -> new CalendarDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("name")))
                .list();
    }

    /** Those taken back, too. */
    List<OwnDay> ownDays(ZoneId zone) {
        return jdbc.sql("""
                SELECT day, working, reason, person, at, removed, version
                FROM own_day
                WHERE zone_id = :zone
                ORDER BY day
                """)
                .param("zone", zone.value())
                .query((row, number) -> new OwnDay(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("working"),
                        row.getString("reason"),
                        row.getObject("person", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("removed"),
                        row.getInt("version")))
                .list();
    }

    /** In the order of their days. */
    List<WorkingHours> hours(ZoneId zone) {
        return jdbc.sql("""
                SELECT valid_from, morning_opens, morning_closes, afternoon_opens, afternoon_closes, version
                FROM working_hours
                WHERE zone_id = :zone
                ORDER BY valid_from
                """)
                .param("zone", zone.value())
                .query((row, number) -> new WorkingHours(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("morning_opens", LocalTime.class),
                        row.getObject("morning_closes", LocalTime.class),
                        row.getObject("afternoon_opens", LocalTime.class),
                        row.getObject("afternoon_closes", LocalTime.class),
                        row.getInt("version")))
                .list();
    }

    List<ClockRule> rules(ZoneId zone) {
        return jdbc.sql("""
                SELECT category, urgency, goal, valid_from, valid_to, amount, unit, extends_to, reopened, unit_after,
                    leader_after, basis, version
                FROM clock_rule
                WHERE zone_id = :zone
                ORDER BY category, urgency, goal, valid_from
                """)
                .param("zone", zone.value())
                .query((row, number) -> new ClockRule(
                        row.getString("category"),
                        Urgency.valueOf(row.getString("urgency")),
                        Goal.valueOf(row.getString("goal")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        new Limit(row.getInt("amount"), Limit.Unit.valueOf(row.getString("unit"))),
                        row.getObject("extends_to", Integer.class),
                        row.getInt("reopened"),
                        row.getInt("unit_after"),
                        row.getInt("leader_after"),
                        row.getString("basis"),
                        row.getInt("version")))
                .list();
    }

    /** A day that is new, or one version ahead. */
    Change put(ZoneId zone, OwnDay day) {
        return new Change(
                """
                INSERT INTO own_day AS old (zone_id, day, working, reason, person, at, removed, version)
                VALUES (:zone, :day, :working, :reason, :person, :at, :removed, :version)
                ON CONFLICT (zone_id, day) DO UPDATE SET working = excluded.working, reason = excluded.reason,
                    person = excluded.person, at = excluded.at, removed = excluded.removed, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "day", day.day(),
                        "working", day.working(),
                        "reason", day.reason(),
                        "person", day.person(),
                        "at", Sql.at(day.at()),
                        "removed", day.removed(),
                        "version", day.version()));
    }

    /** Hours from a day that is new, or one version ahead. */
    Change put(ZoneId zone, WorkingHours hours) {
        return new Change(
                """
                INSERT INTO working_hours AS old (zone_id, valid_from, morning_opens, morning_closes, afternoon_opens,
                    afternoon_closes, version)
                VALUES (:zone, :from, :opens, :closes, :again, :end, :version)
                ON CONFLICT (zone_id, valid_from) DO UPDATE SET morning_opens = excluded.morning_opens,
                    morning_closes = excluded.morning_closes, afternoon_opens = excluded.afternoon_opens,
                    afternoon_closes = excluded.afternoon_closes, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "from", hours.from(),
                        "opens", hours.morningOpens(),
                        "closes", hours.morningCloses(),
                        "again", hours.afternoonOpens(),
                        "end", hours.afternoonCloses(),
                        "version", hours.version()));
    }

    /** A rule from a day that is new, or one version ahead. */
    Change put(ZoneId zone, ClockRule rule) {
        return new Change(
                """
                INSERT INTO clock_rule AS old (zone_id, category, urgency, goal, valid_from, valid_to, amount, unit, extends_to,
                    reopened, unit_after, leader_after, basis, version)
                VALUES (:zone, :category, :urgency, :goal, :from, :to, :amount, :unit, :extends, :reopened, :unitAfter,
                    :leaderAfter, :basis, :version)
                ON CONFLICT (zone_id, category, urgency, goal, valid_from) DO UPDATE SET valid_to = excluded.valid_to,
                    amount = excluded.amount, unit = excluded.unit, extends_to = excluded.extends_to,
                    reopened = excluded.reopened, unit_after = excluded.unit_after, leader_after = excluded.leader_after,
                    basis = excluded.basis, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.ofEntries(
                        Map.entry("zone", zone.value()),
                        Map.entry("category", rule.category()),
                        Map.entry("urgency", rule.urgency().name()),
                        Map.entry("goal", rule.goal().name()),
                        Map.entry("from", rule.from()),
                        Map.entry("to", Sql.dateOrNull(rule.to())),
                        Map.entry("amount", rule.limit().amount()),
                        Map.entry("unit", rule.limit().unit().name()),
                        Map.entry("extends", Sql.integerOrNull(rule.extendsTo())),
                        Map.entry("reopened", rule.reopened()),
                        Map.entry("unitAfter", rule.unitAfter()),
                        Map.entry("leaderAfter", rule.leaderAfter()),
                        Map.entry("basis", rule.basis()),
                        Map.entry("version", rule.version())));
    }
}
