package org.bangfu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.journal.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is told what, and nobody twice. */
class InboxTests extends NoticeScene {

    @Test
    void eachIsToldWhatConcernsThemAndNobodyWhatTheyDid() {
        UUID id = assigned();
        ok(act(handler, id, "start", 1, ""));
        ok(act(handler, id, "ask", 2, ",\"words\":\"要哪一种\""));
        ok(say(id, "reply", 3, ",\"words\":\"一次性的\""));
        ok(act(handler, id, "answer", 4, ",\"words\":\"明日送到\""));
        ok(say(id, "word", 5, ",\"rating\":\"FAIR\""));
        ok(act(verifier, id, "close", 6, ""));

        assertThat(told(dispatcher)).containsExactly("NEED_RAISED");
        assertThat(told(handler)).containsExactly("NEED_ASSIGNED", "NEED_REPLIED");
        assertThat(told(colleague)).as("works on nothing of it").containsExactly("NEED_ASSIGNED");
        assertThat(told(contact)).containsExactly("NEED_ASKED", "NEED_ANSWERED", "NEED_CLOSED");
        assertThat(told(verifier)).containsExactly("NEED_TO_VERIFY");
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void whatIsHeardTwiceIsToldOnce() {
        assigned();
        zone.sql("UPDATE journal_cursor SET position = 0 WHERE zone_id = :zone AND listener = 'notice.need'");

        assertThat(told(handler)).containsExactly("NEED_ASSIGNED");
        assertThat(told(dispatcher)).containsExactly("NEED_RAISED");
    }

    @Test
    void whatHappenedLongAgoIsNoNews() {
        raise("NORMAL");
        TestClock.set("2020-02-18T09:01");

        assertThat(told(dispatcher)).isEmpty();
    }

    @Test
    void whoIsNotContentHasTheUnitToldButNotWhatWasSaid() {
        UUID id = assigned();
        ok(act(handler, id, "answer", 1, ",\"words\":\"明日送到\""));
        ok(say(id, "word", 2, ",\"rating\":\"UNSATISFIED\",\"remark\":\"没有送到\""));

        assertThat(told(colleague)).containsExactly("NEED_ASSIGNED", "NEED_REOPENED");
        assertThat(told(dispatcher)).as("it is not at the desk").containsExactly("NEED_RAISED");
        assertThat(told(verifier)).isEmpty();
    }

    /** Six visits at a time are one piece of news, and so is their end. */
    @Test
    void whatRepeatsIsToldOnce() {
        zone.sql(
                "INSERT INTO client_access VALUES (:zone, :client, 'UNIT', :unit, 'DISPATCH', :unit, '2020-01-01', 'infinity', 0)",
                "client",
                enterprise,
                "unit",
                health);
        UUID first = Ids.next();
        String of = "/api/clients/%s/encounters/".formatted(enterprise);
        ok(caller.post(handler, of + "plan", """
                {"id":"%s","channel":"VISIT","day":"2020-02-11","topics":["OTHER"],"repeat":{"every":1,"times":6}}""".formatted(first)));
        assertThat(told(contact)).containsExactly("VISIT_PLANNED");

        ok(caller.post(handler, of + first + "/cancel", "{\"seen\":0,\"reason\":\"停电\",\"following\":true}"));

        assertThat(told(contact)).containsExactly("VISIT_PLANNED", "VISIT_CANCELLED");
    }

    @Test
    void handedBackGoesToTheDesk() {
        UUID id = assigned();
        ok(act(handler, id, "hand-back", 1, ",\"reason\":\"不归本局\""));

        assertThat(told(dispatcher)).containsExactly("NEED_RAISED", "NEED_HANDED_BACK");
    }

    @Test
    void eachStepOfBeingOverdueIsToldOnceToThePersonTheUnitAndALeader() {
        UUID id = assigned();
        watching.look(zone.id());
        assertThat(told(handler)).containsExactly("NEED_ASSIGNED");

        TestClock.set("2020-02-12T09:00"); // contact was due after one working day, on the 11th at nine
        watching.look(zone.id());
        watching.look(zone.id());
        List<String> first = told(handler);
        assertThat(first).startsWith("NEED_ASSIGNED", "OVERDUE_PERSON").doesNotHaveDuplicates();

        TestClock.set("2020-03-20T09:00"); // everything is long overdue
        watching.look(zone.id());
        assertThat(told(leader)).contains("OVERDUE_LEADER");
        ok(act(handler, id, "answer", 1, ",\"words\":\"已送到\""));
        int before = told(leader).size();
        watching.look(zone.id());
        assertThat(told(leader)).as("nothing more of what is done").hasSize(before);
    }

    @Test
    void howeverManyLimitsHavePassedNobodyIsToldTwiceOfOneNeedInADay() {
        raise("CRITICAL");
        TestClock.set(
                "2020-02-14T09:00"); // contact, answer and the whole are days late, the unit's and the leader's steps
        // too
        watching.look(zone.id());
        assertThat(told(dispatcher)).containsExactly("NEED_RAISED", "OVERDUE_PERSON");
        assertThat(told(leader)).containsExactly("OVERDUE_LEADER");

        UUID id = assigned();
        TestClock.set("2020-03-20T09:00");
        watching.look(zone.id());
        assertThat(told(handler).stream().filter(topic -> topic.startsWith("OVERDUE")))
                .as("the person's and the unit's step of need %s", id)
                .hasSize(1);
    }

    @Test
    void oneReadsOnesOwnOneByOneOrUpToOne() {
        raise("NORMAL");
        raise("NORMAL");
        raise("NORMAL");
        told(dispatcher);
        List<String> ids = JsonPath.read(Caller.body(caller.get(dispatcher, "/api/notices")), "$.items[*].id");

        assertThat(unread(dispatcher)).isEqualTo(3);
        assertProblem(read(handler, ids.getFirst(), false), 404, "NOTICE_UNKNOWN");
        assertProblem(read(dispatcher, Ids.next().toString(), true), 404, "NOTICE_UNKNOWN");
        ok(read(dispatcher, ids.getFirst(), false));
        assertThat(unread(dispatcher)).isEqualTo(2);
        ok(read(dispatcher, ids.get(1), true));
        assertThat(unread(dispatcher)).isZero();
        List<String> left =
                JsonPath.read(Caller.body(caller.get(dispatcher, "/api/notices?unread=true")), "$.items[*].id");
        assertThat(left).isEmpty();
    }

    private MvcTestResult read(String token, String id, boolean before) {
        return caller.post(token, "/api/notices/" + id + "/read", "{\"alsoBefore\":%b}".formatted(before));
    }

    private int unread(String token) {
        return JsonPath.<Integer>read(Caller.body(caller.get(token, "/api/notices/unread")), "$.unread");
    }
}
