package org.bangfu.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Own days, working hours and rules over HTTP, refusals first; it is Monday 2020-02-10, nine o'clock. */
@DatabaseTest
class ClockSettingsTests {

    private static final Limit ONE_DAY = new Limit(1, Limit.Unit.WORKING_DAYS);
    private static final Instant MONDAY = Instant.parse("2020-02-10T01:00:00Z");

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String administrator = zone.official(unit, Role.ADMINISTRATOR);
    private final String handler = zone.official(unit, Role.HANDLER);

    @Autowired
    private Caller caller;

    @Autowired
    private Clocks clocks;

    @Test
    void ownDaysAreRefusedWhenTheyChangeNothingOrThePast() {
        assertProblem(add(handler, "2020-02-11", false), 403, "NOT_PERMITTED");
        assertProblem(add(administrator, "2020-02-09", true), 422, "DAY_PAST");
        assertProblem(add(administrator, "2020-02-11", true), 422, "OWN_DAY_AS_USUAL");
        assertProblem(add(administrator, "2020-02-15", false), 422, "OWN_DAY_AS_USUAL");
        assertProblem(
                caller.post(
                        administrator,
                        "/api/calendar/own-days",
                        "{\"day\":\"2020-02-11\",\"working\":false,\"reason\":\" \"}"),
                400,
                "INPUT_INVALID");
        assertProblem(remove("2020-02-11", 0), 404, "OWN_DAY_UNKNOWN");
        assertThat(ownDays()).isEmpty();
    }

    @Test
    void anOwnDayMovesDeadlinesUntilItIsTakenBack() {
        assertThat(due()).isEqualTo("2020-02-11T09:30:00Z");
        assertThat(add(administrator, "2020-02-11", false)).hasStatusOk();
        assertThat(due()).isEqualTo("2020-02-12T09:30:00Z");
        assertProblem(add(administrator, "2020-02-11", false), 409, "OWN_DAY_THERE");
        assertThat(ownDays()).containsExactly("2020-02-11");
        assertProblem(remove("2020-02-11", 3), 409, "OWN_DAY_CHANGED");

        assertThat(Caller.read(remove("2020-02-11", 0), "$.version")).isEqualTo("1");
        assertThat(ownDays()).isEmpty();
        assertThat(due()).isEqualTo("2020-02-11T09:30:00Z");
        assertThat(Caller.read(add(administrator, "2020-02-11", false), "$.version"))
                .isEqualTo("2");
    }

    @Test
    void anotherZonesDaysAreItsOwn() {
        TestZone other = TestZone.open();
        String there = other.official(unit, Role.ADMINISTRATOR);
        assertThat(add(there, "2020-02-11", false)).hasStatusOk();

        assertThat(ownDays()).isEmpty();
        assertThat(due()).isEqualTo("2020-02-11T09:30:00Z");
    }

    @Test
    void workingHoursHoldFromTheirDayOn() {
        assertProblem(hours("2020-02-09", "08:00", "12:00", "14:00", "18:00"), 422, "DAY_PAST");
        assertProblem(hours("2020-02-11", "12:00", "12:00", "14:00", "18:00"), 422, "HOURS_DISORDERED");
        assertProblem(hours("2020-02-11", "08:00", "12:00", "11:00", "18:00"), 422, "HOURS_DISORDERED");

        assertThat(hours("2020-02-12", "08:00", "12:00", "14:00", "18:00")).hasStatusOk();
        assertThat(due()).isEqualTo("2020-02-11T09:30:00Z");
        assertThat(Caller.read(hours("2020-02-11", "08:00", "12:00", "14:00", "18:00"), "$.version"))
                .isEqualTo("0");
        assertThat(due()).isEqualTo("2020-02-11T10:00:00Z");
        assertThat(Caller.read(hours("2020-02-11", "08:00", "12:00", "14:00", "17:00"), "$.version"))
                .isEqualTo("1");
        assertThat(due()).isEqualTo("2020-02-11T09:00:00Z");
    }

