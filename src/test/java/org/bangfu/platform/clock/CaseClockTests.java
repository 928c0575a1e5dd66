package org.bangfu.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.clock.Deadline.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The standard rules on days that can be counted on a wall calendar. Moments are Shanghai's. */
class CaseClockTests {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final List<CaseEvent> events = new ArrayList<>();

    @Test
    void theDayOfRaisingDoesNotCountAndTheExtendedSpringFestivalIsOff() {
        raise("2020-01-23 10:00", Urgency.NORMAL);

        assertThat(whole("2020-01-23 10:00").due()).isEqualTo(at("2020-02-21 17:30"));
        assertThat(zh(whole("2020-01-23 10:00")))
                .containsExactly(
                        "办结：自 2020-01-23 10:00 起 15 个工作日，起始当日不计，至末日下班（参照山东省企业诉求“接诉即办”：1 个工作日启动，3 个工作日答复，15 个工作日办结，可延至 30 个工作日）",
                        "其间休息日 14 天，停计 0:00，均不计入",
                        "期限 2020-02-21 17:30");
    }

    @Test
    void whatIsDoneEarlySaysNothingOfTheTimeAfterwards() {
        raise("2020-02-10 09:00", Urgency.NORMAL);
        events.add(new CaseEvent.Solved(at("2020-02-11 15:00")));

        assertThat(zh(whole("2020-02-12 09:00"))).element(1).asString().contains("停计 0:00");
        assertThat(zh(whole("2020-02-12 09:00"))).last().asString().contains("2020-02-11 15:00 办到，按时");
    }

    @Test
    void urgentTracksRunThroughNightAndHoliday() {
        raise("2020-01-24 23:30", Urgency.CRITICAL);

        assertThat(whole("2020-01-24 23:30").due()).isEqualTo(at("2020-01-25 01:30"));
        assertThat(whole("2020-01-25 01:30").late()).as("at the very moment").isFalse();
        assertThat(whole("2020-01-25 01:31").late()).isTrue();
        assertThat(whole("2020-01-25 02:31").lateMinutes()).isEqualTo(61);
        assertThat(whole("2020-01-25 02:31").why().getLast().en()).isEqualTo("Due 2020-01-25 01:30, overdue by 1:01");
    }

    @Test
    void aWorkingDayOfPauseIsAWorkingDayMore() {
        raise("2020-02-10 09:00", Urgency.NORMAL);
        events.add(new CaseEvent.Assigned(at("2020-02-10 09:00"), FIRST));
        assertThat(answer(FIRST, "2020-02-10 10:00").due()).isEqualTo(at("2020-02-13 17:30"));
        events.add(new CaseEvent.SupplementAsked(at("2020-02-11 09:30"), "缺营业执照"));

        assertThat(answer(FIRST, "2020-05-01 00:00").state()).isEqualTo(State.PAUSED);
        assertThat(answer(FIRST, "2020-05-01 00:00").due()).isNull();
        assertThat(answer(FIRST, "2020-05-01 00:00").late()).isFalse();

        events.add(new CaseEvent.SupplementGiven(at("2020-02-12 09:30")));
        assertThat(answer(FIRST, "2020-02-12 10:00").due()).isEqualTo(at("2020-02-14 17:30"));
    }

    @Test
    void anExtensionCountsFromTheBeginningAndDoesNotHealWhatIsLate() {
        raise("2020-02-10 09:00", Urgency.NORMAL);
        events.add(new CaseEvent.Extended(at("2020-02-20 09:00"), null, 30, FIRST, "涉及多部门"));
        assertThat(whole("2020-02-20 10:00").due()).isEqualTo(at("2020-03-23 17:30"));

        events.set(1, new CaseEvent.Extended(at("2020-03-03 09:00"), null, 30, FIRST, "涉及多部门"));
        assertThat(whole("2020-03-03 10:00").due()).isEqualTo(at("2020-03-02 17:30"));
        assertThat(whole("2020-03-03 10:00").late()).isTrue();
        assertThat(whole("2020-03-03 10:00").lateMinutes()).as("since 8:30").isEqualTo(90);
        assertThat(whole("2020-03-03 10:00").why()).extracting(Line::key).contains("TOO_LATE");
    }

