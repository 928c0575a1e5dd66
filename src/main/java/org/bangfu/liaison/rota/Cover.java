package org.bangfu.liaison.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who holds which minute: finds the moments that nobody holds, and those that two do. */
final class Cover {

    private Cover() {}

    /** A stretch of time; {@code to} is no longer in it. */
    record Stretch(Instant from, Instant to) {}

    /** What nobody holds between two moments, in order. */
    static List<Stretch> gaps(Collection<Shift> shifts, Instant from, Instant to) {
        var gaps = new ArrayList<Stretch>();
        Instant held = from;
        for (Shift shift : sorted(shifts)) {
            if (shift.starts().isAfter(held) && held.isBefore(to)) {
                gaps.add(new Stretch(held, shift.starts().isBefore(to) ? shift.starts() : to));
            }
            if (shift.ends().isAfter(held)) {
                held = shift.ends();
            }
        }
        if (held.isBefore(to)) {
            gaps.add(new Stretch(held, to));
        }
        return gaps;
    }

    /** Two that hold one moment; empty when there are none. */
    record Both(Shift earlier, Shift later) {}

    static Optional<Both> overlap(Collection<Shift> shifts) {
        Shift last = null;
        for (Shift shift : sorted(shifts)) {
            if (last != null && shift.starts().isBefore(last.ends())) {
                return Optional.of(new Both(last, shift));
            }
            last = shift;
        }
        return Optional.empty();
    }

    private static List<Shift> sorted(Collection<Shift> shifts) {
        return shifts.stream()
                .sorted(Comparator.comparing(Shift::starts).thenComparing(Shift::ends))
                .toList();
    }
}
