package org.bangfu.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a database, each after those that it refers to. Partitions are their parent's rows and not counted again. */
final class Tables {

    private Tables() {}

    /**
     * One table.
     *
     * @param columns those that are stored as given: what is generated, the next database generates itself
     * @param key the primary key, by which its rows are ordered
     */
    record Table(String name, String columns, String key) {

        /** Its rows as text, in one order. */
        String copyOut() {
            return "COPY (SELECT %s FROM %s ORDER BY %s) TO STDOUT".formatted(columns, name, key);
        }

        String copyIn() {
            return "COPY %s (%s) FROM STDIN".formatted(name, columns);
        }
    }

    /**
     * All but the history of migrations, which the next database writes itself, and sessions: who signed out before the restore
     * stays signed out.
     */
    static List<Table> inOrder(Connection connection) throws SQLException {
        Map<String, Table> tables = read(connection);
        Map<String, Set<String>> references = references(connection);
        var ordered = new ArrayList<Table>();
        var done = new HashSet<String>();
        while (done.size() < tables.size()) {
            List<Table> next = tables.values().stream()
                    .filter(table -> !done.contains(table.name()))
                    .filter(table -> references.getOrDefault(table.name(), Set.of()).stream()
                            .allMatch(other -> done.contains(other) || !tables.containsKey(other)))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("The foreign keys of these tables form a circle: "
                        + tables.keySet().stream()
                                .filter(name -> !done.contains(name))
                                .toList());
            }
            next.forEach(table -> done.add(table.name()));
            ordered.addAll(next);
        }
        return ordered;
    }

    /** Everything that holds rows, partitions instead of their parents. */
    static List<String> all(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT oid::regclass::text
                        FROM pg_class
                        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                        ORDER BY relname
                        """)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static Map<String, Table> read(Connection connection) throws SQLException {
        var tables = new LinkedHashMap<String, Table>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT relname,
                               (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
                                FROM pg_attribute
                                WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
                               (SELECT string_agg(quote_ident(attname), ', ' ORDER BY array_position(indkey::int2[], attnum))
                                FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
                                WHERE indrelid = pg_class.oid AND indisprimary) AS key
                        FROM pg_class
                        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                          AND relname NOT LIKE 'flyway\\_schema\\_history%' AND relname <> 'session'
                        ORDER BY relname
                        """)) {
            while (row.next()) {
                String name = row.getString("relname");
                tables.put(name, new Table(name, row.getString("columns"), row.getString("key")));
            }
        }
        return tables;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        var references = new HashMap<String, Set<String>>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT DISTINCT own.relname, other.relname
                        FROM pg_constraint
                        JOIN pg_class AS own ON own.oid = conrelid
                        JOIN pg_class AS other ON other.oid = confrelid
                        WHERE contype = 'f' AND conparentid = 0 AND conrelid <> confrelid
                        """)) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                        .add(row.getString(2));
            }
        }
        return references;
    }
}
