package org.bangfu.platform.clock;

import java.time.Instant;

/** A stretch of time in which a clock stood still. */
record Stop(Instant from, Instant to) {

    /** The part of it after a moment; empty when from and to meet. */
    Stop after(Instant moment) {
        return new Stop(later(from, moment), later(to, moment));
    }

    /** The part of it before a moment. */
    Stop before(Instant moment) {
        return new Stop(from.isBefore(moment) ? from : moment, to.isBefore(moment) ? to : moment);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
