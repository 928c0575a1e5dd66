package org.bangfu.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded database of a data directory, for as long as its lock is ours: set up, started on a free port, started again
 * when it dies, stopped. A server that an earlier process left behind is stopped first.
 */
final class PostgresServer implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final Duration SLOWEST_START = Duration.ofMinutes(10);
    private static final Duration SLOWEST_STOP = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 20;

    private final PostgresProgram program;
    private final DataDirectory data;
    private final Consumer<String> news;
    private int port;
    private @Nullable Process process;
    private volatile boolean closing;

    /** @param news hears one sentence when it died and is back */
    PostgresServer(PostgresProgram program, DataDirectory data, Consumer<String> news) {
        this.program = program;
        this.data = data;
        this.news = news;
    }

    /** Starts it, and sets the directory up where there is none. */
    synchronized void start(String superuserPassword) throws IOException, InterruptedException {
        stopLeftBehind();
        if (!data.holdsDatabase()) {
            setUp(superuserPassword);
        }
        String major = Files.readString(data.postgres().resolve("PG_VERSION")).strip();
        if (!major.equals(program.major())) {
            throw new Refusal(
                    "%s is of PostgreSQL %s, this program brings %s: back up with the old program, restore with this one"
                            .formatted(data.root(), major, program.major()));
        }
        for (int attempt = 1; !launched(freePort()); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new Refusal("PostgreSQL does not start: its last words are in %s".formatted(data.postgresLog()));
            }
            TimeUnit.SECONDS.sleep(attempt);
        }
    }

    int port() {
        return port;
    }

    /** Into a directory beside the right one, so that what was interrupted is not taken for a database. */
    private void setUp(String password) throws IOException, InterruptedException {
        Path part = data.root().resolve("postgres.part");
        Path passwordFile = data.root().resolve("postgres.password");
        FileSystemUtils.deleteRecursively(part);
        PrivateFile.write(passwordFile, password);
        try {
            Process setUp = program.command(
                            "initdb",
                            "-D",
                            part.toString(),
                            "-U",
                            Passwords.SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "-E",
                            "UTF8",
                            "--locale=C.UTF-8",
                            "--no-instructions")
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(data.postgresLog().toFile()))
                    .start();
            if (setUp.waitFor() != 0) {
                throw new Refusal("The database cannot be set up: the reason is in %s".formatted(data.postgresLog()));
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(part, data.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** False when it ended at once, as it does when somebody else took the port. */
    private synchronized boolean launched(int at) throws IOException, InterruptedException {
        if (closing) {
            return true;
        }
        Process started = program.command(
                        "postgres",
                        "-D",
                        data.postgres().toString(),
                        "-p",
                        Integer.toString(at),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "full_page_writes=on",
                        "-c",
                        "max_connections=60",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC")
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.postgresLog().toFile()))
                .start();
        long end = System.nanoTime() + SLOWEST_START.toNanos();
        while (!ready(started.pid())) {
            if (started.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (System.nanoTime() > end) {
                started.destroy();
                return false;
            }
        }
        port = at;
        process = started;
        Thread.ofPlatform().daemon().name("database watch").start(() -> again(started));
        return true;
    }

    private boolean ready(long pid) {
        return PostmasterFile.read(data.postgres())
                .filter(file -> file.pid() == pid && file.ready())
                .isPresent();
    }

    /** The port stays: everybody else knows it. */
    private void again(Process watched) {
        try {
            watched.waitFor();
            for (int attempt = 1; !closing && attempt <= ATTEMPTS; attempt++) {
                stopLeftBehind();
                if (launched(port) && !closing) {
                    news.accept("数据库曾意外停止，已重新启动。The database had stopped; it was started again.");
                    return;
                }
                TimeUnit.SECONDS.sleep(attempt);
            }
        } catch (IOException | Refusal failure) {
            news.accept(String.valueOf(failure.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (!closing) {
            news.accept("The database stopped and does not start again: its last words are in %s"
                    .formatted(data.postgresLog()));
        }
    }

    private void stopLeftBehind() throws IOException, InterruptedException {
        Optional<PostmasterFile> left = PostmasterFile.read(data.postgres());
        if (left.isPresent() && left.get().alive(data.postgres())) {
            stop(left.get());
        }
        // One that nobody owns would hold the next server up, should its number belong to some other process by now.
        Files.deleteIfExists(data.postgres().resolve("postmaster.pid"));
    }

    /** Ends open connections and writes everything down: what PostgreSQL calls a fast shutdown. */
    private void stop(PostmasterFile server) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
        long end = System.nanoTime() + SLOWEST_STOP.toNanos();
        while (server.alive(data.postgres())) {
            if (System.nanoTime() > end) {
                throw new Refusal("PostgreSQL (process %d) does not stop".formatted(server.pid()));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        synchronized (this) {
            if (process != null) {
                try {
                    stopLeftBehind();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
