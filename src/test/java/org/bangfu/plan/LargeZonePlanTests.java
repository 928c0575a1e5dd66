package org.bangfu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.form.Forms;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.Plans;
import org.bangfu.platform.Plans.Plan;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Whatever an endpoint asks of a zone of 100,000 enterprises, as the serving role: a page reads a page's worth, and no more than a
 * twentieth of the zone anywhere.
 */
@DatabaseTest
class LargeZonePlanTests {

    /** No statement of a list may look at more than a twentieth of the zone's rows of one table. */
    private static final PlanFaults FAULTS = new PlanFaults(
            LargeZone.FIRMS / 20,
            Set.of(
                    "client",
                    "client_fact",
                    "client_token",
                    "client_access",
                    "enterprise",
                    "person",
                    "contact",
                    "journal",
                    "return_current",
                    "return_version",
                    "return_state",
                    "assignment",
                    "encounter"));

    private static LargeZone large;
    private static String leader;
    private static String clerk;
    private static String handler;

    @Autowired
    private Caller caller;

    @BeforeAll
    static void lay(@Autowired Forms forms) {
        large = LargeZone.shared();
        leader = large.zone().official(Ids.next(), Role.LEADER);
        clerk = large.zone().official(Ids.next(), Role.ROSTER_CLERK);
        handler = large.zone().official(large.unit(), Role.HANDLER);
        Zones.run(large.zone().id(), () -> forms.open(Actor.program(large.zone().id())));
        large.zone().sql("UPDATE form_frequency SET valid_from = '2020-02-01' WHERE zone_id = :zone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?listed=true",
                "?after=FIRM",
                "?search=亄嗰",
                "?search=轴承",
                "?search=轴",
                "?search=zc",
                "?search=bc",
                "?search=91371502000791900X",
                "?search=9137",
                "?area=SMALL",
                "?area=LARGE",
                "?area=SMALL&after=FIRM",
                "?area=LARGE&search=轴承",
                "?industry=34",
                "?search=轴承&after=FIRM"
            })
    void aPageOfEnterprisesReadsAPage(String query) {
        String path = "/api/enterprises"
                + query.replace("SMALL", large.smallArea().toString())
                        .replace("LARGE", large.largeArea().toString())
                        .replace("FIRM", large.firm(54_321).toString());
        for (String token : List.of(leader, handler)) {
            List<Plan> plans = plans(token, path);
            assertThat(plans).anyMatch(plan -> !plan.of("enterprise").isEmpty());
            assertThat(faults(plans)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"亄嗰", "亄嗰轴承", "91371502000791900X", "00791900X"})
    void whatIsSearchedForIsFound(String text) {
        assertThat(Caller.body(caller.get(leader, "/api/enterprises?search=" + text)))
                .contains(large.firm(100).toString());
    }

    @Test
    void oneEnterpriseIsReadAlone() {
        UUID id = Ids.next();
        assertThat(caller.post(
                        clerk,
                        "/api/enterprises",
                        "{\"id\":\"%s\",\"name\":\"聊城甲轴承有限公司\",\"creditCode\":\"91350100M000100Y43\",\"from\":\"2020-02-01\"}"
                                .formatted(id)))
                .hasStatusOk();
        String firm = id.toString();
        for (String path : List.of(
                "/api/enterprises/" + firm,
                "/api/enterprises/" + firm + "?asOf=2020-02-05",
                "/api/enterprises/" + firm + "/history",
                "/api/clients/" + firm + "/returns/daily-restart/2020-02-09",
                "/api/clients/" + firm + "/returns")) {
            assertThat(faults(plans(leader, path))).as(path).isEmpty();
        }
    }

    @Test
    void theContactsOfOneEnterpriseAreReadAlone() {
        List<Plan> plans = plans(clerk, "/api/clients/" + large.firm(777) + "/contacts");

        assertThat(plans).anyMatch(plan -> !plan.of("contact").isEmpty());
        assertThat(faults(plans)).isEmpty();
    }

    /** The officer's hundred of a hundred thousand, and what was said with one of them. */
    @Test
    void whomAnOfficerServesAndWhatWasSaidIsReadAlone() {
        String officer = large.zone().official(Ids.next(), Role.LIAISON_OFFICER);
        UUID person = large.serve(1, UUID.fromString(Caller.read(caller.get(officer, "/api/session"), "$.person")));
        String firm = large.firm(1000).toString();
        for (String path : List.of(
                "/api/my-clients",
                "/api/my-clients?after=" + large.firm(54_321),
                "/api/my-clients/due",
                "/api/officers/" + person + "/clients",
                "/api/clients/" + firm + "/assignments",
                "/api/clients/" + firm + "/encounters",
                "/api/clients/" + firm + "/ambassador",
                "/api/encounters?day=2020-02-10",
                "/api/tracker",
                "/api/rota/now")) {
            assertThat(faults(plans(officer, path))).as(path).isEmpty();
        }
        assertThat(Caller.read(caller.get(officer, "/api/my-clients?size=200"), "$.items.length()"))
                .isEqualTo("100");
        assertThat(Caller.read(caller.get(officer, "/api/encounters?day=2020-02-10"), "$.length()"))
                .isEqualTo("100");
    }

    @Test
    void aPageOfAPeriodsReturnsReadsAPage() {
        for (String more : List.of("", "?after=" + large.firm(54_321), "?area=" + large.smallArea())) {
            for (String token : List.of(leader, handler)) {
                List<Plan> plans = plans(token, "/api/returns/daily-restart/2020-02-09" + more);
                assertThat(plans).anyMatch(plan -> !plan.of("return_current").isEmpty());
                assertThat(faults(plans)).as(more).isEmpty();
            }
        }
    }

    /** The whole zone is counted; but each client's latest return is found by its key, and nobody walks all returns of all days. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?by=area", "/records", "/records?counted=true&by=area&after=FIRM"})
    void aFigureFindsEachClientsReturnByItsKey(String by) {
        List<Plan> plans = plans(
                leader,
                "/api/figures/enterprises.opened"
                        + by.replace("FIRM", large.firm(54_321).toString()));

        assertThat(plans.stream().flatMap(plan -> plan.of("return_current").stream()))
                .isNotEmpty()
                .allSatisfy(scan -> {
                    assertThat(scan.type()).contains("Index");
                    assertThat(scan.condition()).contains("zone_id", "client", "form", "period");
                    assertThat(scan.read()).isLessThanOrEqualTo(LargeZone.FIRMS);
                });
    }

    /** To whom a hundred were given, the figure costs a hundred. */
    @Test
    void aFigureOfAUnitReadsTheUnitsOwn() {
        assertThat(faults(plans(handler, "/api/figures/enterprises.opened?by=area")))
                .isEmpty();
    }

    private List<Plan> plans(String token, String path) {
        return Plans.of(() -> {
            MvcTestResult answer = caller.get(token, path);
            assertThat(answer).as(path + Caller.body(answer)).hasStatusOk();
        });
    }

    private static List<String> faults(List<Plan> plans) {
        return FAULTS.in(plans);
    }
}
