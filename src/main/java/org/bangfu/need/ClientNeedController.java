package org.bangfu.need;

import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.DISPATCHER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.VERIFIER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bangfu.client.ClientId;
import org.bangfu.need.NeedController.Because;
import org.bangfu.need.NeedController.Stepped;
import org.bangfu.need.NeedController.Words;
import org.bangfu.need.Word.Rating;
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

/** Needs as those who have them see them, and as officers raise them for clients. */
@RestController
@RequestMapping("/api")
class ClientNeedController {

    private final Needs needs;
    private final NeedLists lists;
    private final NeedViews views;

    ClientNeedController(Needs needs, NeedLists lists, NeedViews views) {
        this.needs = needs;
        this.lists = lists;
        this.views = views;
    }

    /** The nine categories and what lies beneath them. */
    @GetMapping("/clients/{client}/need-kinds")
    @Permit(value = "need.raise", zone = DISPATCHER, own = LIAISON_OFFICER, client = CONTACT)
    List<Kinds.Kind> kinds(Actor actor, @PathVariable ClientId client) {
        return views.kinds(actor, client);
    }

    @GetMapping("/clients/{client}/needs")
    @Permit(value = "need.raise", zone = DISPATCHER, own = LIAISON_OFFICER, client = CONTACT)
    Page<NeedViews.Line> list(
            Actor actor,
            @PathVariable ClientId client,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Place after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        var filter = new NeedRepository.Filter(client, null, open);
        Page<NeedRepository.Listed> cut =
                Page.of(lists.ofClient(actor, client, filter, after, limit + 1), limit, NeedRepository.Listed::place);
        return new Page<>(views.lines(actor, cut.items(), false), cut.next());
    }

    @PostMapping("/clients/{client}/needs")
    @Permit(value = "need.raise", zone = DISPATCHER, own = LIAISON_OFFICER, client = CONTACT)
    Stepped raise(Command command, @PathVariable ClientId client, @Valid @RequestBody Raise body) {
        return Stepped.of(needs.raise(command, body.id, client, body.kind, body.urgency, body.text.strip()));
    }

    @GetMapping("/clients/{client}/needs/{id}")
    @Permit(value = "need.raise", zone = DISPATCHER, own = LIAISON_OFFICER, client = CONTACT)
    NeedViews.Whole get(Actor actor, @PathVariable ClientId client, @PathVariable NeedId id) {
        return views.whole(actor, needs.get(actor, client, id));
    }

    /** The client alone says whether it is content. */
    @PostMapping("/clients/{client}/needs/{id}/word")
    @Permit(value = "need.say", client = CONTACT)
    Stepped say(Command command, @PathVariable ClientId client, @PathVariable NeedId id, @Valid @RequestBody Say body) {
        return Stepped.of(needs.say(command, id, body.seen, body.rating, body.remark));
    }

    @PostMapping("/clients/{client}/needs/{id}/reply")
    @Permit(value = "need.speak", own = LIAISON_OFFICER, client = CONTACT)
    Stepped reply(
            Command command, @PathVariable ClientId client, @PathVariable NeedId id, @Valid @RequestBody Words body) {
        return Stepped.of(needs.reply(command, id, body.seen(), body.words()));
    }

    @PostMapping("/clients/{client}/needs/{id}/withdraw")
    @Permit(value = "need.speak", own = LIAISON_OFFICER, client = CONTACT)
    Stepped withdraw(
            Command command, @PathVariable ClientId client, @PathVariable NeedId id, @Valid @RequestBody Because body) {
        return Stepped.of(needs.withdraw(command, id, body.seen(), body.reason()));
    }

    @PostMapping("/clients/{client}/needs/{id}/reopen")
    @Permit(value = "need.reopen", zone = VERIFIER, client = CONTACT)
    Stepped reopen(
            Command command, @PathVariable ClientId client, @PathVariable NeedId id, @Valid @RequestBody Because body) {
        return Stepped.of(needs.reopen(command, id, body.seen(), body.reason()));
    }

    record Raise(
            @NotNull NeedId id,
            @NotBlank String kind,
            @NotNull Urgency urgency,
            @NotBlank @Size(max = 2000) String text) {}

    record Say(
            @NotNull Integer seen,
            @NotNull Rating rating,
            @Size(max = 500) @Nullable String remark) {}
}
