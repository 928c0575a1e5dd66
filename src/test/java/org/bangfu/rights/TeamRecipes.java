package org.bangfu.rights;

import static org.bangfu.rights.Recipes.entry;
import static org.bangfu.rights.Recipes.get;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.bangfu.rights.Recipes.Call;

/** How the endpoints of teams and grids are called so that they succeed for whoever may. */
final class TeamRecipes {

    private static final String TEAM = "/api/teams/{team}";
    private static final String GRID = "/api/grids/{grid}";

    private TeamRecipes() {}

    static final Map<String, BiFunction<World, Role, Call>> ALL = Map.ofEntries(
            get("/api/teams", w -> {
                team(w);
                return "/api/teams";
            }),
            get(TEAM, w -> "/api/teams/" + team(w).id),
            entry("POST /api/teams", (w, role) -> new Call("/api/teams", newTeam(w, Ids.next(), Ids.next(), "新专班"))),
            entry(
                    "POST " + TEAM + "/members",
                    (w, role) -> new Call("/api/teams/%s/members".formatted(team(w).id), """
                            {"seen":1,"member":{"id":"%s","part":"EXPERT","name":"某某","organisation":"市疾控中心","from":"2020-02-10"}}""".formatted(Ids.next()))),
            entry("POST " + TEAM + "/members/{member}/end", (w, role) -> {
                Made made = team(w);
                return new Call(
                        "/api/teams/%s/members/%s/end".formatted(made.id, made.member),
                        "{\"seen\":1,\"day\":\"2020-02-12\"}");
            }),
            entry("POST " + TEAM + "/clients", (w, role) -> {
                Made made = team(w);
                return new Call(
                        "/api/teams/%s/clients".formatted(made.id),
                        "{\"seen\":1,\"clients\":[\"%s\"],\"from\":\"2020-02-10\"}".formatted(w.served()));
            }),
            entry("POST " + TEAM + "/clients/{given}/end", (w, role) -> {
                Made made = team(w);
                return new Call(
                        "/api/teams/%s/clients/%s/end".formatted(made.id, made.client),
                        "{\"seen\":1,\"day\":\"2020-02-12\"}");
            }),
            entry(
                    "POST " + TEAM + "/end",
                    (w, role) -> new Call(
                            "/api/teams/%s/end".formatted(team(w).id),
                            "{\"seen\":1,\"day\":\"2020-02-12\",\"reason\":\"完成\"}")),
            get("/api/grids", w -> {
                grid(w);
                return "/api/grids";
            }),
            get("/api/grids/missing", w -> "/api/grids/missing"),
            get(GRID + "/clients", w -> "/api/grids/%s/clients".formatted(grid(w))),
            entry("POST /api/grids", (w, role) -> new Call("/api/grids", newGrid(w, Ids.next(), "新网格"))),
            entry(
                    "POST " + GRID + "/cadre",
                    (w, role) ->
                            new Call("/api/grids/%s/cadre".formatted(grid(w)), """
                            {"seen":0,"cadre":"%s","day":"2020-02-12","reason":"轮岗"}""".formatted(w.person(w.colleague())))),
            entry(
                    "POST " + GRID + "/clients",
                    (w, role) -> new Call(
                            "/api/grids/%s/clients".formatted(grid(w)),
                            "{\"clients\":[\"%s\"],\"from\":\"2020-02-10\"}".formatted(w.served()))));

    private record Made(UUID id, UUID member, UUID client) {}

    /** Led by the officer, with a client. */
    private static Made team(World world) {
        var made = new Made(Ids.next(), Ids.next(), world.served());
        world.post(Role.ROSTER_CLERK, "/api/teams", newTeam(world, made.id, made.member, world.marker + "专班"));
        world.post(
                Role.ROSTER_CLERK,
                "/api/teams/%s/clients".formatted(made.id),
                "{\"seen\":0,\"clients\":[\"%s\"],\"from\":\"2020-02-10\"}".formatted(made.client));
        return made;
    }

    private static String newTeam(World world, UUID id, UUID member, String name) {
        return """
                {"id":"%s","name":"%s","kind":"TASK_FORCE","from":"2020-02-03","leaderMember":"%s","leader":"%s"}""".formatted(id, name, member, world.person(world.token(Role.LIAISON_OFFICER)));
    }

    /** Of the officer, with a client in it. */
    private static UUID grid(World world) {
        UUID id = Ids.next();
        world.post(Role.ROSTER_CLERK, "/api/grids", newGrid(world, id, world.marker + id));
        world.post(
                Role.ROSTER_CLERK,
                "/api/grids/%s/clients".formatted(id),
                "{\"clients\":[\"%s\"],\"from\":\"2020-02-10\"}".formatted(world.served()));
        return id;
    }

    private static String newGrid(World world, UUID id, String name) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"cadre\":\"%s\",\"from\":\"2020-02-03\"}"
                .formatted(id, name, world.person(world.token(Role.LIAISON_OFFICER)));
    }
}
