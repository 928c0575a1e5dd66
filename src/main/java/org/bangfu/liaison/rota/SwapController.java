package org.bangfu.liaison.rota;

import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Ids;
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

/** Ambassadors who change places. */
@RestController
@RequestMapping("/api/rota")
class SwapController {

    private final Swaps swaps;

    SwapController(Swaps swaps) {
        this.swaps = swaps;
    }

    /** Latest first; whoever is no clerk and no leader sees those of which they are a side. */
    @GetMapping("/swaps")
    @Permit(
            value = "rota.swaps",
            zone = {ROSTER_CLERK, LEADER},
            own = LIAISON_OFFICER)
    Page<Line> page(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        Page<Swaps.Standing> page = swaps.page(actor, after, Page.size(size));
        return new Page<>(lines(actor, page.items()), page.next());
    }

    /** Those that wait for an answer, whichever comes up first in front. */
    @GetMapping("/swaps/open")
    @Permit(
            value = "rota.swaps",
            zone = {ROSTER_CLERK, LEADER},
            own = LIAISON_OFFICER)
    List<Line> open(Actor actor) {
        return lines(actor, swaps.open(actor));
    }

    /** Of one's own shift, with a colleague's. */
    @PostMapping("/swaps")
    @Permit(value = "rota.swap", own = LIAISON_OFFICER)
    Answer propose(Command command, @Valid @RequestBody Proposal body) {
        return Answer.of(swaps.propose(
                command,
                new Swaps.Wish(body.id, body.shift, body.seen, body.other, body.otherSeen, body.reason.strip())));
    }

    /** By the colleague: the two have changed places. */
    @PostMapping("/swaps/{swap}/accept")
    @Permit(value = "rota.swap", own = LIAISON_OFFICER)
    Answer accept(Command command, @PathVariable UUID swap, @RequestBody Seen body) {
        return Answer.of(swaps.accept(command, swap, body.seen));
    }

    /** By the colleague. */
    @PostMapping("/swaps/{swap}/refuse")
    @Permit(value = "rota.swap", own = LIAISON_OFFICER)
    Answer refuse(Command command, @PathVariable UUID swap, @Valid @RequestBody Why body) {
        return Answer.of(swaps.refuse(command, swap, body.seen, body.reason.strip()));
    }

    /** By whoever proposed it. */
    @PostMapping("/swaps/{swap}/withdraw")
    @Permit(value = "rota.swap", own = LIAISON_OFFICER)
    Answer withdraw(Command command, @PathVariable UUID swap, @Valid @RequestBody Why body) {
        return Answer.of(swaps.withdraw(command, swap, body.seen, body.reason.strip()));
    }

    /** At once, by the clerk; the two are told. */
    @PostMapping("/shifts/{shift}/swap")
    @Permit(value = "rota.write", zone = ROSTER_CLERK)
    Answer make(Command command, @PathVariable UUID shift, @Valid @RequestBody Made body) {
        return Answer.of(swaps.make(
                command,
                new Swaps.Wish(
                        Ids.part(command.id(), "rota-swap"),
                        shift,
                        body.seen,
                        body.other,
                        body.otherSeen,
                        body.reason.strip())));
    }

    /**
     * A swap that an ambassador proposes.
     *
     * @param id made by the caller
     */
    record Proposal(
            @NotNull UUID id,
            @NotNull UUID shift,
            int seen,
            @NotNull UUID other,
            int otherSeen,
            @NotBlank @Size(max = 500) String reason) {}

    record Made(
            int seen,
            @NotNull UUID other,
            int otherSeen,
            @NotBlank @Size(max = 500) String reason) {}

    record Seen(int seen) {}

    record Why(int seen, @NotBlank @Size(max = 500) String reason) {}

    record Answer(UUID id, Swap.State state, int version) {
        static Answer of(Swap swap) {
            return new Answer(swap.id(), swap.state(), swap.version());
        }
    }

    /** One of the two shifts, and who held it when the swap was proposed. */
    record Side(UUID shift, UUID ambassador, String name, Instant starts, Instant ends) {}

    /**
     * A swap as its reader sees it.
     *
     * @param until from then on nobody decides
     * @param mine whether the reader proposed it
     * @param asked whether the reader is the colleague
     */
    record Line(
            UUID id,
            Side shift,
            Side other,
            Swap.State state,
            String reason,
            Instant proposedAt,
            Instant until,
            @Nullable String answer,
            @Nullable Instant decidedAt,
            boolean mine,
            boolean asked,
            int version) {}

    private static List<Line> lines(Actor actor, List<Swaps.Standing> found) {
        return found.stream().map(each -> line(actor, each)).toList();
    }

    private static Line line(Actor actor, Swaps.Standing each) {
        Swap swap = each.swap();
        return new Line(
                swap.id(),
                side(each, swap.shift(), each.names().proposer()),
                side(each, swap.other(), each.names().colleague()),
                each.state(),
                swap.reason(),
                swap.proposedAt(),
                swap.until(),
                swap.answer(),
                swap.decidedAt(),
                is(swap.shift().ambassador(), actor),
                is(swap.other().ambassador(), actor),
                swap.version());
    }

    private static boolean is(PersonId person, Actor actor) {
        return person.value().equals(actor.person());
    }

    private static Side side(Swaps.Standing each, Swap.Held held, String name) {
        Shift shift = Objects.requireNonNull(each.shifts().get(held.shift()));
        return new Side(held.shift(), held.ambassador().value(), name, shift.starts(), shift.ends());
    }
}
