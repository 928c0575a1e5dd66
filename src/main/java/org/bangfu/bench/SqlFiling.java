package org.bangfu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements of one filing, prepared, in one transaction with the zone and the client set: what the database alone takes. */
final class SqlFiling implements Filings.Way {

    private static final String FORM = "daily-restart";
    private static final UUID PERSON = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final String FACTS = """
            SELECT client, listed, area, industry, scale, ownership, tags
            FROM client_fact
            WHERE zone_id = ? AND client = ANY (?::uuid[]) AND known_to = 'infinity' AND valid_from <= ? AND valid_to > ?
            """;

    private static final String BEFORE = """
            SELECT asked.client, asked.period, filed.version, filed.values, filed.submitted_at, coalesce(filed.late, false) AS late,
                   CASE WHEN filed.version IS NULL THEN asked.empty
                        WHEN decision.status = 'LOCKED' OR decision.of_version = filed.version THEN decision.status
                        WHEN decision.status IS NULL AND filed.version = 0 THEN 'SUBMITTED'
                        ELSE 'CORRECTED' END AS status,
                   decision.status AS decided, coalesce(decision.of_version, -1) AS of_version, decision.query, decision.person,
                   decision.decided_at, coalesce(decision.version, -1) AS decision_version
            FROM (SELECT ?::uuid AS client, period, empty, place
                  FROM unnest(?::date[], ?::text[]) WITH ORDINALITY AS given (period, empty, place)) AS asked
            LEFT JOIN return_current AS filed
              ON filed.zone_id = ? AND filed.client = asked.client AND filed.form = ? AND filed.period = asked.period
            LEFT JOIN return_state AS decision
              ON decision.zone_id = ? AND decision.client = asked.client AND decision.form = ? AND decision.period = asked.period
            ORDER BY asked.place""";

    private static final String WRITES = """
            INSERT INTO journal (zone_id, command, ordinal, kind, record_id, version, valid_at, recorded_at, actor, reason,
                                 body, body_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING;
            INSERT INTO return_version (zone_id, client, form, period, version, form_version, values, person, seconds, recorded_at,
                                        command)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING;
            INSERT INTO return_current AS old (zone_id, client, form, period, id, version, values, submitted_at, changed_at, late)
            SELECT ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?
            WHERE NOT EXISTS (
                SELECT FROM return_state AS decision
                WHERE decision.zone_id = ? AND decision.client = ? AND decision.form = ?
                  AND decision.period = ? AND decision.status = 'LOCKED')
            ON CONFLICT (zone_id, client, form, period) DO UPDATE SET version = excluded.version, values = excluded.values,
                changed_at = excluded.changed_at
            WHERE old.version = excluded.version - 1""";

    private final Connection connection;
    private final long zone;
    private final Statement place;
    private final PreparedStatement facts;
    private final PreparedStatement before;
    private final PreparedStatement writes;

    SqlFiling(Connection connection, long zone) throws SQLException {
        this.connection = connection;
        this.zone = zone;
        this.place = connection.createStatement();
        this.facts = connection.prepareStatement(FACTS);
        this.before = connection.prepareStatement(BEFORE);
        this.writes = connection.prepareStatement(WRITES);
    }

    @Override
    public void file(Filings.Slot slot) throws SQLException {
        UUID client = slot.contact.client();
        place.execute("SET LOCAL app.zone = '%d'; SET LOCAL app.client = '%s'".formatted(zone, client));
        bind(facts, zone, texts(client), slot.period, slot.period);
        one(facts);
        bind(before, client, texts(slot.period), texts("OPEN"), zone, FORM, zone, FORM);
        one(before);
        write(slot, client);
        connection.commit();
    }

    private void write(Filings.Slot slot, UUID client) throws SQLException {
        UUID command = HttpFiling.command();
        OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
        int version = slot.version + 1;
        String values = HttpFiling.values(100 + version % 100);
        String body = """
                {"changedAt":"%s","client":"%s","form":"daily-restart","formVersion":1,"id":"%s","late":true,"period":"%s",\
                "seconds":35,"submittedAt":"%s","values":%s,"version":%d}""".formatted(now, client, slot.id, slot.period, now, values, version);
        byte[] hash = new byte[32];
        // One entry for the command, one for the return.
        bind(
                writes,
                zone,
                command,
                0,
                "return.file",
                null,
                null,
                now,
                now,
                PERSON,
                null,
                null,
                hash,
                zone,
                command,
                1,
                "return",
                slot.id,
                version,
                now,
                now,
                PERSON,
                null,
                body,
                hash,
                zone,
                client,
                FORM,
                slot.period,
                version,
                1,
                values,
                PERSON,
                35,
                now,
                command,
                zone,
                client,
                FORM,
                slot.period,
                slot.id,
                version,
                values,
                now,
                now,
                true,
                zone,
                client,
                FORM,
                slot.period);
        writes.execute();
        for (int rows : new int[] {2, 1, 1}) {
            if (writes.getUpdateCount() != rows) {
                throw new IllegalStateException(
                        "The baseline wrote %d rows for %d".formatted(writes.getUpdateCount(), rows));
            }
            writes.getMoreResults();
        }
    }

    private java.sql.Array texts(Object one) throws SQLException {
        return connection.createArrayOf("text", new Object[] {one.toString()});
    }

    private static void one(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The baseline found nothing");
            }
        }
    }

    /** A null says no type: the other row of the same VALUES, or the column, does. */
    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, java.sql.Types.NULL);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
