package org.bangfu.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the zone is organised on its first morning: which unit is in charge of what, two teams, nine grids. Invented. */
final class Organisation {

    /** Name and organisation. */
    static final Map<String, String> EXPERTS = Map.of("乐正怀谷", "市疾控中心专家组", "端木知秋", "东昌府区疾控中心");

    private static final String DAY = Season.OPENS.toString();
    private static final String OFFICE = "经济发展局";
    private static final String CENTRE = "诉求调度中心";
    private static final String HEALTH = "卫生健康办公室";
    private static final List<String> NUMBERS = List.of("第1", "第2", "第3");
    private static final int APART = 5;

    /** Category and unit; for the rest the first receiver answers. */
    private static final List<List<String>> DUTIES = List.of(
            List.of("protection", HEALTH),
            List.of("labour", "人力资源和社会保障局"),
            List.of("logistics", "交通运输办公室"),
            List.of("finance", "地方金融办公室"),
            List.of("policy", OFFICE),
            List.of("approval", OFFICE),
            List.of("rear-supplies", OFFICE));

    private final Season season;
    private final Staff staff;
    private final Person clerk;
    private final Map<String, String> clients;
    private final Map<String, String> units = new HashMap<>();
    private final List<String> cadres;
    private int drawn;

    private Organisation(Season season, Staff staff, Map<String, String> clients) {
        this.season = season;
        this.staff = staff;
        this.clerk = staff.as("ROSTER_CLERK");
        this.clients = clients;
        this.cadres =
                season.assigned().stream().map(Assigned::officer).distinct().toList();
        staff.as("DISPATCHER")
                .get("/units")
                .forEach(unit ->
                        units.put(unit.path("name").asString(), unit.path("id").asString()));
    }

    /** @param clients what the product calls whom, by code */
    static void arrange(Season season, Staff staff, Map<String, String> clients) {
        var organisation = new Organisation(season, staff, clients);
        organisation.duties();
        organisation.restart();
        organisation.guidance();
        organisation.grids();
    }

    private void duties() {
        Person desk = staff.as("DISPATCHER");
        desk.post("/fallback-units", Map.of("seen", -1, "firstReceiver", unit(OFFICE), "lastResort", unit(CENTRE)));
        for (List<String> duty : DUTIES) {
            desk.post(
                    "/responsibilities",
                    Map.of("id", id(), "kind", duty.getFirst(), "unit", unit(duty.getLast()), "from", DAY));
        }
    }

    /** Sees to the restart of the ten key enterprises. */
    private void restart() {
        var team = new Team("复工复产推进专班", "TASK_FORCE", "一企一策，盯到达产", "17100000002");
        Stream.of("17100000006", "17100000007", "17100000008")
                .forEach(phone -> team.join("MEMBER", Map.of("person", staff.idOf(phone))));
        team.give(season.firms().stream()
                .filter(firm -> firm.tags().contains(Firm.KEY))
                .map(Firm::code)
                .toList());
    }

    /** The joint team that shows on site how to prevent infection. */
    private void guidance() {
        var team = new Team("企业防疫指导工作组", "WORKING_GROUP", "上门看车间、食堂、宿舍，当场提建议，三日内回看", "17100000005");
        team.join("SECONDEE", Map.of("person", staff.idOf("17100000016"), "homeUnit", unit(HEALTH)));
        EXPERTS.forEach(
                (name, organisation) -> team.join("EXPERT", Map.of("name", name, "organisation", organisation)));
        team.give(season.spoken().stream()
                .filter(spoken -> spoken.topic().equals(Spoken.GUIDANCE))
                .map(Spoken::code)
                .distinct()
                .toList());
    }

    /** Three in each area, so that every client lies in exactly one. */
    private void grids() {
        Map<String, String> areas = new HashMap<>();
        clerk.get("/areas")
                .forEach(area ->
                        areas.put(area.path("name").asString(), area.path("id").asString()));
        Map<String, List<String>> byArea = Stream.concat(
                        season.firms().stream().map(firm -> Map.entry(firm.area(), firm.code())),
                        season.projects().stream().map(project -> Map.entry(project.area(), project.code())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        byArea.forEach((area, codes) -> IntStream.range(0, NUMBERS.size())
                .forEach(number -> grid(
                        area.replace("街道", NUMBERS.get(number) + "网格"),
                        Objects.requireNonNull(areas.get(area)),
                        IntStream.range(0, codes.size())
                                .filter(place -> place % NUMBERS.size() == number)
                                .mapToObj(codes::get)
                                .toList())));
    }

    private void grid(String name, String area, List<String> codes) {
        String id = id();
        String cadre = cadres.get(drawn++ * APART % cadres.size());
        clerk.post("/grids", Map.of("id", id, "name", name, "area", area, "cadre", staff.idOf(cadre), "from", DAY));
        if (!codes.isEmpty()) {
            clerk.post("/grids/%s/clients".formatted(id), Map.of("clients", called(codes), "from", DAY));
        }
    }

    private List<String> called(List<String> codes) {
        return codes.stream()
                .map(code -> Objects.requireNonNull(clients.get(code), code))
                .toList();
    }

    private String unit(String name) {
        return Objects.requireNonNull(units.get(name), name);
    }

    private static String id() {
        return Person.id().toString();
    }

    /** One that the clerk forms, and joins people and clients to. */
    private final class Team {

        private final String id = id();
        private int version;

        Team(String name, String kind, String purpose, String leader) {
            version = step(
                    "",
                    Map.of(
                            "id", id,
                            "name", name,
                            "kind", kind,
                            "purpose", purpose,
                            "from", DAY,
                            "leaderMember", id(),
                            "leader", staff.idOf(leader)));
        }

        void join(String part, Map<String, String> who) {
            var member = new LinkedHashMap<String, Object>(Map.of("id", id(), "part", part, "from", DAY));
            member.putAll(who);
            version = step("/%s/members".formatted(id), Map.of("seen", version, "member", member));
        }

        void give(List<String> codes) {
            if (!codes.isEmpty()) {
                version = step(
                        "/%s/clients".formatted(id), Map.of("seen", version, "clients", called(codes), "from", DAY));
            }
        }

        private int step(String path, Map<String, ?> body) {
            return clerk.post("/teams" + path, body).path("version").asInt();
        }
    }
}
