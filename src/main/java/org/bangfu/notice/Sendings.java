package org.bangfu.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that are to go out, and what became of them. */
@Repository
class Sendings {

    private static final int BATCH = 50;

    private final JdbcClient jdbc;

    Sendings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a message stands. */
    enum State {
        WAITING,
        SENDING,
        SENT,
        REFUSED,
        GIVEN_UP,
        UNCERTAIN
    }

    /** What somebody has not read, and a channel has not carried. */
    record Pending(UUID person, Channel.Kind channel, Instant oldest, boolean urgent, List<UUID> notices) {}

    /** A message of which this worker now has charge. */
    record Claimed(UUID id, UUID person, Channel.Kind channel, int notices, int tries, Instant madeAt) {}

    /** Of everyone who wants more than the inbox. */
    List<Pending> pending(ZoneId zone, Set<Channel.Kind> connected, Instant since) {
        return jdbc.sql("""
                SELECT setting.person, wanted.channel, min(notice.at) AS oldest, bool_or(notice.urgent) AS urgent,
                       array_agg(notice.id ORDER BY notice.id) AS notices
                FROM notice_setting AS setting
                CROSS JOIN LATERAL unnest(setting.channels) AS wanted (channel)
                JOIN notice ON notice.zone_id = setting.zone_id AND notice.person = setting.person
                 AND notice.read_at IS NULL AND notice.at >= :since
                WHERE setting.zone_id = :zone AND wanted.channel = ANY (:connected)
                  AND NOT EXISTS (
                      SELECT FROM notice_carried AS carried
                      WHERE carried.zone_id = notice.zone_id AND carried.notice = notice.id AND carried.channel = wanted.channel)
                GROUP BY setting.person, wanted.channel
                """)
                .param("zone", zone.value())
                .param("connected", Sql.texts(connected))
                .param("since", Sql.at(since))
                .query((row, number) -> new Pending(
                        row.getObject("person", UUID.class),
                        Channel.Kind.valueOf(row.getString("channel")),
                        row.getTimestamp("oldest").toInstant(),
                        row.getBoolean("urgent"),
                        List.of((UUID[]) row.getArray("notices").getArray())))
                .list();
    }

    /** One message for each; fails as a whole when another worker bundled any of it at the same moment. */
    void bundle(ZoneId zone, List<Pending> going, Instant now) {
        Map<Pending, UUID> ids = going.stream().collect(Collectors.toMap(Function.identity(), _ -> Ids.next()));
        jdbc.sql("""
                INSERT INTO notice_sending (zone_id, id, person, channel, notices, state, made_at, due_at)
                SELECT :zone, going.id, going.person, going.channel, going.notices, 'WAITING', :now, :now
                FROM unnest(:ids::uuid[], :people::uuid[], :channels::text[], :counts::integer[])
                    AS going (id, person, channel, notices)
                """)
                .param("zone", zone.value())
                .param("now", Sql.at(now))
                .param("ids", Sql.texts(going, ids::get))
                .param("people", Sql.texts(going, Pending::person))
                .param("channels", Sql.texts(going, Pending::channel))
                .param("counts", Sql.texts(going, each -> each.notices().size()))
                .update();
        var notices = new ArrayList<UUID>();
        var channels = new ArrayList<Channel.Kind>();
        var sendings = new ArrayList<UUID>();
        going.forEach(each -> each.notices().forEach(notice -> {
            notices.add(notice);
            channels.add(each.channel());
            sendings.add(ids.get(each));
        }));
        jdbc.sql("""
                INSERT INTO notice_carried (zone_id, notice, channel, sending)
                SELECT :zone, carried.notice, carried.channel, carried.sending
                FROM unnest(:notices::uuid[], :channels::text[], :sendings::uuid[]) AS carried (notice, channel, sending)
                """)
                .param("zone", zone.value())
                .param("notices", Sql.texts(notices))
                .param("channels", Sql.texts(channels))
                .param("sendings", Sql.texts(sendings))
                .update();
    }

    /** Takes charge of what is due, so that no other worker sends it. */
    List<Claimed> claim(ZoneId zone, Instant now) {
        return jdbc.sql("""
                UPDATE notice_sending AS sending
                SET state = 'SENDING', tries = tries + 1, attempted_at = :now
                WHERE sending.zone_id = :zone AND sending.id IN (
                      SELECT due.id
                      FROM notice_sending AS due
                      WHERE due.zone_id = :zone AND due.state = 'WAITING' AND due.due_at <= :now
                      ORDER BY due.due_at, due.id
                      LIMIT :batch
                      FOR UPDATE SKIP LOCKED)
                RETURNING sending.id, sending.person, sending.channel, sending.notices, sending.tries, sending.made_at
                """)
                .param("zone", zone.value())
                .param("now", Sql.at(now))
                .param("batch", BATCH)
                .query((row, number) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        Channel.Kind.valueOf(row.getString("channel")),
                        row.getInt("notices"),
                        row.getInt("tries"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    void settle(ZoneId zone, UUID id, State state, Instant due, @Nullable String trouble) {
        jdbc.sql("""
                UPDATE notice_sending
                SET state = :state, due_at = :due, trouble = :trouble
                WHERE zone_id = :zone AND id = :id AND state = 'SENDING'
                """)
                .param("zone", zone.value())
                .param("id", id)
                .param("state", state.name())
                .param("due", Sql.at(due))
                .param("trouble", Sql.textOrNull(trouble))
                .update();
    }

    /** What a worker had charge of when it died: sent again only where the other side takes it once. */
    void release(ZoneId zone, Set<Channel.Kind> repeatable, Instant before) {
        jdbc.sql("""
                UPDATE notice_sending
                SET state = CASE WHEN channel = ANY (:repeatable) THEN 'WAITING' ELSE 'UNCERTAIN' END
                WHERE zone_id = :zone AND state = 'SENDING' AND attempted_at < :before
                """)
                .param("zone", zone.value())
                .param("repeatable", Sql.texts(repeatable))
                .param("before", Sql.at(before))
                .update();
    }

    /** How many messages stand where, of the last days. */
    record Tally(
            Channel.Kind channel,
            State state,
            int messages,
            Instant last,
            @Nullable String trouble) {}

    List<Tally> tally(ZoneId zone, Instant now, Duration back) {
        return jdbc.sql("""
                SELECT channel, state, count(*)::integer AS messages, max(coalesce(attempted_at, made_at)) AS last,
                       (array_agg(trouble ORDER BY attempted_at DESC NULLS LAST) FILTER (WHERE trouble IS NOT NULL))[1] AS trouble
                FROM notice_sending
                WHERE zone_id = :zone AND made_at >= :since
                GROUP BY channel, state
                ORDER BY channel, state
                """)
                .param("zone", zone.value())
                .param("since", Sql.at(now.minus(back)))
                .query((row, number) -> new Tally(
                        Channel.Kind.valueOf(row.getString("channel")),
                        State.valueOf(row.getString("state")),
                        row.getInt("messages"),
                        row.getTimestamp("last").toInstant(),
                        row.getString("trouble")))
                .list();
    }
}
