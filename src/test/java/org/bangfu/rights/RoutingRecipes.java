package org.bangfu.rights;

import static org.bangfu.rights.Recipes.entry;
import static org.bangfu.rights.Recipes.get;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.bangfu.rights.Recipes.Call;

/** How the endpoints of routing are called so that they succeed for whoever may. */
final class RoutingRecipes {

    private RoutingRecipes() {}

    static final Map<String, BiFunction<World, Role, Call>> ALL = Map.ofEntries(
            get("/api/needs/{id}/proposal", w -> {
                line(w);
                return "/api/needs/" + w.need() + "/proposal";
            }),
            get("/api/needs/{id}/alike", w -> {
                w.stepped(w.verifiedNeed(), Role.VERIFIER, 3, "close", "");
                return "/api/needs/" + w.assignedNeed() + "/alike";
            }),
            get("/api/clients/{client}/need-hints", w -> {
                w.need();
                return "/api/clients/" + w.enterprise + "/need-hints?text=" + w.marker;
            }),
            get("/api/responsibilities", w -> {
                line(w);
                return "/api/responsibilities";
            }),
            get("/api/responsibilities/kinds", w -> "/api/responsibilities/kinds"),
            entry(
                    "POST /api/responsibilities",
                    (w, role) -> new Call("/api/responsibilities", body(w, "labour.training", Ids.next()))),
            entry(
                    "POST /api/responsibilities/{id}/end",
                    (w, role) -> new Call(
                            "/api/responsibilities/" + line(w) + "/end", "{\"seen\":0,\"day\":\"2020-03-01\"}")),
            get("/api/fallback-units", w -> {
                fallback(w);
                return "/api/fallback-units";
            }),
            entry("POST /api/fallback-units", (w, role) -> new Call("/api/fallback-units", fallbackBody(w))));

    private static UUID line(World world) {
        UUID id = Ids.next();
        world.zone.sql("DELETE FROM responsibility WHERE zone_id = :zone");
        World.ok(world.post(Role.DISPATCHER, "/api/responsibilities", body(world, "protection", id)));
        return id;
    }

    private static String body(World world, String kind, UUID id) {
        world.zone.sql("DELETE FROM responsibility WHERE zone_id = :zone AND kind = 'labour.training'");
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"unit\":\"%s\",\"from\":\"2020-02-10\"}"
                .formatted(id, kind, world.unit);
    }

    private static void fallback(World world) {
        World.ok(world.post(Role.DISPATCHER, "/api/fallback-units", fallbackBody(world)));
    }

    private static String fallbackBody(World world) {
        return "{\"seen\":%d,\"lastResort\":\"%s\"}".formatted(seen(world), world.unit);
    }

    private static int seen(World world) {
        return TestDatabase.superuser()
                .sql("SELECT coalesce(max(version), -1) FROM fallback_units WHERE zone_id = :zone")
                .param("zone", world.zone.id().value())
                .query(Integer.class)
                .single();
    }
}
