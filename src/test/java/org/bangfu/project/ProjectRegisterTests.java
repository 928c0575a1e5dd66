package org.bangfu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A key project from its first day on the register to its last, over HTTP. Projects and people are invented. */
@DatabaseTest
class ProjectRegisterTests {

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final String officer = zone.official(unit, Role.LIAISON_OFFICER);
    private final String leader = zone.official(unit, Role.LEADER);
    private final UUID id = Ids.next();

    @Autowired
    private Caller caller;

    @Test
    void refusesWhatIsWrongAndSaysWhere() {
        assertProblem(register("", "2020-371502-48-01-000001"), 400, "INPUT_INVALID");
        assertProblem(register("徒骇河大桥工程", "桥1"), 422, "PROJECT_CODE");
        assertProblem(
                post("/api/projects", body("徒骇河大桥工程", "A-0001").replace("2020-02-03", "2020-02-11")),
                422,
                "PROJECT_DAY");
        assertProblem(
                post(
                        "/api/projects",
                        body("徒骇河大桥工程", "A-0001")
                                .replace(unit.toString(), Ids.next().toString())),
                422,
                "PROJECT_UNIT");
        assertProblem(
                post("/api/projects", body("徒骇河大桥工程", "A-0001").replace("\"unit\"", "\"area\"")), 422, "PROJECT_AREA");
        registered();
        assertProblem(
                post(
                        "/api/projects",
                        body("另一座桥", "２０２０－371502–48-01-000001")
                                .replace(id.toString(), Ids.next().toString())),
                409,
                "PROJECT_KNOWN");
        assertProblem(step("close", 5), 409, "PROJECT_CHANGED");
        assertProblem(step("reopen", 0), 409, "PROJECT_STEP");
        assertProblem(caller.get(officer, "/api/projects/" + id), 404, "PROJECT_UNKNOWN");
        assertThat(count("SELECT count(*) FROM project WHERE zone_id = :zone")).isEqualTo(1);
    }

    @Test
    void isAClientLikeAnyOtherWithAnOfficerContactsAndAnEncounter() {
        registered();

        for (String typed : new String[] {"大桥", "dq", "3715024801", "000001", "2020-371502-48-01-000001"}) {
            assertThat(Caller.read(caller.get(clerk, "/api/projects?search=" + typed), "$.items[*].name"))
                    .as(typed)
                    .isEqualTo("[\"徒骇河大桥工程\"]");
        }
        assertThat(Caller.read(caller.get(clerk, "/api/enterprises"), "$.items.length()"))
                .isEqualTo("0");
        assertThat(Caller.read(caller.get(clerk, "/api/assignments/missing"), "$.items[*].client.name"))
                .isEqualTo("[\"徒骇河大桥工程\"]");
        UUID person = UUID.fromString(Caller.read(caller.get(officer, "/api/session"), "$.person"));
        assertThat(post(
                        "/api/clients/%s/assignments".formatted(id),
                        "{\"id\":\"%s\",\"officer\":\"%s\",\"kind\":\"OFFICER\",\"from\":\"2020-02-03\"}"
                                .formatted(Ids.next(), person)))
                .hasStatusOk();
        assertThat(Caller.body(caller.get(officer, "/api/projects/" + id))).doesNotContain("awaiting");
        assertThat(post(
                        "/api/clients/%s/contacts".formatted(id),
                        "{\"id\":\"%s\",\"name\":\"王某某\",\"phone\":\"13900000000\"}".formatted(Ids.next())))
                .hasStatusOk();
        assertThat(Caller.read(figure("clients.asked-baseline"), "$.whole.numerator"))
                .isEqualTo("0");
        assertThat(caller.post(officer, "/api/clients/%s/encounters".formatted(id), """
                        {"id":"%s","content":{"channel":"CALL","day":"2020-02-10","topics":["BASELINE"],
                         "survey":[{"question":"缺什么","answer":"缺钢筋工"}]}}""".formatted(Ids.next())))
                .hasStatusOk();
        MvcTestResult asked = figure("clients.asked-baseline");
        assertThat(Caller.read(asked, "$.whole.numerator") + "/" + Caller.read(asked, "$.whole.denominator"))
                .isEqualTo("1/1");
    }

