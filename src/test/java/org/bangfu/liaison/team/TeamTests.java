package org.bangfu.liaison.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A task force from its first day to its last, over HTTP: who may see its clients, and since when no more. Everybody is invented. */
@DatabaseTest
class TeamTests {

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final String lead = zone.official(unit, Role.LIAISON_OFFICER);
    private final String loan = zone.official(Ids.next(), Role.LIAISON_OFFICER);
    private final UUID enterprise = Ids.next();
    private final UUID team = Ids.next();

    @Autowired
    private Caller caller;

    @BeforeEach
    void list() {
        assertThat(post("/api/enterprises", """
                        {"id":"%s","name":"聊城甲轴承有限公司","creditCode":"91350100M000100Y43","from":"2020-02-03"}""".formatted(enterprise))).hasStatusOk();
        assertThat(post("/api/teams", """
                        {"id":"%s","name":"外资企业服务专班","kind":"TASK_FORCE","from":"2020-02-10","leaderMember":"%s","leader":"%s"}""".formatted(team, Ids.next(), person(lead))))
                .hasStatusOk();
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void refusesWhoeverDoesNotFit() {
        assertProblem(join(0, "MEMBER", "\"name\":\"专家某\""), "TEAM_MEMBER");
        assertProblem(join(0, "EXPERT", "\"name\":\"专家某\""), "TEAM_MEMBER");
        assertProblem(join(0, "EXPERT", "\"person\":\"%s\"".formatted(person(loan))), "TEAM_MEMBER");
        assertProblem(join(0, "SECONDEE", "\"person\":\"%s\"".formatted(person(loan))), "TEAM_HOME");
        assertProblem(
                join(0, "MEMBER", "\"person\":\"%s\",\"homeUnit\":\"%s\"".formatted(person(loan), unit)), "TEAM_HOME");
        assertProblem(
                join(0, "SECONDEE", "\"person\":\"%s\",\"homeUnit\":\"%s\"".formatted(person(loan), Ids.next())),
                "TEAM_UNIT");
        assertProblem(join(0, "LEADER", "\"person\":\"%s\"".formatted(person(loan))), "TEAM_LEADER");
        assertProblem(join(0, "MEMBER", "\"person\":\"%s\"".formatted(person(lead))), "TEAM_TWICE");
        assertProblem(join(0, "MEMBER", "\"person\":\"%s\"".formatted(Ids.next())), "TEAM_PERSON");
        assertProblem(give(0, Ids.next()), "TEAM_CLIENT");
        assertProblem(join(3, "MEMBER", "\"person\":\"%s\"".formatted(person(loan))), "TEAM_CHANGED");
    }

    @Test
    void whoWorksInItSeesItsClientsForAsLongAsBothAreInIt() {
        assertThat(sees(lead)).isFalse();
        assertThat(give(0, enterprise)).hasStatusOk();
        assertThat(sees(lead)).isTrue();
        assertThat(sees(loan)).isFalse();
        UUID member = Ids.next();
        assertThat(join(1, member, "SECONDEE", "\"person\":\"%s\",\"homeUnit\":\"%s\"".formatted(person(loan), unit)))
                .hasStatusOk();
        assertThat(join(2, "EXPERT", "\"name\":\"东方怀谷\",\"organisation\":\"市疾控中心\""))
                .hasStatusOk();
        assertThat(sees(loan)).isTrue();
        assertThat(Caller.read(caller.get(clerk, "/api/assignments/missing"), "$.items.length()"))
                .as("a team is no officer")
                .isEqualTo("1");

        assertThat(post("/api/teams/%s/members/%s/end".formatted(team, member), "{\"seen\":3,\"day\":\"2020-02-12\"}"))
                .hasStatusOk();
        TestClock.set("2020-02-12T09:00");
        assertThat(sees(loan)).isFalse();
        assertThat(sees(lead)).isTrue();
        assertThat(post("/api/teams/%s/end".formatted(team), "{\"seen\":4,\"day\":\"2020-02-20\",\"reason\":\"任务完成\"}"))
                .hasStatusOk();
        TestClock.set("2020-02-20T00:00");
        assertThat(sees(lead)).isFalse();
        MvcTestResult whole = caller.get(clerk, "/api/teams/" + team);
        assertThat(Caller.read(whole, "$.members[?(@.part == 'EXPERT')].name")).isEqualTo("[\"东方怀谷\"]");
        assertThat(Caller.read(whole, "$.members[*].to")).isEqualTo("[\"2020-02-20\",\"2020-02-12\",\"2020-02-20\"]");
        assertThat(count("position(convert_to('东方怀谷', 'UTF8') IN name) > 0"))
                .as("an expert's name in clear")
                .isZero();
    }

    @Test
    void aClientIsTakenBackAndGivenAnew() {
        assertThat(give(0, enterprise)).hasStatusOk();
        assertThat(give(1, enterprise)).as("given twice changes nothing").hasStatusOk();
        assertThat(post(
                        "/api/teams/%s/clients/%s/end".formatted(team, enterprise),
                        "{\"seen\":2,\"day\":\"2020-02-11\"}"))
                .hasStatusOk();
        TestClock.set("2020-02-11T09:00");
        assertThat(sees(lead)).isFalse();
        assertProblem(
                post("/api/teams/%s/clients/%s/end".formatted(team, enterprise), "{\"seen\":3,\"day\":\"2020-02-12\"}"),
                "TEAM_CLIENT");
        assertThat(post(
                        "/api/teams/%s/clients".formatted(team),
                        "{\"seen\":3,\"clients\":[\"%s\"],\"from\":\"2020-02-11\"}".formatted(enterprise)))
                .hasStatusOk();
        assertThat(sees(lead)).isTrue();
    }

    private boolean sees(String token) {
        return caller.get(token, "/api/enterprises/" + enterprise).getResponse().getStatus() == 200;
    }

    private MvcTestResult give(int seen, UUID client) {
        return post(
                "/api/teams/%s/clients".formatted(team),
                "{\"seen\":%d,\"clients\":[\"%s\"],\"from\":\"2020-02-10\"}".formatted(seen, client));
    }

    private MvcTestResult join(int seen, String part, String more) {
        return join(seen, Ids.next(), part, more);
    }

    private MvcTestResult join(int seen, UUID id, String part, String more) {
        return post(
                "/api/teams/%s/members".formatted(team),
                "{\"seen\":%d,\"member\":{\"id\":\"%s\",\"part\":\"%s\",\"from\":\"2020-02-10\",%s}}"
                        .formatted(seen, id, part, more));
    }

    private MvcTestResult post(String path, String body) {
        return caller.post(clerk, path, body);
    }

    private UUID person(String token) {
        return UUID.fromString(Caller.read(caller.get(token, "/api/session"), "$.person"));
    }

    private long count(String condition) {
        return TestDatabase.superuser()
                .sql("SELECT count(*) FROM team_member WHERE zone_id = :zone AND " + condition)
                .param("zone", zone.id().value())
                .query(Long.class)
                .single();
    }

    private static void assertProblem(MvcTestResult result, String code) {
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
