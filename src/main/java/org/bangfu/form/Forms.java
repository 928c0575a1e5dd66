package org.bangfu.form;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.directory.ZoneOpening;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to forms. What is asked and when it is due changes a few times a year and is read with every return, so it is
 * remembered for a few seconds; whoever changes it forgets it at once on this node.
 */
@Service
public class Forms implements ZoneOpening.OpeningStep {

    private static final long KEPT = Duration.ofSeconds(10).toNanos();
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final FormRepository repository;
    private final Commands commands;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<ZoneId, Kept> kept = new ConcurrentHashMap<>();

    Forms(FormRepository repository, Commands commands, Clock clock, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.commands = commands;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A form with its periods. */
    public record Scheduled(Form form, Periods periods) {}

    /** The current version of each form, in the order of their codes. */
    public List<Scheduled> list(Actor actor) {
        return read(actor.zone()).forms();
    }

    /** The current version of one. */
    public Scheduled get(Actor actor, String code) {
        return list(actor).stream()
                .filter(each -> each.form().code().equals(code))
                .findFirst()
                .orElseThrow(() -> FormProblem.FORM_UNKNOWN.with("form", code));
    }

    /** A version that was asked once. */
    @Transactional(readOnly = true)
    public Form version(Actor actor, String code, int version) {
        return repository
                .version(actor.zone(), code, version)
                .orElseThrow(() -> FormProblem.FORM_UNKNOWN.with("form", code));
    }

    /**
     * Sets how often a form is due from a day on.
     *
     * @throws org.bangfu.platform.web.Problem when that day has passed: what was due then stays due
     */
    Frequency setFrequency(Command command, String code, LocalDate from, Frequency.Kind kind, LocalTime dueTime) {
        Actor actor = command.actor();
        Frequency set = commands.once(
                command,
                "form.set-frequency",
                List.of(code, from, kind, dueTime.toString()),
                Frequency.class,
                journal -> {
                    Scheduled form = get(actor, code);
                    if (from.isBefore(Days.of(journal.now()))) {
                        throw FormProblem.FREQUENCY_IN_PAST.with().at(List.of("from"));
                    }
                    int version = form.periods().frequencies().stream()
                            .filter(each -> each.from().equals(from))
                            .mapToInt(Frequency::version)
                            .max()
                            .orElse(-1);
                    var frequency = new Frequency(from, kind, dueTime, version + 1);
                    journal.record(
                            "form-frequency",
                            Ids.of("form-frequency", code, from),
                            frequency.version(),
                            Days.startOf(from),
                            null,
                            frequency);
                    journal.write(repository.put(actor.zone(), code, frequency), FormProblem.FREQUENCY_TWICE::with);
                    return frequency;
                });
        kept.remove(actor.zone());
        return set;
    }

    /** The daily return, due from the day the zone opens. */
    @Override
    public void open(Actor program) {
        Form form = StandardForms.dailyRestart();
        kept.remove(program.zone());
        if (list(program).stream().anyMatch(each -> each.form().code().equals(form.code()))) {
            return;
        }
        commands.once(Command.of(program), "form.publish", form.code(), Form.class, journal -> {
            List<Field> fields = form.items().stream().map(Form.Item::field).toList();
            var frequency = new Frequency(Days.today(clock), Frequency.Kind.DAILY, NOON, 0);
            journal.record("form", Ids.of("form", form.code()), form.version(), journal.now(), null, form);
            journal.write(repository.putFields(program.zone(), fields), FormProblem.FREQUENCY_TWICE::with);
            fields.forEach(
                    field -> journal.record("field", Ids.of("field", field.name()), 0, journal.now(), null, field));
            journal.write(repository.put(program.zone(), form), FormProblem.FREQUENCY_TWICE::with);
            journal.write(repository.put(program.zone(), form.code(), frequency), FormProblem.FREQUENCY_TWICE::with);
            journal.record(
                    "form-frequency",
                    Ids.of("form-frequency", form.code(), frequency.from()),
                    0,
                    Days.startOf(frequency.from()),
                    null,
                    frequency);
            return form;
        });
        kept.remove(program.zone());
    }

    private Kept read(ZoneId zone) {
        Kept last = kept.get(zone);
        if (last == null || System.nanoTime() - last.readAt > KEPT) {
            last = java.util.Objects.requireNonNull(transaction.execute(status -> new Kept(
                    repository.latest(zone).stream()
                            .map(form -> new Scheduled(form, repository.periods(zone, form.code())))
                            .toList(),
                    System.nanoTime())));
            kept.put(zone, last);
        }
        return last;
    }

    private record Kept(List<Scheduled> forms, long readAt) {}
}
