package org.bangfu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is proposed, and what it learns from; the refusals of the table first. All invented. */
@DatabaseTest
class RoutingTests {

    private final TestZone zone = TestZone.open();
    private final UUID health = Ids.next();
    private final UUID labour = Ids.next();
    private final UUID office = Ids.next();
    private final UUID town = Ids.next();
    private final UUID enterprise = listed("聊城甲轴承有限公司");
    private final String contact = zone.contact(enterprise);
    private final String dispatcher = zone.official(Ids.next(), Role.DISPATCHER);
    private final String atHealth = zone.official(health, Role.HANDLER);
    private final String atLabour = zone.official(labour, Role.HANDLER);
    private final String atOffice = zone.official(office, Role.HANDLER);

    @Autowired
    private Caller caller;

    private UUID listed(String name) {
        UUID id = Ids.next();
        zone.sql("INSERT INTO client VALUES (:zone, :id, 'ENTERPRISE', :name, true, 0)", "id", id, "name", name);
        zone.sql("INSERT INTO area VALUES (:zone, :town, '东城街道', NULL, 0) ON CONFLICT DO NOTHING", "town", town);
        zone.sql("""
                INSERT INTO client_fact (zone_id, client, version, valid_from, known_from, listed, area)
                VALUES (:zone, :id, 0, '2020-02-01', '2020-02-01', true, :town)""", "id", id, "town", town);
        return id;
    }

    @Test
    void theTableRefusesWhatCannotBe() {
        assertProblem(put(atHealth, "protection", "null", health, "2020-02-10"), 403, "NOT_PERMITTED");
        assertProblem(put(dispatcher, "gossip", "null", health, "2020-02-10"), 422, "NEED_KIND_UNKNOWN");
        assertProblem(put(dispatcher, "protection", "null", Ids.next(), "2020-02-10"), 422, "ROUTING_UNIT_UNKNOWN");
        assertProblem(
                put(dispatcher, "protection", "\"" + Ids.next() + "\"", health, "2020-02-10"),
                422,
                "ROUTING_AREA_UNKNOWN");
        ok(put(dispatcher, "protection", "null", health, "2020-02-10"));
        assertProblem(put(dispatcher, "protection", "null", labour, "2020-02-10"), 422, "RESPONSIBILITY_DAY");
        assertProblem(
                caller.post(
                        dispatcher,
                        "/api/responsibilities/" + Ids.next() + "/end",
                        "{\"seen\":0,\"day\":\"2020-03-01\"}"),
                404,
                "RESPONSIBILITY_UNKNOWN");
        assertProblem(fallback(7, health), 409, "FALLBACK_CHANGED");
        assertProblem(fallback(-1, Ids.next()), 422, "ROUTING_UNIT_UNKNOWN");
    }

    @Test
    void eachDayHasItsOwnTable() {
        ok(put(dispatcher, "protection", "null", health, "2020-02-01"));
        ok(put(dispatcher, "protection", "null", labour, "2020-02-10"));
        assertThat(units("2020-02-09")).containsExactly(health.toString());
        assertThat(units("2020-02-10")).containsExactly(labour.toString());
        String id = Caller.read(caller.get(dispatcher, "/api/responsibilities"), "$[0].id");
        String end = "/api/responsibilities/" + id + "/end";
        assertProblem(
                caller.post(dispatcher, end, "{\"seen\":3,\"day\":\"2020-02-20\"}"), 409, "RESPONSIBILITY_CHANGED");
        ok(caller.post(dispatcher, end, "{\"seen\":0,\"day\":\"2020-02-20\"}"));
        assertThat(units("2020-02-20")).isEmpty();
    }

    /** The finer kind before its category, the part before the whole zone; whom nobody else has, the unit of last resort. */
    @Test
    void theMostParticularLineComesFirst() {
        ok(put(dispatcher, "protection", "null", office, "2020-02-01"));
        ok(put(dispatcher, "protection.masks", "null", labour, "2020-02-01"));
        ok(put(dispatcher, "protection.masks", "\"" + town + "\"", health, "2020-02-01"));
        UUID last = Ids.next();
        zone.official(last, Role.HANDLER);
        ok(fallback(-1, last));
        MvcTestResult proposal = proposal(raise("缺口罩两千只"));
        assertThat(proposed(proposal))
                .containsExactly(health.toString(), labour.toString(), office.toString(), last.toString());
        assertThat(Caller.read(proposal, "$[0].reasons[0].zh")).isEqualTo("职责清单：口罩、防护服，东城街道");
        assertThat(Caller.read(proposal, "$[3].reasons[0].zh")).isEqualTo("兜底单位");
    }

    @Test
    void whoSolvedSuchNeedsIsProposedAndWhoHandedThemBackIsNot() {
        for (int i = 0; i < 3; i++) {
            solve(raise("缺口罩 %d 千只，急".formatted(i)), health, atHealth);
            solve(raise("招工难，缺普工 %d 人".formatted(i)), labour, atLabour);
        }
        MvcTestResult masks = proposal(raise("口罩不够，缺五百只"));
        assertThat(proposed(masks).getFirst()).isEqualTo(health.toString());
        assertThat(Caller.read(masks, "$[0].reasons[0].zh")).endsWith("3 件由其办成");
        assertThat(proposed(proposal(raise("缺普工，招不到人"))).getFirst()).isEqualTo(labour.toString());

        ok(put(dispatcher, "protection.masks", "null", office, "2020-02-01"));
        assertThat(proposed(proposal(raise("缺口罩"))).getFirst()).isEqualTo(office.toString());
        UUID back = Ids.next();
        for (int i = 0; i < 2; i++) {
            back = raise("缺口罩 %d 箱".formatted(i));
            ok(act(dispatcher, back, "assign", ",\"unit\":\"%s\"".formatted(office)));
            ok(act(atOffice, back, "hand-back", ",\"reason\":\"归卫健\""));
        }
        MvcTestResult learned = proposal(raise("缺口罩三箱"));
        assertThat(proposed(learned)).as("it handed such needs back").startsWith(health.toString());
        assertThat(proposed(learned).getLast()).isEqualTo(office.toString());
        MvcTestResult own = proposal(back);
        assertThat(proposed(own).getLast()).isEqualTo(office.toString());
        assertThat(Caller.body(own)).contains("已退回：归卫健");
    }

