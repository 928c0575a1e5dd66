package org.bangfu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measures run, very small; how fast is not asked here. */
class BenchTests {

    private static final int ENTERPRISES = 9;

    @TempDir
    private static Path directory = Path.of("");

    @Test
    void returnsAreFiledBothWaysIntoTheSameRows() throws Exception {
        try (Stage stage = Stage.open(directory.resolve("data"), ENTERPRISES);
                var filings = new Filings(stage, ENTERPRISES)) {
            assertThat(filings.file(false, Duration.ofMillis(300)).perSecond()).isPositive();
            assertThat(filings.file(true, Duration.ofMillis(300)).perSecond()).isPositive();
            // Corrections of what the other way wrote.
            assertThat(filings.file(false, Duration.ofMillis(300)).perSecond()).isPositive();
        }
    }
}
