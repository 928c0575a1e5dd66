package org.bangfu.liaison.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Swaps: whoever sees only their own sees those of which they are a side. */
@Repository
class SwapRepository {

    private static final String SWAP = """
            SELECT id, shift, shift_version, other, other_version, proposer, colleague, until, state, reason, proposed_at, answer,
                   decided_by, decided_at, version
            FROM rota_swap
            WHERE zone_id = :zone
            """;

    private static final String OWN = "  AND (proposer = :person OR colleague = :person)\n";

    private final JdbcClient jdbc;

    SwapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String seenBy(Actor actor) {
        return actor.scope() == Scope.ZONE ? SWAP : SWAP + OWN;
    }

    Optional<Swap> find(Actor actor, UUID id) {
        return jdbc.sql(seenBy(actor) + "  AND id = :id")
                .param("zone", actor.zone().value())
                .param("person", actor.person())
                .param("id", id)
                .query(SwapRepository::swap)
                .optional();
    }

    /** Latest first; {@code before} is an id. */
    List<Swap> page(Actor actor, @Nullable UUID before, int limit) {
        return jdbc.sql(seenBy(actor) + """
                  AND (:before::uuid IS NULL OR id < :before)
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("zone", actor.zone().value())
                .param("person", actor.person())
                .param("before", Sql.uuidOrNull(before))
                .param("limit", limit)
                .query(SwapRepository::swap)
                .list();
    }

    /** Those that wait for an answer at a moment, whichever comes up first in front. */
    List<Swap> open(Actor actor, Instant now, int limit) {
        return jdbc.sql(seenBy(actor) + """
                  AND state = 'PROPOSED' AND until > :now
                ORDER BY until, id
                LIMIT :limit
                """)
                .param("zone", actor.zone().value())
                .param("person", actor.person())
                .param("now", Sql.at(now))
                .param("limit", limit)
                .query(SwapRepository::swap)
                .list();
    }

    /** A new one, or one version ahead. */
    Change put(ZoneId zone, Swap swap) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", swap.id());
        parameters.put("shift", swap.shift().shift());
        parameters.put("shiftVersion", swap.shift().version());
        parameters.put("other", swap.other().shift());
        parameters.put("otherVersion", swap.other().version());
        parameters.put("proposer", swap.shift().ambassador().value());
        parameters.put("colleague", swap.other().ambassador().value());
        parameters.put("until", Sql.at(swap.until()));
        parameters.put("state", swap.state().name());
        parameters.put("reason", swap.reason());
        parameters.put("proposed", Sql.at(swap.proposedAt()));
        parameters.put("answer", Sql.textOrNull(swap.answer()));
        parameters.put("by", Sql.uuidOrNull(swap.decidedBy()));
        parameters.put("decided", Sql.atOrNull(swap.decidedAt()));
        parameters.put("version", swap.version());
        return new Change("""
                INSERT INTO rota_swap AS old (zone_id, id, shift, shift_version, other, other_version, proposer, colleague, until, state,
                                              reason, proposed_at, answer, decided_by, decided_at, version)
                VALUES (:zone, :id, :shift, :shiftVersion, :other, :otherVersion, :proposer, :colleague, :until, :state,
                        :reason, :proposed, :answer, :by, :decided, :version)
                ON CONFLICT (zone_id, id) DO UPDATE SET state = excluded.state, answer = excluded.answer,
                    decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }

    private static Swap swap(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Swap(
                row.getObject("id", UUID.class),
                new Swap.Held(
                        row.getObject("shift", UUID.class),
                        new PersonId(row.getObject("proposer", UUID.class)),
                        row.getInt("shift_version")),
                new Swap.Held(
                        row.getObject("other", UUID.class),
                        new PersonId(row.getObject("colleague", UUID.class)),
                        row.getInt("other_version")),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                Swap.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                row.getObject("decided_by", UUID.class),
                decided == null ? null : decided.toInstant(),
                row.getInt("version"));
    }
}
