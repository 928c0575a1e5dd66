package org.bangfu.rights;

import static org.bangfu.rights.Recipes.entry;
import static org.bangfu.rights.Recipes.get;

import java.util.Map;
import java.util.function.BiFunction;
import org.bangfu.platform.zone.Role;
import org.bangfu.rights.Recipes.Call;

/** How the endpoints of the inbox are called so that they succeed for whoever may. */
final class NoticeRecipes {

    private NoticeRecipes() {}

    static final Map<String, BiFunction<World, Role, Call>> ALL = Map.ofEntries(
            entry("GET /api/notices", (w, role) -> {
                w.notice(role);
                return new Call("/api/notices", null);
            }),
            get("/api/notices/unread", w -> "/api/notices/unread"),
            entry(
                    "POST /api/notices/{id}/read",
                    (w, role) -> new Call("/api/notices/" + w.notice(role) + "/read", "{\"alsoBefore\":true}")),
            get("/api/notices/setting", w -> "/api/notices/setting"),
            entry("POST /api/notices/setting", (w, role) -> new Call("/api/notices/setting", """
                    {"seen":-1,"channels":[],"quietFrom":"21:00","quietTo":"07:00","urgentEver":true}""")),
            get("/api/notices/sendings", w -> "/api/notices/sendings"));
}
