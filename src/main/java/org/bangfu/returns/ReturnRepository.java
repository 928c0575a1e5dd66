package org.bangfu.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.client.Reach;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Documents;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions, current values and decisions. */
@Repository
class ReturnRepository {

    /** Where a return stands; {@code asked.empty} is where it stands while nothing is filed. */
    private static final String STATUS = """
            CASE WHEN filed.version IS NULL THEN asked.empty
                 WHEN decision.status = 'LOCKED' OR decision.of_version = filed.version THEN decision.status
                 WHEN decision.status IS NULL AND filed.version = 0 THEN 'SUBMITTED'
                 ELSE 'CORRECTED' END""";

    /** Columns of {@link Filed}, of {@code asked (client, period, empty)}. */
    private static final String FILED = """
            SELECT asked.client, asked.period, filed.version, filed.values, filed.submitted_at, coalesce(filed.late, false) AS late,
                   %s AS status, decision.status AS decided, coalesce(decision.of_version, -1) AS of_version, decision.query, decision.person,
                   decision.decided_at, coalesce(decision.version, -1) AS decision_version""".formatted(STATUS);

    private static final String JOINS = """
            LEFT JOIN return_current AS filed
              ON filed.zone_id = :zone AND filed.client = asked.client AND filed.form = :form AND filed.period = asked.period
            LEFT JOIN return_state AS decision
              ON decision.zone_id = :zone AND decision.client = asked.client AND decision.form = :form AND decision.period = asked.period""";

    /** The planner does not see that what comes after a client on one side does on the other. */
    private static final String JOINS_AFTER = JOINS.replace(
                    "filed.client = asked.client", "filed.client = asked.client AND filed.client > :after")
            .replace("decision.client = asked.client", "decision.client = asked.client AND decision.client > :after");

    private final JdbcClient jdbc;

    ReturnRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a client's returns for these periods stand, in their order. */
    List<Filed> of(ZoneId zone, ClientId client, String form, List<Due> dues, Instant now) {
        return of(zone, client, form, dues, now, "");
    }

    /** As {@link #of}, without the periods for which nothing was filed and nothing is asked: the client was not listed. */
    List<Filed> asked(ZoneId zone, ClientId client, String form, List<Due> dues, Instant now) {
        return of(zone, client, form, dues, now, """
                WHERE filed.version IS NOT NULL OR EXISTS (
                    SELECT FROM client_fact AS fact
                    JOIN client ON client.zone_id = fact.zone_id AND client.id = fact.client AND client.kind = 'ENTERPRISE'
                    WHERE fact.zone_id = :zone AND fact.client = asked.client AND fact.known_to = 'infinity' AND fact.listed
                      AND fact.valid_from <= asked.period AND fact.valid_to > asked.period)
                """);
    }

    private List<Filed> of(ZoneId zone, ClientId client, String form, List<Due> dues, Instant now, String condition) {
        return jdbc.sql(FILED + """

                FROM (SELECT :client::uuid AS client, period, empty, place
                      FROM unnest(:periods::date[], :empties::text[]) WITH ORDINALITY AS given (period, empty, place)) AS asked
                """ + JOINS + "\n" + condition + "\nORDER BY asked.place")
                .param("zone", zone.value())
                .param("client", client.value())
                .param("form", form)
                .param("periods", Sql.texts(dues, Due::period))
                .param("empties", Sql.texts(dues, due -> due.empty(now)))
                .query(ReturnRepository::filed)
                .list();
    }

    /** The last return before {@code period}, not older than {@code since}. */
    Optional<Return> before(ZoneId zone, ClientId client, String form, LocalDate period, LocalDate since) {
        return jdbc.sql("""
                SELECT id, period, version, values, submitted_at, changed_at, late
                FROM return_current
                WHERE zone_id = :zone AND client = :client AND form = :form AND period < :period AND period >= :since
                ORDER BY period DESC
                LIMIT 1
                """)
                .param("zone", zone.value())
                .param("client", client.value())
                .param("form", form)
                .param("period", period)
                .param("since", since)
                .query((row, number) -> new Return(
                        row.getObject("id", UUID.class),
                        client,
                        form,
                        0,
                        row.getObject("period", LocalDate.class),
                        row.getInt("version"),
                        values(row),
                        at(row, "submitted_at"),
                        at(row, "changed_at"),
                        row.getBoolean("late"),
                        0))
                .optional();
    }

    /** What a list of the returns of a period is narrowed to. */
    record Filter(@Nullable ReturnStatus status, @Nullable UUID area) {}

    /** Every listed client of a day, as far as the actor sees, with how its return stands; in the order of ids. */
    List<Filed> ofAll(Actor actor, String form, Due due, Instant now, Filter filter, @Nullable UUID after, int limit) {
        ReturnStatus status = filter.status();
        Map<String, @Nullable Object> parameters = parameters(actor, form, due, now, filter.area());
        parameters.put("after", after == null ? new UUID(0, 0) : after);
        parameters.put("limit", limit);
        parameters.put("status", Sql.textOrNull(status == null ? null : status.name()));
        String asked =
                askedOfAll(actor).replace("client.id = fact.client", "client.id = fact.client AND client.id > :after");
        return jdbc.sql(FILED + "\n" + asked + JOINS_AFTER + """

                WHERE asked.client > :after AND (:status::text IS NULL OR :status = %s)
                ORDER BY asked.client
                LIMIT :limit
                """.formatted(STATUS))
                .params(parameters)
                .query(ReturnRepository::filed)
                .list();
    }

