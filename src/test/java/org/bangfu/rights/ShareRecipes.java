package org.bangfu.rights;

import static org.bangfu.rights.Recipes.entry;
import static org.bangfu.rights.Recipes.get;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.bangfu.rights.Recipes.Call;

/** How the endpoints of proposals, next contacts and calendars are called so that they succeed for whoever may. */
final class ShareRecipes {

    private ShareRecipes() {}

    static final Map<String, BiFunction<World, Role, Call>> ALL = Map.ofEntries(
            get("/api/assignments/proposal", w -> "/api/assignments/proposal?anew=true"),
            entry(
                    "POST /api/assignments/proposal/accept",
                    (w, role) -> new Call("/api/assignments/proposal/accept", """
                    {"from":"2020-02-10","reason":"统一分派","lines":[{"id":"%s","client":"%s","officer":"%s","now":"%s"}]}""".formatted(
                            Ids.next(), w.served(), w.person(w.colleague()), w.person(w.token(Role.LIAISON_OFFICER))))),
            get("/api/officer-languages", w -> {
                w.post(
                        Role.ROSTER_CLERK,
                        "/api/officers/%s/languages".formatted(w.person(w.colleague())),
                        "{\"seen\":-1,\"languages\":[\"en\"]}");
                return "/api/officer-languages";
            }),
            entry(
                    "POST /api/officers/{officer}/languages",
                    (w, role) -> new Call(
                            "/api/officers/%s/languages".formatted(w.person(w.colleague())),
                            "{\"seen\":-1,\"languages\":[\"en\"]}")),
            get("/api/my-clients/due", w -> "/api/my-clients/due"),
            get("/api/contact-rule", w -> "/api/contact-rule"),
            entry(
                    "POST /api/contact-rule",
                    (w, role) -> new Call("/api/contact-rule", "{\"seen\":-1,\"key\":5,\"foreign\":5,\"other\":20}")),
            entry("GET /api/my-feeds", (w, role) -> {
                feed(w, role);
                return new Call("/api/my-feeds", null);
            }),
            entry("POST /api/my-feeds", (w, role) -> new Call("/api/my-feeds", body(Ids.next()))),
            entry(
                    "POST /api/my-feeds/{feed}/revoke",
                    (w, role) -> new Call("/api/my-feeds/%s/revoke".formatted(feed(w, role)), "{\"seen\":0}")));

    /** Of whoever asks, or of the officer for whoever may have none. */
    private static UUID feed(World world, Role role) {
        UUID id = Ids.next();
        world.post(role == Role.HANDLER ? role : Role.LIAISON_OFFICER, "/api/my-feeds", body(id));
        return id;
    }

    private static String body(UUID id) {
        return "{\"id\":\"%s\"}".formatted(id);
    }
}
