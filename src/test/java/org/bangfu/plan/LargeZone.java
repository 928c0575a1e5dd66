package org.bangfu.plan;

import java.util.UUID;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.jspecify.annotations.Nullable;

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

    private static @Nullable LargeZone laid;

    /** Laid once for all tests that only read it. */
    static synchronized LargeZone shared() {
        LargeZone there = laid;
        if (there == null) {
            there = lay();
            laid = there;
        }
        return there;
    }

    private static LargeZone lay() {
        for (int i = 0; i < 5; i++) {
            lay(TestZone.open(), 2_000);
        }
        LargeZone large = lay(TestZone.open(), FIRMS);
        TestDatabase.superuser().sql("""
                        VACUUM (ANALYZE) client, client_fact, client_access, client_token, enterprise, person, contact, journal,
                            return_current, return_version, return_state, assignment, encounter, tracker_entry, grid_client,
                            hand_over, hand_over_item, notice
                        """).update();
        return large;
    }

    private static LargeZone lay(TestZone zone, int firms) {
        for (String rows : new String[] {
            "INSERT INTO client SELECT :zone, id, 'ENTERPRISE', name, true, 0 FROM firm",
            """
            INSERT INTO client_fact (zone_id, client, version, valid_from, known_from, listed, area, industry, scale, tags)
            SELECT :zone, id, 0, '2020-02-01', '2020-02-01', true, area, '3451', 'SMALL',
                   CASE WHEN n % 20 = 0 THEN '{KEY}'::text[] ELSE '{}'::text[] END
            FROM firm""",
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
            SELECT :zone, id, id, md5(:zone || '/' || (1 + n % 1000))::uuid, 'OFFICER', '2020-02-01', 'infinity', NULL, 0
            FROM firm WHERE n % 10000 <> 7""",
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
            INSERT INTO tracker_entry (zone_id, id, client, kind, as_of, amount, level, note, person, recorded_at, version)
            SELECT :zone, md5(id || '/tracked/' || back)::uuid, id, (ARRAY['ORDER', 'DIFFICULTY', 'POLICY_WISH'])[1 + mod(back, 3)],
                   (CASE mod(n, 2000) WHEN 0 THEN '2020-01-10' ELSE '2020-02-10' END)::date - back,
                   CASE mod(back, 3) WHEN 0 THEN 1 END, CASE mod(back, 3) WHEN 0 THEN NULL ELSE 3 END, %s, id, now(), 0
            FROM firm, generate_series(0, 19) AS back
            WHERE mod(n, 20) = 0""".formatted(TestZone.unreadable("id")),
            """
            INSERT INTO grid_client
            SELECT :zone, id, md5(:zone || '/grid/' || n % 100)::uuid, '2020-02-01', 'infinity' FROM firm WHERE n % 10000 <> 7""",
            """
            INSERT INTO hand_over
            SELECT :zone, id, md5(:zone || '/' || (1 + n % 1000))::uuid, md5(:zone || '/' || (1 + n * 7 % 1000))::uuid, '2020-02-12',
                   CASE WHEN n % 500 = 0 THEN 'PROPOSED' ELSE 'ACCEPTED' END, '调动', NULL, id, now(), NULL,
                   CASE WHEN n % 500 = 0 THEN NULL ELSE now() END, 0
            FROM firm""",
            "INSERT INTO hand_over_item SELECT :zone, id, id, id, NULL FROM firm",
            """
            INSERT INTO notice
            SELECT :zone, id, md5(:zone || '/' || (1 + n % 1000))::uuid, 'NEED_RAISED', id, id, false, now(), n,
                   CASE WHEN n % 3 = 0 THEN NULL ELSE now() END
            FROM firm""",
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
        zone.sql(TRUSTED + """
                INSERT INTO grid
                SELECT :zone, md5(:zone || '/grid/' || n)::uuid, n || '号网格', NULL, md5(:zone || '/1')::uuid, '2020-02-01', 0
                FROM generate_series(0, 99) AS n
                """);
        return new LargeZone(zone, id("md5(:zone || '/area/0')", zone), id("md5(:zone || '/area/1')", zone));
    }

    /** Of 1,000 units one, with its share of the enterprises. */
    UUID unit() {
        return id("md5(:zone || '/unit/0')", zone);
    }

    /** A new officer takes over what the {@code n}-th has: a hundred enterprises, what was said with them, hand-overs and notices. */
    UUID serve(int n, UUID person) {
        for (String[] column : new String[][] {
            {"assignment", "officer"},
            {"encounter", "officer"},
            {"hand_over", "giver"},
            {"hand_over", "receiver"},
            {"notice", "person"}
        }) {
            zone.sql(
                    "UPDATE %1$s SET %2$s = :person WHERE zone_id = :zone AND %2$s = md5(:zone || '/%3$d')::uuid"
                            .formatted(column[0], column[1], n),
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

    /** The latest entry of the tracker of the {@code n}-th enterprise, one of every twenty. */
    UUID tracked(int n) {
        return id("md5(md5(:zone || '/" + n + "')::uuid || '/tracked/0')", zone);
    }

    UUID grid() {
        return id("md5(:zone || '/grid/0')", zone);
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
