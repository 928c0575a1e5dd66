package org.bangfu.rights;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;

/** How each endpoint is called so that it succeeds for whoever may: one line for each, or the matrix fails by name. */
final class Recipes {

    private Recipes() {}

    /** @param body null for a GET; empty for an upload */
    record Call(String path, @Nullable String body) {}

    private static final String RETURN = "/api/clients/{client}/returns/{form}/{period}";
    private static final String FIRM = "/api/enterprises/{id}";
    private static final String STEP = "{\"seen\":0,\"from\":\"2020-02-10\",\"reason\":\"核实\"%s}";

    private static final Map<String, BiFunction<World, Role, Call>> FIRST = Map.ofEntries(
            get("/api/areas", w -> "/api/areas"),
            get("/api/units", w -> "/api/units"),
            get("/api/officials", w -> "/api/officials"),
            get("/api/divisions", w -> "/api/divisions?parent=371502"),
            get("/api/industries", w -> "/api/industries?level=1"),
            get("/api/people", w -> "/api/people"),
            post("/api/people/{person}/activation", w -> "/api/people/" + w.person() + "/activation", "{}"),
            get("/api/clients/{client}/contacts", w -> {
                w.contact();
                return "/api/clients/" + w.enterprise + "/contacts";
            }),
            get("/api/clients/{client}/phones", w -> {
                w.contact();
                return "/api/clients/" + w.enterprise + "/phones";
            }),
            entry(
                    "POST /api/clients/{client}/contacts",
                    (w, role) -> new Call(
                            "/api/clients/" + w.enterprise + "/contacts",
                            "{\"id\":\"%s\",\"name\":\"张三\",\"phone\":\"13811112222\"}".formatted(Ids.next()))),
            post(
                    "/api/clients/{client}/contacts/{contact}/end",
                    w -> "/api/clients/%s/contacts/%s/end".formatted(w.enterprise, w.contact()),
                    "{\"seen\":0}"),
            entry("POST /api/contacts/sheets", (w, role) -> {
                w.contact();
                return new Call("/api/contacts/sheets", "{}");
            }),
            get("/api/enterprises", w -> "/api/enterprises"),
            get(FIRM, w -> "/api/enterprises/" + w.enterprise),
            get(FIRM + "/history", w -> "/api/enterprises/" + w.enterprise + "/history"),
            entry("POST /api/enterprises", (w, role) -> new Call("/api/enterprises", """
                    {"id":"%s","name":"新企业","creditCode":"91371502MB90000054","from":"2020-02-01"}""".formatted(Ids.next()))),
            post(
                    FIRM + "/change",
                    w -> "/api/enterprises/" + w.enterprise + "/change",
                    "{\"seen\":0,\"from\":\"2020-02-10\"}"),
            post(
                    FIRM + "/rename",
                    w -> "/api/enterprises/" + w.enterprise + "/rename",
                    "{\"seen\":0,\"from\":\"2020-02-10\",\"name\":\"新名\"}"),
            post(FIRM + "/close", w -> "/api/enterprises/" + w.enterprise + "/close", STEP.formatted("")),
            entry(
                    "POST " + FIRM + "/merge",
                    (w, role) -> new Call(
                            "/api/enterprises/" + w.enterprise + "/merge",
                            STEP.formatted(",\"other\":\"%s\"".formatted(w.second)))),
            entry(
                    "POST " + FIRM + "/duplicate",
                    (w, role) -> new Call(
                            "/api/enterprises/" + w.enterprise + "/duplicate",
                            STEP.formatted(",\"other\":\"%s\"".formatted(w.second)))),
            entry("POST " + FIRM + "/reopen", (w, role) -> {
                w.post(Role.ROSTER_CLERK, "/api/enterprises/" + w.second + "/close", STEP.formatted(""));
                return new Call(
                        "/api/enterprises/" + w.second + "/reopen",
                        STEP.formatted("").replace("\"seen\":0", "\"seen\":1"));
            }),
            get("/api/forms", w -> "/api/forms"),
            get("/api/forms/{code}", w -> "/api/forms/daily-restart"),
            post(
                    "/api/forms/{code}/frequency",
                    w -> "/api/forms/daily-restart/frequency",
                    "{\"from\":\"2020-02-11\",\"kind\":\"WEEKLY\",\"dueTime\":\"12:00\"}"),
            get("/api/calendar/{year}", w -> "/api/calendar/2020"),
            post(
                    "/api/calendar/own-days",
                    w -> "/api/calendar/own-days",
                    "{\"day\":\"2020-02-14\",\"working\":false,\"reason\":\"停电\"}"),
            post(
                    "/api/calendar/own-days/{day}/remove",
                    w -> "/api/calendar/own-days/2020-02-12/remove",
                    "{\"seen\":0,\"reason\":\"不停电了\"}"),
            entry("POST /api/calendar/hours", (w, role) -> new Call("/api/calendar/hours", """
                    {"from":"2020-05-01","morningOpens":"08:00","morningCloses":"12:00","afternoonOpens":"14:00","afternoonCloses":"18:00"}""")),
            get("/api/clock-rules", w -> "/api/clock-rules"),
            entry("POST /api/clock-rules", (w, role) -> new Call("/api/clock-rules", """
                    {"category":"","urgency":"NORMAL","goal":"SOLVE","from":"2020-02-11","amount":10,"unit":"WORKING_DAYS","reopened":3,"unitAfter":1,"leaderAfter":2,"basis":"区里通知"}""")),
            get("/api/clients/{client}/returns", w -> "/api/clients/" + w.enterprise + "/returns"),
            get(RETURN, w -> filed(w)),
            get(RETURN + "/versions", w -> filed(w) + "/versions"),
            entry(
                    "POST " + RETURN,
                    (w, role) -> new Call(
                            filed(w),
                            "{\"seen\":0,\"values\":{\"registeredStaff\":80,\"staffOnPost\":61,\"capacityUse\":\"50\"},\"seconds\":3}")),
            post(RETURN + "/query", w -> filed(w) + "/query", "{\"seen\":0,\"text\":\"请核实\"}"),
            post(RETURN + "/confirm", w -> filed(w) + "/confirm", "{\"seen\":0}"),
            post(RETURN + "/lock", w -> filed(w) + "/lock", "{\"seen\":0}"),
            get("/api/returns/{form}/{period}", w -> "/api/returns/daily-restart/2020-02-10"),
            get("/api/returns/{form}/{period}/counts", w -> "/api/returns/daily-restart/2020-02-10/counts"),
            get("/api/figures", w -> "/api/figures"),
            get("/api/figures/{key}", w -> "/api/figures/industrial.opened?by=area"),
            get("/api/figures/{key}/days", w -> "/api/figures/industrial.opened/days?from=2020-02-09&to=2020-02-10"),
            get("/api/figures/{key}/records", w -> "/api/figures/industrial.opened/records"),
            get("/api/bulletins", w -> "/api/bulletins"),
            get("/api/bulletins/{id}", w -> "/api/bulletins/" + w.bulletin),
            get("/api/bulletins/{id}/word", w -> "/api/bulletins/" + w.bulletin + "/word"),
            get("/api/passports/{id}", w -> "/api/passports/" + w.passport()),
            get("/api/passports/{id}/records", w -> "/api/passports/" + w.passport() + "/records"),
            entry("POST /api/bulletins", (w, role) -> new Call("/api/bulletins", """
                    {"id":"%s","title":"简报","day":"2020-02-10","blocks":[{"kind":"PARAGRAPH","text":"无"}]}""".formatted(Ids.next()))),
            post(
                    "/api/bulletins/{id}/write",
                    w -> "/api/bulletins/" + w.draft() + "/write",
                    "{\"seen\":0,\"title\":\"简报\",\"day\":\"2020-02-10\",\"blocks\":[{\"kind\":\"PARAGRAPH\",\"text\":\"无\"}]}"),
            post("/api/bulletins/{id}/submit", w -> "/api/bulletins/" + w.draft() + "/submit", "{\"seen\":0}"),
            post(
                    "/api/bulletins/{id}/check",
                    w -> "/api/bulletins/" + w.submittedByAnother() + "/check",
                    "{\"seen\":2}"),
            post(
                    "/api/bulletins/{id}/send-back",
                    w -> "/api/bulletins/" + w.submitted() + "/send-back",
                    "{\"seen\":1,\"text\":\"再核\"}"),
            post("/api/bulletins/{id}/publish", w -> "/api/bulletins/" + w.checked() + "/publish", "{\"seen\":2}"),
            entry(
                    "POST /api/bulletins/{id}/correct",
                    (w, role) -> new Call(
                            "/api/bulletins/" + w.bulletin + "/correct",
                            "{\"seen\":3,\"id\":\"%s\",\"reason\":\"更正\"}".formatted(Ids.next()))),
            get("/api/imports", w -> "/api/imports"),
            get("/api/imports/kinds", w -> "/api/imports/kinds"),
            brought("GET /api/imports/{id}", "", null),
            brought("GET /api/imports/{id}/rows", "/rows", null),
            brought("GET /api/imports/{id}/errors", "/errors", null),
            entry("POST /api/imports", (w, role) -> new Call("/api/imports", "")),
            entry(
                    "POST /api/imports/{id}/check",
                    (w, role) -> imported(
                            w, role, w.handIn(clerk(role)), "/check", ",\"mapping\":" + World.mapping(clerk(role)))),
            entry(
                    "POST /api/imports/{id}/apply",
                    (w, role) -> imported(w, role, w.checkedImport(clerk(role)), "/apply", "")),
            entry(
                    "POST /api/imports/{id}/cancel",
                    (w, role) -> imported(w, role, w.checkedImport(clerk(role)), "/cancel", "")),
            entry(
                    "POST /api/imports/{id}/undo",
                    (w, role) -> imported(w, role, w.doneImport(clerk(role)), "/undo", "")));

