package org.bangfu.need;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Documents;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each open need is next to be looked at. */
@Repository
class WatchRepository {

    private static final String MOVE = """
            UPDATE need_watch AS watch
            SET at = coalesce(next.at, 'infinity')
            FROM unnest(:needs::uuid[], :versions::integer[], :times::timestamptz[]) AS next (need, version, at)
            WHERE watch.zone_id = :zone AND watch.need = next.need AND watch.version = next.version
            """;

    private final JdbcClient jdbc;

    WatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose time has come, longest first. */
    List<Need> due(ZoneId zone, Instant now, int limit) {
        return jdbc.sql("""
                SELECT need.document
                FROM need_watch AS watch
                JOIN need ON need.zone_id = watch.zone_id AND need.id = watch.need AND need.version = watch.version
                WHERE watch.zone_id = :zone AND watch.at <= :now
                ORDER BY watch.at, watch.need
                LIMIT :limit
                """)
                .param("zone", zone.value())
                .param("now", Sql.at(now))
                .param("limit", limit)
                .query((row, number) -> Documents.read(row.getString("document"), Need.class))
                .list();
    }

    /** With a step of the need; whatever was counted before is void. */
    Change put(ZoneId zone, Need need, Optional<Instant> first) {
        return new Change("""
                INSERT INTO need_watch AS old (zone_id, need, version, at)
                VALUES (:zone, :need, :version, coalesce(:at, 'infinity'))
                ON CONFLICT (zone_id, need) DO UPDATE SET version = excluded.version, at = excluded.at
                """, columns(zone, need, first.orElse(null)));
    }

    private static Map<String, @Nullable Object> columns(ZoneId zone, Need need, @Nullable Instant at) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("need", need.id().value());
        parameters.put("version", need.version());
        parameters.put("at", Sql.atOrNull(at));
        return parameters;
    }

    /** Moves on those that no step has touched meanwhile. */
    void move(ZoneId zone, Map<Need, Optional<Instant>> next) {
        jdbc.sql(MOVE).params(parameters(zone, next)).update();
    }

    /** The same, in a command. */
    Change moving(ZoneId zone, Map<Need, Optional<Instant>> next) {
        return new Change(MOVE, parameters(zone, next), Change.ANY);
    }

    private static Map<String, @Nullable Object> parameters(ZoneId zone, Map<Need, Optional<Instant>> next) {
        var order = List.copyOf(next.entrySet());
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("needs", Sql.texts(order, each -> each.getKey().id().value()));
        parameters.put("versions", Sql.texts(order, each -> each.getKey().version()));
        parameters.put("times", Sql.texts(order, each -> each.getValue().orElse(null)));
        return parameters;
    }
}
