package org.bangfu.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.client.Facts;
import org.bangfu.form.Answers;
import org.bangfu.form.Forms;
import org.bangfu.form.Frequency;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Histories;
import org.bangfu.platform.journal.Past;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to returns: the client files, officials query, confirm and lock. */
@Service
public class Returns {

    /** How long a period stays open to be reported late or corrected. */
    static final int OPEN_DAYS = 31;

    private final ReturnRepository repository;
    private final Forms forms;
    private final Clients clients;
    private final Commands commands;
    private final Histories histories;

    Returns(ReturnRepository repository, Forms forms, Clients clients, Commands commands, Histories histories) {
        this.repository = repository;
        this.forms = forms;
        this.clients = clients;
        this.commands = commands;
        this.histories = histories;
    }

    /**
     * Files a return on behalf of the client for whom the actor speaks.
     *
     * @param seen the version that was corrected; null for the first
     * @param sent name → answer; what is null or blank is left out
     * @throws org.bangfu.platform.web.Problem when the period is not asked, not open or closed, an answer is wrong, a colleague
     *     filed in between, or an official locked it
     */
    public Return file(
            Command command,
            ClientId client,
            String form,
            LocalDate period,
            @Nullable Integer seen,
            Map<String, ? extends @Nullable Object> sent,
            int seconds) {
        Actor actor = command.actor();
        var request = Arrays.asList(client, form, period, seen, sent);
        return commands.once(command, "return.file", request, Return.class, journal -> {
            Forms.Scheduled scheduled = forms.get(actor, form);
            Due due = check(scheduled, period, journal.now());
            checkListed(actor, client, period);
            var answers = Answers.read(scheduled.form(), period, sent);
            Filed before = repository
                    .of(actor.zone(), client, form, List.of(due), journal.now())
                    .getFirst();
            if (before.decided() == ReturnStatus.LOCKED) {
                throw ReturnProblem.RETURN_LOCKED.with("period", period);
            }
            if (!Objects.equals(before.version(), seen)) {
                throw changed(seen, before.version());
            }
            var filed = new Return(
                    Return.id(client, form, period),
                    client,
                    form,
                    scheduled.form().version(),
                    period,
                    seen == null ? 0 : seen + 1,
                    answers.values(),
                    Objects.requireNonNullElse(before.submittedAt(), journal.now()),
                    journal.now(),
                    before.submittedAt() == null ? journal.now().isAfter(due.at()) : before.late(),
                    Math.clamp(seconds, 0, 86_400));
            journal.record("return", filed.id(), filed.version(), Days.endOf(period), null, filed);
            journal.write(
                    repository.insert(actor.zone(), command.id(), actor.person(), filed),
                    () -> changed(seen, filed.version()));
            journal.write(
                    repository.put(actor.zone(), filed), () -> ReturnProblem.RETURN_LOCKED.with("period", period));
            return filed;
        });
    }

    /** When it is due; refuses a period that is not asked, not open or closed. */
    private static Due check(Forms.Scheduled scheduled, LocalDate period, Instant now) {
        Due due = due(scheduled, period);
        if (now.isBefore(Frequency.opens(period))) {
            throw ReturnProblem.PERIOD_NOT_OPEN.with("period", period);
        }
        if (Days.of(now).isAfter(period.plusDays(OPEN_DAYS))) {
            throw ReturnProblem.PERIOD_CLOSED.with("period", period, "days", OPEN_DAYS);
        }
        return due;
    }

    private void checkListed(Actor actor, ClientId client, LocalDate period) {
        Facts facts = clients.facts(actor, List.of(client), period).get(client);
        if (facts == null || !facts.listed()) {
            throw ReturnProblem.CLIENT_NOT_LISTED.with("period", period);
        }
    }

    private static RuntimeException changed(@Nullable Integer seen, @Nullable Integer version) {
        return ReturnProblem.RETURN_CHANGED.with("seen", ordinal(seen), "version", ordinal(version));
    }

    private static String ordinal(@Nullable Integer version) {
        return version == null ? "—" : "#" + (version + 1);
    }

