package org.bangfu.rights;

import static org.bangfu.rights.Recipes.entry;
import static org.bangfu.rights.Recipes.get;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.bangfu.rights.Recipes.Call;

/** How the endpoints of the register of projects are called so that they succeed for whoever may. */
final class ProjectRecipes {

    private static final String PROJECT = "/api/projects/{id}";
    private static final String STEP = "{\"seen\":%d,\"from\":\"2020-02-10\",\"reason\":\"核实\"}";

    private ProjectRecipes() {}

    static final Map<String, BiFunction<World, Role, Call>> ALL = Map.ofEntries(
            get("/api/projects", w -> {
                w.project();
                return "/api/projects";
            }),
            get(PROJECT, w -> "/api/projects/" + w.project()),
            get(PROJECT + "/history", w -> "/api/projects/" + w.project() + "/history"),
            entry(
                    "POST /api/projects",
                    (w, role) -> new Call(
                            "/api/projects", body(Ids.next(), "新项目", Ids.next().toString()))),
            entry(
                    "POST " + PROJECT + "/edit",
                    (w, role) ->
                            new Call("/api/projects/" + w.project() + "/edit", """
                            {"seen":0,"from":"2020-02-10","name":"%s","area":"%s","unit":"%s"}""".formatted("新名", w.area, w.unit))),
            entry(
                    "POST " + PROJECT + "/close",
                    (w, role) -> new Call("/api/projects/" + w.project() + "/close", STEP.formatted(0))),
            entry("POST " + PROJECT + "/reopen", (w, role) -> {
                UUID id = w.project();
                w.post(Role.ROSTER_CLERK, "/api/projects/" + id + "/close", STEP.formatted(0));
                return new Call("/api/projects/" + id + "/reopen", STEP.formatted(1));
            }));

    /** A new entry; its code is made of {@code id}. */
    static String body(UUID project, String name, String id) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"code\":\"%s\",\"from\":\"2020-02-01\"}".formatted(project, name, id);
    }
}
