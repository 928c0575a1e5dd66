package org.bangfu.liaison.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The text of a calendar. One is kept as a file, which the pages' tests read with another library. */
class FeedTextTests {

    private static final Path SAMPLE = Path.of("src/test/resources/calendar-feed.ics");
    private static final UUID CLIENT = new UUID(5, 1);

    @Test
    void theSampleIsWhatIsWritten() throws IOException {
        var planned = new ArrayList<FeedRepository.OnDay>();
        for (int week = 0; week < 3; week++) {
            planned.add(new FeedRepository.OnDay(
                    new UUID(6, week),
                    CLIENT,
                    "VISIT",
                    LocalDate.of(2020, 2, 11).plusWeeks(week)));
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
            for (int i = 0; i < random.nextInt(20); i++) {
                planned.add(new FeedRepository.OnDay(
                        new UUID(6, i),
                        new UUID(5, random.nextInt(2)),
                        random.nextBoolean() ? "VISIT" : "CALL",
                        LocalDate.of(2020, 2, 10).plusDays(7L * random.nextInt(6) + random.nextInt(2))));
            }
            planned.sort(
                    java.util.Comparator.comparing(FeedRepository.OnDay::day).thenComparing(FeedRepository.OnDay::id));
            Map<String, Integer> days = new HashMap<>();
            planned.forEach(each -> days.merge(key(each, each.day()), 1, Integer::sum));
            FeedText.series(planned).forEach(series -> {
                for (int week = 0; week < series.weeks(); week++) {
                    days.merge(key(series.first(), series.first().day().plusWeeks(week)), -1, Integer::sum);
                }
            });
            assertThat(days.values()).as("seed %d", seed).allMatch(each -> each == 0);
        }
    }

    private static String key(FeedRepository.OnDay each, LocalDate day) {
        return each.client() + each.channel() + day;
    }
}
