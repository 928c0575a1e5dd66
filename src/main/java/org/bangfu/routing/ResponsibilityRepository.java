package org.bangfu.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** The table of responsibilities, and the units to fall back on. */
@Repository
class ResponsibilityRepository {

    private static final String COLUMNS =
            "id, kind, area, unit, valid_from, nullif(valid_to, 'infinity') AS valid_to, version";

    private final JdbcClient jdbc;

    ResponsibilityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines that hold on a day, by kind; the whole zone before its parts. */
    List<Responsibility> on(ZoneId zone, LocalDate day) {
        return jdbc.sql("SELECT " + COLUMNS + """

                FROM responsibility
                WHERE zone_id = :zone AND valid_from <= :day AND valid_to > :day
                ORDER BY kind, area NULLS FIRST, id
                """)
                .param("zone", zone.value())
                .param("day", day)
                .query(ResponsibilityRepository::line)
                .list();
    }

    Optional<Responsibility> find(ZoneId zone, UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM responsibility WHERE zone_id = :zone AND id = :id")
                .param("zone", zone.value())
                .param("id", id)
                .query(ResponsibilityRepository::line)
                .optional();
    }

    /** The line of that very kind and part to which nobody set an end. */
    Optional<Responsibility> last(ZoneId zone, String kind, @Nullable UUID area) {
        return jdbc.sql("SELECT " + COLUMNS + """

                FROM responsibility
                WHERE zone_id = :zone AND kind = :kind AND area IS NOT DISTINCT FROM :area AND valid_to = 'infinity'
                """)
                .param("zone", zone.value())
                .param("kind", kind)
                .param("area", Sql.uuidOrNull(area))
                .query(ResponsibilityRepository::line)
                .optional();
    }

    private static Responsibility line(ResultSet row, int number) throws SQLException {
        return new Responsibility(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("area", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }

    Change insert(ZoneId zone, Responsibility line) {
        return new Change("""
                INSERT INTO responsibility (zone_id, id, kind, area, unit, valid_from, valid_to, version)
                VALUES (:zone, :id, :kind, :area, :unit, :from, coalesce(:to, 'infinity'), :version)
                ON CONFLICT DO NOTHING
                """, columns(zone, line));
    }

    Change update(ZoneId zone, Responsibility line) {
        return new Change("""
                UPDATE responsibility SET valid_to = coalesce(:to, 'infinity'), version = :version
                WHERE zone_id = :zone AND id = :id AND version = :version - 1
                """, columns(zone, line));
    }

    private static Map<String, @Nullable Object> columns(ZoneId zone, Responsibility line) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", line.id());
        parameters.put("kind", line.kind());
        parameters.put("area", Sql.uuidOrNull(line.area()));
        parameters.put("unit", line.unit());
        parameters.put("from", line.from());
        parameters.put("to", Sql.dateOrNull(line.to()));
        parameters.put("version", line.version());
        return parameters;
    }

    FallbackUnits fallback(ZoneId zone) {
        return jdbc.sql("SELECT first_receiver, last_resort, version FROM fallback_units WHERE zone_id = :zone")
                .param("zone", zone.value())
                .query((row, number) -> new FallbackUnits(
                        row.getObject("first_receiver", UUID.class),
                        row.getObject("last_resort", UUID.class),
                        row.getInt("version")))
                .optional()
                .orElse(FallbackUnits.NONE);
    }

    Change put(ZoneId zone, FallbackUnits units) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("first", Sql.uuidOrNull(units.firstReceiver()));
        parameters.put("last", Sql.uuidOrNull(units.lastResort()));
        parameters.put("version", units.version());
        return new Change("""
                INSERT INTO fallback_units AS old (zone_id, first_receiver, last_resort, version)
                VALUES (:zone, :first, :last, :version)
                ON CONFLICT (zone_id) DO UPDATE SET first_receiver = excluded.first_receiver, last_resort = excluded.last_resort,
                    version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }
}
