package org.bangfu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bangfu.launch.Instance;
import org.bangfu.scenario.Cast;

/**
 * A zone of the whole program, opened over HTTP, on the morning after {@link #LAST}.
 *
 * @param zone its number
 */
record Stage(Instance instance, Cast cast, long zone) implements AutoCloseable {

    /** The first and the last day for which returns are filed. */
    static final LocalDate FIRST = LocalDate.of(2020, 2, 10);

    static final LocalDate LAST = LocalDate.of(2020, 3, 9);
    private static final int MORNING_IN_UTC = 1;

    static Stage open(Path data, int enterprises) throws Exception {
        // Found, not named, because it starts this one.
        Instance instance = Instance.fresh(Class.forName("org.bangfu.Bangfu"), data, Instant.EPOCH);
        try {
            LocalDate now = LocalDate.now(ZoneOffset.UTC);
            instance.openMonths(now, now.plusMonths(1)); // in which commands lie: they carry real time
            Cast cast = Cast.signedIn(instance, enterprises, data.resolve("sheets.json"));
            instance.clock().set(LAST.plusDays(1).atTime(MORNING_IN_UTC, 0).toInstant(ZoneOffset.UTC));
            long zone = instance.keeper()
                    .sql("SELECT id FROM zone ORDER BY id DESC LIMIT 1")
                    .query(Long.class)
                    .single();
            return new Stage(instance, cast, zone);
        } catch (Exception failure) {
            instance.close();
            throw failure;
        }
    }

    /** One that begins transactions by itself, as the program's pool does. */
    Connection connection() throws SQLException {
        Connection connection = instance.application();
        connection.setAutoCommit(false);
        return connection;
    }

    String setting(String name) {
        return instance.keeper().sql("SHOW " + name).query(String.class).single();
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        instance.close();
    }
}
