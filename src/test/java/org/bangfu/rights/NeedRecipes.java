package org.bangfu.rights;

import static org.bangfu.rights.Recipes.entry;
import static org.bangfu.rights.Recipes.get;
import static org.bangfu.rights.Recipes.post;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.bangfu.rights.Recipes.Call;

/** How the endpoints of needs are called so that they succeed for whoever may. */
final class NeedRecipes {

    private static final String NEED = "/api/needs/{id}";
    private static final String OF_CLIENT = "/api/clients/{client}/needs";
    private static final String REASON = ",\"reason\":\"说明\"";
    private static final String WORDS = ",\"words\":\"说明\"";
    private static final String PARK = ",\"kind\":\"PARK\",\"until\":\"2020-02-20\",\"reason\":\"等设备\"";

    private NeedRecipes() {}

    static final Map<String, BiFunction<World, Role, Call>> ALL = Map.ofEntries(
            get("/api/clients/{client}/need-kinds", w -> "/api/clients/" + w.enterprise + "/need-kinds"),
            get("/api/needs", w -> {
                w.assignedNeed();
                return "/api/needs";
            }),
            get("/api/needs/queue", w -> {
                w.assignedNeed();
                return "/api/needs/queue";
            }),
            get("/api/needs/desk", w -> {
                w.need();
                return "/api/needs/desk";
            }),
            get("/api/needs/verification", w -> {
                w.verifiedNeed();
                return "/api/needs/verification";
            }),
            get("/api/needs/requests", w -> {
                requested(w);
                return "/api/needs/requests";
            }),
            get(NEED, w -> "/api/needs/" + w.assignedNeed()),
            step("accept", 0, World::need, ""),
            entry(
                    "POST " + NEED + "/assign",
                    (w, role) -> new Call(
                            "/api/needs/" + w.need() + "/assign", "{\"seen\":0,\"unit\":\"%s\"}".formatted(w.unit))),
            step("refuse", 0, World::need, REASON),
            entry(
                    "POST " + NEED + "/merge",
                    (w, role) -> new Call(
                            "/api/needs/" + w.need() + "/merge", "{\"seen\":0,\"into\":\"%s\"}".formatted(w.need()))),
            step("unmerge", 1, NeedRecipes::merged, ""),
            step("reclassify", 0, World::need, ",\"kind\":\"labour\",\"urgency\":\"URGENT\"" + REASON),
            step("start", 1, World::assignedNeed, ""),
            step("ask", 1, World::assignedNeed, WORDS),
            step("request", 1, World::assignedNeed, PARK),
            step("decide", 2, NeedRecipes::requested, ",\"granted\":true" + REASON),
            step("resume", 3, NeedRecipes::parked, ""),
            step("co-answer", 1, World::coHandledNeed, WORDS),
            step("answer", 1, World::assignedNeed, WORDS),
            step("hand-back", 1, World::assignedNeed, REASON),
            step("try", 2, World::answeredNeed, ""),
            step("close", 3, World::verifiedNeed, ""),
            get(OF_CLIENT, w -> {
                w.need();
                return "/api/clients/" + w.enterprise + "/needs";
            }),
            get(OF_CLIENT + "/{id}", w -> "/api/clients/%s/needs/%s".formatted(w.enterprise, w.need())),
            entry(
                    "POST " + OF_CLIENT,
                    (w, role) -> new Call(
                            "/api/clients/" + w.enterprise + "/needs",
                            "{\"id\":\"%s\",\"kind\":\"other\",\"urgency\":\"NORMAL\",\"text\":\"说明\"}"
                                    .formatted(Ids.next()))),
            said("word", 2, World::answeredNeed, ",\"rating\":\"FAIR\""),
            said("reply", 2, w -> w.stepped(w.assignedNeed(), Role.HANDLER, 1, "ask", WORDS), WORDS),
            said("withdraw", 0, World::need, REASON),
            said("reopen", 3, World::verifiedNeed, REASON));

    private static UUID requested(World world) {
        return world.stepped(world.assignedNeed(), Role.HANDLER, 1, "request", PARK);
    }

    private static UUID parked(World world) {
        return world.stepped(requested(world), Role.APPROVER, 2, "decide", ",\"granted\":true" + REASON);
    }

    private static UUID merged(World world) {
        return world.stepped(world.need(), Role.DISPATCHER, 0, "merge", ",\"into\":\"%s\"".formatted(world.need()));
    }

    private static Map.Entry<String, BiFunction<World, Role, Call>> step(
            String step, int seen, Function<World, UUID> need, String more) {
        return post(
                NEED + "/" + step,
                w -> "/api/needs/%s/%s".formatted(need.apply(w), step),
                "{\"seen\":%d%s}".formatted(seen, more));
    }

    private static Map.Entry<String, BiFunction<World, Role, Call>> said(
            String step, int seen, Function<World, UUID> need, String more) {
        return post(
                OF_CLIENT + "/{id}/" + step,
                w -> "/api/clients/%s/needs/%s/%s".formatted(w.enterprise, need.apply(w), step),
                "{\"seen\":%d%s}".formatted(seen, more));
    }
}
