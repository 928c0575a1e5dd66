package org.bangfu.platform.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.platform.journal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take, for cases of a kind, from one day to another. What is in work keeps the rule under which it began.
 *
 * @param category empty for every category; finer ones begin with the coarser one and a dot
 * @param to the first day on which it no longer holds; null while it has no end
 * @param extendsTo up to how much it may be extended in all, in the limit's unit; null when it may not
 * @param reopened the least that a reopened case gets from then on, in the limit's unit
 * @param unitAfter how long after the deadline the unit is told, in the limit's unit
 * @param leaderAfter how long after the deadline the leader is told, in the limit's unit
 * @param basis the document that sets the limit
 */
public record ClockRule(
        String category,
        Urgency urgency,
        Goal goal,
        LocalDate from,
        @Nullable LocalDate to,
        Limit limit,
        @Nullable Integer extendsTo,
        int reopened,
        int unitAfter,
        int leaderAfter,
        String basis,
        int version) {

    boolean holds(LocalDate day) {
        return !from.isAfter(day) && (to == null || day.isBefore(to));
    }

    boolean isPossible() {
        return (to == null || from.isBefore(to))
                && (extendsTo == null || extendsTo >= limit.amount())
                && leaderAfter >= unitAfter;
    }

    UUID id() {
        return Ids.of("clock-rule", category, urgency, goal, from);
    }

    /**
     * What is to be written so that this rule holds from its day on.
     *
     * @return this rule first, then the one that it ends
     */
    List<ClockRule> among(List<ClockRule> rules) {
        List<ClockRule> same = rules.stream()
                .filter(each -> each.category.equals(category) && each.urgency == urgency && each.goal == goal)
                .toList();
        LocalDate end = same.stream()
                .map(ClockRule::from)
                .filter(other -> other.isAfter(from) && (to == null || other.isBefore(to)))
                .min(LocalDate::compareTo)
                .orElse(to);
        int next = same.stream()
                .filter(each -> each.from.equals(from))
                .mapToInt(each -> each.version + 1)
                .max()
                .orElse(0);
        return Stream.concat(
                        Stream.of(until(end, next)),
                        same.stream()
                                .filter(each -> each.from.isBefore(from) && each.holds(from))
                                .map(each -> each.until(from, each.version + 1)))
                .toList();
    }

    private ClockRule until(@Nullable LocalDate end, int next) {
        return new ClockRule(
                category, urgency, goal, from, end, limit, extendsTo, reopened, unitAfter, leaderAfter, basis, next);
    }
}
