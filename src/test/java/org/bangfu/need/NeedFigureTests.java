package org.bangfu.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Figures of needs against numbers counted by hand, on each day as it stood then, and against their own lists. */
class NeedFigureTests extends NeedScene {

    private static final List<String> ALL = List.of(
            "needs.raised",
            "needs.found",
            "needs.open",
            "needs.overdue",
            "needs.response",
            "needs.resolution",
            "needs.satisfaction",
            "needs.silent",
            "needs.closed-confirmed",
            "needs.first-answer-longest");

    private final String leader = zone.official(Ids.next(), Role.LEADER);

    @Test
    void eachDayIsCountedAsItStood() {
        UUID id = assigned();
        TestClock.set("2020-02-11T10:00");
        ok(act(handler, id, "answer", ",\"words\":\"明日送到\""));
        ok(say(id, "word", ",\"rating\":\"SATISFIED\""));
        TestClock.set("2020-02-12T09:00");
        ok(act(verifier, id, "close", ""));
        TestClock.set("2020-02-13T09:00");
        ok(say(id, "reopen", ",\"reason\":\"又不够了\""));

        assertThat(course("needs.raised")).containsExactly("0", "1", "1", "1", "1");
        assertThat(course("needs.open")).containsExactly("0", "1", "1", "0", "1");
        assertThat(course("needs.closed-confirmed")).containsExactly("0", "0", "0", "1", "0");
        assertThat(line("needs.satisfaction", "2020-02-10")).isEqualTo("0/0");
        assertThat(line("needs.satisfaction", "2020-02-11")).isEqualTo("1/1");
        assertThat(line("needs.resolution", "2020-02-12")).isEqualTo("1/1");
        assertThat(line("needs.resolution", "2020-02-13"))
                .as("reopened: no answer stands, and the limit is not past")
                .isEqualTo("0/0");
    }

    /** Contact has one working day, the whole has fifteen: from Monday the 10th until the evenings of the 11th and of 2 March. */
    @Test
    void ratesCountWhatWasDueAndLeaveOutWhatMayWait() {
        UUID swift = assigned();
        ok(act(handler, swift, "start", ""));
        UUID slow = assigned();
        ok(say(raise("已自行解决"), "withdraw", ",\"reason\":\"已自行解决\""));
        UUID parked = assigned();
        ok(act(handler, parked, "request", ",\"kind\":\"PARK\",\"until\":\"2020-03-20\",\"reason\":\"等设备\""));
        ok(act(approver, parked, "decide", ",\"granted\":true,\"reason\":\"同意\""));
        TestClock.set("2020-02-11T10:00");
        ok(act(handler, swift, "answer", ",\"words\":\"明日送到\""));
        TestClock.set("2020-02-13T09:00");
        ok(act(handler, slow, "start", ""));
        UUID late = assigned();

        assertThat(line("needs.response", "2020-02-10")).isEqualTo("1/1");
        assertThat(line("needs.response", "2020-02-11")).isEqualTo("1/2");
        assertThat(line("needs.response", "2020-02-13")).isEqualTo("1/2");
        assertThat(line("needs.resolution", "2020-02-13")).isEqualTo("1/1");
        TestClock.set("2020-03-03T09:00");
        assertThat(line("needs.resolution", "2020-03-01")).isEqualTo("1/1");
        assertThat(line("needs.resolution", "2020-03-03")).isEqualTo("1/2");
        assertThat(records(leader, "needs.overdue", "")).containsExactly(slow.toString());
        assertThat(records(leader, "needs.open", ""))
                .containsExactlyInAnyOrder(swift.toString(), slow.toString(), parked.toString(), late.toString());
        assertThat(line("needs.response", "2020-03-03"))
                .as("the last was never contacted")
                .isEqualTo("1/3");
    }

    @Test
    void silenceIsNotContentAndHandlersReadNoWords() {
        UUID content = answered();
        UUID other = answered();
        UUID silent = answered();
        ok(say(content, "word", ",\"rating\":\"FAIR\""));
        ok(say(other, "word", ",\"rating\":\"UNSATISFIED\",\"remark\":\"没有送到\""));
        for (String day : List.of("2020-02-14T09:00", "2020-02-17T09:00")) {
            TestClock.set(day);
            ok(act(verifier, silent, "try", ""));
        }

        assertThat(line("needs.satisfaction", "2020-02-17")).isEqualTo("1/2");
        assertThat(records(leader, "needs.satisfaction", "&counted=true")).containsExactly(content.toString());
        assertThat(records(leader, "needs.silent", "")).containsExactly(silent.toString());
        for (String path : List.of("", "/records", "/days?from=2020-02-10&to=2020-02-11")) {
            assertProblem(caller.get(handler, "/api/figures/needs.satisfaction" + path), 403, "FIGURE_HIDDEN");
        }
        assertThat(Caller.body(caller.get(handler, "/api/figures")))
                .contains("needs.open")
                .doesNotContain("needs.satisfaction", "needs.silent", "needs.closed-confirmed");
        assertThat(Caller.body(caller.get(handler, "/api/figures/needs.open/records")))
                .doesNotContain("rating", "FAIR", "SILENT");
    }

