package org.bangfu.need;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bangfu.platform.clock.Announcements;
import org.bangfu.platform.clock.Announcements.Step;
import org.bangfu.platform.clock.Escalation;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.EachZone;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces each step of being overdue once, when it comes: to the person, to the unit, to a leader. */
@Component
class NeedWatch {

    private static final int BATCH = 200;

    private final WatchRepository repository;
    private final NeedClock clocks;
    private final Announcements announcements;
    private final Commands commands;
    private final TransactionTemplate transaction;
    private final EachZone zones;
    private final Clock clock;

    NeedWatch(
            WatchRepository repository,
            NeedClock clocks,
            Announcements announcements,
            Commands commands,
            PlatformTransactionManager transactions,
            EachZone zones,
            Clock clock) {
        this.repository = repository;
        this.clocks = clocks;
        this.announcements = announcements;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactions);
        this.zones = zones;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${bangfu.watch.delay:15s}", initialDelayString = "${bangfu.watch.delay:15s}")
    void watch() {
        zones.run("The watch over needs", this::watch);
    }

    /** Until nothing is left that is due to be told now. */
    void watch(ZoneId zone) {
        Instant now = clock.instant();
        List<Need> due;
        do {
            due = Optional.ofNullable(transaction.execute(status -> repository.due(zone, now, BATCH)))
                    .orElse(List.of());
            if (!due.isEmpty()) {
                announce(zone, due, now);
            }
        } while (due.size() == BATCH);
    }

    private void announce(ZoneId zone, List<Need> due, Instant now) {
        var next = new HashMap<Need, Optional<Instant>>();
        var steps = new ArrayList<Step>();
        var taken = new HashSet<List<Object>>();
        for (Need need : due) {
            List<Escalation> escalations = clocks.escalations(zone, need, now);
            escalations.stream()
                    .filter(each -> taken.add(List.of(need.id(), each.step())))
                    .forEach(each -> steps.add(new Step("need", need.id().value(), each)));
            next.put(
                    need,
                    escalations.stream()
                            .map(Escalation::at)
                            .filter(at -> at.isAfter(now))
                            .min(Instant::compareTo));
        }
        List<Step> toTell = announcements.toTell(zone, steps, now);
        if (toTell.isEmpty()) {
            transaction.executeWithoutResult(status -> repository.move(zone, next));
            return;
        }
        var command = new Command(Ids.next(), Actor.program(zone));
        commands.once(command, "clock.announce", ids(toTell), Told.class, journal -> {
            journal.record("need-watch", Ids.of("need-watch", command.id()), 0, now, null, new Told(toTell.size()));
            announcements.write(journal, zone, toTell);
            journal.write(repository.moving(zone, next), NeedProblem.NEED_TWICE::with);
            return new Told(toTell.size());
        });
    }

    private static List<List<Object>> ids(List<Step> steps) {
        return steps.stream()
                .map(each -> List.<Object>of(each.record(), each.escalation().step()))
                .toList();
    }

    /** How many steps one round announced. */
    record Told(int steps) {}
}
