package org.bangfu.liaison;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.client.Reach;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Documents;
import org.bangfu.platform.journal.Sealer;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Encounters, and what clients say of repeating them. Words are opened here, after the row is read. */
@Repository
class EncounterRepository {

    private static final String ENCOUNTER = """
            SELECT encounter.id, encounter.client, officer, channel, state, period AS day, topics, words, participants,
                   position, survey, experts, advice, series, reason, version
            FROM encounter
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    EncounterRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Encounter> find(ZoneId zone, ClientId client, UUID id) {
        return opened(
                        zone,
                        jdbc.sql(ENCOUNTER + "WHERE zone_id = :zone AND client = :client AND id = :id")
                                .param("zone", zone.value())
                                .param("client", client.value())
                                .param("id", id)
                                .query(EncounterRepository::row)
                                .list())
                .stream()
                .findFirst();
    }

    /** Of a client, latest first; {@code after} is an encounter. */
    List<Encounter> ofClient(ZoneId zone, ClientId client, @Nullable UUID after, int limit) {
        return opened(
                zone,
                jdbc.sql(ENCOUNTER + """
                        WHERE zone_id = :zone AND client = :client
                          AND (:after::uuid IS NULL OR (period, id) < (
                              SELECT last.period, last.id FROM encounter AS last WHERE last.zone_id = :zone AND last.id = :after))
                        ORDER BY period DESC, id DESC
                        LIMIT :limit
                        """)
                        .param("zone", zone.value())
                        .param("client", client.value())
                        .param("after", Sql.uuidOrNull(after))
                        .param("limit", limit)
                        .query(EncounterRepository::row)
                        .list());
    }

    /** What is planned after one in the same series. */
    List<Encounter> later(ZoneId zone, Encounter one) {
        return opened(
                zone,
                jdbc.sql(ENCOUNTER + """
                        WHERE zone_id = :zone AND series = :series AND officer = :officer AND state = 'PLANNED' AND period > :day
                        ORDER BY period
                        """)
                        .param("zone", zone.value())
                        .param("series", Sql.uuidOrNull(one.series()))
                        .param("officer", one.officer().value())
                        .param("day", one.day())
                        .query(EncounterRepository::row)
                        .list());
    }

    /** Of somebody on a day, with clients that the actor sees. */
    List<Encounter> ofOfficer(Actor actor, PersonId officer, LocalDate day, LocalDate today, int limit) {
        return opened(
                actor.zone(),
                jdbc.sql(ENCOUNTER + """
                        WHERE zone_id = :zone AND officer = :officer AND period = :day AND %s
                        ORDER BY id
                        LIMIT :limit
                        """.formatted(Reach.of(actor, "encounter.client")))
                        .params(Reach.parameters(actor, today))
                        .param("officer", officer.value())
                        .param("day", day)
                        .param("limit", limit)
                        .query(EncounterRepository::row)
                        .list());
    }

    /**
     * What is known at a glance of how a client was spoken with.
     *
     * @param last null when nobody did
     * @param next the first that is planned; null when none is
     */
    record Glance(
            ClientId client,
            @Nullable LocalDate last,
            @Nullable LocalDate next) {}

    Map<ClientId, Glance> glances(ZoneId zone, Collection<ClientId> clients) {
        return jdbc
                .sql("""
                        SELECT client, max(period) FILTER (WHERE state IN ('DONE', 'RECORDED')) AS last,
                               min(period) FILTER (WHERE state = 'PLANNED') AS next
                        FROM encounter
                        WHERE zone_id = :zone AND client = ANY (:clients::uuid[])
                        GROUP BY client
                        """)
                .param("zone", zone.value())
                .param("clients", Sql.texts(clients, ClientId::value))
                .query((row, number) -> new Glance(
                        new ClientId(row.getObject("client", UUID.class)),
                        row.getObject("last", LocalDate.class),
                        row.getObject("next", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Glance::client, each -> each));
    }

    /** What was advised to these clients and is not put into practice yet, latest first. */
    Map<ClientId, List<HandOverViews.OpenAdvice>> unpractised(ZoneId zone, Collection<ClientId> clients) {
        var found = new HashMap<ClientId, List<HandOverViews.OpenAdvice>>();
        jdbc.sql("""
                SELECT encounter.id, encounter.client, encounter.period, given ->> 'given' AS given
                FROM encounter
                CROSS JOIN LATERAL jsonb_array_elements(encounter.advice) AS given
                WHERE encounter.zone_id = :zone AND encounter.client = ANY (:clients::uuid[]) AND encounter.state = 'RECORDED'
                  AND given ->> 'practisedOn' IS NULL
                ORDER BY encounter.period DESC, encounter.id
                LIMIT 1000
                """)
                .param("zone", zone.value())
                .param("clients", Sql.texts(clients, ClientId::value))
                .query(row -> {
                    found.computeIfAbsent(
                                    new ClientId(row.getObject("client", UUID.class)), _ -> new java.util.ArrayList<>())
                            .add(new HandOverViews.OpenAdvice(
                                    row.getObject("id", UUID.class),
                                    row.getObject("period", LocalDate.class),
                                    row.getString("given")));
                });
        return found;
    }

    /** What a client said of repeating, latest first. */
    List<NoRepeat> declined(ZoneId zone, ClientId client) {
        return jdbc.sql("""
                SELECT encounter, reason, person, at
                FROM repeat_declined
                WHERE zone_id = :zone AND client = :client
                ORDER BY at DESC, encounter
                LIMIT 50
                """)
                .param("zone", zone.value())
                .param("client", client.value())
                .query((row, number) -> new NoRepeat(
                        row.getObject("encounter", UUID.class),
                        client,
                        row.getString("reason"),
                        row.getObject("person", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Change put(ZoneId zone, NoRepeat said) {
        return new Change(
                """
                INSERT INTO repeat_declined (zone_id, encounter, client, reason, person, at)
                VALUES (:zone, :encounter, :client, :reason, :person, :at)
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone", zone.value(),
                        "encounter", said.encounter(),
                        "client", said.client().value(),
                        "reason", said.reason(),
                        "person", said.person(),
                        "at", Sql.at(said.at())));
    }

    /** A new one, or one version ahead. */
    Change put(ZoneId zone, Sealer sealer, Encounter encounter) {
        UUID client = encounter.client().value();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", encounter.id());
        parameters.put("client", client);
        parameters.put("officer", encounter.officer().value());
        parameters.put("channel", encounter.channel().name());
        parameters.put("state", encounter.state().name());
        parameters.put("day", encounter.day());
        parameters.put("topics", Sql.texts(encounter.topics()));
        parameters.put("words", Sql.bytesOrNull(sealer.seal(client, encounter.words())));
        parameters.put("participants", Sql.bytesOrNull(sealer.seal(client, encounter.participants())));
        parameters.put(
                "position", Sql.bytesOrNull(sealer.seal(encounter.officer().value(), encounter.position())));
        parameters.put("series", Sql.uuidOrNull(encounter.series()));
        parameters.put("survey", Documents.write(encounter.survey()));
        parameters.put("experts", Sql.texts(encounter.experts()));
        parameters.put("advice", Documents.write(encounter.advice()));
        parameters.put("reason", Sql.textOrNull(encounter.reason()));
        parameters.put("version", encounter.version());
        return new Change("""
                INSERT INTO encounter AS old (zone_id, id, client, officer, channel, state, period, topics, words, participants,
                                              position, survey, experts, advice, series, reason, version)
                VALUES (:zone, :id, :client, :officer, :channel, :state, :day, :topics::text[], :words, :participants, :position,
                        :survey::jsonb, :experts::text[], :advice::jsonb, :series, :reason, :version)
                ON CONFLICT (zone_id, id) DO UPDATE SET channel = excluded.channel, state = excluded.state, period = excluded.period,
                    topics = excluded.topics, words = excluded.words, participants = excluded.participants,
                    position = excluded.position, survey = excluded.survey, experts = excluded.experts,
                    advice = excluded.advice, reason = excluded.reason, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }

    /** A row whose words are still sealed. */
    private record Row(
            Encounter encounter, byte @Nullable [] words, byte @Nullable [] participants, byte @Nullable [] position) {

        Encounter opened(Vault.Opener opener) {
            return new Encounter(
                    encounter.id(),
                    encounter.client(),
                    encounter.officer(),
                    encounter.channel(),
                    encounter.state(),
                    encounter.day(),
                    encounter.topics(),
                    opener.open(words),
                    opener.open(participants),
                    opener.open(position),
                    encounter.survey(),
                    encounter.experts(),
                    encounter.advice(),
                    encounter.series(),
                    encounter.reason(),
                    encounter.version());
        }
    }

    private List<Encounter> opened(ZoneId zone, List<Row> rows) {
        Vault.Opener opener = vault.opener(
                zone,
                rows.stream()
                        .flatMap(row -> Stream.of(
                                row.encounter.client().value(),
                                row.encounter.officer().value()))
                        .distinct()
                        .toList());
        return rows.stream().map(row -> row.opened(opener)).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var encounter = new Encounter(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client", UUID.class)),
                new PersonId(row.getObject("officer", UUID.class)),
                Encounter.Channel.valueOf(row.getString("channel")),
                Encounter.State.valueOf(row.getString("state")),
                row.getObject("day", LocalDate.class),
                texts(row.getArray("topics")).stream()
                        .map(Encounter.Topic::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                null,
                null,
                null,
                List.of(Documents.read(json(row, "survey"), Encounter.Asked[].class)),
                texts(row.getArray("experts")),
                List.of(Documents.read(json(row, "advice"), Encounter.Advice[].class)),
                row.getObject("series", UUID.class),
                row.getString("reason"),
                row.getInt("version"));
        return new Row(encounter, row.getBytes("words"), row.getBytes("participants"), row.getBytes("position"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static String json(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
