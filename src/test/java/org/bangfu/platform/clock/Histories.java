package org.bangfu.platform.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bangfu.platform.clock.History.Happening;
import org.bangfu.platform.clock.History.Hours;
import org.bangfu.platform.clock.History.Kind;
import org.bangfu.platform.clock.History.Rule;

/** Makes random cases. Moments lie on single minutes, half hours and the ends of half days, mixed: at the coarse ones things meet. */
final class Histories {

    private static final int DAY = 24 * 60;
    private static final Hours USUAL = new Hours(0, 510, 720, 810, 1050);
    private static final Hours[] OTHERS = {
        new Hours(0, 540, 720, 840, 1080), new Hours(0, 480, 690, 690, 1020), new Hours(0, 525, 725, 805, 1111)
    };

    private final Random random;

    private Histories(long seed) {
        random = new Random(seed);
    }

    static History of(long seed) {
        return new Histories(seed).history();
    }

    private History history() {
        int first = firstDay();
        List<Hours> hours = hours(first);
        Map<Integer, Boolean> own = new HashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            own.put(first - 3 + random.nextInt(40), random.nextBoolean());
        }
        List<Happening> happenings = happenings(first * DAY + random.nextInt(DAY), hours);
        int span = happenings.getLast().minute() - happenings.getFirst().minute();
        int now = random.nextInt(4) == 0
                ? happenings.getFirst().minute() + random.nextInt(span + 1)
                : snap(happenings.getLast().minute() + random.nextInt(8 * DAY), hours);
        return new History(own, hours, rules(first), happenings, now);
    }

    /** Three in ten reach into a year that is not published. */
    private int firstDay() {
        return random.nextInt(10) < 3
                ? day(2026, 11, 20) + random.nextInt(60)
                : day(2018, 12, 20) + random.nextInt(day(2026, 10, 1) - day(2018, 12, 20));
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    private List<Hours> hours(int first) {
        Hours other = OTHERS[random.nextInt(OTHERS.length)];
        return switch (random.nextInt(4)) {
            case 0 -> List.of(other);
            case 1 ->
                List.of(
                        USUAL,
                        new Hours(
                                first + random.nextInt(12),
                                other.opens(),
                                other.closes(),
                                other.opensAgain(),
                                other.closesAgain()));
            default -> List.of(USUAL);
        };
    }

    private List<Rule> rules(int first) {
        var rules = new ArrayList<Rule>();
        for (int urgency = 0; urgency < 3; urgency++) {
            for (int goal = 0; goal < 3; goal++) {
                rules.add(rule(urgency, goal, 0));
                if (random.nextInt(3) == 0) {
                    rules.add(rule(urgency, goal, first + random.nextInt(15)));
                }
            }
        }
        return rules;
    }

    private Rule rule(int urgency, int goal, int from) {
        int unit = random.nextInt(5);
        int after = some(unit) / 2 + 1;
        return new Rule(urgency, goal, from, some(unit), unit, some(unit) / 2 + 1, after, after + some(unit) / 2);
    }

    private int some(int unit) {
        return switch (unit) {
            case 0 -> 1 + random.nextInt(3000);
            case 1 -> 1 + random.nextInt(90);
            case 2 -> 1 + random.nextInt(16);
            case 3 -> random.nextInt(8) == 0 ? 10 + random.nextInt(20) : 1 + random.nextInt(9);
            default -> random.nextBoolean() ? 24 : 1 + random.nextInt(150);
        };
    }

    private List<Happening> happenings(int start, List<Hours> hours) {
        var list = new ArrayList<Happening>();
        int at = snap(start, hours);
        list.add(new Happening(Kind.RAISED, at, -1, random.nextInt(3)));
        for (int i = 1 + random.nextInt(14); i > 0; i--) {
            at = snap(
                    at + (random.nextInt(6) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 3 * 60 : 3 * DAY)), hours);
            list.add(happening(at, list.size()));
        }
        return list;
    }

    private Happening happening(int at, int place) {
        int who = random.nextInt(2);
        return switch (place == 1 ? 0 : random.nextInt(31)) {
            case 0, 1, 2 -> new Happening(Kind.ASSIGNED, at, place == 1 ? 0 : who, 0);
            case 3 -> new Happening(Kind.CONTACTED, at, who, 0);
            case 4 -> new Happening(Kind.ANSWERED, at, who, 0);
            case 5, 6 -> new Happening(Kind.SOLVED, at, -1, 0);
            case 7, 8, 9 -> new Happening(Kind.REOPENED, at, -1, 0);
            case 10, 11, 12 -> new Happening(Kind.PAUSED, at, -1, 0);
            case 13, 14, 15, 28, 29 -> new Happening(Kind.RESUMED, at, -1, 0);
            case 16, 17 -> new Happening(Kind.ASKED, at, -1, 0);
            case 18, 19, 20, 30 -> new Happening(Kind.GIVEN, at, -1, 0);
            case 21, 22 ->
                new Happening(
                        Kind.EXTENDED, at, random.nextInt(3) - 1, 1 + random.nextInt(random.nextBoolean() ? 40 : 200));
            case 23 -> new Happening(Kind.HANDED_BACK, at, who, 0);
            case 24, 25, 26 -> new Happening(Kind.URGENCY, at, -1, random.nextInt(3));
            default ->
                random.nextInt(4) == 0 ? new Happening(Kind.ENDED, at, -1, 0) : new Happening(Kind.PAUSED, at, -1, 0);
        };
    }

    /** Not earlier, on one of the three grids. */
    private int snap(int minute, List<Hours> hours) {
        return switch (random.nextInt(3)) {
            case 0 -> minute;
            case 1 -> (minute + 29) / 30 * 30;
            default -> endOfHalf(minute, hours.get(random.nextInt(hours.size())));
        };
    }

    private static int endOfHalf(int minute, Hours hours) {
        int day = minute / DAY * DAY;
        for (int edge : new int[] {0, hours.opens(), hours.closes(), hours.opensAgain(), hours.closesAgain()}) {
            if (day + edge >= minute) {
                return day + edge;
            }
        }
        return day + DAY;
    }
}
