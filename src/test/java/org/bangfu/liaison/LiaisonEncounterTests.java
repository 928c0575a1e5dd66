package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The officer's visit and the enterprise's door: refusals first, then the life of an encounter. */
class LiaisonEncounterTests extends LiaisonScene {

    private static final String SURVEY = """
            {"channel":"CALL","day":"2020-02-10","topics":["BASELINE"],"words":"欧阳春晓说缺口罩","participants":"上官云",
             "survey":[{"question":"缺什么防护物资","answer":"口罩 500 只"}]}""";
    private static final String GUIDANCE = """
            {"channel":"VISIT","day":"2020-02-09","topics":["GUIDANCE"],"experts":["区卫健局","市疾控中心"],"advice":["车间通风","食堂分餐"]}""";

    @Test
    void refusesStrangersTheFutureAndWhatIsNotListed() {
        assertProblem(record(wang, Ids.next(), SURVEY), 404, "CLIENT_UNKNOWN");
        assigned(wang, "OFFICER");
        assertProblem(record(wang, Ids.next(), SURVEY.replace("02-10", "02-11")), 422, "ENCOUNTER_FUTURE");
        assertProblem(record(wang, Ids.next(), SURVEY.replace("02-10", "02-02")), 422, "CLIENT_LEFT");
        assertProblem(record(wang, Ids.next(), SURVEY.replace("[\"BASELINE\"]", "[]")), 400, "INPUT_INVALID");
        assertProblem(plan(wang, Ids.next(), "2020-02-09"), 422, "ENCOUNTER_PAST");
        assertProblem(record(clerk, Ids.next(), SURVEY), 403, "NOT_PERMITTED");
        assertThat(Caller.read(timeline(wang), "$.items")).isEqualTo("[]");
    }

    @Test
    void plannedDoneRecordedCorrected() {
        assigned(wang, "OFFICER");
        assigned(li, "DEPUTY");
        UUID id = Ids.next();
        assertThat(plan(wang, id, "2020-02-10")).hasStatusOk();
        assertProblem(plan(wang, id, "2020-02-10"), 409, "ENCOUNTER_CHANGED");
        assertThat(Caller.read(caller.get(wang, "/api/my-clients"), "$.items[0].nextPlanned"))
                .isEqualTo("2020-02-10");
        assertProblem(step(li, id, "done", "{\"seen\":0,\"day\":\"2020-02-10\"}"), 403, "ENCOUNTER_NOT_YOURS");
        assertThat(step(wang, id, "done", "{\"seen\":0,\"day\":\"2020-02-10\"}"))
                .hasStatusOk();
        assertProblem(step(wang, id, "cancel", "{\"seen\":1,\"reason\":\"停电\"}"), 409, "ENCOUNTER_STEP");
        assertThat(write(wang, id, 1, SURVEY, "null")).hasStatusOk();
        assertProblem(write(wang, id, 2, SURVEY, "null"), 422, "ENCOUNTER_WHY");
        assertThat(write(wang, id, 2, SURVEY.replace("500", "800"), "\"少记了\"")).hasStatusOk();

        MvcTestResult seen = timeline(li);
        assertThat(Caller.read(seen, "$.items[0].survey[0].answer")).isEqualTo("口罩 800 只");
        assertThat(Caller.read(seen, "$.items[0].words")).isEqualTo("欧阳春晓说缺口罩");
        assertThat(Caller.read(seen, "$.items[0].mine")).isEqualTo("false");
        MvcTestResult versions = caller.get(wang, "/api/clients/%s/encounters/%s/versions".formatted(enterprise, id));
        assertThat(JsonPath.<List<String>>read(Caller.body(versions), "$[*].line.state"))
                .containsExactly("RECORDED", "RECORDED", "DONE", "PLANNED");
        assertThat(Caller.read(versions, "$[1].line.survey[0].answer")).isEqualTo("口罩 500 只");
        assertThat(Caller.read(caller.get(wang, "/api/my-clients"), "$.items[0].lastEncounter"))
                .isEqualTo("2020-02-10");
    }

