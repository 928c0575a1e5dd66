package org.bangfu.liaison.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.Reach;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of calendars, and what stands in one. */
@Repository
class FeedRepository {

    private static final String FEED = "SELECT id, person, made_at, revoked_at, version\nFROM calendar_feed\n";
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    FeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a person, latest first. */
    List<Feed> of(ZoneId zone, UUID person) {
        return jdbc.sql(FEED + "WHERE zone_id = :zone AND person = :person ORDER BY made_at DESC, id LIMIT 50")
                .param("zone", zone.value())
                .param("person", person)
                .query(FeedRepository::feed)
                .list();
    }

    /** That which still answers to an address. */
    Optional<Feed> answering(FeedToken token) {
        return jdbc.sql(FEED + "WHERE zone_id = :zone AND token_hash = :hash AND revoked_at IS NULL")
                .param("zone", token.zone().value())
                .param("hash", token.hash())
                .query(FeedRepository::feed)
                .optional();
    }

    Change insert(Feed feed, FeedToken token) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", token.zone().value());
        parameters.put("id", feed.id());
        parameters.put("person", feed.person().value());
        parameters.put("hash", Sql.bytesOrNull(token.hash()));
        parameters.put("at", Sql.at(feed.madeAt()));
        return new Change("""
                INSERT INTO calendar_feed (zone_id, id, person, token_hash, made_at, version)
                VALUES (:zone, :id, :person, :hash, :at, 0)
                ON CONFLICT DO NOTHING
                """, parameters);
    }

    Change revoke(ZoneId zone, Feed feed) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", feed.id());
        parameters.put("at", Sql.atOrNull(feed.revokedAt()));
        parameters.put("version", feed.version());
        return new Change("""
                UPDATE calendar_feed SET revoked_at = :at, version = :version
                WHERE zone_id = :zone AND id = :id AND version = :version - 1
                """, parameters);
    }

    /** Something of a day with a client; {@code series} of what was planned together. */
    record OnDay(
            UUID id,
            UUID client,
            String channel,
            LocalDate day,
            @Nullable UUID series) {}

    /** What a person planned with clients that they may see. */
    List<OnDay> planned(Actor reader, LocalDate from, LocalDate today) {
        return onDay(reader, from, today, "state = 'PLANNED'");
    }

    /** What they advised, as long as some of it is not put into practice. */
    List<OnDay> advised(Actor reader, LocalDate from, LocalDate today) {
        return onDay(reader, from, today, """
                state = 'RECORDED' AND EXISTS (
                    SELECT FROM jsonb_array_elements(encounter.advice) AS given WHERE given ->> 'practisedOn' IS NULL)""");
    }

    private List<OnDay> onDay(Actor reader, LocalDate from, LocalDate today, String condition) {
        return jdbc.sql("""
                SELECT id, client, channel, period, series
                FROM encounter
                WHERE zone_id = :zone AND officer = :officer AND period >= :from AND %s AND %s
                ORDER BY period, id
                LIMIT :most
                """.formatted(condition, Reach.of(reader, "encounter.client")))
                .params(Reach.parameters(reader, today))
                .param("officer", reader.person())
                .param("from", from)
                .param("most", MOST)
                .query((row, number) -> new OnDay(
                        row.getObject("id", UUID.class),
                        row.getObject("client", UUID.class),
                        row.getString("channel"),
                        row.getObject("period", LocalDate.class),
                        row.getObject("series", UUID.class)))
                .list();
    }

    /** A shift of a published week. */
    record OnRota(UUID id, Instant starts, Instant ends) {}

    List<OnRota> shifts(Actor reader, Instant from) {
        return jdbc.sql("""
                SELECT shift.id, shift.starts, shift.ends
                FROM rota_shift AS shift
                JOIN rota_week AS week
                  ON week.zone_id = shift.zone_id
                 AND week.monday = date_trunc('week', shift.starts AT TIME ZONE 'Asia/Shanghai')::date
                WHERE shift.zone_id = :zone AND shift.ambassador = :person AND shift.starts >= :from
                ORDER BY shift.starts
                LIMIT :most
                """)
                .param("zone", reader.zone().value())
                .param("person", reader.person())
                .param("from", Sql.at(from))
                .param("most", MOST)
                .query((row, number) -> new OnRota(row.getObject("id", UUID.class), at(row, "starts"), at(row, "ends")))
                .list();
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Feed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                at(row, "made_at"),
                revoked == null ? null : revoked.toInstant(),
                row.getInt("version"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
