package org.bangfu.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inboxes; each statement reads one person's own. */
@Repository
class NoticeRepository {

    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            Topic topic,
            UUID record,
            @Nullable UUID client,
            boolean urgent,
            Instant at,
            @Nullable Instant readAt) {

        Notices.Line line(@Nullable String clientName) {
            return new Notices.Line(
                    id,
                    topic,
                    new Sentence(topic.zh(), topic.en()),
                    record,
                    client == null ? null : new ClientId(client),
                    clientName,
                    urgent,
                    at,
                    readAt);
        }
    }

    void insert(ZoneId zone, Notice notice, List<UUID> people) {
        jdbc.sql("""
                INSERT INTO notice (zone_id, id, person, topic, record, client, urgent, at, position)
                SELECT :zone, told.id, told.person, :topic, :record, :client, :urgent, :at, :position
                FROM unnest(:ids::uuid[], :people::uuid[]) AS told (id, person)
                ON CONFLICT DO NOTHING
                """)
                .param("zone", zone.value())
                .param("ids", Sql.texts(people, notice::id))
                .param("people", Sql.texts(people))
                .param("topic", notice.topic().name())
                .param("record", notice.record())
                .param(
                        "client",
                        Sql.uuidOrNull(
                                notice.client() == null ? null : notice.client().value()))
                .param("urgent", notice.urgent())
                .param("at", Sql.at(notice.at()))
                .param("position", notice.position())
                .update();
    }

    /** Latest first. */
    List<Row> page(Actor actor, boolean unread, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT id, topic, record, client, urgent, at, read_at
                FROM notice
                WHERE zone_id = :zone AND person = :person %s
                  AND (:after::uuid IS NULL OR (position, id) < (
                      SELECT last.position, last.id FROM notice AS last
                      WHERE last.zone_id = :zone AND last.person = :person AND last.id = :after))
                ORDER BY position DESC, id DESC
                LIMIT :limit
                """.formatted(unread ? "AND read_at IS NULL" : ""))
                .param("zone", actor.zone().value())
                .param("person", actor.person())
                .param("after", Sql.uuidOrNull(after))
                .param("limit", limit)
                .query(ROW)
                .list();
    }

    int unread(Actor actor) {
        return jdbc.sql("""
                SELECT count(*)::integer
                FROM notice
                WHERE zone_id = :zone AND person = :person AND read_at IS NULL
                """)
                .param("zone", actor.zone().value())
                .param("person", actor.person())
                .query(Integer.class)
                .single();
    }

    /** Refused when the person has no such notice. */
    Change read(Actor actor, UUID notice, boolean alsoBefore, Instant now) {
        return new Change(
                """
                UPDATE notice
                SET read_at = coalesce(read_at, :now)
                WHERE zone_id = :zone AND person = :person
                  AND (id = :notice OR (:before AND read_at IS NULL AND (position, id) < (
                      SELECT last.position, last.id FROM notice AS last
                      WHERE last.zone_id = :zone AND last.person = :person AND last.id = :notice)))
                """,
                Map.of(
                        "zone", actor.zone().value(),
                        "person", actor.person(),
                        "notice", notice,
                        "before", alsoBefore,
                        "now", Sql.at(now)),
                Change.SOME);
    }

    void dropBefore(ZoneId zone, Instant day) {
        jdbc.sql("DELETE FROM notice WHERE zone_id = :zone AND at < :day")
                .param("zone", zone.value())
                .param("day", Sql.at(day))
                .update();
        jdbc.sql("DELETE FROM notice_sending WHERE zone_id = :zone AND made_at < :day")
                .param("zone", zone.value())
                .param("day", Sql.at(day))
                .update();
    }
}