    @Test
    void adviceIsFollowedUp() {
        assigned(wang, "OFFICER");
        UUID id = Ids.next();
        assertThat(record(wang, id, GUIDANCE)).hasStatusOk();

        assertProblem(step(wang, id, "advice/2", "{\"seen\":0,\"found\":\"好\"}"), 404, "ADVICE_UNKNOWN");
        assertThat(step(wang, id, "advice/1", "{\"seen\":0,\"practisedOn\":\"2020-02-10\",\"found\":\"已分餐\"}"))
                .hasStatusOk();

        assertThat(Caller.read(timeline(wang), "$.items[0].advice[1].practisedOn"))
                .isEqualTo("2020-02-10");
        assertThat(Caller.read(timeline(wang), "$.items[0].experts")).contains("市疾控中心");
    }

    /** Who came to my door: everything by any unit, without the notes; and no to a repeat. */
    @Test
    void theEnterpriseSeesEveryEncounterAndMaySayNoToARepeat() {
        assigned(wang, "OFFICER");
        UUID handlers = Ids.next();
        String handler = zone.official(handlers, Role.HANDLER);
        zone.sql(
                "INSERT INTO client_access VALUES (:zone, :client, 'UNIT', :unit, 'DISPATCH', :unit, '2020-01-01', 'infinity', 0)",
                "client",
                enterprise,
                "unit",
                handlers);
        UUID first = Ids.next();
        record(wang, first, SURVEY);
        assertThat(record(handler, Ids.next(), GUIDANCE)).hasStatusOk();
        String contact = zone.contact(enterprise);
        String stranger = zone.contact(other());

        MvcTestResult door = timeline(contact);
        assertThat(JsonPath.<List<String>>read(Caller.body(door), "$.items[*].channel"))
                .containsExactly("CALL", "VISIT");
        assertThat(Caller.read(door, "$.items[0].survey[0].answer")).isEqualTo("口罩 500 只");
        assertThat(Caller.body(door)).doesNotContain("欧阳春晓").doesNotContain("上官云");
        assertProblem(timeline(stranger), 403, "CLIENT_NOT_YOURS");
        assertProblem(step(wang, first, "no-repeat", "{\"reason\":\"问过\"}"), 403, "NOT_PERMITTED");
        assertThat(step(contact, first, "no-repeat", "{\"reason\":\"三个单位都问过了\"}"))
                .hasStatusOk();
        assertProblem(step(contact, first, "no-repeat", "{\"reason\":\"再说一遍\"}"), 409, "NO_REPEAT_SAID");

        assertThat(Caller.read(plan(handler, Ids.next(), "2020-02-12"), "$.warnings[*].reason"))
                .isEqualTo("[\"三个单位都问过了\"]");
        assertThat(Caller.read(timeline(wang), "$.items[?(@.declined)].id")).contains(first.toString());
    }

    @Test
    void anOfficersDayAndAClientsTimelineAreTheSameRecords() {
        assigned(wang, "OFFICER");
        UUID today = Ids.next();
        UUID before = Ids.next();
        record(wang, today, SURVEY);
        record(wang, before, GUIDANCE);

        assertThat(ids(caller.get(wang, "/api/encounters"), "$[*].id")).containsExactly(today.toString());
        assertThat(ids(caller.get(wang, "/api/encounters?day=2020-02-09"), "$[*].id"))
                .containsExactly(before.toString());
        assertThat(ids(timeline(wang), "$.items[*].id")).containsExactly(today.toString(), before.toString());
        MvcTestResult first = caller.get(wang, "/api/clients/%s/encounters?size=1".formatted(enterprise));
        assertThat(ids(
                        caller.get(
                                wang,
                                "/api/clients/%s/encounters?size=1&after=%s"
                                        .formatted(enterprise, Caller.read(first, "$.next"))),
                        "$.items[*].id"))
                .containsExactly(before.toString());
    }

