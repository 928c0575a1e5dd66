package org.bangfu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.Plans;
import org.bangfu.platform.Plans.Plan;
import org.bangfu.platform.Plans.Scan;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Trackers, grids, hand-overs, next contacts, notices and proposals in a zone of 100,000 enterprises with as many entries, hand-overs
 * and notices, as the serving role: a page reads a page's worth, an officer's lists read the officer's own.
 */
@DatabaseTest
class LiaisonPlanTests {

    private static final Set<String> TABLES = Set.of(
            "client",
            "client_fact",
            "client_access",
            "assignment",
            "encounter",
            "tracker_entry",
            "grid_client",
            "hand_over",
            "hand_over_item",
            "notice",
            "person");

    /** What is one officer's, or a page's; a few thousand rows at most. */
    private static final PlanFaults FAULTS = new PlanFaults(LargeZone.FIRMS / 20, TABLES);

    private static LargeZone large;
    private static String leader;
    private static String clerk;
    private static String handler;
    private static String officer;

    @Autowired
    private Caller caller;

    @BeforeAll
    static void lay(@Autowired Caller caller) {
        large = LargeZone.shared();
        leader = large.zone().official(Ids.next(), Role.LEADER);
        clerk = large.zone().official(Ids.next(), Role.ROSTER_CLERK);
        handler = large.zone().official(large.unit(), Role.HANDLER);
        officer = large.zone().official(Ids.next(), Role.LIAISON_OFFICER);
        large.serve(21, UUID.fromString(Caller.read(caller.get(officer, "/api/session"), "$.person")));
    }

    /** One of the officer's key enterprises. */
    private static UUID firm() {
        return large.firm(20);
    }

    private static String filled(String path) {
        return path.replace("FIRM", firm().toString())
                .replace("GRID", large.grid().toString())
                .replace("MIDDLE", large.firm(54_321).toString())
                .replace("ENTRY", large.tracked(40_000).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tracker",
                "/api/tracker?kind=ORDER",
                "/api/tracker?after=ENTRY",
                "/api/tracker/silent",
                "/api/tracker/silent?days=0",
                "/api/tracker/silent?after=MIDDLE",
                "/api/clients/FIRM/tracker",
                "/api/clients/FIRM/encounters"
            })
    void whatOfficersHearIsReadByThePage(String path) {
        for (String token : List.of(leader, officer)) {
            List<Plan> plans = plans(token, path);
            assertThat(plans).isNotEmpty();
            assertThat(FAULTS.in(plans)).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tracker", "/api/tracker?kind=ORDER"})
    void aUnitReadsWhatItWasGiven(String path) {
        assertThat(FAULTS.in(plans(handler, path))).as(path).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/grids/GRID/clients", "/api/grids/GRID/clients?after=MIDDLE"})
    void aPageOfAGridReadsAPage(String path) {
        List<Plan> plans = plans(clerk, path);
        assertThat(plans).anyMatch(plan -> !plan.of("grid_client").isEmpty());
        assertThat(FAULTS.in(plans)).as(path).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?open=true", "?after=MIDDLE", "?open=true&after=MIDDLE"})
    void aPageOfHandOversReadsAPage(String query) {
        for (String token : List.of(clerk, officer)) {
            List<Plan> plans = plans(token, filled("/api/hand-overs" + query));
            assertThat(plans).anyMatch(plan -> !plan.of("hand_over").isEmpty());
            assertThat(FAULTS.in(plans)).as(query).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/notices", "/api/notices?unread=true", "/api/notices/unread", "/api/my-clients/due"})
    void whatWaitsForOnePersonIsReadAlone(String path) {
        List<Plan> plans = plans(officer, path);
        assertThat(plans).isNotEmpty();
        assertThat(FAULTS.in(plans)).as(path).isEmpty();
        assertThat(Caller.body(caller.get(officer, path))).hasSizeGreaterThan(10);
    }

    /** Ten of a hundred thousand lie in no grid: to find them everybody is looked at, but nobody twice. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/grids/missing", "/api/grids/missing?after=MIDDLE"})
    void whoLiesInNoGridIsFoundInOneWalk(String path) {
        List<Plan> plans = plans(clerk, path);
        assertThat(plans).anyMatch(plan -> !plan.of("grid_client").isEmpty());
        assertOnce(plans, "client_fact", "grid_client");
    }

    /** The whole zone is weighed, so each client and each assignment is looked at; but nobody is looked at twice. */
    @Test
    void aProposalLooksAtEachClientOnce() {
        assertOnce(plans(clerk, "/api/assignments/proposal"), "client_fact", "assignment");
        assertThat(Caller.read(caller.get(clerk, "/api/assignments/proposal"), "$.length()"))
                .as("of a hundred thousand, those whom nobody serves")
                .isEqualTo(unserved());
    }

    /** Other tests of the zone may have listed some more. */
    private String unserved() {
        return TestDatabase.superuser()
                .sql("""
                SELECT count(*)
                FROM client_fact AS fact
                WHERE fact.zone_id = :zone AND fact.known_to = 'infinity' AND fact.listed AND fact.valid_to = 'infinity'
                  AND fact.client NOT IN (
                      SELECT client FROM assignment WHERE zone_id = :zone AND kind = 'OFFICER' AND valid_to = 'infinity')
                """)
                .param("zone", large.zone().id().value())
                .query(String.class)
                .single();
    }

    private static void assertOnce(List<Plan> plans, String... tables) {
        for (String table : tables) {
            for (Plan plan : plans) {
                assertThat(plan.of(table).stream().mapToLong(Scan::read).sum())
                        .as("%s in %s", table, plan.sql())
                        .isLessThan(LargeZone.FIRMS
                                + LargeZone.FIRMS
                                        / 5); // the small zones' rows are passed by where a table is read whole
            }
        }
    }

    private List<Plan> plans(String token, String path) {
        return Plans.of(() -> {
            MvcTestResult answer = caller.get(token, filled(path));
            assertThat(answer).as(path + Caller.body(answer)).hasStatusOk();
        });
    }
}
