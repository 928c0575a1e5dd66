package org.bangfu.need;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.client.Client;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to needs: one method per thing that can happen, each a command. {@code seen} is the version that the caller decided on;
 * when there is a newer one, the caller decides again.
 */
@Service
public class Needs {

    /** How long after it was closed a client may still have it done again. */
    static final int REOPEN_DAYS = 30;

    private final NeedRepository repository;
    private final NeedCourse course;
    private final NeedClock clocks;
    private final Clients clients;
    private final Directory directory;
    private final Clock clock;

    Needs(
            NeedRepository repository,
            NeedCourse course,
            NeedClock clocks,
            Clients clients,
            Directory directory,
            Clock clock) {
        this.repository = repository;
        this.course = course;
        this.clocks = clocks;
        this.clients = clients;
        this.directory = directory;
        this.clock = clock;
    }

    /** Empty for what is not there or not to be seen. */
    @Transactional(readOnly = true)
    public Optional<Need> find(Actor actor, NeedId id) {
        return repository.find(actor, id, today());
    }

    /** As far as the actor sees; {@link NeedViews} hides the client's word from units. */
    @Transactional(readOnly = true)
    public Need get(Actor actor, NeedId id) {
        return repository.find(actor, id, today()).orElseThrow(NeedProblem.NEED_UNKNOWN::with);
    }

    /** As {@link #get}, refusing one of another client. */
    @Transactional(readOnly = true)
    Need get(Actor actor, ClientId client, NeedId id) {
        return repository
                .find(actor, id, today())
                .filter(need -> need.client().equals(client))
                .orElseThrow(NeedProblem.NEED_UNKNOWN::with);
    }

    /**
     * Somebody needs something.
     *
     * @param id made by the caller; a UUIDv7
     */
    public Need raise(Command command, NeedId id, ClientId client, String kind, Urgency urgency, String text) {
        Actor actor = command.actor();
        var request = Arrays.asList(id, client, kind, urgency, text);
        return course.begin(command, request, now -> {
            Kinds.known(kind);
            Client whose = clients.get(actor, client);
            if (!whose.listed()) {
                throw NeedProblem.NEED_CLIENT_NOT_LISTED.with("client", whose.name());
            }
            boolean onBehalf = actor.client() == null;
            return Need.raise(id, client, actor.person(), onBehalf, kind, urgency, text, now);
        });
    }

    public Need accept(Command command, NeedId id, int seen) {
        return course.step(command, Step.ACCEPT, id, seen, null, List.of(), (need, steps) -> steps.accept());
    }

    /** Gives it to a lead unit and co-handlers; those who had it and are not named lose it. */
    public Need assign(Command command, NeedId id, int seen, UUID lead, List<UUID> coHandlers, String reason) {
        return course.step(command, Step.ASSIGN, id, seen, reason, Arrays.asList(lead, coHandlers), (need, steps) -> {
            Set<UUID> known = directory.units(command.actor()).stream()
                    .map(unit -> unit.id().value())
                    .collect(Collectors.toSet());
            Stream.concat(Stream.of(lead), coHandlers.stream())
                    .filter(unit -> !known.contains(unit))
                    .findFirst()
                    .ifPresent(unit -> {
                        throw NeedProblem.NEED_UNIT_UNKNOWN.with("unit", unit);
                    });
            steps.assign(lead, coHandlers, reason);
        });
    }

    /** Somebody of the lead unit has spoken with the client. */
    public Need start(Command command, NeedId id, int seen) {
        return course.lead(
                command, Step.START, id, seen, null, List.of(), (need, steps) -> steps.start(person(command)));
    }

    /** The clocks stand still until the client has replied. */
    public Need ask(Command command, NeedId id, int seen, String text) {
        return course.lead(
                command, Step.ASK, id, seen, null, List.of(text), (need, steps) -> steps.ask(person(command), text));
    }

    public Need reply(Command command, NeedId id, int seen, String text) {
        return course.step(command, Step.REPLY, id, seen, text, List.of(), (need, steps) -> steps.reply());
    }

    /** Asks an approver for more time, or for the clocks to stand still. */
    public Need request(Command command, NeedId id, int seen, NeedController.Request asked) {
        return course.lead(command, Step.REQUEST, id, seen, asked.reason(), List.of(asked), (need, steps) -> {
            Instant now = clock.instant();
            if (asked.kind() == Matters.Kind.EXTEND) {
                int to = asked.to() == null ? 0 : asked.to();
                int most = clocks.extendsTo(command.actor().zone(), need, now).orElse(0);
                if (to < 1 || to > most) {
                    throw NeedProblem.NEED_CANNOT_EXTEND
                            .with("most", most, "asked", to)
                            .at(List.of("to"));
                }
            } else if (asked.until() == null) {
                throw NeedProblem.NEED_UNTIL_WRONG
                        .with("days", NeedSteps.MOST_STOPPED_DAYS)
                        .at(List.of("until"));
            }
            steps.request(
                    new Matters.Request(asked.kind(), asked.to(), asked.until(), asked.reason(), person(command), now));
        });
    }

