package org.bangfu.liaison.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

/** A week of the rota over HTTP: laid out on the Sunday before, published, swapped, handed on. Everybody is invented. */
@DatabaseTest
class RotaTests {

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final String leader = zone.official(unit, Role.LEADER);
    private final String wang = zone.official(unit, Role.LIAISON_OFFICER);
    private final String li = zone.official(unit, Role.LIAISON_OFFICER);
    private final String handler = zone.official(unit, Role.HANDLER);
    private final UUID enterprise = Ids.next();

    @Autowired
    private Caller caller;

    @BeforeEach
    void sunday() {
        TestClock.set("2020-02-09T09:00");
        assertThat(caller.post(clerk, "/api/enterprises", """
                        {"id":"%s","name":"聊城甲食品有限公司","creditCode":"91350100M000100Y43","from":"2020-02-03","tags":["FOREIGN_FUNDED"]}""".formatted(enterprise)))
                .hasStatusOk();
        for (String kind : List.of("OFFICER", "AMBASSADOR")) {
            assertThat(caller.post(clerk, "/api/clients/%s/assignments".formatted(enterprise), """
                            {"id":"%s","officer":"%s","kind":"%s","from":"2020-02-09"}""".formatted(
                                    Ids.next(), person(kind.equals("OFFICER") ? wang : li), kind)))
                    .hasStatusOk();
        }
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void refusesWhatNobodyOrTwoHoldAndSaysWhen() {
        assertProblem(lay(shift(Ids.next(), person(wang), "10T08:00", "10T08:00")), 422, "ROTA_TIMES");
        assertProblem(lay(shift(Ids.next(), person(wang), "10T08:00", "11T08:01")), 422, "ROTA_TIMES");
        assertProblem(lay(shift(Ids.next(), person(wang), "08T08:00", "09T08:00")), 422, "ROTA_PAST");
        assertProblem(lay(shift(Ids.next(), person(handler), "10T08:00", "10T16:00")), 422, "ROTA_AMBASSADOR");
        MvcTestResult both = lay(
                shift(Ids.next(), person(wang), "10T08:00", "10T16:00"),
                shift(Ids.next(), person(li), "10T15:59", "10T20:00"));
        assertProblem(both, 422, "ROTA_OVERLAP");
        assertThat(Caller.read(both, "$.detail")).contains("2020-02-10 15:59").contains("2020-02-10 16:00");
        assertThat(lay(shift(Ids.next(), person(wang), "10T08:00", "10T16:00"))).hasStatusOk();
        assertProblem(lay(shift(Ids.next(), person(li), "10T15:59", "10T20:00")), 422, "ROTA_OVERLAP");
        MvcTestResult gap = publish("2020-02-10");
        assertProblem(gap, 422, "ROTA_GAP");
        assertThat(Caller.read(gap, "$.detail"))
                .contains("2020-02-10 00:00 至 2020-02-10 08:00")
                .contains("2 处空档");
        assertProblem(publish("2020-02-11"), 422, "ROTA_MONDAY");
        assertThat(Caller.read(week("2020-02-10"), "$.gaps[*].from"))
                .isEqualTo("[\"2020-02-09T16:00:00Z\",\"2020-02-10T08:00:00Z\"]");
        assertThat(count("rota_week")).isZero();
        assertThat(count("rota_shift")).isEqualTo(1);
    }

    /** The last line of defence, were two clerks to lay out at once. */
    @Test
    void theTableItselfRefusesTwoAtOnce() {
        assertThat(lay(shift(Ids.next(), person(wang), "10T08:00", "10T16:00"))).hasStatusOk();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> zone.sql(
                        "INSERT INTO rota_shift VALUES (:zone, gen_random_uuid(), :who, '2020-02-10T07:59Z', '2020-02-10T09:00Z', 0)",
                        "who",
                        person(li)))
                .hasMessageContaining("rota_shift_one_at_a_time");
    }

