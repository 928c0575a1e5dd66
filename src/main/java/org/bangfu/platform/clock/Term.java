package org.bangfu.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A limit that runs from a moment on.
 *
 * @param amount in the unit of the rule's limit; more than the rule's once it was extended
 */
record Term(ClockRule rule, int amount, Instant origin) {

    Limit limit() {
        return new Limit(amount, rule.limit().unit());
    }

    /** An extension gives more; it never takes away. */
    Term extended(int to) {
        return new Term(rule, Math.max(amount, to), origin);
    }

    /** What is left when a stop begins is left when it ends: pauses neither lose nor gain time. */
    Instant due(WorkingCalendar calendar, List<Stop> stops) {
        Limit.Unit unit = rule.limit().unit();
        Instant due = calendar.end(origin, limit());
        for (Stop each : stops) {
            Stop stop = each.after(origin);
            if (!due.isAfter(stop.from())) {
                break;
            }
            due = calendar.plus(stop.to(), calendar.between(stop.from(), due, unit), unit);
        }
        return due;
    }

    /** How much time of this limit's kind lies between two moments, without the stops. */
    Duration between(WorkingCalendar calendar, Instant from, Instant to, List<Stop> stops) {
        Limit.Unit unit = rule.limit().unit();
        return calendar.between(from, to, unit).minus(stopped(calendar, from, to, stops));
    }

    /** How much time of this limit's kind stood still between two moments. */
    Duration stopped(WorkingCalendar calendar, Instant from, Instant to, List<Stop> stops) {
        return stops.stream()
                .map(stop -> stop.after(from).before(to))
                .map(stop ->
                        calendar.between(stop.from(), stop.to(), rule.limit().unit()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
