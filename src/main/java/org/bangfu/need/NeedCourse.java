package org.bangfu.need;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens to a need as one command: read as it was seen, changed by one step, written with its entry. */
@Component
class NeedCourse {

    private final NeedRepository repository;
    private final NeedRows rows;
    private final NeedClock clocks;
    private final Commands commands;

    NeedCourse(NeedRepository repository, NeedRows rows, NeedClock clocks, Commands commands) {
        this.repository = repository;
        this.rows = rows;
        this.clocks = clocks;
        this.commands = commands;
    }

    /** The first version. */
    Need begin(Command command, Object request, Function<Instant, Need> raise) {
        return commands.once(command, "need.raise", request, Need.class, journal -> {
            Need need = raise.apply(journal.now());
            journal.record("need", need.id().value(), need.version(), journal.now(), null, need);
            rows.write(journal, command.actor(), need);
            return need;
        });
    }

    /** A step of the lead unit: refused for everybody else. */
    Need lead(
            Command command,
            Step step,
            NeedId id,
            int seen,
            @Nullable String reason,
            List<? extends @Nullable Object> asked,
            BiConsumer<Need, NeedSteps> change) {
        return step(command, step, id, seen, reason, asked, (need, steps) -> {
            if (need.lead()
                    .filter(each -> command.actor().units().contains(each.unit()))
                    .isEmpty()) {
                throw NeedProblem.NEED_NOT_YOURS.with("by", Step.By.LEAD);
            }
            change.accept(need, steps);
        });
    }

    Need step(
            Command command,
            Step step,
            NeedId id,
            int seen,
            @Nullable String reason,
            List<? extends @Nullable Object> asked,
            BiConsumer<Need, NeedSteps> change) {
        Actor actor = command.actor();
        var request = Arrays.asList(id, seen, reason, asked);
        return commands.once(command, "need." + step.code(), request, Need.class, journal -> {
            Need before =
                    repository.find(actor, id, Days.of(journal.now())).orElseThrow(NeedProblem.NEED_UNKNOWN::with);
            if (before.version() != seen) {
                throw changed(seen, before.version());
            }
            Need after =
                    NeedSteps.of(step, before, journal.now(), next(command), steps -> change.accept(before, steps));
            journal.record("need", id.value(), after.version(), journal.now(), reason, after);
            rows.write(journal, actor, before, after);
            return after;
        });
    }

    /** Until when whoever is next has to act. */
    Function<Need, Optional<Instant>> next(Command command) {
        return need -> clocks.next(command.actor().zone(), need);
    }

    static RuntimeException changed(int seen, int version) {
        return NeedProblem.NEED_CHANGED.with("seen", seen, "version", version);
    }
}