    /** Asks the client about its return. */
    Decision query(Command command, ClientId client, String form, LocalDate period, int seen, String text) {
        return decide(command, "return.query", client, form, period, seen, ReturnStatus.QUERIED, text);
    }

    Decision confirm(Command command, ClientId client, String form, LocalDate period, int seen) {
        return decide(command, "return.confirm", client, form, period, seen, ReturnStatus.CONFIRMED, null);
    }

    /** From then on not even the client changes it. */
    Decision lock(Command command, ClientId client, String form, LocalDate period, int seen) {
        return decide(command, "return.lock", client, form, period, seen, ReturnStatus.LOCKED, null);
    }

    private Decision decide(
            Command command,
            String name,
            ClientId client,
            String form,
            LocalDate period,
            int seen,
            ReturnStatus status,
            @Nullable String text) {
        Actor actor = command.actor();
        var request = Arrays.asList(client, form, period, seen, text);
        return commands.once(command, name, request, Decision.class, journal -> {
            clients.get(actor, client);
            Due due = due(forms.get(actor, form), period);
            Filed filed = repository
                    .of(actor.zone(), client, form, List.of(due), journal.now())
                    .getFirst();
            if (filed.version() == null) {
                throw ReturnProblem.RETURN_MISSING.with("period", period);
            }
            if (filed.version() != seen) {
                throw changed(seen, filed.version());
            }
            if (filed.decided() == ReturnStatus.LOCKED) {
                throw ReturnProblem.RETURN_LOCKED.with("period", period);
            }
            var decision = new Decision(
                    client,
                    form,
                    period,
                    status,
                    seen,
                    text,
                    actor.person(),
                    journal.now(),
                    filed.decisionVersion() + 1);
            journal.record("return-decision", decision.id(), decision.version(), journal.now(), text, decision);
            journal.write(repository.put(actor.zone(), decision), ReturnProblem.DECISION_CHANGED::with);
            return decision;
        });
    }

    /** When a period is due; refuses one that is not asked. */
    static Due due(Forms.Scheduled scheduled, LocalDate period) {
        return scheduled
                .periods()
                .of(period)
                .map(frequency -> new Due(period, frequency.due(period)))
                .orElseThrow(() -> ReturnProblem.PERIOD_NOT_ASKED.with(
                        "period", period, "form", scheduled.form().title()));
    }

    /** How a client's returns for these periods stand. */
    @Transactional(readOnly = true)
    List<Filed> of(Actor actor, ClientId client, String form, List<Due> dues, Instant now) {
        clients.get(actor, client);
        return repository.of(actor.zone(), client, form, dues, now);
    }

    /** As {@link #of}, without the periods that nobody asks of this client. */
    @Transactional(readOnly = true)
    List<Filed> asked(Actor actor, ClientId client, String form, List<Due> dues, Instant now) {
        clients.get(actor, client);
        return repository.asked(actor.zone(), client, form, dues, now);
    }

    /** The last return before a period, to be offered as a beginning. */
    @Transactional(readOnly = true)
    Optional<Return> before(Actor actor, ClientId client, String form, LocalDate period) {
        return repository.before(actor.zone(), client, form, period, period.minusDays(OPEN_DAYS));
    }

    /** Every version of a return, newest first. */
    @Transactional(readOnly = true)
    List<Past<Return>> versions(Actor actor, ClientId client, String form, LocalDate period) {
        clients.get(actor, client);
        return histories.of(actor.zone(), "return", Return.id(client, form, period), Return.class);
    }

    /** How the returns of all clients that the actor sees stand, in the order of their ids. */
    @Transactional(readOnly = true)
    List<Filed> ofAll(
            Actor actor,
            String form,
            Due due,
            Instant now,
            ReturnRepository.Filter filter,
            @Nullable UUID after,
            int limit) {
        return repository.ofAll(actor, form, due, now, filter, after, limit);
    }

    @Transactional(readOnly = true)
    Counts counts(Actor actor, String form, Due due, Instant now) {
        return repository.counts(actor, form, due, now);
    }
}
