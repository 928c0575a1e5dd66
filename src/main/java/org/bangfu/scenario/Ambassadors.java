package org.bangfu.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Three invented ambassadors round the clock, eight hours each, and what is heard of whom they follow. */
final class Ambassadors {

    static final int PEOPLE = 3;
    static final String NOTE = "夜间接宗政怀瑾来电，通行证已转办";
    static final String HEARD = "赫连采购经理说，海外订单改到四月";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int HOURS = 8;
    private static final int DAY = 24;
    private static final int WEEK = 7;
    private static final List<LocalDate> HEARD_ON =
            List.of(LocalDate.of(2020, 2, 12), LocalDate.of(2020, 2, 26), LocalDate.of(2020, 3, 11));

    private Ambassadors() {}

    /**
     * A turn on the rota.
     *
     * @param ambassador the number of an official
     */
    record Turn(UUID id, String ambassador, LocalDateTime from, LocalDateTime to) {}

    /** Whole weeks, from the Monday on which the season begins. */
    static List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        LocalDate end = Season.FIRST;
        while (!end.isAfter(Season.LAST)) {
            end = end.plusDays(WEEK);
        }
        LocalDateTime from = Season.FIRST.atStartOfDay();
        while (from.toLocalDate().isBefore(end)) {
            LocalDateTime to = from.plusHours(HOURS);
            turns.add(new Turn(Person.id(), Staff.ambassador(turns.size() % PEOPLE), from, to));
            from = to;
        }
        return turns;
    }

    /** Lays the turns out and publishes their weeks. */
    static void publish(List<Turn> turns, Person clerk) {
        var ids = new LinkedHashMap<String, String>();
        for (JsonNode officer : clerk.get("/officers")) {
            ids.put(officer.path("name").asString(), officer.path("person").asString());
        }
        clerk.post(
                "/rota/shifts",
                Map.of(
                        "shifts",
                        turns.stream()
                                .map(turn -> Map.of(
                                        "id", turn.id.toString(),
                                        "ambassador", Objects.requireNonNull(ids.get(Staff.nameOf(turn.ambassador))),
                                        "starts",
                                                turn.from
                                                        .atZone(SHANGHAI)
                                                        .toInstant()
                                                        .toString(),
                                        "ends",
                                                turn.to
                                                        .atZone(SHANGHAI)
                                                        .toInstant()
                                                        .toString()))
                                .toList()));
        for (LocalDate monday = Season.FIRST; !monday.isAfter(Season.LAST); monday = monday.plusDays(WEEK)) {
            clerk.post("/rota/weeks/%s/publish".formatted(monday), Map.of());
        }
    }

    /** Whoever is on in the afternoon has accepted what the night before left, and leaves a note in turn. */
    static void handOn(List<Turn> turns, Staff staff, LocalDate day) {
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn.from.equals(day.atTime(HOURS, 0))) {
                if (i > 0) {
                    Turn before = turns.get(i - 1);
                    staff.of(before.ambassador)
                            .post("/rota/shifts/%s/note".formatted(before.id), Map.of("seen", -1, "words", NOTE));
                    staff.of(turn.ambassador)
                            .post("/rota/shifts/%s/note/accept".formatted(before.id), Map.of("seen", 0));
                }
            }
        }
    }

    /** What the officers of key and foreign-funded enterprises hear of them that day; nothing before they serve them. */
    static void hear(Season season, Staff staff, Map<String, String> clients, LocalDate day) {
        int round = HEARD_ON.indexOf(day);
        if (round < 0) {
            return;
        }
        Map<String, Assigned> officers = season.assigned().stream()
                .filter(each ->
                        each.kind().equals(Assigned.OFFICER) && !each.from().isAfter(day))
                .collect(Collectors.toMap(Assigned::code, each -> each));
        for (Firm firm : season.firms()) {
            Assigned officer = officers.get(firm.code());
            if (officer != null
                    && (firm.tags().contains(Firm.FOREIGN) || firm.tags().contains(Firm.KEY))) {
                Person person = staff.of(officer.officer());
                String path = "/clients/%s/tracker".formatted(clients.get(firm.code()));
                person.post(path, entry("ORDER", day, "amount", 100_000_00L * firm.staff() * (round + 2)));
                person.post(path, entry("DIFFICULTY", day, "level", HEARD_ON.size() - round + 1));
                if (round == 0) {
                    person.post(path, entry("POLICY_WISH", day, "level", 2));
                }
            }
        }
    }

    private static Map<String, Object> entry(String kind, LocalDate day, String measure, Number number) {
        return Map.of(
                "id",
                Person.id().toString(),
                "content",
                Map.of("kind", kind, "asOf", day.toString(), measure, number, "note", HEARD));
    }

    /** Whether every hour of a day is somebody's. */
    static boolean holdAll(List<Turn> turns, LocalDate day) {
        for (int hour = 0; hour < DAY; hour++) {
            LocalDateTime moment = day.atTime(hour, 0);
            boolean held = false;
            for (Turn turn : turns) {
                held |= !turn.from.isAfter(moment) && turn.to.isAfter(moment);
            }
            if (!held) {
                return false;
            }
        }
        return true;
    }
}
