package org.bangfu.scenario;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What an ordinary zone has under way at the end of a day: visits planned, a hand-over that waits, one that was refused. Invented. */
final class LastDay {

    private static final LocalDate NEXT = Season.LAST.plusDays(1);
    private static final int GIVER = 11;
    private static final int RECEIVER = 12;
    private static final int OTHER = 13;
    private static final int PLANNED = 3;
    private static final int HANDED = 2;

    private final Staff staff;
    private final Map<String, String> people = new HashMap<>();

    private LastDay(Staff staff) {
        this.staff = staff;
        for (JsonNode officer : staff.as("ROSTER_CLERK").get("/officers")) {
            people.put(officer.path("name").asString(), officer.path("person").asString());
        }
    }

    static void leave(Staff staff) {
        var last = new LastDay(staff);
        IntStream.range(0, 2).mapToObj(Staff::officer).filter(staff::isHere).forEach(last::plan);
        if (IntStream.of(GIVER, RECEIVER, OTHER).mapToObj(Staff::officer).allMatch(staff::isHere)) {
            last.handOver();
        }
    }

    private void handOver() {
        handOver(GIVER, RECEIVER, "周四起借调到区防控办三个月");
        String refused = handOver(OTHER, RECEIVER, "片区调整");
        staff.of(Staff.officer(RECEIVER))
                .post("/hand-overs/%s/refuse".formatted(refused), Map.of("seen", 0, "reason", "手上已满十家，请另找一位。"));
    }

    private void plan(String officer) {
        Person person = staff.of(officer);
        for (JsonNode line : served(person, PLANNED)) {
            person.post(
                    "/clients/%s/encounters/plan".formatted(client(line)),
                    Map.of(
                            "id",
                            Person.id().toString(),
                            "channel",
                            "VISIT",
                            "day",
                            NEXT.toString(),
                            "topics",
                            List.of("OTHER")));
        }
    }

    private String handOver(int giver, int receiver, String reason) {
        String id = Person.id().toString();
        Person person = staff.of(Staff.officer(giver));
        person.post(
                "/hand-overs",
                Map.of(
                        "id",
                        id,
                        "receiver",
                        Objects.requireNonNull(people.get(Staff.nameOf(Staff.officer(receiver)))),
                        "day",
                        NEXT.plusDays(1).toString(),
                        "reason",
                        reason,
                        "overload",
                        "借调期间临时多带两家",
                        "clients",
                        served(person, HANDED).stream()
                                .map(line -> Map.of("client", client(line), "note", "厂长只在下午有空；续贷材料还差一份。"))
                                .toList()));
        return id;
    }

    private static List<JsonNode> served(Person officer, int many) {
        return officer.get("/my-clients?size=%d".formatted(many))
                .path("items")
                .valueStream()
                .limit(many)
                .toList();
    }

    private static String client(JsonNode line) {
        return line.path("client").path("id").asString();
    }
}
