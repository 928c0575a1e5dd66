package org.bangfu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measures run, very small; how fast is not asked here. */
class BenchTests {

    private static final int ENTERPRISES = 9;
    private static final int MASS = 300;
    private static final int NEEDS = 2_000;

    @TempDir
    private static Path directory = Path.of("");

    @Test
    void bothWaysWriteTheSameRowsAndReadTheSame() throws Exception {
        try (Stage stage = Stage.open(directory.resolve("data"), ENTERPRISES);
                var filings = new Filings(stage, ENTERPRISES)) {
            assertThat(filings.file(false, Duration.ofMillis(100)).perSecond()).isPositive();
            assertThat(filings.file(true, Duration.ofMillis(100)).perSecond()).isPositive();
            // Corrections of what the other way wrote.
            assertThat(filings.file(false, Duration.ofMillis(100)).perSecond()).isPositive();

            Mass.lay(stage, MASS, 2);
            try (var reads = new Reads(stage)) {
                // Each refuses a baseline that answers something else than the program.
                assertThat(reads.measureBoard(1, Map.of(), Map.of()).value()).isPositive();
                assertThat(reads.measurePage(1, Map.of(), Map.of()).value()).isPositive();
                assertThat(reads.board().all()).isGreaterThanOrEqualTo(MASS * 2 / 3);
            }
            try (var needs = new NeedMeasures(stage)) {
                var small = new Size(ENTERPRISES, MASS, 2, 0, 1, 1, 1, 1, NEEDS, 5, 1);
                assertThat(needs.measure(small, Map.of()))
                        .extracting(Measured::name)
                        .containsExactly("need.raise", "need.answer", "need.queue");
            }
        }
    }

    /** Two labels that nobody would confuse: both ways are right each time. */
    @Test
    void theModelIsHeldAgainstMessagesWithLabels() throws Exception {
        var file = new StringBuilder("\uFEFFmessage_id,subject,body,label1\n");
        for (int i = 0; i < 20; i++) {
            file.append("%d,缺口罩,\"口罩 \"\"N95\"\"，\n不够用 %d\",卫生\n".formatted(i, i));
            file.append("%d,公交,\"公交车站 %d\",交通\n".formatted(i, i));
        }
        Files.createDirectories(directory.resolve("needs_text"));
        Files.writeString(directory.resolve("needs_text/messages_labelled_dev.csv"), file);

        List<Map<String, String>> records = CsvRecords.read(directory.resolve("needs_text/messages_labelled_dev.csv"));
        assertThat(records).hasSize(40);
        assertThat(records.getFirst()).containsEntry("message_id", "0").containsEntry("body", "口罩 \"N95\"，\n不够用 0");
        assertThat(RoutingBench.measure(directory, Map.of())).allSatisfy(measured -> {
            assertThat(measured.value()).isEqualTo(1);
            assertThat(measured.baseline()).isEqualTo(1);
        });
    }
}
