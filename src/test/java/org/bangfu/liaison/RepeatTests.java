package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which days what repeats falls. */
class RepeatTests {

    private static final LocalDate TUESDAY = LocalDate.of(2020, 2, 11);

    @Test
    void fallsOnTheWeekdayOfItsFirstDay() {
        List<LocalDate> days = new Repeat(2, null, 13).days(TUESDAY);
        assertThat(days).hasSize(13).allMatch(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
        assertThat(days.get(1)).isEqualTo("2020-02-25");
        assertThat(days.getLast()).isEqualTo("2020-07-28");
    }

    @Test
    void theLastDayCountsItself() {
        assertThat(new Repeat(1, LocalDate.of(2020, 2, 25), null).days(TUESDAY))
                .containsExactly(TUESDAY, LocalDate.of(2020, 2, 18), LocalDate.of(2020, 2, 25));
        assertThat(new Repeat(1, LocalDate.of(2020, 2, 24), null).days(TUESDAY)).hasSize(2);
        assertThat(new Repeat(2, LocalDate.of(2021, 2, 8), null).days(TUESDAY)).hasSize(26);
    }

    @Test
    void twoToTwentySixTimesWithinAYear() {
        refused(1, null, 1);
        refused(1, null, 27);
        refused(8, null, 8);
        assertThat(new Repeat(8, null, 7).days(TUESDAY)).hasSize(7);
        refused(1, TUESDAY.plusDays(6), null);
        refused(1, TUESDAY.minusDays(1), null);
        refused(1, TUESDAY.plusWeeks(26), null);
        assertThat(new Repeat(1, TUESDAY.plusWeeks(25), null).days(TUESDAY)).hasSize(26);
        refused(2, LocalDate.of(2021, 2, 9), null);
        refused(8, TUESDAY.plusYears(1).plusDays(1), null);
    }

    @Test
    void saysHowOftenOrHowLongAndNotBoth() {
        refused(1, null, null);
        refused(1, TUESDAY.plusWeeks(3), 4);
    }

    private static void refused(int every, @Nullable LocalDate until, @Nullable Integer times) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Repeat(every, until, times).days(TUESDAY))
                .satisfies(problem -> assertThat(problem.code().name()).isEqualTo("ENCOUNTER_REPEAT"));
    }
}
