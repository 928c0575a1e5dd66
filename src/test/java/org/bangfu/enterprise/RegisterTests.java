package org.bangfu.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
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

/** An entry of the register from its first day to its last, over HTTP. Enterprises and people are invented. */
@DatabaseTest
class RegisterTests {

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final UUID id = Ids.next();

    @Autowired
    private Caller caller;

    @Test
    void refusesWhatIsWrongAndSaysWhere() {
        assertProblem(register(id, "", "91350100M000100Y43"), 400, "INPUT_INVALID");
        MvcTestResult wrong = register(id, "甲轴承有限公司", "91350100M000100Y4Z");
        assertProblem(wrong, 422, "CREDIT_CODE_LETTER");
        assertThat(Caller.read(wrong, "$.detail")).contains("18").contains("Z");
        assertProblem(
                post("/api/enterprises", body(id, "甲", "91350100M000100Y43").replace("2020-02-03", "2020-02-11")),
                422,
                "DAY_IN_FUTURE");
        assertProblem(
                post("/api/enterprises", body(id, "甲", "91350100M000100Y43").replace("3451", "9999")),
                422,
                "INDUSTRY_UNKNOWN");
        assertThat(Caller.read(caller.get(clerk, "/api/enterprises"), "$.items.length()"))
                .as("nothing half-written")
                .isEqualTo("0");
    }