    public Need decide(Command command, NeedId id, int seen, boolean granted, String reason) {
        return course.step(
                command,
                Step.DECIDE,
                id,
                seen,
                reason,
                List.of(granted),
                (need, steps) -> steps.decide(person(command), granted));
    }

    public Need resume(Command command, NeedId id, int seen) {
        return course.lead(command, Step.RESUME, id, seen, null, List.of(), (need, steps) -> steps.resume());
    }

    public Need coAnswer(Command command, NeedId id, int seen, String words) {
        Actor actor = command.actor();
        return course.step(command, Step.CO_ANSWER, id, seen, null, List.of(words), (need, steps) -> {
            UUID unit = need.waitingCoHandlers()
                    .map(Dispatch::unit)
                    .filter(actor.units()::contains)
                    .findFirst()
                    .orElseThrow(() -> NeedProblem.NEED_NOT_YOURS.with("by", Step.By.CO_HANDLER));
            steps.coAnswer(unit, actor.person(), words);
        });
    }

    public Need answer(Command command, NeedId id, int seen, String words) {
        return course.lead(
                command,
                Step.ANSWER,
                id,
                seen,
                null,
                List.of(words),
                (need, steps) -> steps.answer(person(command), words));
    }

    /** The unit says that it is not the one in charge; only within its limit. */
    public Need handBack(Command command, NeedId id, int seen, String reason) {
        return course.lead(command, Step.HAND_BACK, id, seen, reason, List.of(), (need, steps) -> {
            Instant until = clocks.handBackUntil(
                    command.actor().zone(), need, need.lead().orElseThrow());
            if (clock.instant().isAfter(until)) {
                throw NeedProblem.NEED_HAND_BACK_LATE.with("until", Days.minute(until));
            }
            steps.handBack(reason);
        });
    }

    /** The client's own word. */
    public Need say(Command command, NeedId id, int seen, Word.Rating rating, @Nullable String remark) {
        return course.step(command, Step.WORD, id, seen, remark, List.of(rating), (need, steps) -> {
            if (rating == Word.Rating.SILENT) {
                throw NeedSteps.wrong(need, rating, course.next(command));
            }
            steps.word(new Word(rating, remark, person(command), false, clock.instant()));
        });
    }

    /** A verifier asked; null when nobody could be reached. Only once the client had its time to speak for itself. */
    public Need verify(Command command, NeedId id, int seen, Word.@Nullable Rating rating, @Nullable String remark) {
        return course.step(command, Step.TRY, id, seen, remark, Arrays.asList(rating), (need, steps) -> {
            Instant until = clocks.clientUntil(command.actor().zone(), need);
            if (clock.instant().isBefore(until)) {
                throw NeedProblem.NEED_CLIENT_FIRST
                        .with("until", Days.minute(until))
                        .until(until);
            }
            if (rating == null || rating == Word.Rating.SILENT) {
                steps.tried(person(command));
            } else {
                steps.word(new Word(rating, remark, person(command), true, clock.instant()));
            }
        });
    }

    public Need reopen(Command command, NeedId id, int seen, String reason) {
        return course.step(command, Step.REOPEN, id, seen, reason, List.of(), (need, steps) -> {
            if (need.status() == Status.CLOSED
                    && Days.of(need.stepAt()).plusDays(REOPEN_DAYS).isBefore(today())) {
                throw NeedProblem.NEED_REOPEN_LATE.with("days", REOPEN_DAYS);
            }
            steps.reopen(reason);
        });
    }

    public Need close(Command command, NeedId id, int seen) {
        return course.step(
                command, Step.CLOSE, id, seen, null, List.of(), (need, steps) -> steps.close(person(command)));
    }

    public Need withdraw(Command command, NeedId id, int seen, String reason) {
        return course.step(
                command, Step.WITHDRAW, id, seen, reason, List.of(), (need, steps) -> steps.withdraw(reason));
    }

    /**
     * It is none of the zone's business; the client may object.
     *
     * @param basis why, in words: the clause, or whose business it is
     */
    public Need refuse(Command command, NeedId id, int seen, String basis) {
        return course.step(command, Step.REFUSE, id, seen, basis, List.of(), (need, steps) -> steps.refuse(basis));
    }

    /** A forwarding link to another need of the same client; {@link #unmerge} takes it back. */
    public Need merge(Command command, NeedId id, int seen, NeedId into) {
        return course.step(command, Step.MERGE, id, seen, null, List.of(into), (need, steps) -> {
            Need other = get(command.actor(), into);
            if (!other.status().isOpen()) {
                throw NeedProblem.NEED_MERGE_INTO_CLOSED.with("status", other.status());
            }
            steps.merge(into, other.client());
        });
    }

    public Need unmerge(Command command, NeedId id, int seen) {
        return course.step(command, Step.UNMERGE, id, seen, null, List.of(), (need, steps) -> steps.unmerge());
    }

    public Need reclassify(Command command, NeedId id, int seen, String kind, Urgency urgency, String reason) {
        return course.step(command, Step.RECLASSIFY, id, seen, reason, List.of(kind, urgency), (need, steps) -> {
            Kinds.known(kind);
            steps.reclassify(kind, urgency, reason);
        });
    }

    private static UUID person(Command command) {
        return command.actor().person();
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
