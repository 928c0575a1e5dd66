package org.bangfu.liaison.due;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.client.Reach;
import org.bangfu.client.Tag;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom an officer is to speak with next, and the zone's rule for it. */
@Service
class NextContacts {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Clock clock;

    NextContacts(JdbcClient jdbc, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A client of an officer.
     *
     * @param last when anybody last spoke with it; null when nobody did, then it counts from the first day of the assignment
     * @param due the last day on which it is in time
     */
    record Next(
            UUID client,
            String name,
            ContactRule.Kind kind,
            @Nullable LocalDate last,
            LocalDate due,
            State state) {}

    /** Against today. */
    enum State {
        IN_TIME,
        DUE,
        OVERDUE
    }

    /** Of whoever asks, the earliest first; of the same day key enterprises before others. */
    @Transactional(readOnly = true)
    List<Next> of(Actor actor) {
        LocalDate today = Days.today(clock);
        ContactRule rule = rule(actor);
        return jdbc
                .sql("""
                SELECT client.id, client.name, fact.tags, serves.valid_from, (
                           SELECT max(spoken.period)
                           FROM encounter AS spoken
                           WHERE spoken.zone_id = :zone AND spoken.client = serves.client AND spoken.state IN ('DONE', 'RECORDED')) AS last
                FROM assignment AS serves
                JOIN client ON client.zone_id = serves.zone_id AND client.id = serves.client
                JOIN client_fact AS fact
                  ON fact.zone_id = serves.zone_id AND fact.client = serves.client AND fact.known_to = 'infinity' AND fact.listed
                 AND fact.valid_from <= :today AND fact.valid_to > :today
                WHERE serves.zone_id = :zone AND serves.officer = :officer AND serves.kind <> 'DEPUTY'
                  AND serves.valid_from <= :today AND serves.valid_to > :today AND %s
                LIMIT :most
                """.formatted(Reach.of(actor, "serves.client")))
                .params(Reach.parameters(actor, today))
                .param("officer", actor.person())
                .param("most", MOST)
                .query((row, number) -> {
                    Set<Tag> tags = Arrays.stream(
                                    (String[]) row.getArray("tags").getArray())
                            .map(Tag::valueOf)
                            .collect(Collectors.toSet());
                    return next(
                            rule,
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            ContactRule.Kind.of(tags),
                            row.getObject("last", LocalDate.class),
                            row.getObject("valid_from", LocalDate.class),
                            today);
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Next::due)
                        .thenComparing(Next::kind)
                        .thenComparing(Next::client))
                .toList();
    }

    static Next next(
            ContactRule rule,
            UUID client,
            String name,
            ContactRule.Kind kind,
            @Nullable LocalDate last,
            LocalDate since,
            LocalDate today) {
        LocalDate due = rule.due(kind, last == null ? since : last);
        State state = due.isBefore(today) ? State.OVERDUE : due.equals(today) ? State.DUE : State.IN_TIME;
        return new Next(client, name, kind, last, due, state);
    }

    @Transactional(readOnly = true)
    ContactRule rule(Actor actor) {
        return jdbc.sql("SELECT key_days, foreign_days, other_days, version FROM contact_rule WHERE zone_id = :zone")
                .param("zone", actor.zone().value())
                .query((row, number) -> new ContactRule(
                        row.getInt("key_days"),
                        row.getInt("foreign_days"),
                        row.getInt("other_days"),
                        row.getInt("version")))
                .optional()
                .orElse(ContactRule.STANDARD);
    }

    ContactRule set(Command command, int seen, int key, int foreign, int other) {
        Actor actor = command.actor();
        return commands.once(
                command, "contact-rule.set", List.of(seen, key, foreign, other), ContactRule.class, journal -> {
                    if (rule(actor).version() != seen) {
                        throw DueProblem.CONTACT_RULE_CHANGED.with();
                    }
                    var next = new ContactRule(key, foreign, other, seen + 1);
                    journal.record(
                            "contact-rule",
                            Ids.of("contact-rule", actor.zone().value()),
                            next.version(),
                            journal.now(),
                            null,
                            next);
                    journal.write(put(actor, next), DueProblem.CONTACT_RULE_CHANGED::with);
                    return next;
                });
    }

    private static Change put(Actor actor, ContactRule rule) {
        return new Change(
                """
                INSERT INTO contact_rule AS old (zone_id, key_days, foreign_days, other_days, version)
                VALUES (:zone, :key, :foreign, :other, :version)
                ON CONFLICT (zone_id) DO UPDATE SET key_days = excluded.key_days, foreign_days = excluded.foreign_days,
                    other_days = excluded.other_days, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", actor.zone().value(),
                        "key", rule.key(),
                        "foreign", rule.foreign(),
                        "other", rule.other(),
                        "version", rule.version()));
    }
}