    /** Each module's, or each idea's. */
    static final Map<String, BiFunction<World, Role, Call>> ALL = all();

    private static Map<String, BiFunction<World, Role, Call>> all() {
        var all = new HashMap<>(FIRST);
        all.putAll(NeedRecipes.ALL);
        all.putAll(LiaisonRecipes.ALL);
        all.putAll(NoticeRecipes.ALL);
        all.putAll(ProjectRecipes.ALL);
        all.putAll(RotaRecipes.ALL);
        all.putAll(RoutingRecipes.ALL);
        all.putAll(TeamRecipes.ALL);
        all.putAll(ShareRecipes.ALL);
        return Map.copyOf(all);
    }

    /** Whether each call makes the record that it changes, so that a world can be used again. */
    static boolean bringsItsOwn(String endpoint) {
        return NeedRecipes.ALL.containsKey(endpoint)
                || LiaisonRecipes.ALL.containsKey(endpoint)
                || NoticeRecipes.ALL.containsKey(endpoint)
                || ProjectRecipes.ALL.containsKey(endpoint)
                || RotaRecipes.ALL.containsKey(endpoint)
                || RoutingRecipes.ALL.containsKey(endpoint)
                || TeamRecipes.ALL.containsKey(endpoint)
                || ShareRecipes.ALL.containsKey(endpoint);
    }

