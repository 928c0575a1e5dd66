package org.bangfu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** {@code start.cold}: from the start of {@code demo}'s process, on a directory that holds a stopped database, to READY. */
final class ColdStart {

    private static final double NANOS = 1e9;

    private ColdStart() {}

    static Measured measure(Path data, int times, Map<String, ?> conditions) throws IOException, InterruptedException {
        var took = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            took.add(seconds(data));
        }
        Map<String, ?> load = Map.of(
                "starts",
                times,
                "how",
                "java org.bangfu.Bangfu demo --data, on the stopped database of this run; files cached");
        return new Measured("start.cold", Filings.median(took), "s", null, null, load, conditions);
    }

    /** Ends the process that it started, and waits until its database is down. */
    private static double seconds(Path data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.bangfu.Bangfu",
                        "demo",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = demo.inputReader()) {
            var said = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("READY")) {
                    return (System.nanoTime() - begun) / NANOS;
                }
                said.append(line).append('\n');
            }
            throw new IllegalStateException("The demonstration did not start: " + said);
        } finally {
            demo.destroy();
            demo.waitFor();
        }
    }
}
