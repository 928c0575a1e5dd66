package org.bangfu.platform.clock;

import static org.bangfu.platform.clock.Goal.ANSWER;
import static org.bangfu.platform.clock.Goal.CONFIRM;
import static org.bangfu.platform.clock.Goal.CONTACT;
import static org.bangfu.platform.clock.Goal.HAND_BACK;
import static org.bangfu.platform.clock.Goal.SOLVE;
import static org.bangfu.platform.clock.Limit.Unit.NATURAL_HOURS;
import static org.bangfu.platform.clock.Limit.Unit.WORKING_DAYS;
import static org.bangfu.platform.clock.Urgency.CRITICAL;
import static org.bangfu.platform.clock.Urgency.NORMAL;
import static org.bangfu.platform.clock.Urgency.URGENT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a zone. Where it has set none, the standard ones hold.
 *
 * @param set by the zone, in any order
 */
public record ClockRules(List<ClockRule> set) {

    /** Start within one working day, answer within 3, solve within 15, extended to 30 at most. */
    private static final String WORKING = "参照山东省企业诉求“接诉即办”：1 个工作日启动，3 个工作日答复，15 个工作日办结，可延至 30 个工作日";

    private static final String NATURAL = "参照接诉即办分级：特急 2 小时，紧急 24 小时";
    private static final String OURS = "平台默认，区域可改";

    /** What holds where a zone has set nothing, the first of each kind. */
    static final List<ClockRule> STANDARD = Stream.of(
                    rule(NORMAL, CONTACT, 1, null, 1, WORKING),
                    rule(NORMAL, ANSWER, 3, null, 3, WORKING),
                    rule(NORMAL, SOLVE, 15, 30, 3, WORKING),
                    rule(NORMAL, HAND_BACK, 1, null, 1, OURS),
                    rule(NORMAL, CONFIRM, 3, null, 3, OURS),
                    hours(URGENT, CONTACT, 24, 2, 6, NATURAL),
                    hours(URGENT, ANSWER, 24, 2, 6, NATURAL),
                    hours(URGENT, SOLVE, 24, 2, 6, NATURAL),
                    hours(URGENT, HAND_BACK, 4, 2, 6, OURS),
                    rule(URGENT, CONFIRM, 3, null, 3, OURS),
                    hours(CRITICAL, CONTACT, 2, 1, 2, NATURAL),
                    hours(CRITICAL, ANSWER, 2, 1, 2, NATURAL),
                    hours(CRITICAL, SOLVE, 2, 1, 2, NATURAL),
                    hours(CRITICAL, HAND_BACK, 1, 1, 2, OURS),
                    rule(CRITICAL, CONFIRM, 3, null, 3, OURS))
            .toList();

    private static ClockRule rule(
            Urgency urgency, Goal goal, int days, @Nullable Integer extendsTo, int reopened, String basis) {
        var limit = new Limit(days, WORKING_DAYS);
        return new ClockRule("", urgency, goal, LocalDate.EPOCH, null, limit, extendsTo, reopened, 1, 3, basis, 0);
    }

    private static ClockRule hours(Urgency urgency, Goal goal, int hours, int unit, int leader, String basis) {
        var limit = new Limit(hours, NATURAL_HOURS);
        return new ClockRule("", urgency, goal, LocalDate.EPOCH, null, limit, null, hours, unit, leader, basis, 0);
    }

    /** What holds on a day for a category: its own rule, or that of a coarser one, or the zone's for all, or the standard. */
    public ClockRule in(String category, Urgency urgency, Goal goal, LocalDate day) {
        for (String each = category; ; each = coarser(each)) {
            String wanted = each;
            var found = set.stream()
                    .filter(rule -> rule.category().equals(wanted) && rule.urgency() == urgency && rule.goal() == goal)
                    .filter(rule -> rule.holds(day))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (each.isEmpty()) {
                return standard(urgency, goal);
            }
        }
    }

    private static ClockRule standard(Urgency urgency, Goal goal) {
        return STANDARD.stream()
                .filter(rule -> rule.urgency() == urgency && rule.goal() == goal)
                .findFirst()
                .orElseThrow();
    }

    private static String coarser(String category) {
        return category.substring(0, Math.max(0, category.lastIndexOf('.')));
    }
}
