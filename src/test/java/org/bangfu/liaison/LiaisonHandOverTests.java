package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From one officer to another: refusals first, then the life of a hand-over. */
class LiaisonHandOverTests extends LiaisonScene {

    private final UUID second = Ids.next();

    /** Both enterprises are Wang's; the second since later. */
    private void served() {
        register(second, "聊城乙钢管有限公司", "91371502MC00000126");
        assigned(wang, "OFFICER");
        assertThat(assign(Ids.next(), second, wang, "OFFICER", "2020-02-04")).hasStatusOk();
    }

    @Test
    void refusesWhatCannotBeHandedOver() {
        assertProblem(propose(wang, Ids.next(), li, "2020-02-12", ""), 422, "HAND_OVER_EMPTY");
        served();
        assertProblem(propose(wang, Ids.next(), wang, "2020-02-12", ""), 422, "HAND_OVER_TO_SELF");
        assertProblem(propose(wang, Ids.next(), li, "2020-02-09", ""), 422, "HAND_OVER_DAY");
        String handler = zone.official(unit, Role.HANDLER);
        assertProblem(propose(wang, Ids.next(), handler, "2020-02-12", ""), 422, "OFFICER_NOT_ONE");
        assertProblem(propose(li, Ids.next(), li, "2020-02-12", giver(wang)), 403, "HAND_OVER_NOT_YOURS");
        UUID third = Ids.next();
        register(third, "聊城丙家具有限公司", "91371502MC00000201");
        MvcTestResult foreign = propose(wang, Ids.next(), li, "2020-02-12", only(third, "note"));
        assertProblem(foreign, 422, "HAND_OVER_NOT_SERVED");
        assertThat(Caller.read(foreign, "$.detail")).contains("聊城丙家具有限公司");
        zone.sql("INSERT INTO liaison_setting VALUES (:zone, 1, 0)");
        assertProblem(propose(wang, Ids.next(), li, "2020-02-12", ""), 422, "OFFICER_LOADED");
        assertThat(propose(wang, Ids.next(), li, "2020-02-12", ",\"overload\":\"同一园区\""))
                .hasStatusOk();
        assertProblem(propose(wang, Ids.next(), li, "2020-02-14", only(second, "")), 409, "HAND_OVER_WAITING");
    }

    @Test
    void whenItIsAcceptedTheAssignmentsChangeOnItsDay() {
        served();
        UUID id = Ids.next();
        assertThat(propose(wang, id, li, "2020-02-12", only(second, "老板每周三在厂"))).hasStatusOk();
        MvcTestResult seen = caller.get(li, "/api/hand-overs/" + id);
        assertThat(Caller.read(seen, "$.mine")).isEqualTo("true");
        assertThat(Caller.read(seen, "$.items[*].client.name")).isEqualTo("[\"聊城乙钢管有限公司\"]");
        assertThat(Caller.read(seen, "$.items[0].note")).isEqualTo("老板每周三在厂");
        assertThat(spans()).as("nothing has changed yet").containsExactly("wang 2020-02-04 infinity");

        assertProblem(answer(wang, id, "accept", ""), 403, "HAND_OVER_NOT_YOURS");
        assertThat(answer(li, id, "accept", "")).hasStatusOk();

        assertThat(spans()).containsExactly("wang 2020-02-04 2020-02-12", "li 2020-02-12 infinity");
        assertThat(caller.get(wang, "/api/enterprises/" + second))
                .as("until the day")
                .hasStatusOk();
        assertThat(caller.get(li, "/api/enterprises/" + second))
                .as("before the day")
                .hasStatus(404);
        assertProblem(answer(li, id, "refuse", ",\"reason\":\"忙\""), 409, "HAND_OVER_ANSWERED");
        assertThat(missing()).isEqualTo("[]");
    }

    @Test
    void everythingOfTheGiverPassesTodayWhenNothingIsChosen() {
        served();
        UUID id = Ids.next();
        assertThat(caller.post(clerk, "/api/hand-overs", body(id, li, "2020-02-10", giver(wang))))
                .hasStatusOk();

        assertThat(answer(li, id, "accept", "")).hasStatusOk();

        assertThat(Caller.read(caller.get(li, "/api/my-clients"), "$.items.length()"))
                .isEqualTo("2");
        assertThat(Caller.read(caller.get(wang, "/api/my-clients"), "$.items.length()"))
                .isEqualTo("0");
        assertThat(caller.get(wang, "/api/enterprises/" + second)).hasStatus(404);
    }

    @Test
    void refusedOrWithdrawnNothingChanges() {
        served();
        UUID refused = Ids.next();
        propose(wang, refused, li, "2020-02-12", "");
        assertProblem(answer(li, refused, "refuse", ""), 400, "INPUT_INVALID");
        assertThat(answer(li, refused, "refuse", ",\"reason\":\"已有十家\"")).hasStatusOk();
        assertThat(Caller.read(caller.get(wang, "/api/hand-overs/" + refused), "$.answer"))
                .isEqualTo("已有十家");
        UUID withdrawn = Ids.next();
        assertThat(propose(wang, withdrawn, li, "2020-02-12", "")).hasStatusOk();
        assertProblem(answer(li, withdrawn, "withdraw", ",\"reason\":\"再议\""), 403, "HAND_OVER_NOT_YOURS");
        assertThat(answer(wang, withdrawn, "withdraw", ",\"reason\":\"再议\"")).hasStatusOk();

        assertThat(spans()).containsExactly("wang 2020-02-04 infinity");
        assertThat(Caller.read(caller.get(wang, "/api/hand-overs?open=true"), "$.items"))
                .isEqualTo("[]");
        assertThat(Caller.read(caller.get(wang, "/api/hand-overs"), "$.items[*].state"))
                .isEqualTo("[\"WITHDRAWN\",\"REFUSED\"]");
    }

