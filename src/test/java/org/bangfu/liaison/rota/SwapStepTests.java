package org.bangfu.liaison.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.web.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state and every step of a swap, by whoever is a side of it. */
class SwapStepTests {

    private static final Instant NOW = Instant.parse("2020-02-09T01:00:00Z");
    private static final UUID PROPOSER = new UUID(0, 1);
    private static final UUID COLLEAGUE = new UUID(0, 2);
    private static final Shift MINE = shift(3, PROPOSER, "2020-02-12T00:00:00Z");
    private static final Shift OTHER = shift(4, COLLEAGUE, "2020-02-10T00:00:00Z");
    private static final Swap.Names NAMES = new Swap.Names("王某", "李某");

    private static Shift shift(int id, UUID who, String starts) {
        Instant from = Instant.parse(starts);
        return Shift.of(new UUID(1, id), new PersonId(who), from, from.plusSeconds(8 * 3600), NOW);
    }

    private static Swap proposed() {
        return Swap.propose(new UUID(2, 1), MINE, OTHER, "家中有事", NOW);
    }

    private static Swap step(String step, UUID actor, Swap.State stands) {
        return switch (step) {
            case "accept" -> proposed().accept(0, actor, stands, NAMES, NOW);
            case "refuse" -> proposed().refuse(0, actor, "不便", stands, NAMES, NOW);
            default -> proposed().withdraw(0, actor, "不用了", stands, NAMES, NOW);
        };
    }

    @ParameterizedTest
    @CsvSource({"accept,2,ACCEPTED", "refuse,2,REFUSED", "withdraw,1,WITHDRAWN"})
    void oneOfTheTwoDecides(String step, long who, Swap.State next) {
        UUID right = new UUID(0, who);
        Swap decided = step(step, right, Swap.State.PROPOSED);

        assertThat(decided.state()).isEqualTo(next);
        assertThat(decided.version()).isEqualTo(1);
        assertThat(decided.decidedBy()).isEqualTo(right);
        assertThatThrownBy(() -> step(step, new UUID(0, 3 - who), Swap.State.PROPOSED))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(RotaProblem.SWAP_NOT_YOURS));
    }

    @ParameterizedTest
    @EnumSource(value = Swap.State.class, mode = EnumSource.Mode.EXCLUDE, names = "PROPOSED")
    void nothingFollowsTheEnd(Swap.State over) {
        for (String step : new String[] {"accept", "refuse", "withdraw"}) {
            for (UUID actor : new UUID[] {PROPOSER, COLLEAGUE}) {
                assertThatThrownBy(() -> step(step, actor, over)).isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(RotaProblem.SWAP_OVER);
                    assertThat(problem.detail().zh()).contains(over.zh());
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-09T23:59:59Z,0,0,PROPOSED",
        "2020-02-10T00:00:00Z,0,0,LAPSED",
        "2020-02-09T23:59:59Z,1,0,OVERTAKEN",
        "2020-02-09T23:59:59Z,0,1,OVERTAKEN"
    })
    void itEndsByItselfWhenTheEarlierBeginsOrOneChangesHands(
            Instant at, int mineChanges, int otherChanges, Swap.State stands) {
        Shift one = mineChanges == 0 ? MINE : MINE.by(new PersonId(new UUID(0, 9)));
        Shift two = otherChanges == 0 ? OTHER : OTHER.by(new PersonId(new UUID(0, 9)));

        assertThat(proposed().state(at, one, two)).isEqualTo(stands);
    }
}
