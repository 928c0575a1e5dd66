package org.bangfu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.bench.NeedMass;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.Plans;
import org.bangfu.platform.Plans.Plan;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Whatever an endpoint asks of a zone with 100,000 needs of 2,000 clients, as the serving role: a page reads a page's worth, what is
 * learned is learned from the latest, and only a figure of the whole zone counts the whole zone. Invented, and laid past every wall.
 */
@DatabaseTest
class ManyNeedsPlanTests {

    private static final int NEEDS = 100_000;
    private static final int CLIENTS = 2_000;

    /** The latest that a proposal learns from, some of which may be open or taken back; and a page's worth of all else. */
    private static final PlanFaults FAULTS =
            new PlanFaults(1_500, Set.of("need", "need_duty", "need_unit", "need_standing"));

    private static final TestZone ZONE = TestZone.open();
    private static final UUID UNIT = Ids.next();
    private static String leader = "";
    private static String dispatcher = "";
    private static String handler = "";
    private static String contact = "";
    private static UUID client = UNIT;
    private static UUID assigned = UNIT;

    @Autowired
    private Caller caller;

    @BeforeAll
    static void lay() {
        TestZone small = TestZone.open();
        for (TestZone zone : List.of(small, ZONE)) {
            zone.sql("""
                    INSERT INTO client
                    SELECT :zone, md5(:zone || '/' || n)::uuid, 'ENTERPRISE', '虚构企业' || n, true, 0 FROM generate_series(1, :clients) AS n
                    """, "clients", CLIENTS);
            zone.sql("""
                    INSERT INTO client_fact (zone_id, client, version, valid_from, known_from, listed)
                    SELECT :zone, id, 0, '2020-02-01', '2020-02-01', true FROM client WHERE zone_id = :zone""");
        }
        leader = ZONE.official(Ids.next(), Role.LEADER);
        dispatcher = ZONE.official(Ids.next(), Role.DISPATCHER);
        handler = ZONE.official(UNIT, Role.HANDLER);
        NeedMass.lay(TestDatabase.superuser(), small.id().value(), 1, 2_000, Ids.next());
        NeedMass.lay(
                TestDatabase.superuser(),
                ZONE.id().value(),
                1,
                NEEDS,
                UNIT,
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next());
        client = one("SELECT min(client::text)::uuid FROM need WHERE zone_id = :zone");
        assigned = one("SELECT min(id::text)::uuid FROM need WHERE zone_id = :zone AND status = 'ASSIGNED'");
        contact = ZONE.contact(client);
        ZONE.sql("""
                INSERT INTO client_access
                SELECT :zone, id, 'UNIT', :unit, 'DISPATCH', id, '2020-01-01', 'infinity', 0
                FROM client WHERE zone_id = :zone ORDER BY id LIMIT 10""", "unit", UNIT);
        TestDatabase.superuser()
                .sql("VACUUM (ANALYZE) client, client_fact, client_access")
                .update();
    }

    private static UUID one(String sql) {
        return TestDatabase.superuser()
                .sql(sql)
                .param("zone", ZONE.id().value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    @BeforeEach
    void afterAllOfThem() {
        TestClock.set("2020-03-10T09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/needs/queue",
                "/api/needs/queue?after=2020-02-20T01:00:00Z~00000000-0000-0000-0000-000000000000",
                "/api/needs",
                "/api/needs?open=true",
                "/api/needs?status=ASSIGNED",
                "/api/needs?after=2020-02-20T01:00:00Z~00000000-0000-0000-0000-000000000000"
            })
    void whatAUnitListsIsReadByThePage(String path) {
        List<Plan> plans = plans(handler, path);
        assertThat(plans).anyMatch(plan -> !plan.of("need").isEmpty());
        assertThat(FAULTS.in(plans)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/needs/desk",
                "/api/needs?open=true",
                "/api/needs?status=RAISED",
                "/api/needs?client=CLIENT",
                "/api/clients/CLIENT/needs",
                "/api/clients/CLIENT/need-hints?text=缺口罩",
                "/api/needs/ASSIGNED",
                "/api/needs/ASSIGNED/proposal",
                "/api/needs/ASSIGNED/alike"
            })
    void whatTheDeskAsksIsReadByThePage(String path) {
        List<Plan> plans =
                plans(dispatcher, path.replace("CLIENT", client.toString()).replace("ASSIGNED", assigned.toString()));
        assertThat(plans).anyMatch(plan -> !plan.of("need").isEmpty());
        assertThat(FAULTS.in(plans)).isEmpty();
    }

    @Test
    void aClientsNeedsAreReadAlone() {
        assertThat(FAULTS.in(plans(contact, "/api/clients/" + client + "/needs")))
                .isEmpty();
        assertThat(FAULTS.in(plans(contact, "/api/clients/" + client + "/need-hints?text=缺口罩")))
                .isEmpty();
    }

    /** Ten clients' needs, not the zone's. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?by=category", "/records"})
    void aFigureOfAUnitReadsItsClientsNeeds(String more) {
        List<Plan> plans = plans(handler, "/api/figures/needs.overdue" + more);
        assertThat(plans).anyMatch(plan -> !plan.of("need_standing").isEmpty());
        assertThat(FAULTS.in(plans)).isEmpty();
    }

    /** All of them are counted, once each: nobody looks at a row twice. */
    @ParameterizedTest
    @ValueSource(strings = {"needs.open", "needs.response", "needs.satisfaction"})
    void aFigureOfTheZoneReadsEachRowOnce(String key) {
        long rows = TestDatabase.superuser()
                .sql("SELECT count(*) FROM need_standing WHERE zone_id = :zone")
                .param("zone", ZONE.id().value())
                .query(Long.class)
                .single();
        for (Plan plan : plans(leader, "/api/figures/" + key)) {
            assertThat(plan.of("need_standing").stream()
                            .mapToLong(Plans.Scan::read)
                            .sum())
                    .isLessThanOrEqualTo(rows + 10_000);
        }
    }

    private List<Plan> plans(String token, String path) {
        return Plans.of(() -> {
            MvcTestResult answer = caller.get(token, path);
            assertThat(answer).as(path + Caller.body(answer)).hasStatusOk();
        });
    }
}
