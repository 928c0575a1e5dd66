package org.bangfu.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.clock.Announcements.Step;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Told once: in turn, by two at the same moment, and each zone for itself. */
@DatabaseTest
class AnnouncementsTests {

    private static final Instant NOW = TestClock.NOW;

    private final TestZone zone = TestZone.open();
    private final Step person = step(Escalation.To.PERSON, NOW.minusSeconds(60));
    private final Step unit = new Step("need", person.record(), new Escalation(Goal.SOLVE, 0, Escalation.To.UNIT, NOW));
    private final Step leader =
            new Step("need", person.record(), new Escalation(Goal.SOLVE, 0, Escalation.To.LEADER, NOW.plusSeconds(1)));

    @Autowired
    private Announcements announcements;

    @Autowired
    private Commands commands;

    private static Step step(Escalation.To to, Instant at) {
        return new Step("need", Ids.next(), new Escalation(Goal.SOLVE, 0, to, at));
    }

    @Test
    void eachStepThatIsReachedIsToldOnce() {
        assertThat(toTell(zone)).containsExactly(person, unit);
        tell(zone, List.of(person));
        assertThat(toTell(zone)).containsExactly(unit);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> tell(zone, List.of(person, unit)))
                .withMessage("STEP_ANNOUNCED");
        assertThat(toTell(zone)).as("nothing of what was refused stays").containsExactly(unit);
        tell(zone, List.of(unit));
        assertThat(toTell(zone)).isEmpty();
        assertThat(toTell(TestZone.open())).as("in another zone").containsExactly(person, unit);
    }

    @Test
    void ofTwoWorkersAtTheSameMomentOneTells() throws Exception {
        for (int i = 0; i < 20; i++) {
            List<Step> steps = List.of(step(Escalation.To.PERSON, NOW), step(Escalation.To.UNIT, NOW));
            var together = new CyclicBarrier(2);
            var one = CompletableFuture.supplyAsync(() -> tellTogether(steps, together), Thread::startVirtualThread);
            var two = CompletableFuture.supplyAsync(
                    () -> tellTogether(steps.reversed(), together), Thread::startVirtualThread);
            assertThat(one.get(30, TimeUnit.SECONDS)).isNotEqualTo(two.get(30, TimeUnit.SECONDS));
        }
    }

    private boolean tellTogether(List<Step> steps, CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
            tell(zone, steps);
            return true;
        } catch (Problem refused) {
            return false;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<Step> toTell(TestZone where) {
        return Zones.call(where.id(), () -> announcements.toTell(where.id(), List.of(person, unit, leader), NOW));
    }

    private void tell(TestZone where, List<Step> steps) {
        Zones.run(
                where.id(),
                () -> commands.once(
                        Command.of(Actor.program(where.id())), "test.tell", steps.size(), Step.class, journal -> {
                            announcements.write(journal, where.id(), steps);
                            return steps.getFirst();
                        }));
    }
}