    @Test
    void aPublishedWeekIsHeldMinuteByMinuteAndOnlySwapped() {
        List<UUID> shifts = layWeek();
        assertThat(Caller.read(caller.get(wang, "/api/rota/now"), "$.open")).isEqualTo("[]");
        assertThat(publish("2020-02-10")).hasStatusOk();
        assertProblem(publish("2020-02-10"), 409, "ROTA_PUBLISHED");
        assertProblem(
                post(clerk, "/api/rota/shifts/%s/remove".formatted(shifts.get(3)), "{\"seen\":0,\"reason\":\"不用了\"}"),
                409,
                "ROTA_PUBLISHED");
        assertProblem(swap(shifts.get(2), 0, shifts.get(4), 0), 422, "SWAP_SELF");
        assertProblem(swap(shifts.get(2), 1, shifts.get(3), 0), 409, "ROTA_CHANGED");
        assertThat(swap(shifts.get(2), 0, shifts.get(3), 0)).hasStatusOk();
        MvcTestResult week = week("2020-02-10");
        assertThat(Caller.read(week, "$.gaps")).isEqualTo("[]");
        assertThat(Caller.read(week, "$.shifts[2].ambassador.id"))
                .isEqualTo(person(li).toString());
        assertThat(Caller.read(week, "$.shifts[3].ambassador.id"))
                .isEqualTo(person(wang).toString());
        TestClock.set("2020-02-12T09:00");
        assertProblem(swap(shifts.get(2), 1, shifts.get(3), 1), 422, "ROTA_PAST");
    }

    @Test
    void whoComesNextAcceptsTheNoteAndTheClientKnowsWhomToCall() {
        List<UUID> shifts = layWeek();
        publish("2020-02-10");
        String note = "/api/rota/shifts/%s/note".formatted(shifts.get(0));
        assertProblem(post(wang, note, "{\"seen\":-1,\"words\":\"甲公司问通行证\"}"), 422, "NOTE_EARLY");
        TestClock.set("2020-02-10T23:30");
        assertThat(post(wang, note, "{\"seen\":-1,\"words\":\"甲公司问通行证\"}")).hasStatusOk();
        assertProblem(post(li, note, "{\"seen\":-1,\"words\":\"我来写\"}"), 403, "NOTE_NOT_YOURS");
        assertProblem(post(wang, note + "/accept", "{\"seen\":0}"), 403, "NOTE_NOT_YOURS");
        assertProblem(
                post(wang, "/api/rota/shifts/%s/note/accept".formatted(shifts.get(1)), "{\"seen\":0}"),
                404,
                "NOTE_UNKNOWN");

        MvcTestResult raised = caller.post(
                zone.contact(enterprise),
                "/api/clients/%s/needs".formatted(enterprise),
                "{\"id\":\"%s\",\"kind\":\"logistics.pass\",\"urgency\":\"CRITICAL\",\"text\":\"通行证\"}"
                        .formatted(Ids.next()));
        assertThat(raised).hasStatusOk();
        TestClock.set("2020-02-11T00:00");
        MvcTestResult now = caller.get(li, "/api/rota/now");
        assertThat(Caller.read(now, "$.on.id")).isEqualTo(shifts.get(1).toString());
        assertThat(Caller.read(now, "$.on.mine")).isEqualTo("true");
        assertThat(Caller.read(now, "$.next.id")).isEqualTo(shifts.get(2).toString());
        assertThat(Caller.read(now, "$.left.words")).isEqualTo("甲公司问通行证");
        assertThat(Caller.read(now, "$.open[*].client.name")).isEqualTo("[\"聊城甲食品有限公司\"]");
        assertThat(Caller.read(now, "$.open[0].kind")).isEqualTo("通行证、道路");
        assertThat(Caller.read(caller.get(clerk, "/api/rota/now"), "$.open"))
                .as("whoever is not concerned sees who is on, and nothing else")
                .isEqualTo("[]");
        assertThat(post(li, note + "/accept", "{\"seen\":0}")).hasStatusOk();
        assertProblem(post(wang, note, "{\"seen\":1,\"words\":\"再补充\"}"), 409, "NOTE_ACCEPTED");

        MvcTestResult whom = caller.get(zone.contact(enterprise), "/api/clients/%s/ambassador".formatted(enterprise));
        assertThat(Caller.read(whom, "$.named.length()")).isEqualTo("1");
        assertThat(Caller.read(whom, "$.until")).isEqualTo("2020-02-11T16:00:00Z");
    }