    @Test
    void aRuleHoldsFromItsDayOnAndTheOneBeforeEnds() {
        assertProblem(rule("2020-02-09", 10, ""), 422, "DAY_PAST");
        assertProblem(rule("2020-02-11", 10, ",\"extendsTo\":9"), 422, "RULE_IMPOSSIBLE");
        assertProblem(rule("2020-02-11", 10, ",\"to\":\"2020-02-11\""), 422, "RULE_IMPOSSIBLE");
        assertProblem(rule("2020-02-11", 0, ""), 400, "INPUT_INVALID");

        assertThat(rule("2020-02-11", 10, ",\"extendsTo\":20")).hasStatusOk();
        assertThat(rule("2020-03-01", 8, "")).hasStatusOk();
        String listed = Caller.body(caller.get(handler, "/api/clock-rules"));
        assertThat(JsonPath.<List<String>>read(listed, "$.set[*].from")).containsExactly("2020-02-11", "2020-03-01");
        assertThat(JsonPath.<List<String>>read(listed, "$.set[*].to")).containsExactly("2020-03-01");
        assertThat(JsonPath.<List<Integer>>read(listed, "$.set[*].version")).containsExactly(1, 0);
        assertThat(JsonPath.<List<Integer>>read(listed, "$.standard[?(@.goal=='SOLVE')].limit.amount"))
                .containsExactly(15, 24, 2);
        ClockRules rules = Zones.call(zone.id(), () -> clocks.rules(zone.id()));
        assertThat(rules.set()).extracting(ClockRule::extendsTo).containsExactly(20, null);
    }

    /** The migration's days against the file they were taken from. */
    @Test
    void theCalendarOfTheCountryIsThePublishedOne() throws IOException {
        List<String> published =
                Files.readAllLines(Path.of("src/test/resources/calendar/working_days_cn_2019_2026.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .map(cells -> cells[0] + " " + cells[2].equals("make_up_workday") + " " + cells[3])
                        .toList();
        assertThat(TestDatabase.superuser()
                        .sql("SELECT day || ' ' || working || ' ' || name FROM calendar_day ORDER BY day")
                        .query((row, number) -> row.getString(1))
                        .list())
                .hasSizeGreaterThan(280)
                .isEqualTo(published);
        assertThat(Caller.read(caller.get(handler, "/api/calendar/2020"), "$.published"))
                .isEqualTo("true");
        assertThat(Caller.read(caller.get(handler, "/api/calendar/2027"), "$.published"))
                .isEqualTo("false");
    }

    private Instant due() {
        return Zones.call(zone.id(), () -> clocks.calendar(zone.id())).end(MONDAY, ONE_DAY);
    }

    private List<String> ownDays() {
        return JsonPath.read(Caller.body(caller.get(handler, "/api/calendar/2020")), "$.ownDays[*].day");
    }

    private MvcTestResult add(String token, String day, boolean working) {
        return caller.post(
                token,
                "/api/calendar/own-days",
                "{\"day\":\"%s\",\"working\":%s,\"reason\":\"停电\"}".formatted(day, working));
    }

    private MvcTestResult remove(String day, int seen) {
        return caller.post(
                administrator,
                "/api/calendar/own-days/" + day + "/remove",
                "{\"seen\":%d,\"reason\":\"不停电了\"}".formatted(seen));
    }

    private MvcTestResult hours(String from, String opens, String closes, String again, String end) {
        return caller.post(administrator, "/api/calendar/hours", """
                {"from":"%s","morningOpens":"%s","morningCloses":"%s","afternoonOpens":"%s","afternoonCloses":"%s"}""".formatted(from, opens, closes, again, end));
    }

    private MvcTestResult rule(String from, int amount, String more) {
        return caller.post(administrator, "/api/clock-rules", """
                {"category":"","urgency":"NORMAL","goal":"SOLVE","from":"%s","amount":%d,"unit":"WORKING_DAYS","reopened":3,"unitAfter":1,"leaderAfter":2,"basis":"区里通知"%s}""".formatted(from, amount, more));
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).as(Caller.body(result)).hasStatus(status);
        assertThat(Caller.read(result, "$.code")).isEqualTo(code);
    }
}
