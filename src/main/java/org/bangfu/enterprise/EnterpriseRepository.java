package org.bangfu.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.bangfu.client.ClientId;
import org.bangfu.client.ClientSearch;
import org.bangfu.client.Facts;
import org.bangfu.client.Reach;
import org.bangfu.client.Tag;
import org.bangfu.directory.AreaId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Sealer;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of enterprises, read together with the client's name and facts. */
@Repository
class EnterpriseRepository {

    private static final String LISTING = """
            SELECT enterprise.client, client.name, enterprise.credit_code, enterprise.former_names,
                   enterprise.legal_representative, enterprise.address, enterprise.registered_staff, enterprise.capacity,
                   enterprise.capacity_unit, enterprise.status, enterprise.other, enterprise.version,
                   fact.valid_from, coalesce(fact.listed, false) AS listed, fact.area, fact.industry, fact.scale, fact.ownership,
                   coalesce(fact.tags, '{}') AS tags
            FROM client
            JOIN enterprise ON enterprise.zone_id = client.zone_id AND enterprise.client = client.id
            LEFT JOIN client_fact AS fact
              ON fact.zone_id = client.zone_id AND fact.client = client.id AND fact.known_to = 'infinity'
             AND fact.valid_from <= :day AND fact.valid_to > :day
            WHERE client.zone_id = :zone AND client.kind = 'ENTERPRISE'""";

    private final JdbcClient jdbc;
    private final Vault vault;

    EnterpriseRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What a list is narrowed to; null or blank for no matter what. */
    record Filter(
            @Nullable String search,
            @Nullable Boolean listed,
            @Nullable UUID area,
            @Nullable String industry,
            @Nullable Tag tag) {}

    List<Listing> page(Actor actor, Filter filter, LocalDate today, @Nullable UUID after, int limit) {
        var search = ClientSearch.of(jdbc, actor.zone(), filter.search, "client.id");
        Map<String, @Nullable Object> parameters = Reach.parameters(actor, today);
        parameters.putAll(search.parameters());
        parameters.put("day", today);
        parameters.put("limit", limit);
        return jdbc.sql(pageSql(actor, filter, search, after, parameters))
                .params(parameters)
                .query((row, number) -> listing(row, vault.opener(actor.zone(), List.of())))
                .list();
    }

    private static String pageSql(
            Actor actor,
            Filter filter,
            ClientSearch search,
            @Nullable UUID after,
            Map<String, @Nullable Object> parameters) {
        var sql = new StringBuilder(LISTING)
                .append("\n  AND ")
                .append(Reach.of(actor, "client.id"))
                .append("\n  AND ")
                .append(search.sql());
        if (filter.listed != null) {
            parameters.put("listed", filter.listed);
            sql.append("\n  AND client.listed = :listed");
        }
        if (filter.area != null) {
            parameters.put("area", filter.area);
            sql.append("\n  AND fact.area = :area");
        }
        if (filter.industry != null && !filter.industry.isBlank()) {
            parameters.put("industry", filter.industry);
            parameters.put("industryEnd", filter.industry + ":"); // the letter after 9
            sql.append("\n  AND fact.industry >= :industry AND fact.industry < :industryEnd");
        }
        if (filter.tag != null) {
            parameters.put("tag", filter.tag.name());
            sql.append("\n  AND :tag = ANY (fact.tags)");
        }
        if (after != null) {
            parameters.put("after", after);
            sql.append("""

                      AND (client.name COLLATE "C", client.id) > (
                          SELECT last.name COLLATE "C", last.id FROM client AS last WHERE last.zone_id = :zone AND last.id = :after)""");
        }
        return sql.append("\nORDER BY client.name COLLATE \"C\", client.id\nLIMIT :limit")
                .toString();
    }

    Optional<Listing> find(Actor actor, ClientId id, LocalDate day, LocalDate today) {
        Vault.Opener opener = vault.opener(actor.zone(), List.of(id.value()));
        return jdbc.sql(LISTING + "\n  AND client.id = :id AND " + Reach.of(actor, "client.id"))
                .params(Reach.parameters(actor, today))
                .param("day", day)
                .param("id", id.value())
                .query((row, number) -> listing(row, opener))
                .optional();
    }

