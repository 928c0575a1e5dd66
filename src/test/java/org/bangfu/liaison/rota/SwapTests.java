package org.bangfu.liaison.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Feed;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ambassadors change places over HTTP: by their own word, or by the clerk's. Everybody is invented. */
@DatabaseTest
class SwapTests {

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final String leader = zone.official(unit, Role.LEADER);
    private final String wang = zone.official(unit, Role.LIAISON_OFFICER);
    private final String li = zone.official(unit, Role.LIAISON_OFFICER);
    private final String zhao = zone.official(unit, Role.LIAISON_OFFICER);
    private final List<UUID> shifts = new ArrayList<>();

    @Autowired
    private Caller caller;

    @Autowired
    private Feed feed;

    /** Seven shifts of a day each, from Monday the 10th on: Wang, Li, Wang, Li … */
    @BeforeEach
    void laidOut() {
        TestClock.set("2020-02-09T09:00");
        var laid = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            shifts.add(Ids.next());
            laid.add(
                    "{\"id\":\"%s\",\"ambassador\":\"%s\",\"starts\":\"2020-02-%dT00:00:00+08:00\",\"ends\":\"2020-02-%dT00:00:00+08:00\"}"
                            .formatted(shifts.get(i), person(i % 2 == 0 ? wang : li), 10 + i, 11 + i));
        }
        ok(caller.post(clerk, "/api/rota/shifts", "{\"shifts\":[%s]}".formatted(String.join(",", laid))));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    private void published() {
        ok(caller.post(clerk, "/api/rota/weeks/2020-02-10/publish", "{}"));
    }

    @Test
    void nobodyOffersADraftOrWhatIsNotTheirs() {
        assertProblem(propose(wang, Ids.next(), 2, 3), 422, "ROTA_DRAFT");
        published();
        MvcTestResult foreign = propose(zhao, Ids.next(), 2, 3);
        assertProblem(foreign, 403, "SWAP_OF_ANOTHER");
        assertThat(Caller.read(foreign, "$.lifter.name")).isEqualTo("本区名册员");
        assertProblem(propose(wang, Ids.next(), 2, 4), 422, "SWAP_SELF");
        assertProblem(
                caller.post(wang, "/api/rota/swaps", """
                        {"id":"%s","shift":"%s","seen":1,"other":"%s","otherSeen":0,"reason":"家中有事"}""".formatted(Ids.next(), shifts.get(2), shifts.get(3))),
                409,
                "ROTA_CHANGED");
        TestClock.set("2020-02-12T09:00");
        assertProblem(propose(wang, Ids.next(), 2, 5), 422, "ROTA_PAST");
        assertThat(Caller.read(caller.get(wang, "/api/rota/swaps"), "$.items.length()"))
                .isEqualTo("0");
    }

