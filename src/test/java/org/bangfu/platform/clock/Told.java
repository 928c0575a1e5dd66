package org.bangfu.platform.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangfu.platform.clock.History.Answer;
import org.bangfu.platform.clock.History.Happening;

/** A history told to the clock in its own words, with the calendar that the program ships. */
final class Told {

    /** As the migration has it. */
    static final Map<LocalDate, Boolean> COUNTRY = country();

    private static final List<UUID> ASSIGNMENTS = List.of(new UUID(0, 1), new UUID(0, 2));
    private static final List<Goal> GOALS = List.of(Goal.CONTACT, Goal.ANSWER, Goal.SOLVE);
    private static final List<Urgency> URGENCIES = List.of(Urgency.NORMAL, Urgency.URGENT, Urgency.CRITICAL);
    private static final List<Limit.Unit> UNITS = List.of(
            Limit.Unit.MINUTES,
            Limit.Unit.HALF_HOURS,
            Limit.Unit.HALF_DAYS,
            Limit.Unit.WORKING_DAYS,
            Limit.Unit.NATURAL_HOURS);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);

    private Told() {}

    private static Map<LocalDate, Boolean> country() {
        try {
            String sql = Files.readString(Path.of("src/main/resources/db/migration/platform/V1_1__calendar.sql"));
            return Pattern.compile("\\('(\\d{4}-\\d\\d-\\d\\d)', (true|false)")
                    .matcher(sql)
                    .results()
                    .collect(Collectors.toMap(
                            day -> LocalDate.parse(day.group(1)), day -> Boolean.parseBoolean(day.group(2))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static WorkingCalendar calendar(Map<LocalDate, Boolean> ownDays, List<WorkingHours> hours) {
        var days = new HashMap<>(COUNTRY);
        days.putAll(ownDays);
        return new WorkingCalendar(
                days, COUNTRY.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet()), hours);
    }

    static CaseClock clock(History history) {
        var own = new HashMap<LocalDate, Boolean>();
        history.ownDays().forEach((day, works) -> own.put(LocalDate.ofEpochDay(day), works));
        List<WorkingHours> hours = history.hours().stream()
                .map(each -> new WorkingHours(
                        LocalDate.ofEpochDay(each.from()),
                        time(each.opens()),
                        time(each.closes()),
                        time(each.opensAgain()),
                        time(each.closesAgain()),
                        0))
                .toList();
        return new CaseClock(new ClockRules(rules(history)), calendar(own, hours), "finance");
    }

    private static List<ClockRule> rules(History history) {
        return history.rules().stream()
                .map(rule -> new ClockRule(
                        "",
                        URGENCIES.get(rule.urgency()),
                        GOALS.get(rule.goal()),
                        LocalDate.ofEpochDay(rule.from()),
                        history.rules().stream()
                                .filter(next -> next.urgency() == rule.urgency()
                                        && next.goal() == rule.goal()
                                        && next.from() > rule.from())
                                .map(next -> LocalDate.ofEpochDay(next.from()))
                                .findFirst()
                                .orElse(LAST_DAY),
                        new Limit(rule.amount(), UNITS.get(rule.unit())),
                        null,
                        rule.reopened(),
                        rule.unitAfter(),
                        rule.leaderAfter(),
                        "虚构规则",
                        0))
                .toList();
    }

    static List<CaseEvent> events(History history) {
        return history.happenings().stream().map(Told::event).toList();
    }

    private static CaseEvent event(Happening each) {
        Instant at = moment(each.minute());
        UUID who = each.who() < 0 ? null : ASSIGNMENTS.get(each.who());
        UUID one = ASSIGNMENTS.get(Math.max(0, each.who()));
        return switch (each.kind()) {
            case RAISED -> new CaseEvent.Raised(at, URGENCIES.get(each.number()));
            case ASSIGNED -> new CaseEvent.Assigned(at, one);
            case CONTACTED -> new CaseEvent.Contacted(at, one);
            case ANSWERED -> new CaseEvent.Answered(at, one);
            case SOLVED -> new CaseEvent.Solved(at);
            case REOPENED -> new CaseEvent.Reopened(at, "不满意");
            case PAUSED -> new CaseEvent.Paused(at, "等待政策");
            case RESUMED -> new CaseEvent.Resumed(at);
            case ASKED -> new CaseEvent.SupplementAsked(at, "缺合同");
            case GIVEN -> new CaseEvent.SupplementGiven(at);
            case EXTENDED -> new CaseEvent.Extended(at, who, each.number(), new UUID(0, 9), "情况复杂");
            case HANDED_BACK -> new CaseEvent.HandedBack(at, one, "非本单位职责");
            case URGENCY -> new CaseEvent.UrgencyChanged(at, URGENCIES.get(each.number()), "情况有变");
            case ENDED -> new CaseEvent.Ended(at, "企业撤回");
        };
    }

    static java.util.Optional<Deadline> deadline(History history, int goal, int mine) {
        CaseClock clock = clock(history);
        Instant now = moment(history.now());
        return goal == 2
                ? clock.whole(events(history), now)
                : clock.of(GOALS.get(goal), ASSIGNMENTS.get(mine), events(history), now);
    }

    static Answer answer(Deadline deadline) {
        Instant due = deadline.due();
        return new Answer(
                deadline.state().name(),
                deadline.round(),
                due == null ? -1 : minute(due),
                deadline.provisional(),
                deadline.late(),
                deadline.lateMinutes(),
                deadline.escalations().stream().map(step -> minute(step.at())).toList());
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }

    static Instant moment(int minute) {
        return Instant.ofEpochSecond((minute - 8 * 60) * 60L);
    }

    private static int minute(Instant moment) {
        return (int) (moment.getEpochSecond() / 60) + 8 * 60;
    }
}