    /** Answers about all zones, counts and files name nothing of a zone: what they have to hold instead. */
    private static final Map<String, String> PROOFS = Map.ofEntries(
            Map.entry("GET /api/divisions", "3715"),
            Map.entry("GET /api/clients/{client}/encounters/{encounter}/photos", "\"width\":"),
            Map.entry("GET /api/clients/{client}/encounters/{encounter}/photos/{photo}", "JFIF"),
            Map.entry("GET /api/rota/weeks/{monday}", "\"mine\":"),
            Map.entry("GET /api/rota/now", "\"mine\":"),
            Map.entry("GET /api/rota/swaps", "\"asked\":"),
            Map.entry("GET /api/rota/swaps/open", "\"asked\":"),
            Map.entry("GET /api/clients/{client}/ambassador", "\"until\":"),
            Map.entry("GET /api/officer-languages", "\"en\""),
            Map.entry("GET /api/contact-rule", "\"other\":"),
            Map.entry("GET /api/my-feeds", "\"madeAt\":"),
            Map.entry("GET /api/load-cap", "\"clients\":10"),
            Map.entry("GET /api/notices/unread", "\"unread\":"),
            Map.entry("GET /api/notices/setting", "\"quietFrom\":"),
            Map.entry("GET /api/notices/sendings", "\"connected\":"),
            Map.entry("GET /api/industries", "\"level\":1"),
            Map.entry("GET /api/clients/{client}/need-kinds", "protection.masks"),
            Map.entry("GET /api/responsibilities/kinds", "protection.masks"),
            Map.entry("GET /api/imports/kinds", "\"required\":true"),
            Map.entry("GET /api/clock-rules", "WORKING_DAYS"),
            Map.entry("GET /api/forms", "daily-restart"),
            Map.entry("GET /api/forms/{code}", "staffOnPost"),
            Map.entry("GET /api/figures", "industrial.opened"),
            Map.entry("GET /api/figures/{key}", "\"clients\":1"),
            Map.entry("GET /api/figures/{key}/days", "\"clients\":1"),
            Map.entry("GET /api/returns/{form}/{period}/counts", "\"submitted\":1"),
            Map.entry("GET /api/clients/{client}/returns", "\"SUBMITTED\""),
            Map.entry("GET /api/bulletins/{id}/word", "PK"),
            Map.entry("GET /api/imports/{id}/errors", "PK"));

