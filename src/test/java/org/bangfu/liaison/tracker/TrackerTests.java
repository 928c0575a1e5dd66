package org.bangfu.liaison.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Orders, difficulties and wishes of a key enterprise over HTTP. Everything is invented. */
@DatabaseTest
class TrackerTests {

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final String leader = zone.official(unit, Role.LEADER);
    private final String wang = zone.official(unit, Role.LIAISON_OFFICER);
    private final UUID enterprise = Ids.next();
    private final UUID plain = Ids.next();

    @Autowired
    private Caller caller;

    @BeforeEach
    void list() {
        register(enterprise, "聊城甲食品有限公司", "91350100M000100Y43", "\"KEY\"");
        register(plain, "聊城乙轴承有限公司", "91371502MC00000126", "\"ABOVE_SCALE\"");
        UUID person = UUID.fromString(Caller.read(caller.get(wang, "/api/session"), "$.person"));
        assertThat(caller.post(
                        clerk, "/api/clients/%s/assignments".formatted(enterprise), """
                        {"id":"%s","officer":"%s","kind":"OFFICER","from":"2020-02-03"}""".formatted(Ids.next(), person)))
                .hasStatusOk();
    }

    @Test
    void eachKindSaysWhatAppliesToItAndNothingElse() {
        assertProblem(add("ORDER", "2020-02-10", "\"level\":3"), 422, "TRACKED_AMOUNT");
        assertProblem(add("ORDER", "2020-02-10", "\"amount\":100,\"level\":3"), 422, "TRACKED_LEVEL");
        assertProblem(add("DIFFICULTY", "2020-02-10", "\"amount\":100,\"level\":3"), 422, "TRACKED_AMOUNT");
        assertProblem(add("DIFFICULTY", "2020-02-10", "\"level\":null"), 422, "TRACKED_LEVEL");
        assertProblem(add("DIFFICULTY", "2020-02-10", "\"level\":6"), 400, "INPUT_INVALID");
        assertProblem(add("ORDER", "2020-02-11", "\"amount\":100"), 422, "TRACKED_FUTURE");
        assertProblem(
                add("ORDER", "2020-02-10", "\"amount\":100,\"encounter\":\"%s\"".formatted(Ids.next())),
                422,
                "TRACKED_ENCOUNTER");
        assertThat(caller.post(
                        wang,
                        "/api/clients/%s/tracker".formatted(plain),
                        body(Ids.next(), "ORDER", "2020-02-10", "\"amount\":1")))
                .as("somebody else's")
                .hasStatus(404);
        assertThat(add("POLICY_WISH", "2020-02-10", "\"level\":null")).hasStatusOk();
    }

    @Test
    void theTrendFollowsFromTheEntryBeforeEvenWhenThatCameLate() {
        assertThat(add("ORDER", "2020-02-03", "\"amount\":1000")).hasStatusOk();
        assertThat(add("ORDER", "2020-02-07", "\"amount\":1000")).hasStatusOk();
        assertThat(add("ORDER", "2020-02-08", "\"amount\":900")).hasStatusOk();
        assertThat(add("DIFFICULTY", "2020-02-08", "\"level\":2")).hasStatusOk();
        UUID last = Ids.next();
        assertThat(add(last, "ORDER", "2020-02-10", "\"amount\":1200")).hasStatusOk();
        assertThat(trends()).isEqualTo("[\"UP\",\"DOWN\",\"STEADY\"]");
        assertThat(add("ORDER", "2020-02-09", "\"amount\":1500")).hasStatusOk();
        assertThat(trends()).as("told late, between two").isEqualTo("[\"DOWN\",\"UP\",\"DOWN\",\"STEADY\"]");

        MvcTestResult latest = caller.get(leader, "/api/tracker");
        assertThat(Caller.read(latest, "$.items[*].kind")).isEqualTo("[\"ORDER\",\"DIFFICULTY\"]");
        assertThat(Caller.read(latest, "$.items[0].amount")).isEqualTo("1200");
        assertThat(Caller.read(caller.get(leader, "/api/tracker?kind=DIFFICULTY"), "$.items.length()"))
                .isEqualTo("1");
        MvcTestResult page = caller.get(wang, "/api/clients/%s/tracker?size=2".formatted(enterprise));
        assertThat(Caller.read(
                        caller.get(
                                wang,
                                "/api/clients/%s/tracker?size=10&after=%s"
                                        .formatted(enterprise, Caller.read(page, "$.next"))),
                        "$.items.length()"))
                .isEqualTo("4");
    }

