package org.bangfu.platform.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that say why, as they come up; cut to what a person reads. */
final class Derivation {

    private static final int MOST_LINES = 8;

    private final List<Line> lines = new ArrayList<>();

    /** Something that makes the clock stand still until it ends, and where it stands among the lines. */
    static final class Waiting {
        private final ClockText still;
        private final ClockText over;
        private @Nullable Instant since;
        private String reason = "";
        private int line = -1;

        Waiting(ClockText still, ClockText over) {
            this.still = still;
            this.over = over;
        }

        boolean isOn() {
            return since != null;
        }

        void begin(Instant at, String why) {
            if (since == null) {
                since = at;
                reason = why;
            }
        }
    }

    void add(Line line) {
        lines.add(line);
    }

    /** Says that it has begun, unless that was said. */
    void open(Waiting waiting) {
        if (waiting.since != null && waiting.line < 0) {
            waiting.line = lines.size();
            lines.add(waiting.still.line("at", waiting.since, "reason", waiting.reason));
        }
    }

    /** Puts from–to where its beginning was said. */
    void close(Waiting waiting, Instant at) {
        if (waiting.since != null && waiting.line >= 0) {
            lines.set(waiting.line, waiting.over.line("at", waiting.since, "until", at, "reason", waiting.reason));
        }
        waiting.since = null;
        waiting.line = -1;
    }

    /** The beginning, the latest changes, and how it ends: in between it only says how many there were. */
    List<Line> with(List<Line> ends) {
        int room = MOST_LINES - ends.size();
        var why = new ArrayList<Line>();
        if (lines.size() <= room) {
            why.addAll(lines);
        } else {
            int latest = room - 2;
            why.add(lines.getFirst());
            why.add(ClockText.OMITTED.line("count", lines.size() - 1 - latest));
            why.addAll(lines.subList(lines.size() - latest, lines.size()));
        }
        why.addAll(ends);
        return List.copyOf(why);
    }
}