    /** Whether the answer holds at least one record of that world. */
    static boolean proves(String endpoint, World world, String body) {
        String proof = PROOFS.get(endpoint);
        return proof != null
                ? body.contains(proof)
                : body.contains(world.marker)
                        || body.contains(world.unit.toString())
                        || body.contains(world.enterprise.toString());
    }

    private static String filed(World world) {
        return "/api/clients/%s/returns/daily-restart/2020-02-10".formatted(world.enterprise);
    }

    /** Whoever may not import at all tries the administrator's. */
    private static Role clerk(Role role) {
        return role == Role.ROSTER_CLERK ? role : Role.ADMINISTRATOR;
    }

    private static Call imported(World world, Role role, UUID id, String step, String more) {
        return new Call("/api/imports/" + id + step, "{\"seen\":%d%s}".formatted(world.version(clerk(role), id), more));
    }

    private static Map.Entry<String, BiFunction<World, Role, Call>> brought(
            String name, String rest, @Nullable String body) {
        return entry(name, (w, role) -> new Call("/api/imports/" + w.imports.get(clerk(role)) + rest, body));
    }

    static Map.Entry<String, BiFunction<World, Role, Call>> get(
            String pattern, java.util.function.Function<World, String> path) {
        return entry("GET " + pattern, (w, role) -> new Call(path.apply(w), null));
    }

    static Map.Entry<String, BiFunction<World, Role, Call>> post(
            String pattern, java.util.function.Function<World, String> path, String body) {
        return entry("POST " + pattern, (w, role) -> new Call(path.apply(w), body));
    }

    static Map.Entry<String, BiFunction<World, Role, Call>> entry(String name, BiFunction<World, Role, Call> recipe) {
        return Map.entry(name, recipe);
    }
}