    /** How many there are of each status, and how many of them came late. */
    Counts counts(Actor actor, String form, Due due, Instant now) {
        var byStatus = new EnumMap<ReturnStatus, Long>(ReturnStatus.class);
        long[] late = new long[1];
        jdbc.sql("SELECT %s AS status, count(*) AS count, count(*) FILTER (WHERE filed.late) AS late\n"
                                .formatted(STATUS)
                        + askedOfAll(actor) + JOINS + "\nGROUP BY 1")
                .params(parameters(actor, form, due, now, null))
                .query(row -> {
                    byStatus.put(ReturnStatus.valueOf(row.getString("status")), row.getLong("count"));
                    late[0] += row.getLong("late");
                });
        return new Counts(byStatus, late[0]);
    }

    private static Map<String, @Nullable Object> parameters(
            Actor actor, String form, Due due, Instant now, @Nullable UUID area) {
        Map<String, @Nullable Object> parameters = Reach.parameters(actor, Days.of(now));
        parameters.put("form", form);
        parameters.put("period", due.period());
        parameters.put("empty", due.empty(now).name());
        parameters.put("area", Sql.uuidOrNull(area));
        return parameters;
    }

    private static String askedOfAll(Actor actor) {
        return """
                FROM (SELECT fact.client, :period::date AS period, :empty AS empty
                      FROM client_fact AS fact
                      JOIN client ON client.zone_id = fact.zone_id AND client.id = fact.client AND client.kind = 'ENTERPRISE'
                      WHERE fact.zone_id = :zone AND fact.known_to = 'infinity' AND fact.valid_from <= :period
                        AND fact.valid_to > :period AND fact.listed AND (:area::uuid IS NULL OR fact.area = :area)
                        AND %s) AS asked
                """.formatted(Reach.of(actor, "fact.client"));
    }

    Change insert(ZoneId zone, UUID command, UUID person, Return filed) {
        return new Change(
                """
                INSERT INTO return_version (zone_id, client, form, period, version, form_version, values, person, seconds, recorded_at,
                                            command)
                VALUES (:zone, :client, :form, :period, :version, :formVersion, :values::jsonb, :person, :seconds, :at, :command)
                ON CONFLICT DO NOTHING
                """,
                Map.ofEntries(
                        Map.entry("zone", zone.value()),
                        Map.entry("client", filed.client().value()),
                        Map.entry("form", filed.form()),
                        Map.entry("period", filed.period()),
                        Map.entry("version", filed.version()),
                        Map.entry("formVersion", filed.formVersion()),
                        Map.entry("values", Documents.write(filed.values())),
                        Map.entry("person", person),
                        Map.entry("seconds", filed.seconds()),
                        Map.entry("at", Sql.at(filed.changedAt())),
                        Map.entry("command", command)));
    }

    /** Nothing is written while the return is locked. */
    Change put(ZoneId zone, Return filed) {
        return new Change(
                """
                INSERT INTO return_current AS old (zone_id, client, form, period, id, version, values, submitted_at, changed_at, late)
                SELECT :zone, :client, :form, :period, :id, :version, :values::jsonb, :submitted, :changed, :late
                WHERE NOT EXISTS (
                    SELECT FROM return_state AS decision
                    WHERE decision.zone_id = :zone AND decision.client = :client AND decision.form = :form
                      AND decision.period = :period AND decision.status = 'LOCKED')
                ON CONFLICT (zone_id, client, form, period) DO UPDATE SET version = excluded.version, values = excluded.values,
                    changed_at = excluded.changed_at
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "client", filed.client().value(),
                        "form", filed.form(),
                        "period", filed.period(),
                        "id", filed.id(),
                        "version", filed.version(),
                        "values", Documents.write(filed.values()),
                        "submitted", Sql.at(filed.submittedAt()),
                        "changed", Sql.at(filed.changedAt()),
                        "late", filed.late()));
    }

    Change put(ZoneId zone, Decision decision) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("client", decision.client().value());
        parameters.put("form", decision.form());
        parameters.put("period", decision.period());
        parameters.put("status", decision.status().name());
        parameters.put("ofVersion", decision.ofVersion());
        parameters.put("query", Sql.textOrNull(decision.query()));
        parameters.put("person", decision.person());
        parameters.put("at", Sql.at(decision.at()));
        parameters.put("version", decision.version());
        return new Change("""
                INSERT INTO return_state AS old (zone_id, client, form, period, status, of_version, query, person, decided_at, version)
                SELECT :zone, :client, :form, :period, :status, :ofVersion, :query, :person, :at, :version
                WHERE EXISTS (
                    SELECT FROM return_current AS filed
                    WHERE filed.zone_id = :zone AND filed.client = :client AND filed.form = :form AND filed.period = :period
                      AND filed.version = :ofVersion)
                ON CONFLICT (zone_id, client, form, period) DO UPDATE SET status = excluded.status, of_version = excluded.of_version,
                    query = excluded.query, person = excluded.person, decided_at = excluded.decided_at, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }

    private static Filed filed(ResultSet row, int number) throws SQLException {
        String decided = row.getString("decided");
        return new Filed(
                row.getObject("client", UUID.class),
                row.getObject("period", LocalDate.class),
                ReturnStatus.valueOf(row.getString("status")),
                row.getObject("version", Integer.class),
                values(row),
                atOrNull(row, "submitted_at"),
                row.getBoolean("late"),
                decided == null ? null : ReturnStatus.valueOf(decided),
                row.getInt("of_version"),
                row.getString("query"),
                row.getObject("person", UUID.class),
                atOrNull(row, "decided_at"),
                row.getInt("decision_version"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(ResultSet row) throws SQLException {
        String json = row.getString("values");
        return json == null ? Map.of() : Documents.read(json, Map.class);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
