package org.bangfu.liaison;

import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
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

/** Clients that pass from one officer to another. An officer sees those they give or receive, and no others. */
@RestController
@RequestMapping("/api/hand-overs")
class HandOverController {

    private final HandOvers handOvers;
    private final HandOverViews views;

    HandOverController(HandOvers handOvers, HandOverViews views) {
        this.handOvers = handOvers;
        this.views = views;
    }

    /** Latest first. */
    @GetMapping
    @Permit(
            value = "hand-over.read",
            zone = {ROSTER_CLERK, LEADER, LIAISON_OFFICER})
    Page<HandOverViews.Line> page(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return views.page(actor, open, after, Page.size(size));
    }

    /** With the clients, what is noted of each, and what is open there. */
    @GetMapping("/{id}")
    @Permit(
            value = "hand-over.read",
            zone = {ROSTER_CLERK, LEADER, LIAISON_OFFICER})
    HandOverViews.Whole get(Actor actor, @PathVariable UUID id) {
        return views.whole(actor, handOvers.get(actor, id));
    }

    @PostMapping
    @Permit(
            value = "hand-over.propose",
            zone = {ROSTER_CLERK, LIAISON_OFFICER})
    Answer propose(Command command, @Valid @RequestBody NewHandOver body) {
        PersonId giver = Objects.requireNonNullElseGet(
                body.giver, () -> new PersonId(command.actor().person()));
        return Answer.of(handOvers.propose(
                command,
                new HandOvers.Proposal(
                        body.id,
                        giver,
                        body.receiver,
                        body.day,
                        body.reason.strip(),
                        body.overload == null || body.overload.isBlank() ? null : body.overload.strip(),
                        body.notes())));
    }

    /** By the receiver. */
    @PostMapping("/{id}/accept")
    @Permit(value = "hand-over.answer", zone = LIAISON_OFFICER)
    Answer accept(Command command, @PathVariable UUID id, @RequestBody Seen body) {
        return Answer.of(handOvers.accept(command, id, body.seen));
    }

    /** By the receiver. */
    @PostMapping("/{id}/refuse")
    @Permit(value = "hand-over.answer", zone = LIAISON_OFFICER)
    Answer refuse(Command command, @PathVariable UUID id, @Valid @RequestBody Why body) {
        return Answer.of(handOvers.refuse(command, id, body.seen, body.reason.strip()));
    }

    /** By the giver, or the clerk. */
    @PostMapping("/{id}/withdraw")
    @Permit(
            value = "hand-over.propose",
            zone = {ROSTER_CLERK, LIAISON_OFFICER})
    Answer withdraw(Command command, @PathVariable UUID id, @Valid @RequestBody Why body) {
        return Answer.of(handOvers.withdraw(command, id, body.seen, body.reason.strip()));
    }

    /**
     * A proposal.
     *
     * @param id made by the caller
     * @param giver null for the caller
     * @param overload needed when the receiver would have more clients than the cap allows
     * @param clients null for all of the giver's
     */
    record NewHandOver(
            @NotNull UUID id,
            @Nullable PersonId giver,
            @NotNull PersonId receiver,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 500) String overload,
            @Nullable @Size(min = 1, max = 1000) List<@Valid Chosen> clients) {

        @Nullable
        Map<ClientId, String> notes() {
            if (clients == null) {
                return null;
            }
            var notes = new LinkedHashMap<ClientId, String>();
            clients.forEach(each -> notes.put(each.client, each.note == null ? "" : each.note));
            return notes;
        }
    }

    record Chosen(
            @NotNull ClientId client,
            @Nullable @Size(max = 1000) String note) {}

    record Seen(int seen) {}

    record Why(int seen, @NotBlank @Size(max = 500) String reason) {}

    record Answer(UUID id, HandOver.State state, int version) {
        static Answer of(HandOver handOver) {
            return new Answer(handOver.id(), handOver.state(), handOver.version());
        }
    }
}