    /** Entries with one of those codes that are no duplicates, by code; each as it stands on {@code day}. */
    Map<CreditCode, Listing> byCode(ZoneId zone, Collection<CreditCode> codes, LocalDate day) {
        List<UUID> ids = jdbc.sql("""
                SELECT client
                FROM enterprise
                WHERE zone_id = :zone AND credit_code = ANY (:codes::text[]) AND status <> 'DUPLICATE'
                """)
                .param("zone", zone.value())
                .param("codes", Sql.texts(codes, CreditCode::value))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        Vault.Opener opener = vault.opener(zone, ids);
        var found = new HashMap<CreditCode, Listing>();
        jdbc.sql(LISTING + "\n  AND client.id = ANY (:ids::uuid[])")
                .param("zone", zone.value())
                .param("day", day)
                .param("ids", Sql.texts(ids))
                .query((row, number) -> listing(row, opener))
                .list()
                .forEach(each -> found.put(each.enterprise().creditCode(), each));
        return found;
    }

    Change withdraw(ZoneId zone, List<Enterprise> enterprises) {
        return new Change(
                """
                DELETE FROM enterprise
                WHERE zone_id = :zone AND client = ANY (:ids::uuid[])
                  AND (client, version) IN (SELECT * FROM unnest(:ids::uuid[], :versions::integer[]))
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(enterprises, each -> each.client().value()),
                        "versions", Sql.texts(enterprises, Enterprise::version)),
                enterprises.size());
    }

    private static Listing listing(ResultSet row, Vault.Opener opener) throws SQLException {
        UUID other = row.getObject("other", UUID.class);
        UUID area = row.getObject("area", UUID.class);
        String scale = row.getString("scale");
        var enterprise = new Enterprise(
                new ClientId(row.getObject("client", UUID.class)),
                new CreditCode(row.getString("credit_code")),
                List.of((String[]) row.getArray("former_names").getArray()),
                opener.open(row.getBytes("legal_representative")),
                row.getString("address"),
                row.getObject("registered_staff", Integer.class),
                row.getString("capacity"),
                row.getString("capacity_unit"),
                Enterprise.Status.valueOf(row.getString("status")),
                other == null ? null : new ClientId(other),
                row.getInt("version"));
        var facts = new Facts(
                row.getBoolean("listed"),
                area == null ? null : new AreaId(area),
                row.getString("industry"),
                scale == null ? null : Facts.Scale.valueOf(scale),
                row.getString("ownership"),
                Arrays.stream((String[]) row.getArray("tags").getArray())
                        .map(Tag::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        return new Listing(enterprise, row.getString("name"), from == null ? LocalDate.EPOCH : from, facts);
    }

    Change put(ZoneId zone, Sealer sealer, List<Enterprise> enterprises) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("clients", Sql.texts(enterprises, each -> each.client().value()));
        parameters.put("codes", Sql.texts(enterprises, each -> each.creditCode().value()));
        parameters.put("names", Sql.texts(enterprises, each -> String.join("\n", each.formerNames())));
        parameters.put(
                "representatives",
                enterprises.stream()
                        .map(each -> sealer.seal(each.client().value(), each.legalRepresentative()))
                        .toArray(byte[][]::new));
        parameters.put("addresses", Sql.texts(enterprises, Enterprise::address));
        parameters.put("staff", Sql.texts(enterprises, Enterprise::registeredStaff));
        parameters.put("capacities", Sql.texts(enterprises, Enterprise::capacity));
        parameters.put("units", Sql.texts(enterprises, Enterprise::capacityUnit));
        parameters.put("statuses", Sql.texts(enterprises, Enterprise::status));
        parameters.put(
                "others",
                Sql.texts(
                        enterprises,
                        each -> each.other() == null ? null : each.other().value()));
        parameters.put("versions", Sql.texts(enterprises, Enterprise::version));
        return new Change("""
                INSERT INTO enterprise AS old (zone_id, client, credit_code, former_names, legal_representative, address,
                                               registered_staff, capacity, capacity_unit, status, other, version)
                SELECT :zone, client, code, string_to_array(names, E'\\n'), representative, address, staff, capacity, unit, status, other,
                       version
                FROM unnest(:clients::uuid[], :codes::text[], :names::text[], :representatives::bytea[], :addresses::text[],
                            :staff::integer[], :capacities::text[], :units::text[], :statuses::text[], :others::uuid[],
                            :versions::integer[])
                    AS given (client, code, names, representative, address, staff, capacity, unit, status, other, version)
                ON CONFLICT (zone_id, client) DO UPDATE SET credit_code = excluded.credit_code,
                    former_names = excluded.former_names, legal_representative = excluded.legal_representative,
                    address = excluded.address, registered_staff = excluded.registered_staff, capacity = excluded.capacity,
                    capacity_unit = excluded.capacity_unit, status = excluded.status, other = excluded.other,
                    version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters, enterprises.size());
    }
}
