package org.bangfu.platform.clock;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bangfu.platform.clock.History.Answer;
import org.bangfu.platform.clock.History.Happening;
import org.bangfu.platform.clock.History.Rule;

/**
 * The oracle: too slow to use and too simple to be wrong. It walks minute by minute and counts down; it shares nothing with the
 * clock and reads the calendar by itself. A minute lies between its own moment and the next; what happens, happens before it runs.
 */
final class MinuteSimulator {

    private static final int DAY = 24 * 60;
    private static final int WHOLE = 2;

    private final History history;
    private final OfficeMinutes offices;
    private final int goal;
    private final int mine;

    private int urgency;
    private boolean paused;
    private boolean asked;
    private int begun = -1;
    private int met = -1;
    private int ended = -1;
    private int round;
    private final BitSet ran = new BitSet();

    private Rule rule = new Rule(0, 0, 0, 1, 0, 1, 1, 1);
    private int origin;
    private int amount;
    private long left;

    private int due = -1;
    private long lateMinutes;
    private final long[] untilStep = new long[3];
    private final List<Integer> steps = new ArrayList<>();
    long walked;

    /** Goals: 0 contact, 1 answer, both of assignment {@code mine}; 2 the whole. */
    MinuteSimulator(History history, int goal, int mine) {
        this.history = history;
        this.offices = new OfficeMinutes(history);
        this.goal = goal;
        this.mine = mine;
    }

    /** Null when it has not begun. */
    @org.jspecify.annotations.Nullable
    Answer run() {
        int next = 0;
        for (int minute = history.happenings().getFirst().minute(); minute <= history.now(); minute++) {
            while (next < history.happenings().size()
                    && history.happenings().get(next).minute() == minute) {
                hear(history.happenings().get(next++));
            }
            if (minute < history.now()) {
                tick(minute);
            }
        }
        return begun < 0 ? null : answer();
    }

    private Answer answer() {
        String state = met >= 0 ? "MET" : ended >= 0 ? "ENDED" : paused || asked ? "PAUSED" : "RUNNING";
        int end = met >= 0 ? met : ended >= 0 ? ended : history.now();
        boolean late = due >= 0 && due < end;
        long by = late ? lateMinutes : 0;
        if (runs()) {
            for (int minute = history.now(); steps.size() < 3; minute++) {
                tick(minute);
            }
        } else if (met >= 0 || ended >= 0) {
            steps.removeIf(step -> step >= end);
            due = due >= 0 ? due : reach(left, end, rule);
        }
        return new Answer(state, round, due, provisional(), late, by, List.copyOf(steps));
    }

    private boolean provisional() {
        if (due < 0 || rule.unit() == 4) {
            return false;
        }
        for (int day = origin / DAY; day <= due / DAY; day++) {
            if (!offices.isPublished(day)) {
                return true;
            }
        }
        return false;
    }

    private boolean runs() {
        return begun >= 0 && met < 0 && ended < 0 && !paused && !asked;
    }

    private boolean counts(int minute, Rule by) {
        walked++;
        return by.unit() == 4 || offices.half(minute) > 0;
    }

    private void tick(int minute) {
        if (!runs()) {
            return;
        }
        ran.set(minute - begun);
        if (!counts(minute, rule)) {
            return;
        }
        if (due < 0) {
            if (--left == 0) {
                due = minute + 1;
                steps.add(due);
                untilStep[1] = budget(rule, rule.unitAfter(), due);
                untilStep[2] = budget(rule, rule.leaderAfter(), due);
            }
            return;
        }
        lateMinutes++;
        for (int step = 1; step < 3; step++) {
            if (--untilStep[step] == 0) {
                steps.add(minute + 1);
            }
        }
    }

    private void hear(Happening what) {
        if (ended >= 0) {
            return;
        }
        boolean my = what.who() == mine && goal != WHOLE;
        int at = what.minute();
        switch (what.kind()) {
            case RAISED -> {
                urgency = what.number();
                begin(at, goal == WHOLE);
            }
            case ASSIGNED -> begin(at, my);
            case CONTACTED -> meet(at, my && goal == 0);
            case ANSWERED -> meet(at, my);
            case SOLVED -> meet(at, goal == WHOLE);
            case REOPENED -> reopen(at);
            case PAUSED -> paused = true;
            case RESUMED -> paused = false;
            case ASKED -> asked = true;
            case GIVEN -> asked = false;
            case EXTENDED -> extend(what);
            case HANDED_BACK -> end(at, my);
            case URGENCY -> change(at, what.number());
            case ENDED -> end(at, true);
        }
    }