    @Test
    void whoLeftInBetweenReceivesNothing() {
        served();
        UUID id = Ids.next();
        propose(wang, id, li, "2020-02-12", only(second, ""));
        zone.sql(
                "UPDATE post_holder SET valid_to = '2020-02-10' WHERE zone_id = :zone AND person = :person",
                "person",
                person(li));
        String colleague = zone.official(unit, Role.LIAISON_OFFICER);
        assertThat(caller.get(colleague, "/api/hand-overs/" + id))
                .as("a third person")
                .hasStatus(404);
        assertProblem(answer(li, id, "accept", ""), 422, "OFFICER_LEFT");
        assertThat(spans()).containsExactly("wang 2020-02-04 infinity");
    }

    /** Whoever takes over reads what is open: needs that somebody still has to act on, advice not put into practice. */
    @Test
    void itSaysWhatIsOpenAtEachClient() {
        served();
        UUID open = need("protection", "口罩只够三天");
        UUID withdrawn = need("logistics", "原料车进不来");
        assertThat(caller.post(
                        wang,
                        "/api/clients/%s/needs/%s/withdraw".formatted(second, withdrawn),
                        "{\"seen\":0,\"reason\":\"车已到\"}"))
                .hasStatusOk();
        UUID visit = Ids.next();
        assertThat(caller.post(wang, "/api/clients/%s/encounters".formatted(second), """
                        {"id":"%s","content":{"channel":"VISIT","day":"2020-02-09","topics":["GUIDANCE"],"advice":["食堂分餐","车间通风"]}}""".formatted(visit)))
                .hasStatusOk();
        assertThat(caller.post(
                        wang,
                        "/api/clients/%s/encounters/%s/advice/0".formatted(second, visit),
                        "{\"seen\":0,\"practisedOn\":\"2020-02-10\",\"found\":\"已分餐\"}"))
                .hasStatusOk();
        UUID id = Ids.next();
        assertThat(propose(wang, id, li, "2020-02-12", "")).hasStatusOk();

        MvcTestResult seen = caller.get(li, "/api/hand-overs/" + id);

        String of = "$.items[?(@.client.id == '%s')]".formatted(second);
        assertThat(Caller.read(seen, of + ".needs[*].need")).isEqualTo("[\"%s\"]".formatted(open));
        assertThat(Caller.read(seen, of + ".needs[*].kind")).isEqualTo("[\"防疫防护\"]");
        assertThat(Caller.read(seen, of + ".needs[*].status")).isEqualTo("[\"RAISED\"]");
        assertThat(Caller.read(seen, of + ".needs[*].urgency")).isEqualTo("[\"NORMAL\"]");
        assertThat(Caller.read(seen, of + ".needs[*].dueAt")).contains("2020-");
        assertThat(Caller.read(seen, of + ".advice[*].given")).isEqualTo("[\"车间通风\"]");
        assertThat(Caller.read(seen, of + ".advice[*].encounter")).isEqualTo("[\"%s\"]".formatted(visit));
        assertThat(Caller.read(seen, of + ".advice[*].day")).isEqualTo("[\"2020-02-09\"]");
        assertThat(Caller.read(seen, "$.items[?(@.client.id == '%s')].needs[*]".formatted(enterprise)))
                .isEqualTo("[]");
        assertThat(Caller.read(caller.getInEnglish(li, "/api/hand-overs/" + id), of + ".needs[*].kind"))
                .isEqualTo("[\"Protection\"]");
    }

    private UUID need(String kind, String text) {
        UUID id = Ids.next();
        assertThat(caller.post(wang, "/api/clients/%s/needs".formatted(second), """
                        {"id":"%s","kind":"%s","urgency":"NORMAL","text":"%s"}""".formatted(id, kind, text)))
                .hasStatusOk();
        return id;
    }

    private static String only(UUID client, String note) {
        return ",\"clients\":[{\"client\":\"%s\",\"note\":\"%s\"}]".formatted(client, note);
    }

    private String giver(String officer) {
        return ",\"giver\":\"%s\"".formatted(person(officer));
    }

    private MvcTestResult propose(String by, UUID id, String receiver, String day, String more) {
        return caller.post(by, "/api/hand-overs", body(id, receiver, day, more));
    }

    private String body(UUID id, String receiver, String day, String more) {
        return "{\"id\":\"%s\",\"receiver\":\"%s\",\"day\":\"%s\",\"reason\":\"调动\"%s}"
                .formatted(id, person(receiver), day, more);
    }

    private MvcTestResult answer(String by, UUID id, String step, String more) {
        return caller.post(by, "/api/hand-overs/%s/%s".formatted(id, step), "{\"seen\":0%s}".formatted(more));
    }

    /** Who serves the second enterprise, from when to when. */
    private List<String> spans() {
        UUID first = person(wang);
        return TestDatabase.superuser()
                .sql("""
                        SELECT officer, valid_from || ' ' || valid_to AS span
                        FROM assignment WHERE zone_id = :zone AND client = :client ORDER BY valid_from
                        """)
                .param("zone", zone.id().value())
                .param("client", second)
                .query((row, number) ->
                        (row.getObject("officer", UUID.class).equals(first) ? "wang " : "li ") + row.getString("span"))
                .list();
    }
}