    @Test
    void isCorrectedWithAReasonAndKeepsWhatWasSaidBefore() {
        UUID id = Ids.next();
        assertThat(add(id, "ORDER", "2020-02-10", "\"amount\":1000")).hasStatusOk();
        assertThat(correct(wang, id, 0, "\"amount\":1100")).hasStatusOk();
        assertProblem(correct(wang, id, 0, "\"amount\":1200"), 409, "TRACKED_CHANGED");
        MvcTestResult versions = caller.get(leader, "/api/clients/%s/tracker/%s/versions".formatted(enterprise, id));
        assertThat(Caller.read(versions, "$[*].amount")).isEqualTo("[1100,1000]");
        assertThat(Caller.read(versions, "$[0].reason")).isEqualTo("听错了");
        assertThat(TestDatabase.superuser()
                        .sql(
                                "SELECT count(*) FROM tracker_entry WHERE zone_id = :zone AND position(convert_to('意向', 'UTF8') IN note) > 0")
                        .param("zone", zone.id().value())
                        .query(Long.class)
                        .single())
                .as("notes in clear")
                .isZero();
    }

    @Test
    void ofWhomNothingWasHeardIsListedAfterSoManyDays() {
        assertThat(silent(7)).isEqualTo("[\"聊城甲食品有限公司\"]");
        assertThat(add("DIFFICULTY", "2020-02-03", "\"level\":1")).hasStatusOk();
        assertThat(silent(7)).isEqualTo("[]");
        assertThat(silent(6)).isEqualTo("[\"聊城甲食品有限公司\"]");
    }

    private String silent(int days) {
        return Caller.read(caller.get(leader, "/api/tracker/silent?days=" + days), "$.items[*].client.name");
    }

    /** Of orders, latest first; the first of all has none. */
    private String trends() {
        return Caller.read(
                caller.get(wang, "/api/clients/%s/tracker".formatted(enterprise)),
                "$.items[?(@.kind == 'ORDER')].trend");
    }

    private MvcTestResult add(String kind, String day, String more) {
        return add(Ids.next(), kind, day, more);
    }

    private MvcTestResult add(UUID id, String kind, String day, String more) {
        return caller.post(wang, "/api/clients/%s/tracker".formatted(enterprise), body(id, kind, day, more));
    }

    private static String body(UUID id, String kind, String day, String more) {
        return "{\"id\":\"%s\",\"content\":{\"kind\":\"%s\",\"asOf\":\"%s\",\"note\":\"有新客户意向\",%s}}"
                .formatted(id, kind, day, more);
    }

    private MvcTestResult correct(String token, UUID id, int seen, String more) {
        return caller.post(
                token, "/api/clients/%s/tracker/%s/correct".formatted(enterprise, id), """
                {"seen":%d,"reason":"听错了","content":{"kind":"ORDER","asOf":"2020-02-10","note":"有新客户意向",%s}}""".formatted(seen, more));
    }

    private void register(UUID id, String name, String code, String tag) {
        assertThat(caller.post(clerk, "/api/enterprises", """
                        {"id":"%s","name":"%s","creditCode":"%s","from":"2020-02-03","tags":[%s]}""".formatted(id, name, code, tag)))
                .hasStatusOk();
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
