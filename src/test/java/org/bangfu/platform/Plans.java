package org.bangfu.platform;

import com.jayway.jsonpath.JsonPath;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the database runs what an endpoint really asks: each query is explained on the same connection, so as the serving role in
 * its zone and with the same parameters, before it is run.
 */
public final class Plans {

    private static final Pattern WRITES =
            Pattern.compile("\\b(INSERT INTO|UPDATE|DELETE FROM)\\b", Pattern.CASE_INSENSITIVE);

    private static volatile @Nullable List<Plan> asked;

    private Plans() {}

    /**
     * One place of a plan that reads a table.
     *
     * @param table a partition, where there are any
     * @param read rows looked at, those that a condition then threw away included
     */
    public record Scan(String type, String table, String index, String condition, long read, long loops) {}

    /**
     * How one query is run.
     *
     * @param blocks of 8 kB that were looked at
     */
    public record Plan(String sql, List<Scan> scans, long blocks) {
        public List<Scan> of(String table) {
            return scans.stream()
                    .filter(scan -> scan.table.equals(table) || scan.table.matches(table + "_(\\d{4}_\\d{2}|default)"))
                    .toList();
        }
    }

    /** The plans of all queries that {@code work} makes, in order. */
    public static synchronized List<Plan> of(Runnable work) {
        var plans = new ArrayList<Plan>();
        asked = plans;
        try {
            work.run();
        } finally {
            asked = null;
        }
        return plans;
    }

    static boolean areAsked() {
        return asked != null;
    }

    /** The same statement; when it runs, it is explained first, with what was set till then. */
    static PreparedStatement recorded(PreparedStatement statement, Connection connection, String sql) {
        record Given(Method method, Object[] arguments) {}
        var given = new ArrayList<Given>();
        return StatementTap.proxy(PreparedStatement.class, (method, arguments) -> {
            List<Plan> plans = asked;
            if (method.getName().startsWith("set") && arguments.length > 1) {
                given.add(new Given(method, arguments));
            } else if (method.getName().equals("executeQuery")
                    && plans != null
                    && !WRITES.matcher(sql).find()) {
                try (PreparedStatement explain =
                        connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) " + sql)) {
                    for (Given each : given) {
                        StatementTap.invoke(each.method, explain, each.arguments);
                    }
                    try (ResultSet answer = explain.executeQuery()) {
                        answer.next();
                        plans.add(read(sql, answer.getString(1)));
                    }
                }
            }
            return StatementTap.invoke(method, statement, arguments);
        });
    }

    private static Plan read(String sql, String json) {
        Map<String, Object> root = JsonPath.read(json, "$[0].Plan");
        var scans = new ArrayList<Scan>();
        collect(root, scans);
        return new Plan(sql, scans, number(root, "Shared Hit Blocks") + number(root, "Shared Read Blocks"));
    }

    @SuppressWarnings("unchecked")
    private static void collect(Map<String, Object> node, List<Scan> into) {
        if (node.containsKey("Relation Name")) {
            long loops = number(node, "Actual Loops");
            long read = Math.round((decimal(node, "Actual Rows")
                            + decimal(node, "Rows Removed by Filter")
                            + decimal(node, "Rows Removed by Index Recheck"))
                    * loops);
            into.add(new Scan(
                    text(node, "Node Type"),
                    text(node, "Relation Name"),
                    text(node, "Index Name"),
                    text(node, "Index Cond"),
                    read,
                    loops));
        }
        ((List<Map<String, Object>>) node.getOrDefault("Plans", List.of())).forEach(child -> collect(child, into));
    }

    private static String text(Map<String, Object> node, String key) {
        return String.valueOf(node.getOrDefault(key, ""));
    }

    private static double decimal(Map<String, Object> node, String key) {
        return node.get(key) instanceof Number number ? number.doubleValue() : 0;
    }

    private static long number(Map<String, Object> node, String key) {
        return Math.round(decimal(node, key));
    }
}
