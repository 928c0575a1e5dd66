package org.bangfu.platform.clock;

import java.util.List;
import java.util.Map;

/**
 * A case in plain numbers, invented, as the clock and the simulator are both told it. Moments are minutes since 1970-01-01 00:00 in
 * Shanghai, days are days since then.
 *
 * @param ownDays day → worked
 * @param now as of when it is asked
 */
record History(
        Map<Integer, Boolean> ownDays, List<Hours> hours, List<Rule> rules, List<Happening> happenings, int now) {

    enum Kind {
        RAISED,
        ASSIGNED,
        CONTACTED,
        ANSWERED,
        SOLVED,
        REOPENED,
        PAUSED,
        RESUMED,
        ASKED,
        GIVEN,
        EXTENDED,
        HANDED_BACK,
        URGENCY,
        ENDED
    }

    /**
     * Something that happens.
     *
     * @param who the assignment, 0 or 1; −1 for the case as a whole
     * @param number an urgency, or an amount
     */
    record Happening(Kind kind, int minute, int who, int number) {}

    /** From a day on, in minutes of the day. */
    record Hours(int from, int opens, int closes, int opensAgain, int closesAgain) {}

    /** How long, by urgency and goal, from a day on; the unit as its place among the five. */
    record Rule(int urgency, int goal, int from, int amount, int unit, int reopened, int unitAfter, int leaderAfter) {}

    /**
     * What both have to answer alike.
     *
     * @param state the word that the clock has for it
     * @param due −1 when not known
     * @param steps the minutes of the steps of escalation, in order
     */
    record Answer(
            String state,
            int round,
            int due,
            boolean provisional,
            boolean late,
            long lateMinutes,
            List<Integer> steps) {}
}