    /** Nobody's position is taken; an officer may add it, correct it and take it away again. */
    @Test
    void thePositionIsThereOnlyWhenItWasAdded() {
        assigned(wang, "OFFICER");
        UUID without = Ids.next();
        assertThat(record(wang, without, SURVEY)).hasStatusOk();
        assertThat(Caller.body(timeline(wang))).contains(without.toString()).doesNotContain("position");
        assertProblem(record(wang, Ids.next(), at("91", "115.98", "")), 400, "INPUT_INVALID");
        assertProblem(record(wang, Ids.next(), at("36.45", "-180.1", "")), 400, "INPUT_INVALID");
        assertProblem(record(wang, Ids.next(), at("36.45", "115.98", ",\"accuracy\":-1")), 400, "INPUT_INVALID");
        assertProblem(
                record(wang, Ids.next(), at("36.45", "115.98", "").replace(",\"longitude\":115.98", "")),
                400,
                "INPUT_INVALID");
        UUID with = Ids.next();
        assertThat(record(wang, with, at("36.4567891", "115.98", ",\"accuracy\":25")))
                .hasStatusOk();

        String position = "$.items[?(@.id == '%s')].position".formatted(with);
        MvcTestResult seen = timeline(wang);
        assertThat(Caller.read(seen, position + ".latitude")).as("to the metre").isEqualTo("[\"36.45679\"]");
        assertThat(Caller.read(seen, position + ".longitude")).isEqualTo("[\"115.98000\"]");
        assertThat(Caller.read(seen, position + ".accuracy")).isEqualTo("[25]");
        assertThat(Caller.body(timeline(zone.contact(enterprise))))
                .as("it is the officer's")
                .contains("需要看车间")
                .doesNotContain("36.45");
        assertThat(plain("36[.]45679|115[.]98")).as("in plain text").isZero();

        assertThat(write(wang, with, 0, at("36.4", "115.9", ""), "\"记错地方\"")).hasStatusOk();
        assertThat(Caller.read(timeline(wang), position + ".accuracy")).isEqualTo("[]");
        assertThat(write(wang, with, 1, SURVEY, "\"不必留\"")).hasStatusOk();
        assertThat(Caller.body(timeline(wang))).doesNotContain("36.4");
        assertThat(Caller.body(caller.get(wang, "/api/clients/%s/encounters/%s/versions".formatted(enterprise, with))))
                .as("with no earlier version either")
                .contains("需要看车间")
                .doesNotContain("36.4");
    }

    private static String at(String latitude, String longitude, String more) {
        return """
                {"channel":"VISIT","day":"2020-02-10","topics":["BASELINE"],"survey":[{"question":"缺什么","answer":"需要看车间"}],
                 "position":{"latitude":%s,"longitude":%s%s}}""".formatted(latitude, longitude, more);
    }

    /** How many rows hold something that matches, legible to whoever reads the database. */
    private long plain(String pattern) {
        return TestDatabase.superuser()
                .sql("""
                        SELECT (SELECT count(*) FROM journal WHERE zone_id = :zone AND body ~ :pattern)
                             + (SELECT count(*) FROM encounter WHERE zone_id = :zone AND (encounter::text ~ :pattern
                                  OR convert_from(decode(replace(encode(position, 'escape'), '\\', '/'), 'escape'), 'SQL_ASCII') ~ :pattern))
                        """)
                .param("zone", zone.id().value())
                .param("pattern", pattern)
                .query(Long.class)
                .single();
    }

    /** A plan that repeats is so many encounters; one of them is called off, or all from one on. */
    @Test
    void whatRepeatsIsPlannedAtOnceAndCalledOffOneByOneOrFromHereOn() {
        assigned(wang, "OFFICER");
        UUID first = Ids.next();
        assertProblem(repeat(first, "{\"every\":1,\"times\":27}"), 422, "ENCOUNTER_REPEAT");
        assertProblem(repeat(first, "{\"every\":0,\"times\":3}"), 400, "INPUT_INVALID");
        UUID command = Ids.next();
        String body = plan(first, "{\"every\":2,\"times\":5}");
        String path = "/api/clients/%s/encounters/plan".formatted(enterprise);
        assertThat(caller.post(wang, command, path, body)).hasStatusOk();
        assertThat(Caller.read(caller.post(wang, command, path, body), "$.id")).isEqualTo(first.toString());
        assertThat(days("PLANNED"))
                .containsExactly("2020-04-07", "2020-03-24", "2020-03-10", "2020-02-25", "2020-02-11");
        assertThat(Caller.read(timeline(wang), "$.items[0].series")).isEqualTo(first.toString());

        String second = Caller.read(caller.get(wang, "/api/encounters?day=2020-02-25"), "$[0].id");
        assertThat(step(wang, UUID.fromString(second), "cancel", "{\"seen\":0,\"reason\":\"停电\"}"))
                .hasStatusOk();
        assertThat(days("PLANNED")).containsExactly("2020-04-07", "2020-03-24", "2020-03-10", "2020-02-11");
        String third = Caller.read(caller.get(wang, "/api/encounters?day=2020-03-10"), "$[0].id");
        assertProblem(
                step(li, UUID.fromString(third), "cancel", "{\"seen\":0,\"reason\":\"停电\",\"following\":true}"),
                404,
                "CLIENT_UNKNOWN");
        assertThat(step(wang, UUID.fromString(third), "cancel", "{\"seen\":0,\"reason\":\"改为电话\",\"following\":true}"))
                .hasStatusOk();
        assertThat(days("PLANNED")).containsExactly("2020-02-11");
        assertThat(days("CANCELLED")).containsExactly("2020-04-07", "2020-03-24", "2020-03-10", "2020-02-25");
    }

