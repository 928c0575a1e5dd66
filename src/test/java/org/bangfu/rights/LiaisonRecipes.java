package org.bangfu.rights;

import static org.bangfu.rights.Recipes.entry;
import static org.bangfu.rights.Recipes.get;
import static org.bangfu.rights.Recipes.post;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.bangfu.rights.Recipes.Call;

/** How the endpoints of assignments, hand-overs and encounters are called so that they succeed for whoever may. */
final class LiaisonRecipes {

    static final String CONTENT = """
            {"channel":"VISIT","day":"2020-02-10","topics":["BASELINE","GUIDANCE"],"words":"看了车间","position":{"latitude":36.45,"longitude":115.98},"survey":[{"question":"缺什么","answer":"缺口罩"}],
             "experts":["市疾控中心"],"advice":["车间通风"]}""";

    private static final String CLIENT = "/api/clients/{client}";
    private static final String ENCOUNTER = CLIENT + "/encounters/{encounter}";

    private LiaisonRecipes() {}

    static final Map<String, BiFunction<World, Role, Call>> ALL = Map.ofEntries(
            get(CLIENT + "/assignments", w -> of(w.enterprise, "/assignments")),
            entry(
                    "POST " + CLIENT + "/assignments",
                    (w, role) -> new Call(
                            of(w.served(), "/assignments"), """
                    {"id":"%s","officer":"%s","kind":"DEPUTY","from":"2020-02-10"}""".formatted(Ids.next(), w.person(w.colleague())))),
            post(
                    CLIENT + "/assignments/{assignment}/end",
                    w -> deputy(w, "end"),
                    "{\"seen\":0,\"day\":\"2020-02-12\",\"reason\":\"调整分工\"}"),
            entry(
                    "POST " + CLIENT + "/assignments/{assignment}/change",
                    (w, role) -> new Call(deputy(w, "change"), """
                            {"seen":0,"id":"%s","officer":"%s","from":"2020-02-12","reason":"调整分工"}""".formatted(Ids.next(), w.person(w.colleague())))),
            post(
                    CLIENT + "/officer-exception",
                    w -> of(w.served(), "/officer-exception"),
                    "{\"until\":\"2020-02-20\",\"reason\":\"等待新人到岗\"}"),
            get("/api/assignments/missing", w -> "/api/assignments/missing"),
            get("/api/officers", w -> "/api/officers"),
            get(
                    "/api/officers/{officer}/clients",
                    w -> "/api/officers/%s/clients".formatted(w.person(w.token(Role.LIAISON_OFFICER)))),
            get("/api/my-clients", w -> "/api/my-clients"),
            get("/api/load-cap", w -> "/api/load-cap"),
            post("/api/load-cap", w -> "/api/load-cap", "{\"seen\":-1,\"clients\":12}"),
            get("/api/hand-overs", w -> {
                w.handOver();
                return "/api/hand-overs";
            }),
            get("/api/hand-overs/{id}", w -> "/api/hand-overs/" + w.handOver()),
            entry(
                    "POST /api/hand-overs",
                    (w, role) -> new Call("/api/hand-overs", """
                    {"id":"%s","giver":"%s","receiver":"%s","day":"2020-02-12","reason":"调动","clients":[{"client":"%s"}]}""".formatted(
                            Ids.next(), w.person(w.token(Role.LIAISON_OFFICER)), w.person(w.colleague()), w.served()))),
            post(
                    "/api/hand-overs/{id}/accept",
                    w -> "/api/hand-overs/%s/accept".formatted(w.handOver()),
                    "{\"seen\":0}"),
            post(
                    "/api/hand-overs/{id}/refuse",
                    w -> "/api/hand-overs/%s/refuse".formatted(w.handOver()),
                    "{\"seen\":0,\"reason\":\"忙不过来\"}"),
            post(
                    "/api/hand-overs/{id}/withdraw",
                    w -> "/api/hand-overs/%s/withdraw".formatted(w.ownHandOver()),
                    "{\"seen\":0,\"reason\":\"再议\"}"),
            get(CLIENT + "/encounters", w -> of(w.enterprise, "/encounters")),
            get(ENCOUNTER + "/versions", w -> of(w.enterprise, "/encounters/%s/versions".formatted(w.encounter))),
            get(
                    "/api/encounters",
                    w -> "/api/encounters?day=2020-02-10&officer=" + w.person(w.token(Role.LIAISON_OFFICER))),
            entry(
                    "POST " + CLIENT + "/encounters",
                    (w, role) -> new Call(
                            of(w.served(), "/encounters"),
                            "{\"id\":\"%s\",\"content\":%s}".formatted(Ids.next(), CONTENT))),
            entry(
                    "POST " + CLIENT + "/encounters/plan",
                    (w, role) -> new Call(of(w.served(), "/encounters/plan"), """
                    {"id":"%s","channel":"CALL","day":"2020-02-11","topics":["OTHER"]}""".formatted(Ids.next()))),
            step("done", true, "{\"seen\":0,\"day\":\"2020-02-10\"}"),
            step("write", true, "{\"seen\":0,\"content\":%s}".formatted(CONTENT)),
            step("cancel", true, "{\"seen\":0,\"reason\":\"企业停电\"}"),
            entry(
                    "POST " + ENCOUNTER + "/advice/{place}",
                    (w, role) -> new Call(
                            encounter(w, role, false, "advice/0"),
                            "{\"seen\":0,\"practisedOn\":\"2020-02-10\",\"found\":\"已通风\"}")),
            get(ENCOUNTER + "/photos", w -> of(w.enterprise, "/encounters/%s/photos".formatted(w.encounter))),
            get(
                    ENCOUNTER + "/photos/{photo}",
                    w -> of(w.enterprise, "/encounters/%s/photos/%s".formatted(w.encounter, w.photo))),
            entry("POST " + ENCOUNTER + "/photos", (w, role) -> new Call(encounter(w, role, false, "photos"), "")),
            entry("POST " + ENCOUNTER + "/photos/{photo}/remove", (w, role) -> {
                UUID client = w.served();
                UUID of = w.encounter(role, client, false);
                return new Call(
                        of(client, "/encounters/%s/photos/%s/remove".formatted(of, w.photo(role, client, of))),
                        "{\"reason\":\"拍到了人\"}");
            }),
            post(
                    ENCOUNTER + "/no-repeat",
                    w -> of(w.enterprise, "/encounters/%s/no-repeat".formatted(w.encounter)),
                    "{\"reason\":\"上周已问过\"}"));

    private static String of(UUID client, String rest) {
        return "/api/clients/" + client + rest;
    }

    private static String deputy(World world, String step) {
        UUID client = world.served();
        return of(client, "/assignments/%s/%s".formatted(world.assign(client, world.colleague(), "DEPUTY"), step));
    }

    private static Map.Entry<String, BiFunction<World, Role, Call>> step(String name, boolean planned, String body) {
        return entry("POST " + ENCOUNTER + "/" + name, (w, role) -> new Call(encounter(w, role, planned, name), body));
    }

    private static String encounter(World world, Role role, boolean planned, String step) {
        UUID client = world.served();
        return of(client, "/encounters/%s/%s".formatted(world.encounter(role, client, planned), step));
    }
}
