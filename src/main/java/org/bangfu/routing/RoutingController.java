package org.bangfu.routing;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.APPROVER;
import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.DISPATCHER;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.SECRETARY;
import static org.bangfu.platform.zone.Role.VERIFIER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.need.Kinds;
import org.bangfu.need.NeedId;
import org.bangfu.need.Needs;
import org.bangfu.platform.journal.Command;
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

/** What is proposed for a need, and the table it is proposed by. */
@RestController
@RequestMapping("/api")
class RoutingController {

    private final Routing routing;
    private final RoutingViews views;
    private final Responsibilities responsibilities;
    private final Needs needs;

    RoutingController(Routing routing, RoutingViews views, Responsibilities responsibilities, Needs needs) {
        this.routing = routing;
        this.views = views;
        this.responsibilities = responsibilities;
        this.needs = needs;
    }

    /** Units for a need, the most suitable first, each with why. */
    @GetMapping("/needs/{id}/proposal")
    @Permit(value = "need.dispatch", zone = DISPATCHER)
    List<RoutingViews.Proposed> propose(Actor actor, @PathVariable NeedId id) {
        return views.proposed(actor, routing.propose(actor, needs.get(actor, id)));
    }

    /** Past needs like this one: what was answered, and by whom. */
    @GetMapping("/needs/{id}/alike")
    @Permit(
            value = "need.read",
            zone = {DISPATCHER, VERIFIER, APPROVER, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    List<RoutingViews.Alike> alike(Actor actor, @PathVariable NeedId id) {
        return views.alike(actor, routing.alike(actor, needs.get(actor, id)));
    }

    /** Before a need is raised: kinds that suit the text so far, and open needs of the client that say nearly the same. */
    @GetMapping("/clients/{client}/need-hints")
    @Permit(value = "need.raise", zone = DISPATCHER, own = LIAISON_OFFICER, client = CONTACT)
    Hints hints(Actor actor, @PathVariable ClientId client, @RequestParam String text) {
        List<RoutingViews.Duplicate> duplicates = views.duplicates(routing.duplicates(actor, client, text));
        return new Hints(routing.kinds(actor, text), duplicates);
    }

    /** @param duplicates to join instead of raising another */
    record Hints(List<Kinds.Kind> kinds, List<RoutingViews.Duplicate> duplicates) {}

    /** The table as it holds on a day. */
    @GetMapping("/responsibilities")
    @Permit(
            value = "responsibility.read",
            zone = {DISPATCHER, ADMINISTRATOR, LEADER})
    List<RoutingViews.Line> table(Actor actor, @RequestParam(required = false) @Nullable LocalDate day) {
        return views.lines(actor, responsibilities.on(actor, day));
    }

    /** The kinds that a line of the table can speak of. */
    @GetMapping("/responsibilities/kinds")
    @Permit(
            value = "responsibility.read",
            zone = {DISPATCHER, ADMINISTRATOR, LEADER})
    List<Kinds.Kind> kinds(Actor actor) {
        return Kinds.ALL;
    }

    /** From a day on a unit is in charge of a kind; whoever was, no longer is. */
    @PostMapping("/responsibilities")
    @Permit(value = "responsibility.write", zone = DISPATCHER)
    Responsibility set(Command command, @Valid @RequestBody Set body) {
        return responsibilities.set(command, body.id, body.kind, body.area, body.unit, body.from);
    }

    @PostMapping("/responsibilities/{id}/end")
    @Permit(value = "responsibility.write", zone = DISPATCHER)
    Responsibility end(Command command, @PathVariable UUID id, @Valid @RequestBody End body) {
        return responsibilities.end(command, id, body.seen, body.day);
    }

    @GetMapping("/fallback-units")
    @Permit(
            value = "responsibility.read",
            zone = {DISPATCHER, ADMINISTRATOR, LEADER})
    FallbackUnits fallback(Actor actor) {
        return responsibilities.fallback(actor);
    }

    @PostMapping("/fallback-units")
    @Permit(value = "responsibility.write", zone = DISPATCHER)
    FallbackUnits setFallback(Command command, @Valid @RequestBody Fallback body) {
        return responsibilities.setFallback(command, body.seen, body.firstReceiver, body.lastResort);
    }

    record Set(
            @NotNull UUID id,
            @NotBlank String kind,
            @Nullable UUID area,
            @NotNull UUID unit,
            @NotNull LocalDate from) {}

    /** @param day the first on which it no longer holds */
    record End(@NotNull Integer seen, @NotNull LocalDate day) {}

    record Fallback(
            @NotNull Integer seen,
            @Nullable UUID firstReceiver,
            @Nullable UUID lastResort) {}
}