    @Test
    void isFoundByTwoLettersByInitialsAndByCode() {
        registered();

        for (String typed : List.of("轴承", "昌润", "crzc", "RZ", "91350100", "00Y43", "昌润轴承有限公司", "（昌润）")) {
            assertThat(found(typed)).as(typed).containsExactly("聊城昌润轴承有限公司");
        }
        for (String typed : List.of("轴润", "zzzz", "91350101", "公司")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void keepsWhatWasSoOnEachDay() {
        registered();
        assertThat(post("/api/enterprises/" + id + "/change", """
                        {"seen":0,"from":"2020-02-05","reason":"核实","industry":"3451","tags":["KEY","ABOVE_SCALE"],"legalRepresentative":"李某某"}""")).hasStatusOk();
        assertThat(post(
                        "/api/enterprises/" + id + "/rename",
                        "{\"seen\":1,\"from\":\"2020-02-08\",\"name\":\"聊城昌润精密有限公司\"}"))
                .hasStatusOk();

        assertThat(Caller.read(get("?asOf=2020-02-04"), "$.tags")).isEqualTo("[\"ABOVE_SCALE\"]");
        assertThat(Caller.read(get("?asOf=2020-02-05"), "$.tags")).isEqualTo("[\"ABOVE_SCALE\",\"KEY\"]");
        assertThat(Caller.read(get("?asOf=2020-02-02"), "$.listed")).isEqualTo("false");
        MvcTestResult now = get("");
        assertThat(Caller.read(now, "$.name")).isEqualTo("聊城昌润精密有限公司");
        assertThat(Caller.read(now, "$.formerNames")).isEqualTo("[\"聊城昌润轴承有限公司\"]");
        assertThat(Caller.read(now, "$.legalRepresentative")).isEqualTo("李**");
        assertThat(Caller.read(now, "$.awaiting"))
                .as("three working days after Monday, at close of business")
                .isEqualTo("2020-02-13T09:30:00Z");
        assertThat(found("轴承")).as("by its former name").containsExactly("聊城昌润精密有限公司");

        MvcTestResult history = caller.get(clerk, "/api/enterprises/" + id + "/history");
        assertThat(JsonPath.<List<String>>read(Caller.body(history), "$[*].what"))
                .containsExactly("enterprise.rename", "enterprise.change", "enterprise.register");
        assertThat(JsonPath.<List<String>>read(Caller.body(history), "$[0].differences[*].field"))
                .containsExactly("name");
        assertThat(JsonPath.<List<String>>read(Caller.body(history), "$[1].differences[?(@.field == 'tags')].now"))
                .containsExactly("ABOVE_SCALE KEY");
    }

    @Test
    void aStepFitsTheStatusAndTheVersionThatWasSeen() {
        registered();
        UUID other = Ids.next();
        assertProblem(register(other, "重复的公司", "91350100M000100Y43"), 409, "ENTERPRISE_KNOWN");
        assertProblem(step("close", 7), 409, "ENTERPRISE_CHANGED");
        assertProblem(
                post(
                        "/api/enterprises/" + id + "/merge",
                        "{\"seen\":0,\"from\":\"2020-02-09\",\"reason\":\"吸收合并\",\"other\":\"%s\"}"
                                .formatted(Ids.next())),
                422,
                "OTHER_UNKNOWN");
        assertThat(step("close", 0)).hasStatusOk();
        assertProblem(step("close", 1), 409, "STEP_NOT_NOW");
        assertThat(Caller.read(get("?asOf=2020-02-08"), "$.listed")).isEqualTo("true");
        assertThat(Caller.read(get("?asOf=2020-02-09"), "$.listed")).isEqualTo("false");
        assertThat(step("reopen", 1)).hasStatusOk();
        assertThat(Caller.read(get(""), "$.status")).isEqualTo("LISTED");
    }

    @Test
    void theSameCommandGetsTheFirstAnswerAndItsIdNoOtherBody() {
        UUID command = Ids.next();
        String body = body(id, "聊城昌润轴承有限公司", "91350100M000100Y43");
        MvcTestResult first = caller.post(clerk, command, "/api/enterprises", body);
        MvcTestResult second = caller.post(clerk, command, "/api/enterprises", body);

        assertThat(first).hasStatusOk();
        assertThat(Caller.body(second)).isEqualTo(Caller.body(first));
        assertProblem(caller.post(clerk, command, "/api/enterprises", body.replace("昌润", "昌顺")), 422, "COMMAND_REUSED");
    }

    @Test
    void onlyThoseWithAccessSeeIt() {
        registered();
        String officer = zone.official(Ids.next(), Role.LIAISON_OFFICER);
        String handler = zone.official(unit, Role.HANDLER);

        assertThat(caller.get(officer, "/api/enterprises/" + id)).hasStatus(404);
        assertThat(caller.get(handler, "/api/enterprises/" + id)).hasStatus(404);
        zone.sql(
                "INSERT INTO client_access VALUES (:zone, :client, 'UNIT', :unit, 'DISPATCH', :unit, '2020-01-01', 'infinity', 0)",
                "client",
                id,
                "unit",
                unit);
        assertThat(caller.get(handler, "/api/enterprises/" + id)).hasStatusOk();
        assertThat(Caller.read(caller.get(officer, "/api/enterprises"), "$.items.length()"))
                .isEqualTo("0");
        assertProblem(
                caller.post(handler, "/api/enterprises", body(Ids.next(), "丙", "91350100M000100Y43")),
                403,
                "NOT_PERMITTED");
    }

    @Test
    void whoRunsItIsNowhereInPlainText() {
        registered();
        assertThat(TestDatabase.superuser()
                        .sql("SELECT count(*) FROM journal WHERE body LIKE '%欧阳春晓%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(TestDatabase.superuser()
                        .sql(
                                "SELECT count(*) FROM enterprise WHERE position('欧阳春晓'::bytea IN legal_representative) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Caller.read(get(""), "$.legalRepresentative")).isEqualTo("欧***");
    }

    private void registered() {
        assertThat(register(id, "聊城昌润轴承有限公司", "91350100M000100Y43")).hasStatusOk();
    }

    private MvcTestResult register(UUID client, String name, String code) {
        return post("/api/enterprises", body(client, name, code));
    }

    private static String body(UUID client, String name, String code) {
        return """
                {"id":"%s","name":"%s","creditCode":"%s","from":"2020-02-03","industry":"3451","scale":"SMALL",
                 "tags":["ABOVE_SCALE"],"legalRepresentative":"欧阳春晓","registeredStaff":86,"capacity":"1200.50","capacityUnit":"万套"}""".formatted(client, name, code);
    }

    private MvcTestResult step(String name, int seen) {
        return post(
                "/api/enterprises/%s/%s".formatted(id, name),
                "{\"seen\":%d,\"from\":\"2020-02-09\",\"reason\":\"核实\"}".formatted(seen));
    }

    private MvcTestResult get(String query) {
        return caller.get(clerk, "/api/enterprises/" + id + query);
    }

    private MvcTestResult post(String path, String body) {
        return caller.post(clerk, path, body);
    }

    private List<String> found(String typed) {
        return JsonPath.read(
                Caller.body(caller.get(clerk, "/api/enterprises?search={typed}", typed)), "$.items[*].name");
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
