package org.bangfu.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.journal.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The life of a need over HTTP, from the contact's first word to the last. */
class NeedLifeTests extends NeedScene {

    @Test
    void fromRaisedToClosedOnTheClientsWord() {
        UUID id = raise("缺口罩 2000 只");
        assertThat(first(dispatcher, "desk")).isEqualTo(id.toString());
        ok(act(dispatcher, id, "accept", ""));
        ok(act(dispatcher, id, "assign", ",\"unit\":\"%s\",\"coHandlers\":[\"%s\"]".formatted(health, labour)));
        assertThat(first(dispatcher, "desk")).isNull();
        assertThat(first(handler, "queue")).isEqualTo(id.toString());
        assertThat(first(otherHandler, "queue")).isEqualTo(id.toString());
        ok(act(handler, id, "start", ""));
        ok(act(otherHandler, id, "co-answer", ",\"words\":\"可先借 500 只\""));
        assertThat(first(otherHandler, "queue")).isNull();
        ok(act(handler, id, "answer", ",\"words\":\"已联系供应商\""));
        assertThat(first(handler, "queue")).isNull();
        assertThat(status(id)).isEqualTo("ANSWERED");
        ok(say(id, "word", ",\"rating\":\"SATISFIED\",\"remark\":\"很快\""));
        assertThat(first(verifier, "verification")).isEqualTo(id.toString());
        ok(act(verifier, id, "close", ""));
        assertThat(status(id)).isEqualTo("CLOSED");

        List<String> events = JsonPath.read(Caller.body(whole(dispatcher, id)), "$.events[*].what");
        assertThat(events)
                .containsExactly(
                        "need.raise",
                        "need.accept",
                        "need.assign",
                        "need.start",
                        "need.co-answer",
                        "need.answer",
                        "need.word",
                        "need.close");
        assertThat(Caller.read(whole(dispatcher, id), "$.rating")).isEqualTo("SATISFIED");
    }

    @Test
    void theHandlerNeverSeesWhatTheClientSaid() {
        UUID id = answered();
        MvcTestResult said = say(id, "word", ",\"rating\":\"FAIR\",\"remark\":\"等了两天\"");
        ok(said);
        String seen = Caller.body(whole(handler, id));
        assertThat(seen).doesNotContain("FAIR", "等了两天", "need.word");
        assertThat(Caller.body(whole(verifier, id))).contains("FAIR", "等了两天");
        assertThat(Caller.body(caller.get(contact, "/api/clients/%s/needs/%s".formatted(enterprise, id))))
                .contains("FAIR");
    }

    @Test
    void whoIsNotContentHasItDoneAgain() {
        UUID id = answered();
        ok(say(id, "word", ",\"rating\":\"UNSATISFIED\",\"remark\":\"没有送到\""));
        assertThat(status(id)).isEqualTo("REOPENED");
        assertThat(first(handler, "queue")).isEqualTo(id.toString());
        assertThat(Caller.body(whole(handler, id))).contains("没有送到").doesNotContain("UNSATISFIED");
        ok(act(handler, id, "answer", ",\"words\":\"今日已送到\""));
        ok(say(id, "word", ",\"rating\":\"SATISFIED\""));
        ok(act(verifier, id, "close", ""));
    }

    @Test
    void silenceIsRecordedAfterTwoTriesOnTwoDays() {
        UUID id = answered();
        assertProblem(act(verifier, id, "try", ""), 422, "NEED_CLIENT_FIRST");
        TestClock.set("2020-02-14T09:00");
        assertThat(first(verifier, "verification")).isEqualTo(id.toString());
        ok(act(verifier, id, "try", ""));
        assertThat(status(id)).isEqualTo("ANSWERED");
        assertProblem(act(verifier, id, "try", ""), 409, "NEED_TRIED_TODAY");
        assertProblem(act(verifier, id, "close", ""), 409, "NEED_WRONG_STATUS");
        TestClock.set("2020-02-17T09:00");
        ok(act(verifier, id, "try", ""));
        assertThat(Caller.read(whole(dispatcher, id), "$.rating")).isEqualTo("SILENT");
        ok(act(verifier, id, "close", ""));
    }

