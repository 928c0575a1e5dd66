package org.bangfu.need;

import static org.bangfu.platform.zone.Role.APPROVER;
import static org.bangfu.platform.zone.Role.DISPATCHER;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.SECRETARY;
import static org.bangfu.platform.zone.Role.VERIFIER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.need.Matters.Kind;
import org.bangfu.platform.clock.Urgency;
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

/** Needs as officials work on them; clients have their own addresses in {@link ClientNeedController}. */
@RestController
@RequestMapping("/api/needs")
class NeedController {

    private final Needs needs;
    private final NeedLists lists;
    private final NeedViews views;

    NeedController(Needs needs, NeedLists lists, NeedViews views) {
        this.needs = needs;
        this.lists = lists;
        this.views = views;
    }

    /** The latest needs that the actor may see. */
    @GetMapping
    @Permit(
            value = "need.read",
            zone = {DISPATCHER, VERIFIER, APPROVER, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    Page<NeedViews.Line> list(
            Actor actor,
            @RequestParam(required = false) @Nullable ClientId client,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Place after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        var filter = new NeedRepository.Filter(client, status, open);
        return page(actor, lists.list(actor, filter, after, limit + 1), limit, false);
    }

    /** What waits for the actor's units, what falls due first. */
    @GetMapping("/queue")
    @Permit(value = "need.handle", unit = HANDLER)
    Page<NeedViews.Line> queue(
            Actor actor,
            @RequestParam(required = false) @Nullable Place after,
            @RequestParam(defaultValue = "50") int size) {
        return waiting(actor, Duty.Kind.UNIT, after, size);
    }

    /** What waits to be given to a unit. */
    @GetMapping("/desk")
    @Permit(value = "need.dispatch", zone = DISPATCHER)
    Page<NeedViews.Line> desk(
            Actor actor,
            @RequestParam(required = false) @Nullable Place after,
            @RequestParam(defaultValue = "50") int size) {
        return waiting(actor, Duty.Kind.DESK, after, size);
    }

    /** What waits for a client to be asked, or to be closed. */
    @GetMapping("/verification")
    @Permit(value = "need.verify", zone = VERIFIER)
    Page<NeedViews.Line> verification(
            Actor actor,
            @RequestParam(required = false) @Nullable Place after,
            @RequestParam(defaultValue = "50") int size) {
        return waiting(actor, Duty.Kind.VERIFIER, after, size);
    }

    /** What waits for more time to be granted or refused. */
    @GetMapping("/requests")
    @Permit(
            value = "need.approve",
            zone = {APPROVER, LEADER})
    Page<NeedViews.Line> requests(
            Actor actor,
            @RequestParam(required = false) @Nullable Place after,
            @RequestParam(defaultValue = "50") int size) {
        return waiting(actor, Duty.Kind.APPROVER, after, size);
    }

    private Page<NeedViews.Line> waiting(Actor actor, Duty.Kind kind, @Nullable Place after, int size) {
        int limit = Page.size(size);
        return page(actor, lists.queue(actor, kind, after, limit + 1), limit, true);
    }

    private Page<NeedViews.Line> page(Actor actor, List<NeedRepository.Listed> found, int limit, boolean queue) {
        Page<NeedRepository.Listed> cut = Page.of(found, limit, NeedRepository.Listed::place);
        return new Page<>(views.lines(actor, cut.items(), queue), cut.next());
    }

    @GetMapping("/{id}")
    @Permit(
            value = "need.read",
            zone = {DISPATCHER, VERIFIER, APPROVER, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    NeedViews.Whole get(Actor actor, @PathVariable NeedId id) {
        return views.whole(actor, needs.get(actor, id));
    }

    @PostMapping("/{id}/accept")
    @Permit(value = "need.dispatch", zone = DISPATCHER)
    Stepped accept(Command command, @PathVariable NeedId id, @Valid @RequestBody Seen body) {
        return Stepped.of(needs.accept(command, id, body.seen));
    }

    @PostMapping("/{id}/assign")
    @Permit(value = "need.dispatch", zone = DISPATCHER)
    Stepped assign(Command command, @PathVariable NeedId id, @Valid @RequestBody Assign body) {
        List<UUID> coHandlers = body.coHandlers == null ? List.of() : body.coHandlers;
        return Stepped.of(
                needs.assign(command, id, body.seen, body.unit, coHandlers, body.reason == null ? "派单" : body.reason));
    }

    @PostMapping("/{id}/refuse")
    @Permit(value = "need.dispatch", zone = DISPATCHER)
    Stepped refuse(Command command, @PathVariable NeedId id, @Valid @RequestBody Because body) {
        return Stepped.of(needs.refuse(command, id, body.seen, body.reason));
    }

    @PostMapping("/{id}/merge")
    @Permit(value = "need.dispatch", zone = DISPATCHER)
    Stepped merge(Command command, @PathVariable NeedId id, @Valid @RequestBody Merge body) {
        return Stepped.of(needs.merge(command, id, body.seen, body.into));
    }

    @PostMapping("/{id}/unmerge")
    @Permit(value = "need.dispatch", zone = DISPATCHER)
    Stepped unmerge(Command command, @PathVariable NeedId id, @Valid @RequestBody Seen body) {
        return Stepped.of(needs.unmerge(command, id, body.seen));
    }

    @PostMapping("/{id}/reclassify")
    @Permit(value = "need.dispatch", zone = DISPATCHER)
    Stepped reclassify(Command command, @PathVariable NeedId id, @Valid @RequestBody Reclassify body) {
        return Stepped.of(needs.reclassify(command, id, body.seen, body.kind, body.urgency, body.reason));
    }

    @PostMapping("/{id}/start")
    @Permit(value = "need.handle", unit = HANDLER)
    Stepped start(Command command, @PathVariable NeedId id, @Valid @RequestBody Seen body) {
        return Stepped.of(needs.start(command, id, body.seen));
    }

    @PostMapping("/{id}/ask")
    @Permit(value = "need.handle", unit = HANDLER)
    Stepped ask(Command command, @PathVariable NeedId id, @Valid @RequestBody Words body) {
        return Stepped.of(needs.ask(command, id, body.seen, body.words));
    }

    @PostMapping("/{id}/request")
    @Permit(value = "need.handle", unit = HANDLER)
    Stepped request(Command command, @PathVariable NeedId id, @Valid @RequestBody Request body) {
        return Stepped.of(needs.request(command, id, body.seen, body));
    }

    @PostMapping("/{id}/decide")
    @Permit(
            value = "need.approve",
            zone = {APPROVER, LEADER})
    Stepped decide(Command command, @PathVariable NeedId id, @Valid @RequestBody Decide body) {
        return Stepped.of(needs.decide(command, id, body.seen, body.granted, body.reason));
    }

    @PostMapping("/{id}/resume")
    @Permit(value = "need.handle", unit = HANDLER)
    Stepped resume(Command command, @PathVariable NeedId id, @Valid @RequestBody Seen body) {
        return Stepped.of(needs.resume(command, id, body.seen));
    }

    @PostMapping("/{id}/co-answer")
    @Permit(value = "need.handle", unit = HANDLER)
    Stepped coAnswer(Command command, @PathVariable NeedId id, @Valid @RequestBody Words body) {
        return Stepped.of(needs.coAnswer(command, id, body.seen, body.words));
    }

    @PostMapping("/{id}/answer")
    @Permit(value = "need.handle", unit = HANDLER)
    Stepped answer(Command command, @PathVariable NeedId id, @Valid @RequestBody Words body) {
        return Stepped.of(needs.answer(command, id, body.seen, body.words));
    }

    @PostMapping("/{id}/hand-back")
    @Permit(value = "need.handle", unit = HANDLER)
    Stepped handBack(Command command, @PathVariable NeedId id, @Valid @RequestBody Because body) {
        return Stepped.of(needs.handBack(command, id, body.seen, body.reason));
    }

    /** The verifier asked: with the client's word, or without when nobody could be reached. */
    @PostMapping("/{id}/try")
    @Permit(value = "need.verify", zone = VERIFIER)
    Stepped verify(Command command, @PathVariable NeedId id, @Valid @RequestBody Verify body) {
        return Stepped.of(needs.verify(command, id, body.seen, body.rating, body.remark));
    }

    @PostMapping("/{id}/close")
    @Permit(value = "need.verify", zone = VERIFIER)
    Stepped close(Command command, @PathVariable NeedId id, @Valid @RequestBody Seen body) {
        return Stepped.of(needs.close(command, id, body.seen));
    }

    /** What a step left behind; what the client said is not in it. */
    record Stepped(NeedId id, Status status, int version) {
        static Stepped of(Need need) {
            return new Stepped(need.id(), need.status(), need.version());
        }
    }

    record Seen(@NotNull Integer seen) {}

    record Assign(
            @NotNull Integer seen,
            @NotNull UUID unit,
            @Size(max = 10) @Nullable List<UUID> coHandlers,
            @Size(max = 500) @Nullable String reason) {}

    record Because(
            @NotNull Integer seen,
            @NotBlank @Size(max = 500) String reason) {}

    record Words(
            @NotNull Integer seen,
            @NotBlank @Size(max = 2000) String words) {}

    record Merge(@NotNull Integer seen, @NotNull NeedId into) {}

    record Reclassify(
            @NotNull Integer seen,
            @NotBlank String kind,
            @NotNull Urgency urgency,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param to how much time in all, for an extension; {@code until} is for the others */
    record Request(
            @NotNull Integer seen,
            @NotNull Kind kind,
            @Nullable Integer to,
            @Nullable LocalDate until,
            @NotBlank @Size(max = 500) String reason) {}

    record Decide(
            @NotNull Integer seen,
            @NotNull Boolean granted,
            @NotBlank @Size(max = 500) String reason) {}

    record Verify(
            @NotNull Integer seen,
            Word.@Nullable Rating rating,
            @Size(max = 500) @Nullable String remark) {}
}
