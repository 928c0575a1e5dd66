package org.bangfu.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Documents;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fields, forms and how often they are due. */
@Repository
class FormRepository {

    private final JdbcClient jdbc;

    FormRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest version of each form. */
    List<Form> latest(ZoneId zone) {
        return jdbc.sql("""
                SELECT DISTINCT ON (code) definition
                FROM form
                WHERE zone_id = :zone
                ORDER BY code, version DESC
                """)
                .param("zone", zone.value())
                .query((row, number) -> Documents.read(row.getString(1), Form.class))
                .list();
    }

    Optional<Form> version(ZoneId zone, String code, int version) {
        return jdbc.sql("SELECT definition FROM form WHERE zone_id = :zone AND code = :code AND version = :version")
                .param("zone", zone.value())
                .param("code", code)
                .param("version", version)
                .query((row, number) -> Documents.read(row.getString(1), Form.class))
                .optional();
    }

    Periods periods(ZoneId zone, String code) {
        return new Periods(jdbc.sql("""
                SELECT valid_from, kind, due_time, version
                FROM form_frequency
                WHERE zone_id = :zone AND form = :form
                ORDER BY valid_from
                """)
                .param("zone", zone.value())
                .param("form", code)
                .query((row, number) -> new Frequency(
                        row.getObject("valid_from", LocalDate.class),
                        Frequency.Kind.valueOf(row.getString("kind")),
                        row.getObject("due_time", LocalTime.class),
                        row.getInt("version")))
                .list());
    }

    Change putFields(ZoneId zone, List<Field> fields) {
        return new Change(
                """
                INSERT INTO field (zone_id, name, definition, version)
                SELECT :zone, name, definition, 0 FROM unnest(:names::text[], :definitions::jsonb[]) AS given (name, definition)
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone", zone.value(),
                        "names", Sql.texts(fields, Field::name),
                        "definitions", Sql.texts(fields, Documents::write)),
                fields.size());
    }

    Change put(ZoneId zone, Form form) {
        return new Change(
                """
                INSERT INTO form (zone_id, code, version, definition) VALUES (:zone, :code, :version, :definition::jsonb)
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone", zone.value(),
                        "code", form.code(),
                        "version", form.version(),
                        "definition", Documents.write(form)));
    }

    Change put(ZoneId zone, String form, Frequency frequency) {
        return new Change(
                """
                INSERT INTO form_frequency AS old (zone_id, form, valid_from, kind, due_time, version)
                VALUES (:zone, :form, :from, :kind, :due, :version)
                ON CONFLICT (zone_id, form, valid_from) DO UPDATE SET kind = excluded.kind, due_time = excluded.due_time,
                    version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "form", form,
                        "from", frequency.from(),
                        "kind", frequency.kind().name(),
                        "due", frequency.dueTime(),
                        "version", frequency.version()));
    }
}