    @Test
    void handedBackItWaitsAtTheDeskForAnotherUnit() {
        UUID id = assigned();
        ok(act(handler, id, "hand-back", ",\"reason\":\"用工归人社局\""));
        assertThat(status(id)).isEqualTo("HANDED_BACK");
        assertThat(first(dispatcher, "desk")).isEqualTo(id.toString());
        assertProblem(whole(handler, id), 404, "NEED_UNKNOWN");
        ok(act(dispatcher, id, "assign", ",\"unit\":\"%s\"".formatted(labour)));
        assertThat(first(otherHandler, "queue")).isEqualTo(id.toString());

        UUID late = assigned();
        TestClock.set("2020-02-12T09:00");
        assertProblem(act(handler, late, "hand-back", ",\"reason\":\"不归我们\""), 422, "NEED_HAND_BACK_LATE");
    }

    @Test
    void theClocksStandStillWhileTheClientIsAsked() {
        UUID id = assigned();
        ok(act(handler, id, "ask", ",\"words\":\"需要什么型号？\""));
        assertThat(Caller.read(whole(dispatcher, id), "$.whole.state")).isEqualTo("PAUSED");
        TestClock.set("2020-02-12T09:00");
        ok(say(id, "reply", ",\"words\":\"KN95\""));
        assertThat(Caller.read(whole(dispatcher, id), "$.whole.state")).isEqualTo("RUNNING");
        // 15 working days from Monday the 10th are Monday 2 March; two of them were waited.
        assertThat(Caller.read(whole(dispatcher, id), "$.whole.due")).isEqualTo("2020-03-04T09:30:00Z");
    }