    @Test
    void theColleagueAcceptsAndTheTwoChangePlaces() {
        published();
        UUID id = Ids.next();
        ok(propose(wang, id, 2, 3));
        assertProblem(propose(wang, Ids.next(), 2, 3), 409, "SWAP_WAITING");
        assertThat(holder(2)).as("nothing has changed yet").isEqualTo(person(wang));
        assertThat(told(li)).containsExactly("SWAP_PROPOSED");
        MvcTestResult open = caller.get(li, "/api/rota/swaps/open");
        assertThat(Caller.read(open, "$[0].asked")).isEqualTo("true");
        assertThat(Caller.read(open, "$[0].until")).isEqualTo("2020-02-11T16:00:00Z");
        assertThat(Caller.read(caller.get(zhao, "/api/rota/swaps/open"), "$.length()"))
                .as("who is no side of it does not see it")
                .isEqualTo("0");
        assertProblem(step(zhao, id, "accept", 0, ""), 404, "SWAP_UNKNOWN");

        MvcTestResult own = step(wang, id, "accept", 0, "");
        assertProblem(own, 403, "SWAP_NOT_YOURS");
        assertThat(Caller.read(own, "$.detail")).contains("等待对方答复").contains("2020-02-12 00:00");
        assertThat(Caller.read(own, "$.until")).isEqualTo("2020-02-11T16:00:00Z");
        assertProblem(step(li, id, "accept", 1, ""), 409, "ROTA_CHANGED");
        ok(step(li, id, "accept", 0, ""));

        assertThat(List.of(holder(2), holder(3))).containsExactly(person(li), person(wang));
        assertThat(told(wang)).containsExactly("SWAP_ANSWERED");
        MvcTestResult again = step(li, id, "refuse", 1, ",\"reason\":\"后悔了\"");
        assertProblem(again, 409, "SWAP_OVER");
        assertThat(Caller.read(again, "$.detail")).isEqualTo("这次换班已经换过");
        assertThat(Caller.read(caller.get(leader, "/api/rota/swaps"), "$.items[0].state"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void theColleagueRefusesOrTheProposerWithdraws() {
        published();
        UUID refused = Ids.next();
        ok(propose(wang, refused, 2, 3));
        assertProblem(step(li, refused, "refuse", 0, ",\"reason\":\" \""), 400, "INPUT_INVALID");
        ok(step(li, refused, "refuse", 0, ",\"reason\":\"那天要去省里开会\""));
        assertThat(Caller.read(caller.get(wang, "/api/rota/swaps"), "$.items[0].answer"))
                .isEqualTo("那天要去省里开会");
        UUID withdrawn = Ids.next();
        ok(propose(wang, withdrawn, 2, 3));
        assertProblem(step(li, withdrawn, "withdraw", 0, ",\"reason\":\"不换\""), 403, "SWAP_NOT_YOURS");
        ok(step(wang, withdrawn, "withdraw", 0, ",\"reason\":\"家人回来了\""));
        assertProblem(step(li, withdrawn, "accept", 1, ""), 409, "SWAP_OVER");
        assertThat(told(li)).containsExactly("SWAP_PROPOSED", "SWAP_PROPOSED", "SWAP_WITHDRAWN");
        assertThat(told(wang)).containsExactly("SWAP_ANSWERED");
        assertThat(List.of(holder(2), holder(3))).containsExactly(person(wang), person(li));
    }

    @Test
    void onceTheEarlierShiftHasBegunNobodyDecides() {
        published();
        UUID id = Ids.next();
        ok(propose(wang, id, 4, 1)); // Li's is the earlier: the 11th
        TestClock.set("2020-02-10T23:59");
        assertThat(Caller.read(caller.get(li, "/api/rota/swaps/open"), "$.length()"))
                .isEqualTo("1");
        TestClock.set("2020-02-11T00:00");
        MvcTestResult late = step(li, id, "accept", 0, "");
        assertProblem(late, 409, "SWAP_OVER");
        assertThat(Caller.read(late, "$.detail")).isEqualTo("这次换班已过期，前一班已经开始");
        assertThat(Caller.read(caller.get(li, "/api/rota/swaps/open"), "$.length()"))
                .isEqualTo("0");
        assertThat(Caller.read(caller.get(li, "/api/rota/swaps"), "$.items[0].state"))
                .isEqualTo("LAPSED");
    }

    @Test
    void theClerkSwapsAtOnceAndTellsBoth() {
        published();
        UUID id = Ids.next();
        ok(propose(wang, id, 2, 3));
        ok(caller.post(
                clerk,
                "/api/rota/shifts/%s/swap".formatted(shifts.get(2)),
                "{\"seen\":0,\"other\":\"%s\",\"otherSeen\":0,\"reason\":\"两位已电话说好\"}".formatted(shifts.get(5))));
        assertThat(List.of(holder(2), holder(5))).containsExactly(person(li), person(wang));
        assertThat(told(wang)).containsExactly("SWAP_MADE");
        assertThat(told(li)).containsExactly("SWAP_PROPOSED", "SWAP_MADE");
        assertThat(Caller.read(caller.get(li, "/api/rota/swaps/open"), "$.length()"))
                .as("what was proposed of that shift waits no longer")
                .isEqualTo("0");
        MvcTestResult overtaken = step(li, id, "accept", 0, "");
        assertProblem(overtaken, 409, "SWAP_OVER");
        assertThat(Caller.read(overtaken, "$.detail")).isEqualTo("这次换班已失效，其中一班已另换了人");
        assertThat(Caller.read(caller.get(clerk, "/api/rota/swaps?size=1"), "$.items[0].state"))
                .isEqualTo("MADE");
    }

    @Test
    void whoLeftThePostIsNotPutOn() {
        published();
        UUID id = Ids.next();
        ok(propose(wang, id, 2, 3));
        zone.sql(
                "UPDATE post_holder SET valid_to = '2020-02-09' WHERE zone_id = :zone AND person = :person",
                "person",
                person(wang));
        assertProblem(step(li, id, "accept", 0, ""), 422, "ROTA_AMBASSADOR");
        assertThat(holder(2)).isEqualTo(person(wang));
    }

    /** A draft may still lose a shift, whatever was swapped there. */
    @Test
    void aShiftGoesFromADraftWithItsSwaps() {
        ok(caller.post(
                clerk,
                "/api/rota/shifts/%s/swap".formatted(shifts.get(2)),
                "{\"seen\":0,\"other\":\"%s\",\"otherSeen\":0,\"reason\":\"改排\"}".formatted(shifts.get(5))));
        ok(caller.post(clerk, "/api/rota/shifts/%s/remove".formatted(shifts.get(2)), "{\"seen\":1,\"reason\":\"改排\"}"));
        assertThat(Caller.read(caller.get(clerk, "/api/rota/swaps"), "$.items.length()"))
                .isEqualTo("0");
    }

    private MvcTestResult propose(String token, UUID id, int mine, int other) {
        return caller.post(token, "/api/rota/swaps", """
                {"id":"%s","shift":"%s","seen":0,"other":"%s","otherSeen":0,"reason":"家中有事"}""".formatted(id, shifts.get(mine), shifts.get(other)));
    }

    private MvcTestResult step(String token, UUID id, String step, int seen, String more) {
        return caller.post(token, "/api/rota/swaps/%s/%s".formatted(id, step), "{\"seen\":%d%s}".formatted(seen, more));
    }

    private UUID holder(int shift) {
        return UUID.fromString(Caller.read(
                caller.get(leader, "/api/rota/weeks/2020-02-10"), "$.shifts[%d].ambassador.id".formatted(shift)));
    }

    /** Topics in somebody's inbox, first to last. */
    private List<String> told(String token) {
        feed.carry();
        List<String> topics = JsonPath.read(Caller.body(caller.get(token, "/api/notices")), "$.items[*].topic");
        return topics.reversed();
    }

    private UUID person(String token) {
        return UUID.fromString(Caller.read(caller.get(token, "/api/session"), "$.person"));
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
