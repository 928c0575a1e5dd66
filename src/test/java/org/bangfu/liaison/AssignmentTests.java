package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.Access;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The record and the rules over several of them, without anything around. */
class AssignmentTests {

    private static final LocalDate MONDAY = LocalDate.of(2020, 2, 10);
    private static final PersonId WANG = new PersonId(Ids.next());
    private static final PersonId LI = new PersonId(Ids.next());

    @Test
    void holdsFromItsFirstDayToTheDayBeforeItEnds() {
        Assignment week = of(WANG, Assignment.Kind.OFFICER, MONDAY, MONDAY.plusDays(7));

        assertThat(week.on(MONDAY.minusDays(1))).isEqualTo(Assignment.State.PLANNED);
        assertThat(week.on(MONDAY)).isEqualTo(Assignment.State.CURRENT);
        assertThat(week.on(MONDAY.plusDays(6))).isEqualTo(Assignment.State.CURRENT);
        assertThat(week.on(MONDAY.plusDays(7))).isEqualTo(Assignment.State.ENDED);
        assertThat(of(WANG, Assignment.Kind.OFFICER, MONDAY, null).on(LocalDate.MAX))
                .isEqualTo(Assignment.State.CURRENT);
    }

    @Test
    void endsOnceAsItWasSeenAndNotInThePast() {
        Assignment open = of(WANG, Assignment.Kind.OFFICER, MONDAY, null);

        assertRefused("ASSIGNMENT_CHANGED", () -> open.end(3, MONDAY.plusDays(2), MONDAY, "调动"));
        assertRefused("ASSIGNMENT_END_DAY", () -> open.end(0, MONDAY, MONDAY, "调动"));
        assertRefused("ASSIGNMENT_END_DAY", () -> open.end(0, MONDAY.plusDays(1), MONDAY.plusDays(2), "调动"));
        Assignment ended = open.end(0, MONDAY.plusDays(2), MONDAY.plusDays(1), "调动");
        assertThat(ended.to()).isEqualTo(MONDAY.plusDays(2));
        assertThat(ended.version()).isEqualTo(1);
        assertRefused("ASSIGNMENT_ENDED", () -> ended.end(1, MONDAY.plusDays(3), MONDAY, "调动"));
    }

    @Test
    void theRightThatComesWithItIsThePersonsAndEndsWithIt() {
        Assignment week = of(WANG, Assignment.Kind.DEPUTY, MONDAY, MONDAY.plusDays(7));

        Access access = week.access();

        assertThat(access.holder()).isEqualTo(WANG.value());
        assertThat(access.holderKind()).isEqualTo(Access.Holder.PERSON);
        assertThat(access.why()).isEqualTo(Access.Why.ASSIGNMENT);
        assertThat(access.source()).isEqualTo(week.id());
        assertThat(access.validFrom()).isEqualTo(MONDAY);
        assertThat(access.validTo()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void aClientHasOneOfficerAndNobodyTwice() {
        var serving = new Serving(List.of(
                of(WANG, Assignment.Kind.OFFICER, MONDAY, MONDAY.plusDays(7)),
                of(LI, Assignment.Kind.DEPUTY, MONDAY, null)));

        assertThat(serving.otherOfficer(MONDAY.plusDays(6))).isPresent();
        assertThat(serving.otherOfficer(MONDAY.minusDays(9))).isPresent();
        assertThat(serving.otherOfficer(MONDAY.plusDays(7))).isEmpty();
        assertThat(serving.twice(WANG, MONDAY.plusDays(6))).isPresent();
        assertThat(serving.twice(WANG, MONDAY.plusDays(7))).isEmpty();
        assertThat(serving.twice(LI, MONDAY.plusDays(70))).isPresent();
    }

    @Test
    void aDeputyFillsAGapAndAnAmbassadorDoesNot() {
        Assignment officer = of(WANG, Assignment.Kind.OFFICER, MONDAY, MONDAY.plusDays(7));

        assertThat(new Serving(List.of(officer)).gap(MONDAY)).contains(MONDAY.plusDays(7));
        assertThat(new Serving(List.of(officer)).gap(MONDAY.minusDays(1))).contains(MONDAY.minusDays(1));
        assertThat(new Serving(List.of(officer, of(LI, Assignment.Kind.DEPUTY, MONDAY.plusDays(7), null))).gap(MONDAY))
                .isEmpty();
        assertThat(new Serving(List.of(officer, of(LI, Assignment.Kind.DEPUTY, MONDAY.plusDays(8), null))).gap(MONDAY))
                .contains(MONDAY.plusDays(7));
        assertThat(new Serving(List.of(officer, of(LI, Assignment.Kind.AMBASSADOR, MONDAY, null))).gap(MONDAY))
                .contains(MONDAY.plusDays(7));
    }

    private static Assignment of(PersonId person, Assignment.Kind kind, LocalDate from, @Nullable LocalDate to) {
        return new Assignment(Ids.next(), new ClientId(UUID.randomUUID()), person, kind, from, to, null, 0);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(step)
                .satisfies(problem -> assertThat(problem.code().name()).isEqualTo(code));
    }
}