    private void begin(int at, boolean yes) {
        if (yes && begun < 0) {
            begun = at;
            Rule found = rule(at);
            term(found, found.amount(), at);
            left = budget(found, found.amount(), at);
        }
    }

    private void term(Rule by, int much, int from) {
        rule = by;
        amount = much;
        origin = from;
    }

    private void meet(int at, boolean yes) {
        if (yes && begun >= 0 && met < 0) {
            met = at;
        }
    }

    private void end(int at, boolean yes) {
        if (yes && met < 0) {
            ended = at;
        }
    }

    private void extend(Happening what) {
        boolean my = what.who() < 0 ? goal == WHOLE : goal == 1 && what.who() == mine;
        if (my && begun >= 0 && met < 0 && due < 0 && what.number() > amount) {
            left += budget(rule, what.number(), origin) - budget(rule, amount, origin);
            amount = what.number();
        }
    }

    private void change(int at, int to) {
        int from = urgency;
        urgency = to;
        if (begun < 0 || met >= 0 || due >= 0 || from == to) {
            return;
        }
        Rule other = rule(at);
        int since = to > from ? at : begun;
        long otherLeft = budget(other, other.amount(), since);
        boolean isOver = false;
        for (int minute = since; minute < at && !isOver; minute++) {
            if (ran.get(minute - begun) && counts(minute, other)) {
                otherLeft--;
                isOver = otherLeft == 0;
            }
        }
        int otherDue = isOver ? at : reach(otherLeft, at, other);
        int oldDue = reach(left, at, rule);
        if (to > from ? otherDue < oldDue : otherDue > oldDue) {
            term(other, other.amount(), since);
            left = otherLeft;
        }
    }

    private void reopen(int at) {
        if (met < 0 || goal == 0) {
            return;
        }
        met = -1;
        round++;
        Rule found = rule(at);
        long least = budget(found, found.reopened(), at);
        if (due >= 0 || reach(least, at, found) > reach(left, at, rule)) {
            term(found, found.reopened(), at);
            left = least;
        }
        due = -1;
        lateMinutes = 0;
        steps.clear();
    }

    /** The moment at which so many minutes that count have gone by. */
    private int reach(long minutes, int from, Rule by) {
        int minute = from;
        for (long rest = minutes; rest > 0; minute++) {
            if (counts(minute, by)) {
                rest--;
            }
        }
        return minute;
    }

    /** How many minutes that count a term has, were it never interrupted. */
    private long budget(Rule by, int much, int from) {
        return switch (by.unit()) {
            case 0 -> much;
            case 1 -> much * 30L;
            case 2 -> countHalves(much, from);
            case 3 -> countDays(much, from);
            default -> much * 60L;
        };
    }

    private long countDays(int days, int from) {
        long minutes = 0;
        int closed = 0;
        for (int minute = from; closed < days; minute++) {
            if (offices.half(minute) > 0) {
                minutes++;
                closed += minute / DAY > from / DAY && offices.isLastOfDay(minute) ? 1 : 0;
            }
            walked++;
        }
        return minutes;
    }

    private long countHalves(int halves, int from) {
        long minutes = 0;
        int closed = 0;
        boolean fromItsBeginning = false;
        for (int minute = from; closed < halves; minute++) {
            if (offices.half(minute) > 0) {
                minutes++;
                fromItsBeginning |= offices.isFirstOfHalf(minute);
                closed += fromItsBeginning && offices.isLastOfHalf(minute) ? 1 : 0;
            }
            walked++;
        }
        return minutes;
    }

    private Rule rule(int at) {
        return history.rules().reversed().stream()
                .filter(each -> each.urgency() == urgency && each.goal() == goal && each.from() <= at / DAY)
                .findFirst()
                .orElseThrow();
    }
}
