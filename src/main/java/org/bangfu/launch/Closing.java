package org.bangfu.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be closed, last opened first; once, whether the command ends or Ctrl-C comes before. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    /** Closes it at once when Ctrl-C was faster. */
    synchronized <T extends AutoCloseable> T add(T each) {
        if (closed) {
            close(each);
            throw new Refusal("Stopped");
        }
        open.push(each);
        return each;
    }

    /** Also when the process is told to stop. */
    Closing onExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "closing"));
        return this;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception failure) {
            LOG.error("{} does not close", each.getClass().getSimpleName(), failure);
        }
    }
}
