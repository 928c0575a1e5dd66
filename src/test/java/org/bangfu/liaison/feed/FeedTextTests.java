package org.bangfu.liaison.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The text of a calendar. One is kept as a file, which the pages' tests read with another library. */
class FeedTextTests {

    private static final Path SAMPLE = Path.of("src/test/resources/calendar-feed.ics");
    private static final UUID CLIENT = new UUID(5, 1);

    @Test
    void theSampleIsWhatIsWritten() throws IOException {
        var planned = new ArrayList<FeedRepository.OnDay>();
        for (int week = 0; week < 3; week++) {
            planned.add(day(6, week, "VISIT", LocalDate.of(2020, 2, 11).plusWeeks(week)));
        }
        for (int week : List.of(0, 2, 6)) {
            planned.add(day(8, week, "CALL", LocalDate.of(2020, 2, 13).plusWeeks(week)));
        }
        byte[] text = FeedText.write(
                planned,
                List.of(),
                List.of(new FeedRepository.OnRota(
                        new UUID(7, 1), Instant.parse("2020-02-09T16:00:00Z"), Instant.parse("2020-02-10T00:00:00Z"))),
                Map.of(CLIENT, "聊城甲精密轴承,钢管;紧固件制造有限公司（虚构）"),
                Instant.parse("2020-02-09T01:00:00Z"));
        if (Boolean.getBoolean("bangfu.write")) {
            Files.write(SAMPLE, text);
        }
        assertThat(text).isEqualTo(Files.readAllBytes(SAMPLE));
    }

    /** Whatever is folded into series, unfolded again it is what was planned. */
    @Test
    void aSeriesLosesNoDayAndAddsNone() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var planned = new ArrayList<FeedRepository.OnDay>();
            for (int series = 0; series < 4; series++) {
                int every = 1 + random.nextInt(4);
                LocalDate first = LocalDate.of(2020, 2, 10).plusDays(random.nextInt(14));
                for (int time = 0; time < random.nextInt(27); time++) {
                    if (random.nextInt(4) > 0) {
                        planned.add(day(series, time, "VISIT", first.plusWeeks((long) every * time)));
                    }
                }
            }
            planned.sort(Comparator.comparing(FeedRepository.OnDay::day).thenComparing(FeedRepository.OnDay::id));
            List<FeedText.Series> folded = FeedText.series(planned);
            List<String> unfolded = folded.stream()
                    .flatMap(each -> Stream.iterate(each.first().day(), day -> day.plusWeeks(each.every()))
                            .limit(each.times())
                            .filter(day -> !each.except().contains(day))
                            .map(day -> each.first().series() + " " + day))
                    .toList();
            assertThat(unfolded)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(planned.stream()
                            .map(each -> each.series() + " " + each.day())
                            .toList());
            assertThat(folded).as("one for each series").hasSizeLessThanOrEqualTo(4);
        }
    }

    /** What was planned one by one stays so, though it may fall on the same weekday. */
    @Test
    void whatWasNotPlannedTogetherIsNoSeries() {
        List<FeedRepository.OnDay> planned = Stream.of(11, 18)
                .map(day ->
                        new FeedRepository.OnDay(new UUID(6, day), CLIENT, "VISIT", LocalDate.of(2020, 2, day), null))
                .toList();
        assertThat(FeedText.series(planned)).extracting(FeedText.Series::times).containsExactly(1, 1);
    }

    private static FeedRepository.OnDay day(int series, int time, String channel, LocalDate day) {
        return new FeedRepository.OnDay(new UUID(series, time), CLIENT, channel, day, new UUID(series, 0));
    }
}
