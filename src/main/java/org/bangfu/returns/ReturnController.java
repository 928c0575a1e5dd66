package org.bangfu.returns;

import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filing, for those who speak for a client; reading and deciding, for officials. */
@RestController
@RequestMapping("/api")
class ReturnController {

    private final Returns returns;
    private final ReturnViews views;

    ReturnController(Returns returns, ReturnViews views) {
        this.returns = returns;
        this.views = views;
    }

    /** What is due, and how the last thirty periods stand. */
    @GetMapping("/clients/{client}/returns")
    @Permit(
            value = "return.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER,
            client = CONTACT)
    List<ReturnViews.Line> of(Actor actor, @PathVariable ClientId client) {
        return views.of(actor, client);
    }

    @GetMapping("/clients/{client}/returns/{form}/{period}")
    @Permit(
            value = "return.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER,
            client = CONTACT)
    ReturnViews.Whole get(
            Actor actor, @PathVariable ClientId client, @PathVariable String form, @PathVariable LocalDate period) {
        return views.whole(actor, client, form, period);
    }

    @GetMapping("/clients/{client}/returns/{form}/{period}/versions")
    @Permit(
            value = "return.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER,
            client = CONTACT)
    List<ReturnViews.Version> versions(
            Actor actor, @PathVariable ClientId client, @PathVariable String form, @PathVariable LocalDate period) {
        return views.versions(actor, client, form, period);
    }

    @PostMapping("/clients/{client}/returns/{form}/{period}")
    @Permit(value = "return.file", client = CONTACT)
    Receipt file(
            Command command,
            @PathVariable ClientId client,
            @PathVariable String form,
            @PathVariable LocalDate period,
            @Valid @RequestBody Filing body) {
        return Receipt.of(returns.file(command, client, form, period, body.seen, body.values, body.seconds));
    }

    @PostMapping("/clients/{client}/returns/{form}/{period}/query")
    @Permit(value = "return.query", zone = LEADER, unit = HANDLER, own = LIAISON_OFFICER)
    Decided query(
            Command command,
            @PathVariable ClientId client,
            @PathVariable String form,
            @PathVariable LocalDate period,
            @Valid @RequestBody Query body) {
        return Decided.of(returns.query(command, client, form, period, body.seen, body.text.strip()));
    }

    @PostMapping("/clients/{client}/returns/{form}/{period}/confirm")
    @Permit(value = "return.confirm", zone = LEADER, unit = HANDLER, own = LIAISON_OFFICER)
    Decided confirm(
            Command command,
            @PathVariable ClientId client,
            @PathVariable String form,
            @PathVariable LocalDate period,
            @RequestBody Seen body) {
        return Decided.of(returns.confirm(command, client, form, period, body.seen));
    }

    @PostMapping("/clients/{client}/returns/{form}/{period}/lock")
    @Permit(value = "return.lock", zone = LEADER)
    Decided lock(
            Command command,
            @PathVariable ClientId client,
            @PathVariable String form,
            @PathVariable LocalDate period,
            @RequestBody Seen body) {
        return Decided.of(returns.lock(command, client, form, period, body.seen));
    }

    /** How everyone's returns of a period stand. */
    @GetMapping("/returns/{form}/{period}")
    @Permit(
            value = "return.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    Page<ReturnViews.Row> ofAll(
            Actor actor,
            @PathVariable String form,
            @PathVariable LocalDate period,
            @RequestParam(required = false) @Nullable ReturnStatus status,
            @RequestParam(required = false) @Nullable UUID area,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        var filter = new ReturnRepository.Filter(status, area);
        return views.ofAll(actor, form, period, filter, after, Page.size(size));
    }

    @GetMapping("/returns/{form}/{period}/counts")
    @Permit(
            value = "return.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    ReturnViews.Tally counts(Actor actor, @PathVariable String form, @PathVariable LocalDate period) {
        return views.counts(actor, form, period);
    }

    /**
     * A filing.
     *
     * @param seen the version that is corrected; null for the first
     * @param seconds how long the page was open
     */
    record Filing(
            @Nullable Integer seen,
            @NotNull @Size(max = 200) Map<String, @Nullable Object> values,
            int seconds) {}

    record Query(int seen, @NotBlank @Size(max = 500) String text) {}

    record Seen(int seen) {}

    record Receipt(LocalDate period, int version, Instant submittedAt, boolean late) {
        static Receipt of(Return filed) {
            return new Receipt(filed.period(), filed.version(), filed.changedAt(), filed.late());
        }
    }

    record Decided(ReturnStatus status, int version) {
        static Decided of(Decision decision) {
            return new Decided(decision.status(), decision.version());
        }
    }
}
