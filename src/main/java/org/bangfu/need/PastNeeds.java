package org.bangfu.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The door to what was needed before: the latest needs that somebody may see, and what the zone has to learn from. */
@Repository
public class PastNeeds {

    private final JdbcClient jdbc;
    private final NeedRepository needs;
    private final Clock clock;

    PastNeeds(JdbcClient jdbc, NeedRepository needs, Clock clock) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.clock = clock;
    }

    /**
     * The latest, as far as the actor sees.
     *
     * @param client whose; null for all
     * @param open whether somebody still has to act
     */
    @Transactional(readOnly = true)
    public List<Need> latest(Actor actor, @Nullable ClientId client, boolean open, int most) {
        return needs.list(actor, new NeedRepository.Filter(client, null, open), null, most, Days.today(clock)).stream()
                .map(NeedRepository.Listed::need)
                .toList();
    }

    /** The zone's latest, for a program that shows none of them: neither withdrawn nor merged nor out of scope. */
    @Transactional(readOnly = true)
    public List<Lesson> lessons(ZoneId zone, int most) {
        return jdbc.sql("""
                SELECT need.id, need.kind, need.document->>'text' AS text,
                       CASE WHEN need.status IN ('ANSWERED', 'VERIFIED', 'CLOSED') THEN need.unit END AS solved_by,
                       ARRAY(
                           SELECT (each->>'unit')::uuid
                           FROM jsonb_array_elements(need.document->'dispatches') AS each
                           WHERE (each->>'lead')::boolean AND each->>'endedAt' IS NOT NULL
                             AND each->>'answeredAt' IS NULL) AS handed_back_by
                FROM need
                WHERE need.zone_id = :zone AND need.status NOT IN ('WITHDRAWN', 'MERGED', 'OUT_OF_SCOPE')
                ORDER BY need.raised_at DESC, need.id DESC
                LIMIT :most
                """)
                .param("zone", zone.value())
                .param("most", most)
                .query(PastNeeds::lesson)
                .list();
    }

    private static Lesson lesson(ResultSet row, int number) throws SQLException {
        return new Lesson(
                new NeedId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("text"),
                row.getObject("solved_by", UUID.class),
                Stream.of((UUID[]) row.getArray("handed_back_by").getArray()).toList());
    }
}
