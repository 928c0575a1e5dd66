package org.bangfu.liaison.share;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a proposal looks at, read at once for the whole zone, and the languages that officers speak. */
@Repository
class ShareRepository {

    private final JdbcClient jdbc;

    ShareRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A listed client of today, and its officer or who is to be; null when it has none. */
    record Served(FairShare.Subject client, @Nullable PersonId officer) {}

    /** Of clients with somebody to turn to only those with an officer, and all that nobody serves. */
    List<Served> served(ZoneId zone, LocalDate today, int most) {
        return jdbc.sql("""
                SELECT fact.client, fact.area, fact.industry_division, 'FOREIGN_FUNDED' = ANY (fact.tags) AS is_foreign, serves.officer
                FROM client_fact AS fact
                LEFT JOIN LATERAL (
                    SELECT officer
                    FROM assignment
                    WHERE zone_id = :zone AND client = fact.client AND kind = 'OFFICER' AND valid_to > :today
                    ORDER BY valid_from DESC
                    LIMIT 1) AS serves ON true
                WHERE fact.zone_id = :zone AND fact.known_to = 'infinity' AND fact.listed
                  AND fact.valid_from <= :today AND fact.valid_to > :today
                ORDER BY fact.client
                LIMIT :most
                """)
                .param("zone", zone.value())
                .param("today", today)
                .param("most", most)
                .query((row, number) -> {
                    UUID officer = row.getObject("officer", UUID.class);
                    return new Served(
                            new FairShare.Subject(
                                    new ClientId(row.getObject("client", UUID.class)),
                                    row.getObject("area", UUID.class),
                                    row.getString("industry_division"),
                                    row.getBoolean("is_foreign")),
                            officer == null ? null : new PersonId(officer));
                })
                .list();
    }

    /** What somebody speaks. */
    record Languages(PersonId officer, List<String> languages, int version) {}

    Map<PersonId, Languages> languages(ZoneId zone) {
        var found = new HashMap<PersonId, Languages>();
        jdbc.sql("SELECT officer, languages, version FROM officer_language WHERE zone_id = :zone")
                .param("zone", zone.value())
                .query(row -> {
                    var officer = new PersonId(row.getObject("officer", UUID.class));
                    found.put(
                            officer,
                            new Languages(
                                    officer,
                                    Arrays.asList(
                                            (String[]) row.getArray("languages").getArray()),
                                    row.getInt("version")));
                });
        return found;
    }

    Change put(ZoneId zone, Languages spoken) {
        return new Change(
                """
                INSERT INTO officer_language AS old (zone_id, officer, languages, version)
                VALUES (:zone, :officer, :languages::text[], :version)
                ON CONFLICT (zone_id, officer) DO UPDATE SET languages = excluded.languages, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "officer", spoken.officer.value(),
                        "languages", Sql.texts(spoken.languages),
                        "version", spoken.version));
    }
}
