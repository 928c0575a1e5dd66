package org.bangfu.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs, seen by those between whom they are, and by whoever keeps the roster. */
@Repository
class HandOverRepository {

    private static final String HAND_OVER = """
            SELECT id, giver, receiver, day, state, reason, overload, proposed_by, proposed_at, answer, answered_at, version
            FROM hand_over
            WHERE zone_id = :zone
            """;

    private static final String OWN = "  AND (giver = :person OR receiver = :person)\n";

    private final JdbcClient jdbc;

    HandOverRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String seen(boolean whole) {
        return whole ? HAND_OVER : HAND_OVER + OWN;
    }

    /** @param whole whether the actor sees those of others */
    Optional<HandOver> find(Actor actor, boolean whole, UUID id) {
        List<HandOver> found = jdbc.sql(seen(whole) + "  AND id = :id")
                .param("zone", actor.zone().value())
                .param("person", actor.person())
                .param("id", id)
                .query(HandOverRepository::handOver)
                .list();
        return withItems(actor.zone(), found).stream().findFirst();
    }

    /** Latest first; {@code before} is an id. */
    List<HandOver> page(Actor actor, boolean whole, boolean open, @Nullable UUID before, int limit) {
        List<HandOver> found = jdbc.sql(seen(whole) + (open ? "  AND state = 'PROPOSED'\n" : "") + """
                  AND (:before::uuid IS NULL OR id < :before)
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("zone", actor.zone().value())
                .param("person", actor.person())
                .param("before", Sql.uuidOrNull(before))
                .param("limit", limit)
                .query(HandOverRepository::handOver)
                .list();
        return withItems(actor.zone(), found);
    }

    private List<HandOver> withItems(ZoneId zone, List<HandOver> found) {
        var items = new HashMap<UUID, List<HandOver.Item>>();
        jdbc.sql("""
                SELECT hand_over, client, assignment, note
                FROM hand_over_item
                WHERE zone_id = :zone AND hand_over = ANY (:ids::uuid[])
                ORDER BY hand_over, client, assignment
                """)
                .param("zone", zone.value())
                .param("ids", Sql.texts(found, HandOver::id))
                .query(row -> {
                    items.computeIfAbsent(row.getObject("hand_over", UUID.class), _ -> new ArrayList<>())
                            .add(new HandOver.Item(
                                    new ClientId(row.getObject("client", UUID.class)),
                                    row.getObject("assignment", UUID.class),
                                    row.getString("note")));
                });
        return found.stream()
                .map(each -> new HandOver(
                        each.id(),
                        each.giver(),
                        each.receiver(),
                        each.day(),
                        each.state(),
                        each.reason(),
                        each.overload(),
                        each.proposedBy(),
                        each.proposedAt(),
                        each.answer(),
                        each.answeredAt(),
                        items.getOrDefault(each.id(), List.of()),
                        each.version()))
                .toList();
    }

    /** A client of one of these assignments that waits in a hand-over already. */
    Optional<ClientId> waiting(ZoneId zone, Collection<UUID> assignments) {
        return jdbc.sql("""
                SELECT item.client
                FROM hand_over_item AS item
                JOIN hand_over ON hand_over.zone_id = item.zone_id AND hand_over.id = item.hand_over AND hand_over.state = 'PROPOSED'
                WHERE item.zone_id = :zone AND item.assignment = ANY (:assignments::uuid[])
                LIMIT 1
                """)
                .param("zone", zone.value())
                .param("assignments", Sql.texts(assignments))
                .query((row, number) -> new ClientId(row.getObject("client", UUID.class)))
                .optional();
    }

    /** A new one, or one version ahead. */
    Change put(ZoneId zone, HandOver handOver) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", handOver.id());
        parameters.put("giver", handOver.giver().value());
        parameters.put("receiver", handOver.receiver().value());
        parameters.put("day", handOver.day());
        parameters.put("state", handOver.state().name());
        parameters.put("reason", handOver.reason());
        parameters.put("overload", Sql.textOrNull(handOver.overload()));
        parameters.put("by", handOver.proposedBy());
        parameters.put("at", Sql.at(handOver.proposedAt()));
        parameters.put("answer", Sql.textOrNull(handOver.answer()));
        parameters.put("answered", Sql.atOrNull(handOver.answeredAt()));
        parameters.put("version", handOver.version());
        return new Change("""
                INSERT INTO hand_over AS old (zone_id, id, giver, receiver, day, state, reason, overload, proposed_by, proposed_at, answer,
                                              answered_at, version)
                VALUES (:zone, :id, :giver, :receiver, :day, :state, :reason, :overload, :by, :at, :answer, :answered, :version)
                ON CONFLICT (zone_id, id) DO UPDATE SET state = excluded.state, answer = excluded.answer,
                    answered_at = excluded.answered_at, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }

    Change putItems(ZoneId zone, HandOver handOver) {
        return new Change(
                """
                INSERT INTO hand_over_item (zone_id, hand_over, client, assignment, note)
                SELECT :zone, :id, * FROM unnest(:clients::uuid[], :assignments::uuid[], :notes::text[])
                """,
                Map.of(
                        "zone", zone.value(),
                        "id", handOver.id(),
                        "clients",
                                Sql.texts(
                                        handOver.items(), each -> each.client().value()),
                        "assignments", Sql.texts(handOver.items(), HandOver.Item::assignment),
                        "notes", Sql.texts(handOver.items(), HandOver.Item::note)),
                handOver.items().size());
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new HandOver(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("giver", UUID.class)),
                new PersonId(row.getObject("receiver", UUID.class)),
                row.getObject("day", LocalDate.class),
                HandOver.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("overload"),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(),
                List.of(),
                row.getInt("version"));
    }
}