    @Test
    void moreUrgentNeverGivesMoreTimeAndLessUrgentNeverTakesAny() {
        raise("2020-02-10 09:00", Urgency.NORMAL);
        events.add(new CaseEvent.Assigned(at("2020-02-10 09:00"), FIRST));
        events.add(new CaseEvent.UrgencyChanged(at("2020-02-11 16:00"), Urgency.URGENT, "将停产"));
        assertThat(whole("2020-02-11 16:00").due()).isEqualTo(at("2020-02-12 16:00"));
        assertThat(contact(FIRST, "2020-02-11 16:00").due()).as("as before").isEqualTo(at("2020-02-11 17:30"));

        events.clear();
        raise("2020-02-10 09:00", Urgency.CRITICAL);
        events.add(new CaseEvent.UrgencyChanged(at("2020-02-10 10:00"), Urgency.NORMAL, "已找到货车"));
        assertThat(whole("2020-02-10 10:00").due()).isEqualTo(at("2020-03-02 17:30"));
        assertThat(zh(whole("2020-02-10 10:00"))).contains("2020-02-10 10:00 由特急改为一般：已找到货车；自始按 15 个工作日 重算，不早于原期限");
    }

    @Test
    void reopeningTellsNobodyAtOnce() {
        raise("2020-02-10 09:00", Urgency.NORMAL);
        events.add(new CaseEvent.Solved(at("2020-03-02 17:00")));
        assertThat(whole("2020-05-01 09:00").state()).isEqualTo(State.MET);
        assertThat(whole("2020-05-01 09:00").escalations()).isEmpty();
        events.add(new CaseEvent.Reopened(at("2020-03-03 10:00"), "问题未解决"));

        assertThat(whole("2020-03-03 10:00").round()).isEqualTo(1);
        assertThat(whole("2020-03-03 10:00").due()).as("not half an hour").isEqualTo(at("2020-03-06 17:30"));

        events.set(1, new CaseEvent.Solved(at("2020-02-11 09:00")));
        events.set(2, new CaseEvent.Reopened(at("2020-02-12 09:00"), "问题未解决"));
        assertThat(whole("2020-02-12 09:00").due()).as("a day was solved").isEqualTo(at("2020-03-03 17:30"));
    }

    @Test
    void timeAtAUnitThatHandsBackCountsForTheWholeAndNotForTheNext() {
        raise("2020-02-10 09:00", Urgency.NORMAL);
        events.add(new CaseEvent.Assigned(at("2020-02-10 10:00"), FIRST));
        events.add(new CaseEvent.HandedBack(at("2020-02-13 10:00"), FIRST, "不属本单位职责"));
        events.add(new CaseEvent.Assigned(at("2020-02-14 10:00"), SECOND));

        assertThat(answer(FIRST, "2020-03-01 09:00").state()).isEqualTo(State.ENDED);
        assertThat(answer(FIRST, "2020-03-01 09:00").late()).isFalse();
        assertThat(answer(SECOND, "2020-02-14 10:00").due()).isEqualTo(at("2020-02-19 17:30"));
        assertThat(whole("2020-02-14 10:00").due()).isEqualTo(at("2020-03-02 17:30"));
    }