    /** Nobody knows when these fall due; the list goes through them and ends. */
    @Test
    void aQueueOfNeedsThatWaitForTheirClientsIsReadToItsEnd() {
        Set<String> waiting = Stream.generate(this::assigned)
                .limit(3)
                .peek(id -> ok(act(handler, id, "ask", ",\"words\":\"需要什么型号？\"")))
                .map(UUID::toString)
                .collect(Collectors.toSet());
        var read = new ArrayList<String>();
        String path = "/api/needs/queue?size=1";
        for (int page = 0; page < waiting.size(); page++) {
            MvcTestResult answer = caller.get(handler, path);
            read.add(Caller.read(answer, "$.items[0].id"));
            path = page + 1 < waiting.size() ? "/api/needs/queue?size=1&after=" + Caller.read(answer, "$.next") : path;
            assertThat(Caller.body(answer).contains("\"next\"")).isEqualTo(page + 1 < waiting.size());
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(waiting);
        assertProblem(caller.get(handler, "/api/needs/queue?after=x"), 400, "INPUT_INVALID");
    }

    @Test
    void moreTimeIsGrantedBySomebodyElse() {
        UUID id = assigned();
        assertProblem(
                act(handler, id, "request", ",\"kind\":\"EXTEND\",\"to\":31,\"reason\":\"进口\""),
                422,
                "NEED_CANNOT_EXTEND");
        ok(act(handler, id, "request", ",\"kind\":\"EXTEND\",\"to\":30,\"reason\":\"进口\""));
        assertThat(first(approver, "requests")).isEqualTo(id.toString());
        ok(act(approver, id, "decide", ",\"granted\":true,\"reason\":\"同意\""));
        assertThat(first(approver, "requests")).isNull();
        assertThat(Caller.read(whole(dispatcher, id), "$.whole.due")).isEqualTo("2020-03-23T09:30:00Z");

        ok(act(handler, id, "request", ",\"kind\":\"PARK\",\"until\":\"2020-03-02\",\"reason\":\"等设备到港\""));
        ok(act(approver, id, "decide", ",\"granted\":true,\"reason\":\"同意\""));
        assertThat(Caller.read(whole(dispatcher, id), "$.whole.state")).isEqualTo("PAUSED");
        ok(act(handler, id, "resume", ""));
        assertThat(Caller.read(whole(dispatcher, id), "$.whole.state")).isEqualTo("RUNNING");
    }

    /** 24 hours, from the day on which work goes on. */
    @Test
    void whatHappensWhileItIsStoppedIsHeardBeforeTheStopEnds() {
        UUID id = assigned();
        ok(act(handler, id, "request", ",\"kind\":\"SUSPEND\",\"until\":\"2020-02-17\",\"reason\":\"封路\""));
        ok(act(approver, id, "decide", ",\"granted\":true,\"reason\":\"同意\""));
        TestClock.set("2020-02-12T09:00");
        ok(act(dispatcher, id, "reclassify", ",\"kind\":\"protection\",\"urgency\":\"URGENT\",\"reason\":\"断供\""));
        TestClock.set("2020-02-17T09:00");
        assertThat(Caller.read(whole(dispatcher, id), "$.whole.due")).isEqualTo("2020-02-17T16:00:00Z");
    }

    @Test
    void mergingIsALinkThatCanBeTakenBack() {
        UUID id = raise("缺口罩 2000 只");
        UUID again = raise("口罩不够用");
        ok(act(dispatcher, again, "merge", ",\"into\":\"%s\"".formatted(id)));
        assertThat(status(again)).isEqualTo("MERGED");
        ok(act(dispatcher, again, "unmerge", ""));
        assertThat(status(again)).isEqualTo("RAISED");
        assertProblem(act(dispatcher, id, "merge", ",\"into\":\"%s\"".formatted(id)), 422, "NEED_MERGE_OF_ANOTHER");
    }

    @Test
    void outOfScopeIsSaidWithItsBasisAndMayBeObjectedTo() {
        UUID id = raise("与邻厂的合同纠纷");
        ok(act(dispatcher, id, "refuse", ",\"reason\":\"属司法程序\""));
        assertThat(status(id)).isEqualTo("OUT_OF_SCOPE");
        ok(say(id, "reopen", ",\"reason\":\"只想要调解的联系方式\""));
        assertThat(status(id)).isEqualTo("ACCEPTED");
        assertThat(Caller.read(whole(dispatcher, id), "$.whole.state")).isEqualTo("RUNNING");
        assertThat(Caller.read(caller.get(dispatcher, "/api/needs/desk"), "$.items[0].dueAt"))
                .as("the desk has one working day again, until the evening of the 11th")
                .isEqualTo("2020-02-11T09:30:00Z");
        ok(say(id, "withdraw", ",\"reason\":\"已自行解决\""));
        assertThat(status(id)).isEqualTo("WITHDRAWN");
    }

    @Test
    void refusalsNameWhatStandsInTheWay() {
        UUID id = raise("缺口罩");
        MvcTestResult wrong = act(verifier, id, "close", "");
        assertProblem(wrong, 409, "NEED_WRONG_STATUS");
        assertThat(Caller.read(wrong, "$.detail")).contains("已提出", "办结", "调度岗", "期限：2020-02-11 17:30");
        assertProblem(
                act(dispatcher, id, "assign", ",\"unit\":\"%s\"".formatted(Ids.next())), 422, "NEED_UNIT_UNKNOWN");
        MvcTestResult stale = caller.post(dispatcher, "/api/needs/%s/accept".formatted(id), "{\"seen\":7}");
        assertProblem(stale, 409, "NEED_CHANGED");
        assertThat(Caller.read(stale, "$.detail")).contains("7", "0");
        ok(act(dispatcher, id, "assign", ",\"unit\":\"%s\"".formatted(health)));
        assertProblem(act(otherHandler, id, "answer", ",\"words\":\"办好了\""), 404, "NEED_UNKNOWN");
        assertProblem(
                caller.post(
                        contact,
                        "/api/clients/%s/needs".formatted(enterprise),
                        "{\"id\":\"%s\",\"kind\":\"gossip\",\"urgency\":\"NORMAL\",\"text\":\"x\"}"
                                .formatted(Ids.next())),
                422,
                "NEED_KIND_UNKNOWN");
    }

    @Test
    void aClientNoLongerListedRaisesNothing() {
        zone.sql("UPDATE client SET listed = false WHERE zone_id = :zone");
        MvcTestResult refused = caller.post(
                contact,
                "/api/clients/%s/needs".formatted(enterprise),
                "{\"id\":\"%s\",\"kind\":\"other\",\"urgency\":\"NORMAL\",\"text\":\"x\"}".formatted(Ids.next()));
        assertProblem(refused, 422, "NEED_CLIENT_NOT_LISTED");
        assertThat(Caller.read(refused, "$.detail")).contains("聊城甲轴承有限公司");
    }

    private @Nullable String first(String token, String queue) {
        List<String> ids = JsonPath.read(Caller.body(caller.get(token, "/api/needs/" + queue)), "$.items[*].id");
        return ids.isEmpty() ? null : ids.getFirst();
    }
}