    @Test
    void whoRaisesIsShownKindsAndItsOwnOpenNeeds() {
        for (int i = 0; i < 3; i++) {
            solve(raise("缺口罩 %d 千只".formatted(i)), health, atHealth);
            UUID id = raise("招工难，缺普工 %d 人".formatted(i));
            ok(act(
                    dispatcher,
                    id,
                    "reclassify",
                    ",\"kind\":\"labour.recruitment\",\"urgency\":\"NORMAL\",\"reason\":\"用工\""));
        }
        UUID other = listed("聊城乙钢管有限公司");
        String stranger = zone.contact(other);
        MvcTestResult hints = hints(contact, enterprise, "缺普工十人");
        assertThat(Caller.read(hints, "$.kinds[0].code")).isEqualTo("labour.recruitment");
        assertThat(JsonPath.<List<String>>read(Caller.body(hints), "$.duplicates[*].text"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("普工"));
        MvcTestResult theirs = hints(stranger, other, "缺普工十人");
        assertThat(Caller.read(theirs, "$.kinds[0].code")).isEqualTo("labour.recruitment");
        assertThat(Caller.body(theirs))
                .as("another's needs are nobody's business")
                .doesNotContain("普工");
        assertProblem(hints(stranger, enterprise, "缺普工"), 403, "CLIENT_NOT_YOURS");
        assertThat(Caller.body(hints(contact, enterprise, " "))).isEqualTo("{\"kinds\":[],\"duplicates\":[]}");
    }

    @Test
    void pastNeedsAreShownAsFarAsOneSees() {
        UUID masks = raise("缺口罩两千只");
        solve(masks, health, atHealth);
        close(masks);
        UUID again = raise("缺口罩一千只");
        ok(act(dispatcher, again, "assign", ",\"unit\":\"%s\"".formatted(labour)));

        MvcTestResult seen = caller.get(dispatcher, "/api/needs/" + again + "/alike");
        assertThat(Caller.read(seen, "$[0].answer")).isEqualTo("已办好");
        assertThat(Caller.read(seen, "$[0].unit.id")).isEqualTo(health.toString());
        assertThat(Caller.body(seen)).doesNotContain("SATISFIED");
        assertThat(Caller.body(caller.get(atLabour, "/api/needs/" + again + "/alike")))
                .as("the health office's need")
                .isEqualTo("[]");
    }

    private void solve(UUID id, UUID unit, String handler) {
        ok(act(dispatcher, id, "assign", ",\"unit\":\"%s\"".formatted(unit)));
        ok(act(handler, id, "answer", ",\"words\":\"已办好\""));
    }

    private void close(UUID id) {
        ok(caller.post(
                contact,
                "/api/clients/%s/needs/%s/word".formatted(enterprise, id),
                "{\"seen\":%d,\"rating\":\"SATISFIED\"}".formatted(version(id))));
        ok(act(zone.official(Ids.next(), Role.VERIFIER), id, "close", ""));
    }

    private UUID raise(String text) {
        TestClock.reset();
        UUID id = Ids.next();
        ok(caller.post(
                contact,
                "/api/clients/" + enterprise + "/needs",
                "{\"id\":\"%s\",\"kind\":\"protection.masks\",\"urgency\":\"NORMAL\",\"text\":\"%s\"}"
                        .formatted(id, text)));
        return id;
    }

    private MvcTestResult act(String token, UUID id, String step, String more) {
        return caller.post(
                token, "/api/needs/%s/%s".formatted(id, step), "{\"seen\":%d%s}".formatted(version(id), more));
    }

    private int version(UUID id) {
        return TestDatabase.superuser()
                .sql("SELECT version FROM need WHERE zone_id = :zone AND id = :id")
                .param("zone", zone.id().value())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult put(String token, String kind, String area, UUID unit, String from) {
        return caller.post(
                token,
                "/api/responsibilities",
                "{\"id\":\"%s\",\"kind\":\"%s\",\"area\":%s,\"unit\":\"%s\",\"from\":\"%s\"}"
                        .formatted(Ids.next(), kind, area, unit, from));
    }

    private MvcTestResult fallback(int seen, UUID last) {
        return caller.post(
                dispatcher, "/api/fallback-units", "{\"seen\":%d,\"lastResort\":\"%s\"}".formatted(seen, last));
    }

    private MvcTestResult proposal(UUID id) {
        MvcTestResult proposal = caller.get(dispatcher, "/api/needs/" + id + "/proposal");
        ok(proposal);
        return proposal;
    }

    private static List<String> proposed(MvcTestResult proposal) {
        return JsonPath.read(Caller.body(proposal), "$[*].unit.id");
    }

    private List<String> units(String day) {
        return JsonPath.read(Caller.body(caller.get(dispatcher, "/api/responsibilities?day=" + day)), "$[*].unit.id");
    }

    private MvcTestResult hints(String token, UUID client, String text) {
        return caller.get(token, "/api/clients/%s/need-hints?text=%s".formatted(client, text));
    }

    private static void ok(MvcTestResult result) {
        assertThat(result).as(Caller.body(result)).hasStatusOk();
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result)
                .as(Caller.body(result))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }
}
