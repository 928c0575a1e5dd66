package org.bangfu.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bangfu.client.ClientId;
import org.bangfu.need.Matters.Kind;
import org.bangfu.platform.clock.CaseEvent;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.web.Worded;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;

/**
 * One step of a need: what it was, then what it becomes. Begun by {@link #of}, which refuses a step that the status does not allow;
 * never leaves this package.
 */
final class NeedSteps {

    private static final int TRIES = 2;
    static final int MOST_STOPPED_DAYS = 90;

    private final Need before;
    private final Instant now;
    private final Dispatches dispatches;
    private final List<Instant> tries;
    private final List<CaseEvent> events;
    private String kind;
    private Urgency urgency;
    private Status status;
    private Need.@Nullable Answer answer;
    private @Nullable Word word;
    private Matters matters;

    private NeedSteps(Need before, Instant now) {
        this.before = before;
        this.now = now;
        this.tries = new ArrayList<>(before.tries());
        this.events = new ArrayList<>(before.events());
        this.dispatches = new Dispatches(before, now, events);
        this.kind = before.kind();
        this.urgency = before.urgency();
        this.status = before.status();
        this.answer = before.answer();
        this.word = before.word();
        this.matters = before.matters();
    }

    /**
     * The need after a step.
     *
     * @param due until when whoever is next has to act; asked only for a refusal
     */
    static Need of(
            Step step, Need before, Instant now, Function<Need, Optional<Instant>> due, Consumer<NeedSteps> change) {
        if (!step.isFrom(before.status())) {
            throw wrong(before, step, due);
        }
        var steps = new NeedSteps(before, now);
        change.accept(steps);
        steps.events.sort(Comparator.comparing(CaseEvent::at)); // a stop's known end lies ahead
        return new Need(
                before.id(),
                before.client(),
                before.raisedBy(),
                before.onBehalf(),
                before.raisedAt(),
                steps.kind,
                steps.urgency,
                before.text(),
                steps.status,
                now,
                steps.dispatches.all(),
                steps.answer,
                steps.word,
                List.copyOf(steps.tries),
                steps.matters,
                List.copyOf(steps.events),
                before.version() + 1);
    }

    /** Where it stands, whose turn it is, and until when. */
    static RuntimeException wrong(Need need, Worded step, Function<Need, Optional<Instant>> due) {
        Sentence until = due.apply(need)
                .map(Days::minute)
                .map(moment -> new Sentence(moment, moment))
                .orElse(new Sentence("未定", "not set"));
        return NeedProblem.NEED_WRONG_STATUS.with(
                "status", need.status(), "step", step, "by", next(need), "due", until);
    }

    /** Whose turn it is. */
    static Step.By next(Need need) {
        return switch (need.status()) {
            case RAISED, ACCEPTED, HANDED_BACK, MERGED -> Step.By.DESK;
            case ASSIGNED, IN_PROGRESS, REOPENED -> need.matters().question() == null ? Step.By.LEAD : Step.By.CLIENT;
            case ANSWERED, CLOSED, WITHDRAWN, OUT_OF_SCOPE -> Step.By.CLIENT;
            case VERIFIED -> Step.By.VERIFIER;
        };
    }

    void accept() {
        status = Status.ACCEPTED;
    }

    /** To a lead and its co-handlers; whoever had it and is not among them is rid of it. */
    void assign(UUID lead, List<UUID> coHandlers, String reason) {
        if (before.lead().isEmpty()) {
            leaveDesk();
        }
        if (dispatches.give(lead, coHandlers, reason)) {
            status = Status.ASSIGNED;
        }
    }

    private void leaveDesk() {
        events.add(new CaseEvent.Contacted(now, before.desk()));
        events.add(new CaseEvent.Answered(now, before.desk()));
    }

    void start(UUID person) {
        dispatches.start(person);
        status = Status.IN_PROGRESS;
    }

    void ask(UUID person, String text) {
        start(person);
        if (matters.question() == null) {
            events.add(new CaseEvent.SupplementAsked(now, text));
        }
        matters = matters.asking(new Matters.Question(text, person, now));
    }

    void reply() {
        if (matters.question() == null) {
            throw NeedProblem.NEED_NOTHING_ASKED.with();
        }
        events.add(new CaseEvent.SupplementGiven(now));
        matters = matters.asking(null);
    }

    void request(Matters.Request request) {
        if (matters.stopped() != null && request.kind() != Kind.EXTEND) {
            throw NeedProblem.NEED_STOPPED_ALREADY.with(
                    "until", matters.stopped().until());
        }
        if (request.until() != null
                && (!request.until().isAfter(Days.of(now))
                        || request.until().isAfter(Days.of(now).plusDays(MOST_STOPPED_DAYS)))) {
            throw NeedProblem.NEED_UNTIL_WRONG.with("days", MOST_STOPPED_DAYS).at(List.of("until"));
        }
        matters = matters.requesting(request);
    }

