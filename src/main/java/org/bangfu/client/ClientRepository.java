package org.bangfu.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.directory.AreaId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients, what is known of them and by what they are found. Statements of many clients travel together. */
@Repository
class ClientRepository {

    private final JdbcClient jdbc;

    ClientRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Client> find(Actor actor, ClientId id, LocalDate today) {
        return jdbc.sql("""
                SELECT id, kind, name, listed, version
                FROM client
                WHERE zone_id = :zone AND id = :id AND %s
                """.formatted(Reach.of(actor, "id")))
                .params(Reach.parameters(actor, today))
                .param("id", id.value())
                .query(ClientRepository::client)
                .optional();
    }

    List<Client> byName(Actor actor, Collection<String> names, LocalDate today) {
        return jdbc.sql("""
                SELECT id, kind, name, listed, version
                FROM client
                WHERE zone_id = :zone AND kind = ANY ('{ENTERPRISE,PROJECT,HOUSEHOLD}')
                  AND name COLLATE "C" = ANY (:names::text[]) AND %s
                """.formatted(Reach.of(actor, "id")))
                .params(Reach.parameters(actor, today))
                .param("names", Sql.texts(names))
                .query(ClientRepository::client)
                .list();
    }

    List<Client> byId(Actor actor, Collection<ClientId> ids, LocalDate today) {
        return jdbc.sql("""
                SELECT id, kind, name, listed, version
                FROM client
                WHERE zone_id = :zone AND id = ANY (:ids::uuid[]) AND %s
                """.formatted(Reach.of(actor, "id")))
                .params(Reach.parameters(actor, today))
                .param("ids", Sql.texts(ids, ClientId::value))
                .query(ClientRepository::client)
                .list();
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                new ClientId(row.getObject("id", UUID.class)),
                Client.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getBoolean("listed"),
                row.getInt("version"));
    }

    Map<UUID, String> names(ZoneId zone, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("SELECT id, name FROM client WHERE zone_id = :zone AND id = ANY (:ids::uuid[])")
                .param("zone", zone.value())
                .param("ids", Sql.texts(ids))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    Map<ClientId, Facts> facts(ZoneId zone, Collection<ClientId> clients, LocalDate day) {
        var facts = new HashMap<ClientId, Facts>();
        jdbc.sql("""
                SELECT client, listed, area, industry, scale, ownership, tags
                FROM client_fact
                WHERE zone_id = :zone AND client = ANY (:clients::uuid[]) AND known_to = 'infinity'
                  AND valid_from <= :day AND valid_to > :day
                """)
                .param("zone", zone.value())
                .param("clients", Sql.texts(clients, ClientId::value))
                .param("day", day)
                .query(row -> {
                    facts.put(new ClientId(row.getObject("client", UUID.class)), facts(row));
                });
        return facts;
    }

    private static Facts facts(ResultSet row) throws SQLException {
        UUID area = row.getObject("area", UUID.class);
        String scale = row.getString("scale");
        return new Facts(
                row.getBoolean("listed"),
                area == null ? null : new AreaId(area),
                row.getString("industry"),
                scale == null ? null : Facts.Scale.valueOf(scale),
                row.getString("ownership"),
                Arrays.stream((String[]) row.getArray("tags").getArray())
                        .map(Tag::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    Change put(ZoneId zone, List<Statement> statements) {
        return new Change(
                """
                INSERT INTO client AS old (zone_id, id, kind, name, listed, version)
                SELECT :zone, * FROM unnest(:ids::uuid[], :kinds::text[], :names::text[], :listed::boolean[], :versions::integer[])
                ON CONFLICT (zone_id, id) DO UPDATE SET name = excluded.name, listed = excluded.listed, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", ids(statements),
                        "kinds", Sql.texts(statements, each -> each.client().kind()),
                        "names", Sql.texts(statements, each -> each.client().name()),
                        "listed", Sql.texts(statements, each -> each.client().listed()),
                        "versions", versions(statements)),
                statements.size());
    }

    /** Closes what was known from those days on, keeps what was so before them, and adds what is so now. */
    Change state(ZoneId zone, Instant now, List<Statement> statements) {
        return new Change("""
                WITH stated AS (
                    SELECT *
                    FROM unnest(:ids::uuid[], :versions::integer[], :froms::date[], :listed::boolean[], :areas::uuid[],
                                :industries::text[], :scales::text[], :ownerships::text[], :tags::text[])
                        AS stated (client, version, valid_from, listed, area, industry, scale, ownership, tags)
                ), closed AS (
                    UPDATE client_fact AS fact SET known_to = :now
                    FROM stated
                    WHERE fact.zone_id = :zone AND fact.client = stated.client AND fact.known_to = 'infinity'
                      AND fact.valid_to > stated.valid_from
                    RETURNING fact.*, stated.version AS new_version, stated.valid_from AS new_from
                )
                INSERT INTO client_fact (zone_id, client, version, valid_from, valid_to, known_from, listed, area, industry, scale,
                                         ownership, tags)
                SELECT :zone, client, version, valid_from, 'infinity', :now, listed, area, industry, scale, ownership,
                       string_to_array(tags, ',')
                FROM stated
                UNION ALL
                SELECT :zone, client, new_version, valid_from, new_from, :now, listed, area, industry, scale, ownership, tags
                FROM closed
                WHERE valid_from < new_from
                """, parameters(zone, now, statements), Change.ANY);
    }

    private static Map<String, @Nullable Object> parameters(ZoneId zone, Instant now, List<Statement> statements) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("now", Sql.at(now));
        parameters.put("ids", ids(statements));
        parameters.put("versions", versions(statements));
        parameters.put("froms", Sql.texts(statements, Statement::from));
        parameters.put("listed", Sql.texts(statements, each -> each.facts().listed()));
        parameters.put("areas", Sql.texts(statements, each -> value(each.facts().area())));
        parameters.put("industries", Sql.texts(statements, each -> each.facts().industry()));
        parameters.put("scales", Sql.texts(statements, each -> each.facts().scale()));
        parameters.put("ownerships", Sql.texts(statements, each -> each.facts().ownership()));
        parameters.put(
                "tags",
                Sql.texts(
                        statements,
                        each -> each.facts().tags().stream().map(Tag::name).collect(Collectors.joining(","))));
        return parameters;
    }

    Change dropTokens(ZoneId zone, List<Statement> statements) {
        return new Change(
                "DELETE FROM client_token WHERE zone_id = :zone AND client = ANY (:ids::uuid[])",
                Map.of("zone", zone.value(), "ids", ids(statements)),
                Change.ANY);
    }

    Change tokens(ZoneId zone, List<Statement> statements) {
        List<Map.Entry<ClientId, String>> pairs = statements.stream()
                .flatMap(each -> Tokens.of(each.client().name(), each.words()).stream()
                        .map(token -> Map.entry(each.client().id(), token)))
                .toList();
        return new Change(
                """
                INSERT INTO client_token (zone_id, token, client)
                SELECT :zone, * FROM unnest(:tokens::text[], :clients::uuid[])
                """,
                Map.of(
                        "zone", zone.value(),
                        "tokens", Sql.texts(pairs, Map.Entry::getValue),
                        "clients", Sql.texts(pairs, pair -> pair.getKey().value())),
                pairs.size());
    }

    /** What belongs to a client goes first, then the client itself, if it is still as it was seen. */
    List<Change> withdraw(ZoneId zone, List<Client> clients) {
        Map<String, Object> parameters = Map.of(
                "zone", zone.value(),
                "ids", Sql.texts(clients, client -> client.id().value()),
                "versions", Sql.texts(clients, Client::version));
        return List.of(
                new Change(
                        "DELETE FROM client_token WHERE zone_id = :zone AND client = ANY (:ids::uuid[])",
                        parameters,
                        Change.ANY),
                new Change(
                        "DELETE FROM client_fact WHERE zone_id = :zone AND client = ANY (:ids::uuid[])",
                        parameters,
                        Change.ANY),
                new Change(
                        "DELETE FROM client_exception WHERE zone_id = :zone AND client = ANY (:ids::uuid[])",
                        parameters,
                        Change.ANY),
                new Change("""
                        DELETE FROM client
                        WHERE zone_id = :zone AND id = ANY (:ids::uuid[])
                          AND (id, version) IN (SELECT * FROM unnest(:ids::uuid[], :versions::integer[]))
                        """, parameters, clients.size()));
    }

    private static @Nullable String[] ids(List<Statement> statements) {
        return Sql.texts(statements, each -> each.client().id().value());
    }

    private static @Nullable String[] versions(List<Statement> statements) {
        return Sql.texts(statements, each -> each.client().version());
    }

    private static @Nullable UUID value(@Nullable AreaId id) {
        return id == null ? null : id.value();
    }
}