    private MvcTestResult repeat(UUID id, String repeat) {
        return caller.post(wang, "/api/clients/%s/encounters/plan".formatted(enterprise), plan(id, repeat));
    }

    private static String plan(UUID id, String repeat) {
        return "{\"id\":\"%s\",\"channel\":\"CALL\",\"day\":\"2020-02-11\",\"topics\":[\"OTHER\"],\"repeat\":%s}"
                .formatted(id, repeat);
    }

    private List<String> days(String state) {
        return JsonPath.read(Caller.body(timeline(wang)), "$.items[?(@.state == '%s')].day".formatted(state));
    }

    @Test
    void whatWasSaidIsNowhereInPlainText() {
        assigned(wang, "OFFICER");
        record(wang, Ids.next(), SURVEY);

        assertThat(TestDatabase.superuser()
                        .sql("""
                                SELECT (SELECT count(*) FROM journal WHERE zone_id = :zone AND body ~ '欧阳春晓|上官云')
                                     + (SELECT count(*) FROM encounter WHERE zone_id = :zone AND encounter::text ~ '欧阳春晓|上官云'
                                          OR position('欧阳春晓'::bytea IN words) > 0)
                                """)
                        .param("zone", zone.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sendingAgainGetsTheFirstAnswer() {
        assigned(wang, "OFFICER");
        UUID command = Ids.next();
        String path = "/api/clients/%s/encounters".formatted(enterprise);
        String body = "{\"id\":\"%s\",\"content\":%s}".formatted(Ids.next(), SURVEY);
        MvcTestResult first = caller.post(wang, command, path, body);
        MvcTestResult again = caller.post(wang, command, path, body);

        assertThat(first).hasStatusOk();
        assertThat(Caller.body(again)).isEqualTo(Caller.body(first));
        assertProblem(caller.post(wang, command, path, body.replace("500", "50")), 422, "COMMAND_REUSED");
    }

    private UUID other() {
        UUID other = Ids.next();
        register(other, "聊城乙钢管有限公司", "91371502MC00000126");
        return other;
    }

    private static List<String> ids(MvcTestResult result, String path) {
        return JsonPath.read(Caller.body(result), path);
    }

    private MvcTestResult timeline(String token) {
        return caller.get(token, "/api/clients/%s/encounters".formatted(enterprise));
    }

    private MvcTestResult record(String token, UUID id, String content) {
        return caller.post(
                token,
                "/api/clients/%s/encounters".formatted(enterprise),
                "{\"id\":\"%s\",\"content\":%s}".formatted(id, content));
    }

    private MvcTestResult plan(String token, UUID id, String day) {
        return caller.post(token, "/api/clients/%s/encounters/plan".formatted(enterprise), """
                {"id":"%s","channel":"CALL","day":"%s","topics":["OTHER"]}""".formatted(id, day));
    }

    private MvcTestResult write(String token, UUID id, int seen, String content, String reason) {
        return step(token, id, "write", "{\"seen\":%d,\"content\":%s,\"reason\":%s}".formatted(seen, content, reason));
    }

    private MvcTestResult step(String token, UUID id, String step, String body) {
        return caller.post(token, "/api/clients/%s/encounters/%s/%s".formatted(enterprise, id, step), body);
    }
}
