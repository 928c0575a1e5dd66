package org.bangfu.platform.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Counts to ten, and does between two numbers what a test wants. */
@TestComponent
public class CountingWork implements Work {

    final List<String> heard = new ArrayList<>();
    int reached;
    Consumer<Integer> between = number -> {};
    Runnable finished = () -> {};

    @Nullable
    Actor ranAs;

    @Override
    public String name() {
        return "test.count";
    }

    @Override
    public void run(Actor by, UUID subject, Progress progress) {
        ranAs = by;
        while (reached < 10) {
            reached++;
            between.accept(reached);
            progress.at(reached, 10);
        }
        heard.add("done " + subject);
        finished.run();
    }

    @Override
    public void stopped(Actor by, UUID subject, UUID job, @Nullable Sentence failure) {
        heard.add("stopped " + subject + (failure == null ? "" : " " + failure.zh()));
    }
}
