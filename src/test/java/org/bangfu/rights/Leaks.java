package org.bangfu.rights;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.enterprise.Enterprises;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.journal.Command;
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
import org.springframework.web.bind.annotation.RestController;

/** Twenty endpoints that leak, each in a way of its own. They exist in tests alone: whoever looks for leaks has to find them all. */
@RestController
@TestComponent
@RequestMapping("/api/leaks")
class Leaks {

    /** What the watch has to find at a seeded leak: that, and nothing else. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Seeded {
        Finding value();
    }

    /** Past every wall. */
    private final JdbcClient wide = TestDatabase.superuser();

    private final Enterprises enterprises;

    Leaks(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** Of the actor's zone, whatever the scope. */
    private List<String> here(Actor actor, String sql) {
        return wide.sql(sql)
                .param("zone", actor.zone().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> names(Actor actor) {
        return here(actor, "SELECT name FROM client WHERE zone_id = :zone");
    }

    private List<String> everywhere(String sql) {
        return wide.sql(sql).query((row, number) -> row.getString(1)).list();
    }

    @GetMapping("/01-no-permit")
    @Seeded(Finding.NO_PERMIT)
    List<String> noPermit() {
        return everywhere("SELECT name FROM client");
    }

    @GetMapping("/02-wider-than-elsewhere")
    @Permit(
            value = "contact.read",
            zone = {ROSTER_CLERK, LEADER})
    @Seeded(Finding.WIDER_PERMIT)
    List<String> wider(Actor actor) {
        return names(actor);
    }

    @GetMapping("/03-own-scope-ignored")
    @Permit(value = "leak.own", own = LIAISON_OFFICER)
    @Seeded(Finding.SHOWN_WITHOUT_ACCESS)
    List<String> ownIgnored(Actor actor) {
        return names(actor);
    }

    @GetMapping("/04-unit-scope-ignored")
    @Permit(value = "leak.unit", unit = HANDLER)
    @Seeded(Finding.SHOWN_WITHOUT_ACCESS)
    List<String> unitIgnored(Actor actor) {
        return names(actor);
    }

    @PostMapping("/05-client-from-the-body")
    @Permit(value = "leak.body", zone = CONTACT)
    @Seeded(Finding.SHOWN_WITHOUT_ACCESS)
    List<String> clientFromBody(Command command, @RequestBody Map<String, Object> body) {
        return wide.sql("SELECT name FROM client WHERE zone_id = ? AND id = ?")
                .params(command.actor().zone().value(), UUID.fromString(String.valueOf(body.get("client"))))
                .query((row, number) -> row.getString(1))
                .list();
    }

    @GetMapping("/06-all-zones")
    @Permit(value = "leak.zones", zone = LEADER)
    @Seeded(Finding.SHOWN_TO_ANOTHER_ZONE)
    List<String> allZones(Actor actor) {
        return everywhere("SELECT name FROM client");
    }

    @GetMapping("/07-zone-from-a-parameter/{zone}")
    @Permit(value = "leak.parameter", zone = LEADER)
    @Seeded(Finding.SHOWN_TO_ANOTHER_ZONE)
    List<String> zoneFromParameter(Actor actor, @PathVariable long zone) {
        return wide.sql("SELECT name FROM client WHERE zone_id = ?")
                .param(zone)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @GetMapping("/08-counts-right-lists-all")
    @Permit(value = "leak.list", own = LIAISON_OFFICER)
    @Seeded(Finding.SHOWN_WITHOUT_ACCESS)
    Map<String, Object> countsRight(Actor actor) {
        return Map.of(
                "count",
                wide.sql("SELECT count(*) FROM client_access WHERE zone_id = ? AND holder = ?")
                        .params(actor.zone().value(), actor.person())
                        .query(Long.class)
                        .single(),
                "items",
                names(actor));
    }

    @GetMapping("/09-next-of-another-zone")
    @Permit(value = "leak.next", zone = LEADER)
    @Seeded(Finding.SHOWN_TO_ANOTHER_ZONE)
    Page<String> next(Actor actor) {
        return new Page<>(List.of("1"), String.join(",", everywhere("SELECT id::text FROM client")));
    }

    @GetMapping("/10-names-in-a-refusal")
    @Permit(value = "leak.refusal", zone = LEADER)
    @Seeded(Finding.SHOWN_TO_ANOTHER_ZONE)
    ResponseEntity<Map<String, Object>> refusal(Actor actor) {
        return ResponseEntity.status(409)
                .body(Map.of("code", "TAKEN", "parameters", Map.of("by", everywhere("SELECT name FROM client"))));
    }

    @GetMapping("/11-telephone")
    @Permit(value = "leak.telephone", zone = ADMINISTRATOR)
    @Seeded(Finding.SECRET_SHOWN)
    List<String> telephone(Actor actor) {
        return List.of("电话13800000001");
    }

    @GetMapping("/12-legal-representative/{client}")
    @Permit(value = "leak.representative", zone = LEADER)
    @Seeded(Finding.SECRET_SHOWN)
    Map<String, Object> representative(Actor actor, @PathVariable ClientId client) {
        return Map.of(
                "legalRepresentative",
                String.valueOf(enterprises.get(actor, client, null).enterprise().legalRepresentative()));
    }

    @GetMapping("/13-names-in-a-fault")
    @Permit(value = "leak.fault", zone = LEADER)
    @Seeded(Finding.SHOWN_TO_ANOTHER_ZONE)
    ResponseEntity<List<String>> fault(Actor actor) {
        return ResponseEntity.internalServerError().body(everywhere("SELECT name FROM client"));
    }

    @PostMapping("/14-write-without-command")
    @Permit(value = "leak.write", zone = ROSTER_CLERK)
    @Seeded(Finding.NO_COMMAND)
    Map<String, Object> withoutCommand(Actor actor) {
        return Map.of("done", true);
    }

    @PostMapping("/15-official-writes-a-number/{client}")
    @Permit(value = "leak.number", zone = LEADER)
    @Seeded(Finding.NUMBER_CHANGED_BY_ANOTHER)
    Map<String, Object> number(Command command, @PathVariable UUID client) {
        return Map.of(
                "rows",
                wide.sql("""
                                UPDATE return_current SET values = values || '{"staffOnPost": 80}'
                                WHERE zone_id = ? AND client = ?
                                """).params(command.actor().zone().value(), client).update());
    }

    @GetMapping("/16-partition")
    @Permit(value = "leak.partition", zone = LEADER)
    @Seeded(Finding.SHOWN_TO_ANOTHER_ZONE)
    List<String> partition(Actor actor) {
        return everywhere("SELECT values::text FROM return_current_2020_02");
    }

    @GetMapping("/17-journal-body")
    @Permit(value = "leak.journal", zone = ADMINISTRATOR)
    @Seeded(Finding.SECRET_SHOWN)
    List<String> journal(Actor actor) {
        return here(actor, "SELECT body FROM journal WHERE zone_id = :zone AND body IS NOT NULL");
    }

    @GetMapping("/18-session")
    @Permit(value = "leak.session", zone = ADMINISTRATOR)
    @Seeded(Finding.SECRET_SHOWN)
    List<String> session(Actor actor) {
        return here(actor, "SELECT encode(token_hash, 'hex') FROM session WHERE zone_id = :zone");
    }

    @GetMapping("/19-activation-code")
    @Permit(value = "leak.activation", zone = ADMINISTRATOR)
    @Seeded(Finding.SECRET_SHOWN)
    List<String> activation(Actor actor) {
        return here(actor, "SELECT encode(code_hash, 'hex') FROM activation_sheet WHERE zone_id = :zone");
    }

    @GetMapping("/20-history-without-reach/{client}")
    @Permit(value = "leak.history", own = LIAISON_OFFICER)
    @Seeded(Finding.SHOWN_WITHOUT_ACCESS)
    List<String> history(Actor actor, @PathVariable UUID client) {
        return wide.sql("""
                        SELECT client.name || ' ' || journal.version
                        FROM journal JOIN client ON client.zone_id = journal.zone_id AND client.id = journal.record_id
                        WHERE journal.zone_id = ? AND journal.record_id = ?
                        """)
                .params(actor.zone().value(), client)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