    /** Without a published week nobody is on, whatever a draft says; and a week published too late covers no day that has passed. */
    @Test
    void theFigureAsksForANameAndAPublishedRota() {
        layWeek();
        assertThat(accompanied("2020-02-10")).isEqualTo("0/1");
        TestClock.set("2020-02-12T09:00");
        assertThat(Caller.body(caller.get(leader, "/api/rota/now"))).doesNotContain("\"on\"");
        assertThat(publish("2020-02-10")).hasStatusOk();
        assertThat(List.of(accompanied("2020-02-11"), accompanied("2020-02-12"), accompanied("2020-02-16")))
                .containsExactly("0/1", "1/1", "1/1");
        assertThat(accompanied("2020-02-17")).isEqualTo("0/1");
        TestClock.set("2020-02-16T09:00");
        assertThat(Caller.read(
                        caller.get(leader, "/api/figures/foreign-funded.accompanied?day=2020-02-16&from=2020-02-12"),
                        "$.holds"))
                .isEqualTo("true");
        assertThat(Caller.read(
                        caller.get(leader, "/api/figures/foreign-funded.accompanied?day=2020-02-16&from=2020-02-11"),
                        "$.holds"))
                .isEqualTo("false");
    }

    private String accompanied(String day) {
        MvcTestResult figure = caller.get(leader, "/api/figures/foreign-funded.accompanied?day=" + day);
        return Caller.read(figure, "$.whole.numerator") + "/" + Caller.read(figure, "$.whole.denominator");
    }

    /** Seven shifts of a day each, in turn. */
    private List<UUID> layWeek() {
        var ids = new ArrayList<UUID>();
        var shifts = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            ids.add(Ids.next());
            shifts.add(shift(ids.getLast(), person(i % 2 == 0 ? wang : li), (10 + i) + "T00:00", (11 + i) + "T00:00"));
        }
        assertThat(lay(shifts.toArray(String[]::new))).hasStatusOk();
        return ids;
    }

    private static String shift(UUID id, UUID who, String starts, String ends) {
        return "{\"id\":\"%s\",\"ambassador\":\"%s\",\"starts\":\"2020-02-%s:00+08:00\",\"ends\":\"2020-02-%s:00+08:00\"}"
                .formatted(id, who, starts, ends);
    }

    private MvcTestResult lay(String... shifts) {
        return post(clerk, "/api/rota/shifts", "{\"shifts\":[%s]}".formatted(String.join(",", shifts)));
    }

    private MvcTestResult publish(String monday) {
        return post(clerk, "/api/rota/weeks/%s/publish".formatted(monday), "{}");
    }

    private MvcTestResult swap(UUID one, int seen, UUID other, int otherSeen) {
        return post(
                clerk,
                "/api/rota/shifts/%s/swap".formatted(one),
                "{\"seen\":%d,\"other\":\"%s\",\"otherSeen\":%d,\"reason\":\"家中有事\"}"
                        .formatted(seen, other, otherSeen));
    }

    private MvcTestResult week(String monday) {
        return caller.get(leader, "/api/rota/weeks/" + monday);
    }

    private MvcTestResult post(String token, String path, String body) {
        return caller.post(token, path, body);
    }

    private UUID person(String token) {
        return UUID.fromString(Caller.read(caller.get(token, "/api/session"), "$.person"));
    }

    private long count(String table) {
        return TestDatabase.superuser()
                .sql("SELECT count(*) FROM " + table + " WHERE zone_id = :zone")
                .param("zone", zone.id().value())
                .query(Long.class)
                .single();
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
