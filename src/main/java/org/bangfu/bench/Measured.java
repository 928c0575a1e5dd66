package org.bangfu.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure.
 *
 * @param baseline the same by the raw database; null where there is none
 * @param ratio above 1 is better than the raw database, whatever the unit
 */
record Measured(
        String name,
        double value,
        String unit,
        @Nullable Double baseline,
        @Nullable Double ratio,
        Map<String, ?> load,
        Map<String, ?> conditions) {

    static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    String line() {
        return "%-16s %12.3f %-10s %12s %8s  %s"
                .formatted(
                        name,
                        value,
                        unit,
                        baseline == null ? "–" : "%.3f".formatted(baseline),
                        ratio == null ? "–" : "%.3f".formatted(ratio),
                        load);
    }
}
