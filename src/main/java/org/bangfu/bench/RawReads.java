package org.bangfu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the two reads ask the database, in one transaction each, prepared, with the zone set. */
final class RawReads implements AutoCloseable {

    private static final List<String> DIVISIONS =
            IntStream.rangeClosed(6, 46).mapToObj("%02d"::formatted).toList();

    /** The figure industrial.opened as it is compiled; what neither number nor parts read is left out. */
    private static final String FIGURE = """
            SELECT %s AS part, coalesce(sum(amount) FILTER (WHERE counted), 0) AS numerator,
                   coalesce(sum(out_of) FILTER (WHERE counted), 0) AS out_of, count(client) AS clients, count(record) AS covered,
                   count(record) FILTER (WHERE period < CAST(? AS date)) AS stale
            FROM (
                SELECT fact.client, client.name AS name, %s AS part, record.id AS record, record.version, record.period,
                       coalesce((record.opened_on <= to_char(CAST(? AS date), 'YYYY-MM-DD')), false) AS counted, 1::bigint AS amount,
                       NULL::bigint AS out_of
                FROM client_fact AS fact
                JOIN client ON client.zone_id = fact.zone_id AND client.id = fact.client
                LEFT JOIN LATERAL (
                    SELECT record.*
                    FROM return_current AS record
                    WHERE record.zone_id = ? AND record.client = fact.client AND record.form = 'daily-restart'
                      AND record.period <= CAST(? AS date) AND record.period > CAST(? AS date) - 31
                    ORDER BY record.period DESC
                    LIMIT 1) AS record ON true
                WHERE fact.zone_id = ? AND client.zone_id = ? AND fact.known_to = 'infinity' AND fact.valid_from <= CAST(? AS date)
                  AND fact.valid_to > CAST(? AS date) AND fact.listed AND true
                  AND (client.kind = ? AND fact.industry_division IN (%s))) AS one %s""";

    private static final String DIVISION = "coalesce(fact.industry_division, '-')";
    private static final String NAMES = "SELECT code, parent, level, name FROM industry WHERE code = ANY (?::text[])";

    private static final String PAGE = """
            SELECT enterprise.client, client.name, enterprise.credit_code, enterprise.former_names,
                   enterprise.legal_representative, enterprise.address, enterprise.registered_staff, enterprise.capacity,
                   enterprise.capacity_unit, enterprise.status, enterprise.other, enterprise.version,
                   fact.valid_from, coalesce(fact.listed, false) AS listed, fact.area, fact.industry, fact.scale, fact.ownership,
                   coalesce(fact.tags, '{}') AS tags
            FROM client
            JOIN enterprise ON enterprise.zone_id = client.zone_id AND enterprise.client = client.id
            LEFT JOIN client_fact AS fact
              ON fact.zone_id = client.zone_id AND fact.client = client.id AND fact.known_to = 'infinity'
             AND fact.valid_from <= ? AND fact.valid_to > ?
            WHERE client.zone_id = ? AND client.kind = 'ENTERPRISE'
              AND true
              AND true
            ORDER BY client.name COLLATE "C", client.id
            LIMIT ?""";

    private static final String AREAS = "SELECT id, name FROM area WHERE zone_id = ?";

    private final Connection connection;
    private final long zone;
    private final Statement place;
    private final PreparedStatement whole;
    private final PreparedStatement parts;
    private final PreparedStatement names;
    private final PreparedStatement page;
    private final PreparedStatement areas;

    RawReads(Connection connection, long zone) throws SQLException {
        this.connection = connection;
        this.zone = zone;
        String divisions = String.join(", ", Collections.nCopies(DIVISIONS.size(), "?"));
        this.place = connection.createStatement();
        this.whole = connection.prepareStatement(FIGURE.formatted("NULL::text", "NULL::text", divisions, ""));
        this.parts = connection.prepareStatement(
                FIGURE.formatted("part", DIVISION, divisions, "WHERE part IS NOT NULL GROUP BY part"));
        this.names = connection.prepareStatement(NAMES);
        this.page = connection.prepareStatement(PAGE);
        this.areas = connection.prepareStatement(AREAS);
    }

    /**
     * How many had opened: all, and by division.
     *
     * @param generic with the plan that the database may take once a connection has run a prepared statement ten times
     */
    Reads.Board board(boolean generic) throws SQLException {
        begin();
        place.execute("SET LOCAL plan_cache_mode = force_%s_plan".formatted(generic ? "generic" : "custom"));
        var day = Stage.LAST;
        List<Object> values = new ArrayList<>(List.of(day, day, zone, day, day, zone, zone, day, day, "ENTERPRISE"));
        values.addAll(DIVISIONS);
        long all = 0;
        try (ResultSet row = query(whole, values)) {
            while (row.next()) {
                all = row.getLong("numerator");
            }
        }
        var byDivision = new TreeMap<String, Long>();
        try (ResultSet row = query(parts, values)) {
            while (row.next()) {
                byDivision.put(row.getString("part"), row.getLong("numerator"));
            }
        }
        drain(names, List.of(texts(byDivision.keySet())));
        connection.commit();
        return new Reads.Board(all, byDivision);
    }

    /** The credit codes of the first page. */
    List<String> page(int size) throws SQLException {
        begin();
        var day = Stage.LAST.plusDays(1);
        var codes = new ArrayList<String>();
        var industries = new ArrayList<String>();
        try (ResultSet row = query(page, List.of(day, day, zone, size + 1))) {
            while (row.next()) {
                codes.add(row.getString("credit_code"));
                industries.add(row.getString("industry"));
            }
        }
        drain(areas, List.of(zone));
        drain(names, List.of(texts(industries.stream().distinct().toList())));
        connection.commit();
        return codes.subList(0, Math.min(size, codes.size()));
    }

    private void begin() throws SQLException {
        place.execute("SET LOCAL app.zone = '%d'; SET LOCAL app.client = ''".formatted(zone));
    }

    private static ResultSet query(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement.executeQuery();
    }

    private static void drain(PreparedStatement statement, List<?> values) throws SQLException {
        try (ResultSet row = query(statement, values)) {
            while (row.next()) {
                row.getString(1);
            }
        }
    }

    private java.sql.Array texts(java.util.Collection<String> all) throws SQLException {
        return connection.createArrayOf("text", all.toArray());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
