package org.bangfu.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to find a client, as a condition of a statement: plain equality on {@code client_token}, the one text
 * search that an index serves under row security.
 *
 * @param sql a condition on the column that holds the client; the statement also binds {@code :zone}
 */
public record ClientSearch(String sql, Map<String, @Nullable Object> parameters) {

    /** A longer text is looked for by its beginning: by then it has found what there is. */
    private static final int MOST_TOKENS = 8;

    private static final ClientSearch EVERYTHING = new ClientSearch("true", Map.of());
    private static final ClientSearch NOTHING = new ClientSearch("false", Map.of());

    /** Everything for null or blank; nothing when the text holds no letter to look for. */
    public static ClientSearch of(@Nullable String text, String column) {
        if (text == null || text.isBlank()) {
            return EVERYTHING;
        }
        var parameters = new HashMap<String, @Nullable Object>();
        var ways = new ArrayList<String>();
        for (Set<String> tokens : Tokens.searched(text)) {
            List<String> names = tokens.stream()
                    .limit(MOST_TOKENS)
                    .map(token -> bind(token, parameters))
                    .toList();
            if (!names.isEmpty()) {
                ways.add(way(names));
            }
        }
        return ways.isEmpty()
                ? NOTHING
                : new ClientSearch(
                        "%s IN (%s)".formatted(column, String.join(" UNION ", ways)), Map.copyOf(parameters));
    }

    private static String bind(String token, Map<String, @Nullable Object> parameters) {
        String name = "token" + parameters.size();
        parameters.put(name, token);
        return name;
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
}
