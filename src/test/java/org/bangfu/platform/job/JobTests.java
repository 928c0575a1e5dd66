package org.bangfu.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.EachZone;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asked for with a command, run once, in order, told to stop, cut off and gone on with. */
@DatabaseTest
class JobTests {

    private final TestZone zone = TestZone.open();
    private final Actor actor =
            new Actor(zone.id(), Ids.next(), Set.of(Ids.next()), null, Set.of(Role.HANDLER), Scope.ZONE);

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRunner runner;

    @Autowired
    private JobRows rows;

    @Autowired
    private EachZone zones;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Commands commands;

    @Autowired
    private Workers workers;

    @Autowired
    private CountingWork counting;

    @BeforeEach
    void fresh() {
        counting.heard.clear();
        counting.reached = 0;
        counting.between = number -> {};
        counting.finished = () -> {};
    }

    @Test
    void runsInItsZoneAsThePersonWhoAsked() {
        UUID id = ask("lane", Ids.next());
        assertThat(state(id)).isEqualTo("WAITING 0/0");

        workers.carry();

        assertThat(state(id)).isEqualTo("DONE 10/10");
        assertThat(counting.ranAs).isEqualTo(actor);
        assertThat(scheduled()).isZero();
    }

    @Test
    void isNotAskedForWhenItsCommandFails() {
        UUID id = Ids.next();
        try {
            Zones.run(
                    zone.id(),
                    () -> commands.once(new Command(id, actor), "test.ask", "x", String.class, journal -> {
                        journal.record("test", id, 0, journal.now(), null, "x");
                        jobs.ask(journal, actor, id, "test.count", "lane", id);
                        throw new IllegalStateException("no");
                    }));
        } catch (IllegalStateException _) {
            // as wanted
        }
        assertThat(scheduled()).isZero();
    }

    @Test
    void stopsBetweenTwoPiecesWhenAskedTo() {
        UUID subject = Ids.next();
        UUID id = ask("lane", subject);
        counting.between = number -> {
            if (number == 4) {
                Zones.run(
                        zone.id(),
                        () -> commands.once(Command.of(actor), "test.cancel", id, String.class, journal -> {
                            journal.record("test", id, 1, journal.now(), null, "cancel");
                            jobs.cancel(journal, actor, id);
                            return "cancel";
                        }));
            }
        };

        workers.carry();

        assertThat(state(id)).isEqualTo("CANCELLED 4/10");
        assertThat(counting.heard).containsExactly("stopped " + subject);
    }

    @Test
    void goesOnAfterTheProgramDied() {
        UUID id = ask("lane", Ids.next());
        counting.between = number -> {
            if (number == 6) {
                throw new Death();
            }
        };
        try {
            Zones.call(zone.id(), () -> runner.run(zone.id(), id, () -> false));
        } catch (Death _) {
            counting.between = number -> {};
        }
        assertThat(state(id)).isEqualTo("RUNNING 5/10");

        workers.carry();

        assertThat(state(id)).isEqualTo("DONE 10/10");
        assertThat(counting.reached).isEqualTo(10);
        assertThat(Zones.<Boolean, RuntimeException>call(zone.id(), () -> runner.run(zone.id(), id, () -> false)))
                .as("a job that is over is over")
                .isTrue();
        assertThat(counting.heard).hasSize(1);
    }

    @Test
    void leavesTheWorkWhenTheProgramCloses() {
        UUID id = ask("lane", Ids.next());

        boolean over = Zones.call(zone.id(), () -> runner.run(zone.id(), id, () -> counting.reached == 3));

        assertThat(over).isFalse();
        assertThat(state(id)).isEqualTo("RUNNING 3/10");
        workers.carry();
        assertThat(state(id)).isEqualTo("DONE 10/10");
    }

    @Test
    void endsWithASentenceWhenSomethingBreaks() {
        UUID subject = Ids.next();
        UUID id = ask("lane", subject);
        counting.between = number -> {
            if (number == 2) {
                throw new IllegalStateException("broken");
            }
        };

        workers.carry();

        assertThat(state(id)).isEqualTo("FAILED 1/10");
        assertThat(counting.heard).singleElement().asString().startsWith("stopped " + subject + " 系统出错");
    }

    @Test
    void oneAtATimeInEachLane() {
        UUID first = ask("lane", Ids.next());
        UUID second = ask("lane", Ids.next());
        UUID other = ask("other lane", Ids.next());
        var seen = new ArrayList<String>();
        counting.between = number -> {
            if (number == 1) {
                counting.between = any -> {};
                seen.add(String.valueOf(runner.run(zone.id(), second, () -> false)));
                seen.add(String.valueOf(runner.run(zone.id(), other, () -> false)));
            }
        };

        Zones.run(zone.id(), () -> runner.run(zone.id(), first, () -> false));

        assertThat(seen).as("the second waits, the other lane's does not").containsExactly("false", "true");
        assertThat(state(second)).isEqualTo("WAITING 0/0");
        workers.carry();
        assertThat(state(second)).isEqualTo("DONE 0/0");
    }

    /** The schedule itself, running: it finds what was asked for, and what a program left behind that died. */
    @Test
    void theScheduleFindsWhatIsDueAndWhatWasLeftBehind() {
        var schedule = new JobSchedule(runner, rows, List.of(), zones, dataSource, true, Duration.ofMillis(50));
        UUID asked = ask("lane", Ids.next());
        var counted = counted();
        schedule.start();
        try {
            counted.orTimeout(20, TimeUnit.SECONDS).join();
        } finally {
            schedule.stop();
        }
        assertThat(state(asked)).isEqualTo("DONE 10/10");

        counting.reached = 0;
        UUID left = ask("lane", Ids.next());
        TestDatabase.superuser()
                .sql(
                        "UPDATE scheduled_job SET picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 minute' WHERE task_name = 'job'")
                .update();
        var revived = counted();
        var next = new JobSchedule(runner, rows, List.of(), zones, dataSource, true, Duration.ofMillis(50));
        next.start();
        try {
            revived.orTimeout(20, TimeUnit.SECONDS).join();
        } finally {
            next.stop();
        }
        assertThat(state(left)).isEqualTo("DONE 10/10");
    }

    private CompletableFuture<Boolean> counted() {
        var counted = new CompletableFuture<Boolean>();
        counting.finished = () -> counted.complete(true);
        return counted;
    }

    private UUID ask(String lane, UUID subject) {
        UUID id = Ids.next();
        Zones.run(
                zone.id(),
                () -> commands.once(new Command(id, actor), "test.ask", subject, String.class, journal -> {
                    journal.record("test", subject, 0, journal.now(), null, "ask");
                    jobs.ask(journal, actor, id, "test.count", lane, subject);
                    return "ask";
                }));
        return id;
    }

    private String state(UUID id) {
        Map<UUID, Job> found = Zones.call(zone.id(), () -> jobs.find(actor, List.of(id)));
        Job job = java.util.Objects.requireNonNull(found.get(id));
        return "%s %d/%d".formatted(job.state(), job.done(), job.total());
    }

    private long scheduled() {
        return TestDatabase.superuser()
                .sql("SELECT count(*) FROM scheduled_job WHERE task_instance LIKE ? || ' %'")
                .param(String.valueOf(zone.id().value()))
                .query(Long.class)
                .single();
    }

    /** As if the power had gone: nobody catches it. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
