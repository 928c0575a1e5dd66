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

/** How the endpoints of the rota and the tracker are called so that they succeed for whoever may. */
final class RotaRecipes {

    private static final String SHIFT = "/api/rota/shifts/{shift}";
    private static final String TRACKER = "/api/clients/{client}/tracker";
    static final String ENTRY = "{\"kind\":\"ORDER\",\"asOf\":\"2020-02-10\",\"amount\":%d,\"note\":\"%s\"}";

    private RotaRecipes() {}

    static final Map<String, BiFunction<World, Role, Call>> ALL = Map.ofEntries(
            get("/api/rota/weeks/{monday}", w -> {
                w.rota();
                return "/api/rota/weeks/2020-02-10";
            }),
            get("/api/rota/now", w -> {
                w.rota();
                return "/api/rota/now";
            }),
            get("/api/clients/{client}/ambassador", w -> {
                w.rota();
                return "/api/clients/%s/ambassador".formatted(w.enterprise);
            }),
            entry(
                    "POST /api/rota/shifts",
                    (w, role) -> new Call("/api/rota/shifts", w.shifts(w.freshMonday(), Ids.next(), Ids.next()))),
            post(
                    SHIFT + "/remove",
                    w -> "/api/rota/shifts/%s/remove".formatted(w.freshWeek()[0]),
                    "{\"seen\":0,\"reason\":\"改期\"}"),
            entry("POST " + SHIFT + "/swap", (w, role) -> {
                UUID[] week = w.freshWeek();
                return new Call("/api/rota/shifts/%s/swap".formatted(week[0]), """
                        {"seen":0,"other":"%s","otherSeen":0,"reason":"换班"}""".formatted(week[1]));
            }),
            get("/api/rota/swaps", w -> {
                w.swapProposed();
                return "/api/rota/swaps";
            }),
            get("/api/rota/swaps/open", w -> {
                w.swapProposed();
                return "/api/rota/swaps/open";
            }),
            entry("POST /api/rota/swaps", (w, role) -> {
                UUID[] week = w.publishedWeek();
                return new Call("/api/rota/swaps", World.swapOf(week[1], week[0]));
            }),
            post(
                    "/api/rota/swaps/{swap}/accept",
                    w -> "/api/rota/swaps/%s/accept".formatted(w.swapAsked()),
                    "{\"seen\":0}"),
            post(
                    "/api/rota/swaps/{swap}/refuse",
                    w -> "/api/rota/swaps/%s/refuse".formatted(w.swapAsked()),
                    "{\"seen\":0,\"reason\":\"那天有会\"}"),
            post(
                    "/api/rota/swaps/{swap}/withdraw",
                    w -> "/api/rota/swaps/%s/withdraw".formatted(w.swapProposed()),
                    "{\"seen\":0,\"reason\":\"不用了\"}"),
            post(
                    "/api/rota/weeks/{monday}/publish",
                    w -> {
                        w.freshWeek();
                        return "/api/rota/weeks/%s/publish".formatted(w.lastMonday());
                    },
                    "{}"),
            post(
                    SHIFT + "/note",
                    w -> "/api/rota/shifts/%s/note".formatted(w.rota()[1]),
                    "{\"seen\":-1,\"words\":\"无事\"}"),
            post(SHIFT + "/note/accept", w -> "/api/rota/shifts/%s/note/accept".formatted(w.rota()[0]), "{\"seen\":0}"),
            get(TRACKER, w -> "/api/clients/%s/tracker".formatted(w.enterprise)),
            get(
                    TRACKER + "/{entry}/versions",
                    w -> "/api/clients/%s/tracker/%s/versions".formatted(w.enterprise, w.tracked)),
            get("/api/tracker", w -> "/api/tracker"),
            get("/api/tracker/silent", w -> {
                w.silent();
                return "/api/tracker/silent?days=0";
            }),
            entry(
                    "POST " + TRACKER,
                    (w, role) -> new Call(
                            "/api/clients/%s/tracker".formatted(w.served()),
                            "{\"id\":\"%s\",\"content\":%s}".formatted(Ids.next(), ENTRY.formatted(1, "新单")))),
            entry("POST " + TRACKER + "/{entry}/correct", (w, role) -> {
                UUID client = w.served();
                return new Call(
                        "/api/clients/%s/tracker/%s/correct".formatted(client, w.tracked(role, client)),
                        "{\"seen\":0,\"reason\":\"听错\",\"content\":%s}".formatted(ENTRY.formatted(2, "新单")));
            }));
}
