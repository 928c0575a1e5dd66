package org.bangfu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measures run, very small; how fast is not asked here. */
class BenchTests {

    private static final int ENTERPRISES = 9;
    private static final int MASS = 300;

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
        }
    }
}
