package org.bangfu.need;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who hand clients on: what these still wait for, without a word of what was said. */
@Service
public class OpenNeeds {

    private static final List<Status> OPEN =
            Arrays.stream(Status.values()).filter(Status::isOpen).toList();

    private final JdbcClient jdbc;

    OpenNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A need that somebody still has to act on.
     *
     * @param dueAt null while nobody knows
     */
    public record Open(
            NeedId need,
            ClientId client,
            Sentence kind,
            Urgency urgency,
            Status status,
            Instant raisedAt,
            @Nullable Instant dueAt) {}

    /** Of these clients, the earliest due first; whoever asks has checked that they may be seen. */
    @Transactional(readOnly = true)
    public List<Open> of(Actor actor, Collection<ClientId> clients, int most) {
        return jdbc.sql("""
                SELECT need.id, need.client, need.kind, need.urgency, need.status, need.raised_at, nullif(need.due_at, 'infinity') AS due_at
                FROM need
                WHERE need.zone_id = :zone AND need.client = ANY (:clients::uuid[]) AND need.status = ANY (:open::text[])
                ORDER BY need.due_at, need.id
                LIMIT :most
                """)
                .param("zone", actor.zone().value())
                .param("clients", Sql.texts(clients, ClientId::value))
                .param("open", Sql.texts(OPEN))
                .param("most", most)
                .query((row, number) -> {
                    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
                    return new Open(
                            NeedId.of(row.getObject("id", UUID.class)),
                            new ClientId(row.getObject("client", UUID.class)),
                            Kinds.name(row.getString("kind")),
                            Urgency.valueOf(row.getString("urgency")),
                            Status.valueOf(row.getString("status")),
                            row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                            due == null ? null : due.toInstant());
                })
                .list();
    }
}