    @Test
    void isEditedClosedAndListedAgainAndItsHistorySaysSo() {
        registered();
        assertThat(post("/api/projects/%s/edit".formatted(id), """
                        {"seen":0,"from":"2020-02-05","name":"徒骇河一号桥工程","reason":"批复更名"}""")).hasStatusOk();
        MvcTestResult now = caller.get(leader, "/api/projects/" + id);
        assertThat(Caller.read(now, "$.name")).isEqualTo("徒骇河一号桥工程");
        assertThat(Caller.body(now)).as("said anew, without one").doesNotContain("unit");
        assertThat(step("close", 1)).hasStatusOk();
        assertThat(Caller.read(caller.get(leader, "/api/projects?listed=true"), "$.items.length()"))
                .isEqualTo("0");
        assertThat(count("SELECT count(*) FROM client WHERE zone_id = :zone AND kind = 'PROJECT' AND NOT listed"))
                .isEqualTo(1);
        assertThat(step("reopen", 2)).hasStatusOk();
        MvcTestResult history = caller.get(leader, "/api/projects/%s/history".formatted(id));
        assertThat(Caller.read(history, "$[*].what"))
                .isEqualTo("[\"project.reopen\",\"project.close\",\"project.edit\",\"project.register\"]");
        assertThat(Caller.read(history, "$[*].line.status")).isEqualTo("[\"LISTED\",\"CLOSED\",\"LISTED\",\"LISTED\"]");
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        registered();
        for (int i = 2; i <= 5; i++) {
            assertThat(post(
                            "/api/projects",
                            body("厂房%d号".formatted(i), "C-000%d".formatted(i))
                                    .replace(id.toString(), Ids.next().toString())))
                    .hasStatusOk();
        }
        MvcTestResult first = caller.get(clerk, "/api/projects?size=2");
        MvcTestResult second = caller.get(clerk, "/api/projects?size=2&after=" + Caller.read(first, "$.next"));
        MvcTestResult third = caller.get(clerk, "/api/projects?size=2&after=" + Caller.read(second, "$.next"));
        assertThat(Caller.read(first, "$.items[*].name")).isEqualTo("[\"厂房2号\",\"厂房3号\"]");
        assertThat(Caller.read(second, "$.items[*].name")).isEqualTo("[\"厂房4号\",\"厂房5号\"]");
        assertThat(Caller.read(third, "$.items[*].name")).isEqualTo("[\"徒骇河大桥工程\"]");
        assertThat(Caller.body(third)).doesNotContain("next");
    }

    private void registered() {
        assertThat(register("徒骇河大桥工程", "2020-371502-48-01-000001")).hasStatusOk();
    }

    private MvcTestResult register(String name, String code) {
        return post("/api/projects", body(name, code));
    }

    private String body(String name, String code) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"code\":\"%s\",\"from\":\"2020-02-03\",\"unit\":\"%s\"}"
                .formatted(id, name, code, unit);
    }

    private MvcTestResult step(String step, int seen) {
        return post(
                "/api/projects/%s/%s".formatted(id, step),
                "{\"seen\":%d,\"from\":\"2020-02-10\",\"reason\":\"核实\"}".formatted(seen));
    }

    private MvcTestResult figure(String key) {
        return caller.get(leader, "/api/figures/%s?day=2020-02-10".formatted(key));
    }

    private MvcTestResult post(String path, String body) {
        return caller.post(clerk, path, body);
    }

    private long count(String sql) {
        return TestDatabase.superuser()
                .sql(sql)
                .param("zone", zone.id().value())
                .query(Long.class)
                .single();
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