    /** An approver, who is not the one who asked, grants or refuses what was asked. */
    void decide(UUID approver, boolean granted) {
        Matters.Request asked = matters.request();
        if (asked == null) {
            throw NeedProblem.NEED_NOTHING_REQUESTED.with();
        }
        if (asked.by().equals(approver) || before.wasHandledBy(approver)) {
            throw NeedProblem.NEED_APPROVER_IS_HANDLER.with();
        }
        matters = matters.requesting(null);
        if (!granted) {
            return;
        }
        if (asked.kind() == Kind.EXTEND) {
            events.add(new CaseEvent.Extended(now, null, Objects.requireNonNull(asked.to()), approver, asked.reason()));
        } else {
            var until = Objects.requireNonNull(asked.until());
            events.add(new CaseEvent.Paused(now, asked.reason()));
            events.add(new CaseEvent.Resumed(Days.startOf(until)));
            matters = matters.stopping(new Matters.Stopped(asked.kind(), now, until, asked.reason(), approver));
        }
    }

    /** Before the day that was granted. */
    void resume() {
        Matters.Stopped stopped = matters.stopped();
        if (stopped == null) {
            throw NeedProblem.NEED_NOT_STOPPED.with();
        }
        events.removeIf(each -> each instanceof CaseEvent.Resumed && each.at().isAfter(now));
        if (!Days.startOf(stopped.until()).isBefore(now)) {
            events.add(new CaseEvent.Resumed(now));
        }
        matters = matters.stopping(null);
    }

    void coAnswer(UUID unit, UUID person, String words) {
        dispatches.coAnswer(unit, person, words);
    }

    /** Nobody waits for the client's supplement or a date any more. */
    void answer(UUID person, String words) {
        goOn();
        dispatches.answer(person);
        events.add(new CaseEvent.Solved(now));
        answer = new Need.Answer(words, person, now);
        word = null;
        tries.clear();
        matters = matters.over(null);
        status = Status.ANSWERED;
    }

    private void goOn() {
        if (matters.question() != null) {
            events.add(new CaseEvent.SupplementGiven(now));
        }
        if (matters.stopped() != null) {
            resume();
        }
    }

    void handBack(String reason) {
        goOn();
        dispatches.end(reason);
        matters = matters.over(null);
        status = Status.HANDED_BACK;
        toDesk();
    }

    private void toDesk() {
        events.add(new CaseEvent.Assigned(
                now, Need.desk(before.id(), before.deskRounds().count())));
    }

    /** The client's word; the last of {@link Word.Rating} reopens. */
    void word(Word said) {
        if (said.asked() && before.wasHandledBy(said.by())) {
            throw NeedProblem.NEED_VERIFIER_IS_HANDLER.with();
        }
        word = said;
        if (said.rating() == Word.Rating.UNSATISFIED) {
            reopen(said.remark() == null ? "不满意" : said.remark());
        } else {
            status = Status.VERIFIED;
        }
    }

    /** A verifier asked in vain; the second time, on another day, silence is what the client said. */
    void tried(UUID verifier) {
        if (before.wasHandledBy(verifier)) {
            throw NeedProblem.NEED_VERIFIER_IS_HANDLER.with();
        }
        if (tries.stream().anyMatch(each -> Days.of(each).equals(Days.of(now)))) {
            throw NeedProblem.NEED_TRIED_TODAY.with();
        }
        tries.add(now);
        if (tries.size() >= TRIES) {
            word = new Word(Word.Rating.SILENT, null, verifier, true, now);
            status = Status.VERIFIED;
        }
    }

    /** The lead goes on; where there was none, it is back at the desk. */
    void reopen(String reason) {
        if (before.lead().isEmpty()) {
            status = Status.ACCEPTED;
            events.add(new CaseEvent.Reopened(now, reason));
            toDesk();
        } else {
            status = Status.REOPENED;
            events.add(new CaseEvent.Reopened(now, reason));
            dispatches.again();
        }
        matters = Matters.NONE;
    }

    void close(UUID verifier) {
        if (before.wasHandledBy(verifier)) {
            throw NeedProblem.NEED_VERIFIER_IS_HANDLER.with();
        }
        dispatches.end("办结");
        status = Status.CLOSED;
    }

    void withdraw(String reason) {
        goOn();
        dispatches.end(reason);
        events.add(new CaseEvent.Ended(now, reason));
        matters = matters.over(null);
        status = Status.WITHDRAWN;
    }

    /** For the clocks an answer like any other: the client may object, and then they go on. */
    void refuse(String basis) {
        leaveDesk();
        events.add(new CaseEvent.Solved(now));
        matters = matters.over(basis);
        status = Status.OUT_OF_SCOPE;
    }

    /** A link, no more: {@link #unmerge} takes it back. */
    void merge(NeedId into, ClientId client) {
        if (into.equals(before.id()) || !client.equals(before.client())) {
            throw NeedProblem.NEED_MERGE_OF_ANOTHER.with();
        }
        matters = matters.merging(into, before.status());
        status = Status.MERGED;
        events.add(new CaseEvent.Paused(now, "合并"));
    }

    void unmerge() {
        status = Objects.requireNonNull(matters.before());
        matters = matters.merging(null, null);
        events.add(new CaseEvent.Resumed(now));
    }

    void reclassify(String toKind, Urgency toUrgency, String reason) {
        kind = toKind;
        if (toUrgency != urgency) {
            urgency = toUrgency;
            events.add(new CaseEvent.UrgencyChanged(now, toUrgency, reason));
        }
    }
}
