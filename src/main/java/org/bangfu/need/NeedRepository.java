package org.bangfu.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs, who has to act on them, and which units may read them. */
@Repository
class NeedRepository {

    private final JdbcClient jdbc;

    NeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A need with the place where its list goes on. */
    record Listed(Need need, Instant at) {
        /** Null for a due time that nobody knows. */
        @Nullable
        Instant atOrNull() {
            return at.equals(Place.NEVER) ? null : at;
        }

        String place() {
            return new Place(at, need.id().value()).text();
        }
    }

    /** What a list is narrowed to. */
    record Filter(
            @Nullable ClientId client,
            @Nullable Status status,
            @Nullable Boolean open) {}

    Optional<Need> find(Actor actor, NeedId id, LocalDate today) {
        return jdbc.sql("""
                SELECT need.document
                FROM need
                WHERE need.zone_id = :zone AND need.id = :id AND %s
                """.formatted(reach(actor)))
                .params(Reach.parameters(actor, today))
                .param("id", id.value())
                .query((row, number) -> Documents.read(row.getString("document"), Need.class))
                .optional();
    }

    /** The latest first. */
    List<Listed> list(Actor actor, Filter filter, @Nullable Place after, int limit, LocalDate today) {
        var parameters = Reach.parameters(actor, today);
        parameters.put("client", Sql.uuidOrNull(filter.client == null ? null : filter.client.value()));
        parameters.put("status", Sql.textOrNull(filter.status == null ? null : filter.status.name()));
        parameters.put("at", Sql.at(after == null ? Place.NEVER : after.at()));
        parameters.put("after", after == null ? Duty.ZONE : after.need());
        parameters.put("limit", limit);
        return jdbc.sql(found(actor, filter) + """
                SELECT need.document, need.raised_at AS at
                FROM found
                JOIN need ON need.zone_id = :zone AND need.id = found.id
                ORDER BY need.raised_at DESC, need.id DESC
                LIMIT :limit
                """)
                .params(parameters)
                .query(NeedRepository::listed)
                .list();
    }

    /** The ids of a page: for some units or some clients, through the index of each of them. */
    private static String found(Actor actor, Filter filter) {
        String open = filter.open == null ? "true" : filter.open ? OPEN : "NOT " + OPEN;
        return switch (actor.scope()) {
            case ZONE -> "WITH found AS (%s)\n".formatted(PAGE.formatted("need", "true", open));
            case CLIENT ->
                "WITH found AS (%s)\n".formatted(PAGE.formatted("need", Reach.of(actor, "need.client"), open));
            case UNIT ->
                OF_EACH.formatted(
                        "SELECT unit FROM unnest(:holders::uuid[]) AS mine (unit)",
                        PAGE.formatted(
                                "need_unit AS reader JOIN need ON need.zone_id = :zone AND need.id = reader.need",
                                "reader.zone_id = :zone AND reader.unit = mine.key AND (reader.raised_at, reader.need) < (:at, :after)",
                                open));
            case OWN ->
                OF_EACH.formatted(
                        """
                    SELECT DISTINCT fact.client FROM client_fact AS fact
                    WHERE fact.zone_id = :zone AND fact.known_to = 'infinity' AND\s""" + Reach.of(actor, "fact.client"), PAGE.formatted("need", "need.client = mine.key", open));
        };
    }

    /** In the words of the index of open needs, which a parameter would hide. */
    private static final String OPEN = "(need.status NOT IN ('CLOSED', 'WITHDRAWN', 'MERGED', 'OUT_OF_SCOPE'))";

    private static final String PAGE = """
            SELECT need.raised_at, need.id
            FROM %s
            WHERE need.zone_id = :zone AND %s AND (need.raised_at, need.id) < (:at, :after)
              AND (:client::uuid IS NULL OR need.client = :client) AND (:status::text IS NULL OR need.status = :status)
              AND %s
            ORDER BY need.raised_at DESC, need.id DESC
            LIMIT :limit""";

    private static final String OF_EACH = """
            WITH mine (key) AS (%s),
                 found AS (SELECT DISTINCT page.raised_at, page.id FROM mine CROSS JOIN LATERAL (%s) AS page
                           ORDER BY 1 DESC, 2 DESC LIMIT :limit)
            """;

    /** What waits for these holders, what falls due first; not what begins to wait only later. */
    List<Listed> queue(Actor actor, Duty.Kind kind, List<UUID> holders, Instant now, @Nullable Place after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>(Map.of(
                "zone", actor.zone().value(),
                "kind", kind.name(),
                "holders", Sql.texts(holders),
                "now", Sql.at(now),
                "at", dueAt(after),
                "after", after == null ? Duty.ZONE : after.need(),
                "limit", limit));
        return jdbc.sql("""
                SELECT need.document, waiting.due_at AS at
                FROM unnest(:holders::uuid[]) AS asked (holder)
                CROSS JOIN LATERAL (
                    SELECT duty.need, duty.due_at
                    FROM need_duty AS duty
                    WHERE duty.zone_id = :zone AND duty.kind = :kind AND duty.holder = asked.holder AND duty.since <= :now
                      AND (duty.due_at, duty.need) > (:at, :after)
                    ORDER BY duty.due_at, duty.need
                    LIMIT :limit) AS waiting
                JOIN need ON need.zone_id = :zone AND need.id = waiting.need
                ORDER BY waiting.due_at, waiting.need
                LIMIT :limit
                """).params(parameters).query(NeedRepository::listed).list();
    }