    @Test
    void personUnitAndLeaderAreToldInTurnAndWaitForPauses() {
        raise("2020-02-10 09:00", Urgency.NORMAL);
        assertThat(whole("2020-02-10 09:00").escalations())
                .extracting(step -> step.step() + " " + step.at())
                .containsExactly(
                        "SOLVE/0/PERSON " + at("2020-03-02 17:30"),
                        "SOLVE/0/UNIT " + at("2020-03-03 17:30"),
                        "SOLVE/0/LEADER " + at("2020-03-05 17:30"));

        events.add(new CaseEvent.Paused(at("2020-03-03 09:00"), "等待省里批复"));
        assertThat(whole("2020-04-01 09:00").escalations())
                .extracting(Escalation::to)
                .containsExactly(Escalation.To.PERSON);
        events.add(new CaseEvent.Resumed(at("2020-03-04 09:00")));
        assertThat(whole("2020-03-04 09:00").escalations())
                .extracting(Escalation::at)
                .containsExactly(at("2020-03-02 17:30"), at("2020-03-04 17:30"), at("2020-03-06 17:30"));
    }

    @Test
    void whatReachesAnUnpublishedYearIsProvisional() {
        raise("2026-12-25 09:00", Urgency.NORMAL);
        Deadline deadline = whole("2026-12-25 09:00");
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.why().getLast().zh()).contains("暂定");

        events.clear();
        raise("2026-12-31 20:00", Urgency.URGENT);
        assertThat(whole("2026-12-31 20:00").due()).isEqualTo(at("2027-01-01 20:00"));
        assertThat(whole("2026-12-31 20:00").provisional())
                .as("hours are hours")
                .isFalse();
    }

    @Test
    void theFinestRuleOfTheDayHolds() {
        var own = new ClockRules(List.of(
                rule("", 10, "2020-01-01", "2020-03-01"),
                rule("finance", 8, "2020-02-01", null),
                rule("finance.loan", 5, "2020-03-01", null)));

        assertThat(limit(own, "policy", "2020-02-29")).isEqualTo(10);
        assertThat(limit(own, "policy", "2020-03-01")).isEqualTo(15);
        assertThat(limit(own, "finance.loan.bridge", "2020-03-01")).isEqualTo(5);
        assertThat(limit(own, "finance.loan", "2020-02-10")).isEqualTo(8);
        assertThat(limit(own, "finance.loan", "2020-01-10")).isEqualTo(10);
    }

    @Test
    void aNewRuleEndsTheOneBeforeAndGivesWayToALaterOne() {
        ClockRule early = rule("", 10, "2020-01-01", null);
        ClockRule late = rule("", 12, "2020-06-01", null);

        assertThat(rule("", 11, "2020-03-01", null).among(List.of(early, late, rule("x", 9, "2020-01-01", null))))
                .extracting(each -> each.from() + " " + each.to() + " " + each.version())
                .containsExactly("2020-03-01 2020-06-01 0", "2020-01-01 2020-03-01 1");
    }

    private static int limit(ClockRules rules, String category, String day) {
        return rules.in(category, Urgency.NORMAL, Goal.SOLVE, LocalDate.parse(day))
                .limit()
                .amount();
    }

    private static ClockRule rule(String category, int days, String from, @Nullable String to) {
        return new ClockRule(
                category,
                Urgency.NORMAL,
                Goal.SOLVE,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new Limit(days, Limit.Unit.WORKING_DAYS),
                null,
                1,
                1,
                1,
                "虚构规则",
                0);
    }

    private void raise(String at, Urgency urgency) {
        events.add(new CaseEvent.Raised(at(at), urgency));
    }

    private static CaseClock clock() {
        return new CaseClock(new ClockRules(List.of()), Told.calendar(Map.of(), List.of()), "finance");
    }

    private Deadline whole(String now) {
        return clock().whole(events, at(now)).orElseThrow();
    }

    private Deadline answer(UUID assignment, String now) {
        return clock().of(Goal.ANSWER, assignment, events, at(now)).orElseThrow();
    }

    private Deadline contact(UUID assignment, String now) {
        return clock().of(Goal.CONTACT, assignment, events, at(now)).orElseThrow();
    }

    private static List<String> zh(Deadline deadline) {
        return deadline.why().stream().map(Line::zh).toList();
    }

    private static Instant at(String shanghai) {
        return Instant.parse(shanghai.replace(' ', 'T') + ":00+08:00");
    }
}
