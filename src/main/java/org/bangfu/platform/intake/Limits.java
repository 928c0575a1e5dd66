package org.bangfu.platform.intake;

import java.time.Duration;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.web.Sentence;

/** How much of one workbook is read: a small file can hold a million rows. */
final class Limits {

    static final int MOST_ROWS = 100_000;
    static final int MOST_CELLS = 2_000_000;
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final long until = System.nanoTime() + LONGEST.toNanos();
    private int rows;
    private long cells;

    /** One more physical row, filled or not. */
    void row(int physicalCells) {
        cells += physicalCells;
        if (cells > MOST_CELLS) {
            throw tooLarge("200 万个单元格", "2,000,000 cells");
        }
        if (System.nanoTime() > until) {
            throw tooLarge("30 秒才能读完", "30 seconds of reading");
        }
    }

    /** One more row that says something. */
    void filled() {
        if (++rows > MOST_ROWS) {
            throw tooLarge("10 万行", "100,000 rows");
        }
    }

    private static Problem tooLarge(String zh, String en) {
        return ImportProblem.WORKBOOK_TOO_LARGE.with("limit", new Sentence(zh, en));
    }
}