    /** The driver's word for infinity is {@link OffsetDateTime#MAX}. */
    private static OffsetDateTime dueAt(@Nullable Place after) {
        if (after == null) {
            return Sql.at(Instant.EPOCH);
        }
        return after.at().equals(Place.NEVER) ? OffsetDateTime.MAX : Sql.at(after.at());
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Listed(
                Documents.read(row.getString("document"), Need.class),
                at.equals(OffsetDateTime.MAX) ? Place.NEVER : at.toInstant());
    }

    Change insert(ZoneId zone, Need need, @Nullable Instant dueAt) {
        return new Change("""
                INSERT INTO need (zone_id, id, client, kind, urgency, status, unit, raised_at, due_at, answered_at, rating, merged_into,
                                  document, version)
                VALUES (:zone, :id, :client, :kind, :urgency, :status, :unit, :raised, coalesce(:due, 'infinity'), :answered, :rating,
                        :into, :document::jsonb, :version)
                ON CONFLICT DO NOTHING
                """, columns(zone, need, dueAt));
    }

    Change update(ZoneId zone, Need need, @Nullable Instant dueAt) {
        return new Change("""
                UPDATE need SET client = :client, kind = :kind, urgency = :urgency, status = :status, unit = :unit, raised_at = :raised,
                    due_at = coalesce(:due, 'infinity'), answered_at = :answered, rating = :rating, merged_into = :into,
                    document = :document::jsonb, version = :version
                WHERE zone_id = :zone AND id = :id AND version = :version - 1
                """, columns(zone, need, dueAt));
    }

    private static Map<String, @Nullable Object> columns(ZoneId zone, Need need, @Nullable Instant dueAt) {
        var parameters = new HashMap<String, @Nullable Object>();
        Need.Answer answer = need.answer();
        Word word = need.word();
        NeedId into = need.matters().mergedInto();
        parameters.put("zone", zone.value());
        parameters.put("id", need.id().value());
        parameters.put("client", need.client().value());
        parameters.put("kind", need.kind());
        parameters.put("urgency", need.urgency().name());
        parameters.put("status", need.status().name());
        parameters.put("unit", Sql.uuidOrNull(need.unit().orElse(null)));
        parameters.put("raised", Sql.at(need.raisedAt()));
        parameters.put("due", Sql.atOrNull(dueAt));
        parameters.put("answered", Sql.atOrNull(answer == null ? null : answer.at()));
        parameters.put(
                "rating", Sql.textOrNull(word == null ? null : word.rating().name()));
        parameters.put("into", Sql.uuidOrNull(into == null ? null : into.value()));
        parameters.put("document", Documents.write(need));
        parameters.put("version", need.version());
        return parameters;
    }

    /** The rows of the step before are gone. */
    Change dropDuties(ZoneId zone, NeedId need) {
        return new Change(
                "DELETE FROM need_duty WHERE zone_id = :zone AND need = :need",
                Map.of("zone", zone.value(), "need", need.value()),
                Change.ANY);
    }

    Change duties(ZoneId zone, NeedId need, List<Duty> duties) {
        return new Change(
                """
                INSERT INTO need_duty (zone_id, need, kind, holder, since, due_at)
                SELECT :zone, :need, kind, holder, since, coalesce(due_at, 'infinity')
                FROM unnest(:kinds::text[], :holders::uuid[], :since::timestamptz[], :dues::timestamptz[])
                    AS duty (kind, holder, since, due_at)
                """,
                Map.of(
                        "zone", zone.value(),
                        "need", need.value(),
                        "kinds", Sql.texts(duties, Duty::kind),
                        "holders", Sql.texts(duties, Duty::holder),
                        "since", Sql.texts(duties, Duty::since),
                        "dues", Sql.texts(duties, Duty::dueAt)),
                duties.size());
    }

    Change dropUnits(ZoneId zone, NeedId need) {
        return new Change(
                "DELETE FROM need_unit WHERE zone_id = :zone AND need = :need",
                Map.of("zone", zone.value(), "need", need.value()),
                Change.ANY);
    }

    Change units(ZoneId zone, Need need, List<UUID> units) {
        return new Change(
                """
                INSERT INTO need_unit (zone_id, unit, need, raised_at)
                SELECT :zone, unit, :need, :raised FROM unnest(:units::uuid[]) AS reader (unit)
                """,
                Map.of(
                        "zone", zone.value(),
                        "need", need.id().value(),
                        "raised", Sql.at(need.raisedAt()),
                        "units", Sql.texts(units)),
                units.size());
    }

    /** A unit sees what it has or answered, not everything of the clients that it knows. */
    private static String reach(Actor actor) {
        return actor.scope() == Scope.UNIT ? """
                EXISTS (
                    SELECT FROM need_unit AS reader
                    WHERE reader.zone_id = :zone AND reader.need = need.id AND reader.unit = ANY (:holders::uuid[]))""" : Reach.of(actor, "need.client");
    }
}
