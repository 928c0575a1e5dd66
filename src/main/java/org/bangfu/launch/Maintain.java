package org.bangfu.launch;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.bangfu.launch.Database.Part;

/** Keeps the months open, sweeps, and raises the alarm; to be run once a day. */
final class Maintain implements SubCommand {

    private final PrintStream out;

    Maintain(PrintStream out) {
        this.out = out;
    }

    @Override
    public String help() {
        return """
                opens the coming months, sweeps what is over, raises the alarm; run it once a day
                Usage: ./bangfu maintain [--config FILE | --data DIR]

                FILE names the database and its keeper (docs/how-to/serve.md); without it, the demonstration in DIR. A running
                demonstration does all this by itself. Exit code 1 with a sentence when rows lie outside every open month.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of(DataDirectory.OPTION, Settings.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        options.noWords();
        try (Target target = Target.of(options)) {
            var upkeep = new Upkeep(target.database().source(Part.KEEPER));
            List<String> opened = upkeep.openMonths();
            out.println(opened.isEmpty() ? "Three months ahead are open" : "Opened " + String.join(", ", opened));
            out.println("Forgot %d sessions that are over".formatted(upkeep.sweepSessions()));
            List<String> alarms = upkeep.alarms();
            if (!alarms.isEmpty()) {
                throw new Refusal(String.join("; ", alarms));
            }
        }
    }
}