    @Test
    void aUnitCountsTheNeedsThatItHasOrAnswered() {
        UUID ours = assigned();
        UUID theirs = raise("缺普工 20 人");
        ok(act(dispatcher, theirs, "assign", ",\"unit\":\"%s\"".formatted(labour)));

        assertThat(records(handler, "needs.open", "")).containsExactly(ours.toString());
        assertThat(records(otherHandler, "needs.open", "")).containsExactly(theirs.toString());
        assertThat(records(leader, "needs.open", "")).hasSize(2);
    }

    @Test
    void everyNumberIsItsListAndItsParts() {
        zone.sql("UPDATE client_fact SET tags = '{FOREIGN_FUNDED}' WHERE zone_id = :zone");
        UUID answered = answered();
        ok(say(answered, "word", ",\"rating\":\"SATISFIED\""));
        ok(act(verifier, answered, "close", ""));
        assigned();
        UUID labours = raise("缺普工");
        ok(act(
                dispatcher,
                labours,
                "reclassify",
                ",\"kind\":\"labour.recruitment\",\"urgency\":\"URGENT\",\"reason\":\"用工\""));
        ok(say(raise("重复"), "withdraw", ",\"reason\":\"不需要了\""));
        for (String key : ALL) {
            MvcTestResult number = caller.get(leader, "/api/figures/" + key + "?by=category");
            String clients = Caller.read(number, "$.whole.clients");
            List<String> paged = paged(key, "");
            assertThat(paged).as(key).doesNotHaveDuplicates().hasSize(Integer.parseInt(clients));
            if (!key.endsWith("longest")) {
                assertThat(paged(key, "&counted=true"))
                        .as(key)
                        .hasSize(Integer.parseInt(Caller.read(number, "$.whole.numerator")));
            }
            List<Integer> parts = JsonPath.read(Caller.body(number), "$.lines[*].clients");
            assertThat(parts.stream().mapToInt(each -> each).sum()).as(key).isEqualTo(Integer.parseInt(clients));
        }
        MvcTestResult raised = caller.get(leader, "/api/figures/needs.raised?by=category");
        assertThat(JsonPath.<List<String>>read(Caller.body(raised), "$.lines[*].partName"))
                .containsExactly("防疫防护", "用工");
        assertThat(records(leader, "needs.raised", "&by=category&part=labour")).containsExactly(labours.toString());
        assertProblem(caller.get(leader, "/api/figures/needs.raised?by=unit"), 422, "GROUP_UNKNOWN");
    }

    @Test
    void theLongestWaitIsToldInMinutes() {
        zone.sql("UPDATE client_fact SET tags = '{FOREIGN_FUNDED}' WHERE zone_id = :zone");
        UUID id = assigned();
        TestClock.set("2020-02-10T11:05");
        ok(act(handler, id, "start", ""));
        TestClock.set("2020-02-11T09:00");
        assigned();
        TestClock.set("2020-02-11T10:00");
        assertThat(value("2020-02-10")).isEqualTo("125");
        assertThat(value("2020-02-11")).as("the other waits for one hour").isEqualTo("125");
        TestClock.set("2020-02-12T09:30");
        assertThat(value("2020-02-11")).as("until 24:00").isEqualTo("900");
        assertThat(value("2020-02-12")).as("until now").isEqualTo("1470");
        zone.sql("UPDATE client_fact SET tags = '{}' WHERE zone_id = :zone");
        assertThat(value("2020-02-12")).isEqualTo("0");
    }

    private String value(String day) {
        return Caller.read(caller.get(leader, "/api/figures/needs.first-answer-longest?day=" + day), "$.whole.value");
    }

    private String line(String key, String day) {
        MvcTestResult figure = caller.get(leader, "/api/figures/" + key + "?day=" + day);
        return Caller.read(figure, "$.whole.numerator") + "/" + Caller.read(figure, "$.whole.denominator");
    }

    private List<String> course(String key) {
        MvcTestResult days = caller.get(leader, "/api/figures/" + key + "/days?from=2020-02-09&to=2020-02-13");
        return JsonPath.read(Caller.body(days), "$[*].value");
    }

    private List<String> records(String token, String key, String more) {
        return JsonPath.read(
                Caller.body(caller.get(token, "/api/figures/" + key + "/records?size=200" + more)),
                "$.items[*].record.id");
    }

    /** One by one: the needs are all of one client. */
    private List<String> paged(String key, String more) {
        var read = new ArrayList<String>();
        String after = "";
        do {
            MvcTestResult page = caller.get(leader, "/api/figures/" + key + "/records?size=1" + more + after);
            read.addAll(JsonPath.<List<String>>read(Caller.body(page), "$.items[*].record.id"));
            after = Caller.body(page).contains("\"next\"") ? "&after=" + Caller.read(page, "$.next") : "";
        } while (!after.isEmpty());
        return read;
    }
}
