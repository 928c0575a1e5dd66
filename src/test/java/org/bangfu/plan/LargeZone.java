package org.bangfu.plan;

import java.util.UUID;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;

/** A zone of 100,000 enterprises beside five of 2,000: enough for a bad plan to show. Invented, and laid past every wall. */
record LargeZone(TestZone zone, UUID smallArea, UUID largeArea) {

    static final int FIRMS = 100_000;

    /** {@code n} counts the enterprises of a zone from 1; every five-hundredth is in the small area. */
    private static final String FIRM = """
            WITH firm AS (
                SELECT n, md5(:zone || '/' || n)::uuid AS id, chr(20000 + n % 997) || chr(22000 + n / 997) || '轴承有限公司' AS name,
                       '91371502' || lpad((n * 7919 % 1000000000)::text, 9, '0') || 'X' AS code,
                       md5(:zone || '/area/' || least(n % 500, 1))::uuid AS area
                FROM generate_series(1, :firms) AS n
            )
            """;

    /** Two million rows whose keys are known to fit. */
    private static final String TRUSTED = "SET session_replication_role = 'replica';";

    static LargeZone lay() {
        for (int i = 0; i < 5; i++) {
            lay(TestZone.open(), 2_000);
        }
        LargeZone large = lay(TestZone.open(), FIRMS);
        TestDatabase.superuser().sql("""
                        VACUUM (ANALYZE) client, client_fact, client_access, client_token, enterprise, person, contact, journal,
                            return_current, return_version, return_state, assignment, encounter
                        """).update();
        return large;
    }

    private static LargeZone lay(TestZone zone, int firms) {
        for (String rows : new String[] {
            "INSERT INTO client SELECT :zone, id, 'ENTERPRISE', name, true, 0 FROM firm",
            """
            INSERT INTO client_fact (zone_id, client, version, valid_from, known_from, listed, area, industry, scale)
            SELECT :zone, id, 0, '2020-02-01', '2020-02-01', true, area, '3451', 'SMALL' FROM firm""",
            """
            INSERT INTO enterprise (zone_id, client, credit_code, registered_staff, capacity, capacity_unit, status, version)
            SELECT :zone, id, code, 200, '100', '台', 'LISTED', 0 FROM firm""",
            """
            INSERT INTO client_token
            SELECT DISTINCT :zone::bigint, token, id
            FROM firm, LATERAL (
                VALUES (left(name, 1)), (left(name, 2)), (substr(name, 2, 2)), ('轴承'),
                       ('p:' || chr(97 + n % 26) || chr(97 + n / 26 % 26)), ('p:zc')) AS piece (token)""",
            """
            INSERT INTO client_token
            SELECT DISTINCT :zone::bigint, 'c:' || lower(substr(code, place, 4)), id
            FROM firm, unnest(ARRAY[1, 5, 9, 10, 13, 14, 15]) AS place""",
            """
            INSERT INTO client_access
            SELECT :zone, id, 'UNIT', md5(:zone || '/unit/' || n % 1000)::uuid, 'ASSIGNMENT', id, '2020-01-01', 'infinity', 0 FROM firm""",
            """
            INSERT INTO assignment
            SELECT :zone, id, id, md5(:zone || '/' || (1 + n % 1000))::uuid, 'OFFICER', '2020-02-01', 'infinity', NULL, 0 FROM firm""",
            """
            INSERT INTO encounter (zone_id, id, client, officer, channel, state, period, topics, survey, experts, advice, version)
            SELECT :zone, md5(id || '/' || back)::uuid, id, md5(:zone || '/' || (1 + n % 1000))::uuid, 'CALL', 'RECORDED',
                   '2020-02-10'::date - back, '{BASELINE}', '[]', '{}', '[]', 0
            FROM firm, generate_series(0, 1) AS back""",
            "INSERT INTO person SELECT :zone, id, %s, NULL, NULL, 0 FROM firm".formatted(TestZone.unreadable("id")),
            "INSERT INTO contact SELECT :zone, id, id, id, '2020-01-01', NULL, now(), 0 FROM firm",
            """
            INSERT INTO return_current (zone_id, client, form, period, id, version, values, submitted_at, changed_at, late)
            SELECT :zone, id, 'daily-restart', '2020-02-10'::date - back, gen_random_uuid(), 0,
                   '{"openedOn": "2020-02-08", "registeredStaff": 200, "staffOnPost": 150}', now(), now(), false
            FROM firm, generate_series(1, 2) AS back""",
            """
            INSERT INTO return_state
            SELECT :zone, id, 'daily-restart', '2020-02-09', 'CONFIRMED', 0, NULL, id, now(), 0 FROM firm""",
            """
            INSERT INTO journal
            SELECT :zone, (left(first_command(current_date)::text, 9) || substr(id::text, 10))::uuid, ordinal,
                   'enterprise', id, 0, now(), now(), id, NULL, '{}', ''
            FROM firm, generate_series(0, 1) AS ordinal"""
        }) {
            zone.sql(TRUSTED + FIRM + rows, "firms", firms);
        }
        zone.sql("""
                INSERT INTO area
                SELECT :zone, md5(:zone || '/area/' || n)::uuid, '片区' || n, NULL, 0 FROM generate_series(0, 1) AS n
                """);
        return new LargeZone(zone, id("md5(:zone || '/area/0')", zone), id("md5(:zone || '/area/1')", zone));
    }

    /** Of 1,000 units one, with its share of the enterprises. */
    UUID unit() {
        return id("md5(:zone || '/unit/0')", zone);
    }

    /** A new officer takes a hundred of the enterprises over, and all that was said with them. */
    UUID serve(UUID person) {
        for (String table : new String[] {"assignment", "encounter"}) {
            zone.sql(
                    "UPDATE %s SET officer = :person WHERE zone_id = :zone AND officer = md5(:zone || '/1')::uuid"
                            .formatted(table),
                    "person",
                    person);
        }
        zone.sql("""
                INSERT INTO client_access
                SELECT :zone, client, 'PERSON', officer, 'ASSIGNMENT', id, valid_from, valid_to, 0
                FROM assignment
                WHERE zone_id = :zone AND officer = :person
                """, "person", person);
        return person;
    }

    /** The n-th enterprise. */
    UUID firm(int n) {
        return id("md5(:zone || '/" + n + "')", zone);
    }

    private static UUID id(String sql, TestZone zone) {
        return TestDatabase.superuser()
                .sql("SELECT " + sql + "::uuid")
                .param("zone", zone.id().value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }
}
