package org.bangfu.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A demonstration's own directory: its database, passwords, keys and logs. Whoever holds its lock runs its database; the lock
 * goes with the process, however that ends.
 */
record DataDirectory(Path root) {

    static final String OPTION = "data";

    /** {@code --data}, or {@code demo} in {@link #home}. */
    static DataDirectory of(Options options) {
        return new DataDirectory(options.get(OPTION)
                .map(Path::of)
                .orElse(home().resolve("demo"))
                .toAbsolutePath()
                .normalize());
    }

    /** Where this checkout keeps what it builds and runs: {@code BANGFU_HOME}, or {@code .bangfu}. */
    static Path home() {
        String home = System.getenv("BANGFU_HOME");
        return Path.of(home == null || home.isBlank() ? ".bangfu" : home).toAbsolutePath();
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path postgresLog() {
        return root.resolve("postgres.log");
    }

    Path log() {
        return root.resolve("bangfu.log");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path passwords() {
        return root.resolve("passwords");
    }

    Path state() {
        return root.resolve("state");
    }

    Path sheets() {
        return root.resolve("sheets");
    }

    boolean holdsDatabase() {
        return Files.exists(postgres().resolve("PG_VERSION"));
    }

    /** Empty when another process holds it. */
    Optional<Hold> hold() {
        try {
            PrivateFile.directory(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Hold(channel));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /** The directory is ours until this is closed. */
    record Hold(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
