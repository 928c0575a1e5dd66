package org.bangfu.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a person typed to find a client, as a condition of a statement: plain equality on {@code client_token}, the one text
 * search that an index serves under row security.
 *
 * @param sql a condition on the column that holds the client; the statement also binds {@code :zone}
 */
public record ClientSearch(String sql, Map<String, @Nullable Object> parameters) {

    /** A longer text is looked for by its beginning: by then it has found what there is. */
    private static final int MOST_TOKENS = 8;

    /** So many are fetched by id. Where more are found, one in a few of the zone is: then the list itself is asked, name by name. */
    private static final int FEW = 3_000;

    private static final ClientSearch EVERYTHING = new ClientSearch("true", Map.of());
    private static final ClientSearch NOTHING = new ClientSearch("false", Map.of());

    /** Everything for null or blank; nothing when the text holds no letter to look for. */
    public static ClientSearch of(JdbcClient jdbc, ZoneId zone, @Nullable String text, String column) {
        if (text == null || text.isBlank()) {
            return EVERYTHING;
        }
        var parameters = new HashMap<String, @Nullable Object>();
        var ways = new ArrayList<List<String>>();
        for (Set<String> tokens : Tokens.searched(text)) {
            if (!tokens.isEmpty()) {
                ways.add(tokens.stream()
                        .limit(MOST_TOKENS)
                        .map(token -> bind(token, parameters))
                        .toList());
            }
        }
        if (ways.isEmpty()) {
            return NOTHING;
        }
        List<UUID> few = few(jdbc, zone, ways, parameters);
        return few.size() <= FEW
                ? new ClientSearch(column + " = ANY (:found::uuid[])", Map.of("found", Sql.texts(few)))
                : new ClientSearch(
                        ways.stream().map(way -> has(way, column)).collect(Collectors.joining(" OR ", "(", ")")),
                        Map.copyOf(parameters));
    }

    private static String bind(String token, Map<String, @Nullable Object> parameters) {
        String name = "token" + parameters.size();
        parameters.put(name, token);
        return name;
    }

    /** Those that are found in any of the ways; of many, one more than few. */
    private static List<UUID> few(
            JdbcClient jdbc, ZoneId zone, List<List<String>> ways, Map<String, @Nullable Object> parameters) {
        return jdbc.sql(ways.stream().map(ClientSearch::way).collect(Collectors.joining("\nUNION ALL\n"))
                        + "\nLIMIT :most")
                .params(parameters)
                .param("zone", zone.value())
                .param("most", FEW + 1)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static String way(List<String> names) {
        var sql = new StringBuilder(
                        "SELECT found.client FROM client_token AS found WHERE found.zone_id = :zone AND found.token = :")
                .append(names.getFirst());
        for (String name : names.subList(1, names.size())) {
            sql.append(
                            " AND EXISTS (SELECT FROM client_token AS more WHERE more.zone_id = :zone AND more.client = found.client AND more.token = :")
                    .append(name)
                    .append(')');
        }
        return sql.toString();
    }

    /** As values and not as EXISTS, of which the planner would make a list of all that have the token, before the first row. */
    private static String has(List<String> names, String column) {
        return names.stream()
                .map(name ->
                        "(SELECT true FROM client_token AS has WHERE has.zone_id = :zone AND has.token = :%s AND has.client = %s)"
                                .formatted(name, column))
                .collect(Collectors.joining(" AND "));
    }
}
