package org.bangfu.rights;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Twenty endpoints that leak, each in a way of its own. They exist in tests alone: whoever looks for leaks has to find them all. */
@RestController
@TestComponent
@RequestMapping("/api/leaks")
class Leaks {

    private final JdbcClient scoped;
    private final JdbcClient everything = TestDatabase.superuser();

    Leaks(JdbcClient scoped) {
        this.scoped = scoped;
    }

    private List<String> names(Actor actor) {
        return everything
                .sql("SELECT name FROM client WHERE zone_id = ?")
                .param(actor.zone().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> all(String sql) {
        return everything.sql(sql).query((row, number) -> row.getString(1)).list();
    }

    @GetMapping("/01-no-permit")
    List<String> noPermit() {
        return all("SELECT name FROM client");
    }

    @GetMapping("/02-wider-than-elsewhere")
    @Permit(
            value = "contact.read",
            zone = {ROSTER_CLERK, LEADER})
    List<String> wider(Actor actor) {
        return names(actor);
    }

    @GetMapping("/03-own-scope-forgotten")
    @Permit(value = "leak.own", own = LIAISON_OFFICER)
    List<String> ownForgotten(Actor actor) {
        return names(actor);
    }

    @GetMapping("/04-unit-scope-forgotten")
    @Permit(value = "leak.unit", unit = HANDLER)
    List<String> unitForgotten(Actor actor) {
        return names(actor);
    }

    @GetMapping("/05-all-zones")
    @Permit(value = "leak.zones", zone = LEADER)
    List<String> allZones(Actor actor) {
        return all("SELECT name FROM client");
    }

    @GetMapping("/06-zone-from-a-parameter/{zone}")
    @Permit(value = "leak.parameter", zone = LEADER)
    List<String> zoneFromParameter(Actor actor, @PathVariable long zone) {
        return everything
                .sql("SELECT name FROM client WHERE zone_id = ?")
                .param(zone)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @GetMapping("/07-by-id-without-zone/{client}")
    @Permit(value = "leak.id", zone = ROSTER_CLERK)
    List<String> byId(Actor actor, @PathVariable UUID client) {
        return everything
                .sql("SELECT name FROM client WHERE id = ?")
                .param(client)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @GetMapping("/08-next-names-another-zone")
    @Permit(value = "leak.next", zone = LEADER)
    Page<String> next(Actor actor) {
        return new Page<>(List.of("1"), String.join(",", all("SELECT id::text FROM client")));
    }

    @GetMapping("/09-names-in-a-refusal")
    @Permit(value = "leak.refusal", zone = LEADER)
    ResponseEntity<Map<String, Object>> refusal(Actor actor) {
        return ResponseEntity.status(409).body(Map.of("detail", all("SELECT name FROM client")));
    }

    @GetMapping("/10-count-of-all-zones")
    @Permit(value = "leak.count", zone = LEADER)
    Map<String, Object> count(Actor actor) {
        return Map.of("names", all("SELECT count(*) || string_agg(name, ',') FROM client"));
    }

    @GetMapping("/11-telephone")
    @Permit(value = "leak.phone", zone = ADMINISTRATOR)
    List<String> phone(Actor actor) {
        return List.of("13900001111");
    }

    @GetMapping("/12-journal-body")
    @Permit(value = "leak.journal", zone = ADMINISTRATOR)
    List<String> journal(Actor actor) {
        return all("SELECT body FROM journal WHERE body LIKE '%sealed:%' LIMIT 5");
    }

    @GetMapping("/13-session-hash")
    @Permit(value = "leak.session", zone = ADMINISTRATOR)
    List<String> sessions(Actor actor) {
        return all("SELECT encode(token_hash, 'hex') FROM session LIMIT 5");
    }

    @GetMapping("/14-password-hash")
    @Permit(value = "leak.password", zone = ADMINISTRATOR)
    List<String> passwords(Actor actor) {
        return List.of("pbkdf2-sha256$1000$c2FsdA$aGFzaA");
    }

    @GetMapping("/15-partition")
    @Permit(value = "leak.partition", zone = LEADER)
    List<String> partition(Actor actor) {
        return all("SELECT values::text FROM return_current_2020_02");
    }

    @GetMapping("/16-history-without-reach/{client}")
    @Permit(value = "leak.history", own = LIAISON_OFFICER)
    List<String> history(Actor actor, @PathVariable UUID client) {
        return scoped.sql("SELECT 'x' WHERE false")
                        .query((row, number) -> row.getString(1))
                        .list()
                        .isEmpty()
                ? names(actor)
                : List.of();
    }

    @GetMapping("/17-client-from-a-parameter")
    @Permit(value = "leak.client", zone = CONTACT)
    List<String> clientFromParameter(Actor actor, @RequestParam UUID client) {
        return byId(actor, client);
    }

    @PostMapping("/18-write-without-command")
    @Permit(value = "leak.write", zone = ROSTER_CLERK)
    Map<String, Object> withoutCommand(Actor actor) {
        return Map.of("done", true);
    }

    @PostMapping("/19-official-writes-a-return/{client}")
    @Permit(value = "leak.return", zone = LEADER)
    Map<String, Object> returnChanged(Actor actor, @PathVariable UUID client, @RequestBody Map<String, Object> body) {
        return Map.of(
                "rows",
                everything
                        .sql("UPDATE return_current SET late = NOT late WHERE client = ?")
                        .param(client)
                        .update());
    }

    @PostMapping("/20-write-into-another-zone/{client}")
    @Permit(value = "leak.other", zone = ROSTER_CLERK)
    Map<String, Object> otherZone(Actor actor, @PathVariable UUID client, @RequestBody Map<String, Object> body) {
        return Map.of(
                "rows",
                everything
                        .sql("UPDATE client SET listed = NOT listed WHERE id = ?")
                        .param(client)
                        .update());
    }
}
