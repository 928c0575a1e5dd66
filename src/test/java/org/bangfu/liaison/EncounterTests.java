package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.liaison.Encounter.Channel;
import org.bangfu.liaison.Encounter.State;
import org.bangfu.liaison.Encounter.Topic;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The record without anything around: every state and every step. */
class EncounterTests {

    private static final LocalDate MONDAY = LocalDate.of(2020, 2, 10);

    private final Encounter planned = Encounter.planned(
            Ids.next(),
            new ClientId(Ids.next()),
            new PersonId(Ids.next()),
            Channel.CALL,
            MONDAY,
            new TreeSet<>(List.of(Topic.OTHER)),
            null);

    @ParameterizedTest
    @EnumSource(State.class)
    void eachStepFitsSomeStatesAndNamesTheOthers(State state) {
        Encounter now = in(state);
        boolean open = state == State.PLANNED;

        allowed(open, () -> now.done(0, MONDAY, MONDAY));
        allowed(open, () -> now.cancel(0, "停电"));
        allowed(state != State.CANCELLED, () -> now.record(0, words("看了车间"), "更正", MONDAY));
        allowed(state == State.RECORDED, () -> now.follow(0, 0, MONDAY, "已通风", MONDAY));
    }

    @Test
    void goesFromPlannedOverDoneToRecordedAndIsCorrectedWithAReason() {
        Encounter done = planned.done(0, MONDAY.plusDays(1), MONDAY.plusDays(1));
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.day()).isEqualTo(MONDAY.plusDays(1));
        Encounter recorded = done.record(1, words("看了车间"), null, MONDAY.plusDays(1));
        assertThat(recorded.state()).isEqualTo(State.RECORDED);
        assertRefused("ENCOUNTER_WHY", () -> recorded.record(2, words("看了仓库"), null, MONDAY.plusDays(1)));
        Encounter corrected = recorded.record(2, words("看了仓库"), "写错了", MONDAY.plusDays(1));
        assertThat(corrected.words()).isEqualTo("看了仓库");
        assertThat(corrected.version()).isEqualTo(3);
        assertThat(corrected.id()).isEqualTo(planned.id());
        assertRefused("ENCOUNTER_CHANGED", () -> corrected.record(2, words("看了食堂"), "又错了", MONDAY.plusDays(1)));
    }

    @Test
    void saysWhatItsTopicsAsk() {
        assertRefused("ENCOUNTER_EMPTY", () -> planned.record(0, words(null), null, MONDAY));
        assertRefused(
                "ENCOUNTER_SURVEY",
                () -> planned.record(0, content(Topic.BASELINE, List.of(), List.of()), null, MONDAY));
        assertRefused(
                "ENCOUNTER_ADVICE",
                () -> planned.record(0, content(Topic.GUIDANCE, List.of(), List.of()), null, MONDAY));
        List<Encounter.Asked> asked = List.of(new Encounter.Asked("缺什么", "不缺"));
        assertRefused(
                "ENCOUNTER_SURVEY", () -> planned.record(0, content(Topic.OTHER, asked, List.of()), null, MONDAY));
        assertThat(planned.record(0, content(Topic.BASELINE, asked, List.of()), null, MONDAY)
                        .survey())
                .isEqualTo(asked);
        assertRefused("ENCOUNTER_FUTURE", () -> planned.record(0, words("看了车间"), null, MONDAY.minusDays(1)));
    }

    @Test
    void adviceIsFollowedUntilItIsPutIntoPractice() {
        Encounter advised = planned.record(0, content(Topic.GUIDANCE, List.of(), List.of("通风", "测温")), null, MONDAY);

        assertRefused("ADVICE_UNKNOWN", () -> advised.follow(1, 2, MONDAY, "好", MONDAY));
        assertRefused("ADVICE_DAY", () -> advised.follow(1, 0, MONDAY.minusDays(1), "好", MONDAY));
        Encounter looked = advised.follow(1, 1, null, "仪器未到", MONDAY.plusDays(1));
        assertThat(looked.advice().get(1).practisedOn()).isNull();
        Encounter practised = looked.follow(2, 1, MONDAY.plusDays(2), "已测温", MONDAY.plusDays(2));
        Encounter corrected =
                practised.record(3, content(Topic.GUIDANCE, List.of(), List.of("分餐", "测温")), "补一条", MONDAY.plusDays(2));

        assertThat(corrected.advice())
                .as("what stays keeps what was found")
                .containsExactly(
                        new Encounter.Advice("分餐", null, null), new Encounter.Advice("测温", MONDAY.plusDays(2), "已测温"));
    }

    private Encounter in(State state) {
        return new Encounter(
                planned.id(),
                planned.client(),
                planned.officer(),
                Channel.CALL,
                state,
                MONDAY,
                planned.topics(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Encounter.Advice("通风", null, null)),
                null,
                null,
                0);
    }

    private static Encounter.Content words(@Nullable String words) {
        return new Encounter.Content(
                Channel.VISIT,
                MONDAY,
                new TreeSet<>(List.of(Topic.OTHER)),
                words,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Encounter.Content content(Topic topic, List<Encounter.Asked> survey, List<String> advice) {
        return new Encounter.Content(
                Channel.VISIT,
                MONDAY,
                new TreeSet<>(List.of(topic)),
                "谈了",
                null,
                "36.45000,115.98000",
                survey,
                List.of("市疾控中心"),
                advice);
    }

    private static void allowed(boolean may, ThrowingCallable step) {
        if (may) {
            org.assertj.core.api.Assertions.assertThatCode(step).doesNotThrowAnyException();
        } else {
            assertRefused("ENCOUNTER_STEP", step);
        }
    }

    private static void assertRefused(String code, ThrowingCallable step) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(step)
                .satisfies(problem -> assertThat(problem.code().name()).isEqualTo(code));
    }
}
