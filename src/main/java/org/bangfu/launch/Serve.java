package org.bangfu.launch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.bangfu.launch.Database.Part;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Serves an installation on a PostgreSQL of its own. What is not safe is refused before the first request. */
final class Serve implements SubCommand {

    private static final int OLDEST_SERVER = 150_000;

    private final Programs programs;
    private final PrintStream out;

    Serve(Programs programs, PrintStream out) {
        this.programs = programs;
        this.out = out;
    }

    @Override
    public String help() {
        return """
                serves an installation on an external PostgreSQL 15 or newer
                Usage: ./bangfu serve --config FILE

                FILE is described in docs/how-to/serve.md; ./bangfu serve certificate makes a certificate for it. Refused are:
                a serving role that row security would not hold, the owner's or keeper's credential in the same settings,
                missing secrets, a schema that was not migrated, demonstrations, and plain HTTP without a trusted proxy.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of(Settings.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        options.noWords();
        Settings settings = Settings.required(options);
        Map<String, Object> program = check(settings);
        try (var closing = new Closing().onExit()) {
            closing.add(programs.serving(program, Programs.logTo(settings.path("bangfu.log"))));
            out.println("READY " + settings.need("address"));
            new CountDownLatch(1).await();
        }
    }

    private static Map<String, Object> check(Settings settings) throws SQLException {
        refuseScenario();
        for (Part part : List.of(Part.OWNER, Part.KEEPER)) {
            if (settings.get(part.setting() + ".password").isPresent()) {
                throw new Refusal(
                        "%s holds the %s's password: what serves must not have it, move it to settings of its own"
                                .formatted(settings.file(), part.setting()));
            }
        }
        Path keys = settings.path(settings.need("keys.file"));
        if (!Files.exists(keys)) {
            throw new Refusal("There is no key file %s: put the copy back, or run ./bangfu keys for a new installation"
                    .formatted(keys));
        }
        Map<String, Object> program = new HashMap<>(Programs.asApplication(settings.database(), keys));
        program.putAll(Listening.of(settings));
        program.putAll(Reaching.of(settings));
        program.put("bangfu.address", settings.need("address"));
        check(settings.database());
        return program;
    }

    private static void check(Database database) throws SQLException {
        JdbcClient application = database.client(Part.APPLICATION);
        int version = application
                .sql("SELECT current_setting('server_version_num')::integer")
                .query(Integer.class)
                .single();
        if (version < OLDEST_SERVER) {
            throw new Refusal("The database is PostgreSQL %d: it has to be 15 or newer".formatted(version / 10_000));
        }
        List<String> missing = Schema.missing(database.source(Part.APPLICATION));
        if (!missing.isEmpty()) {
            throw new Refusal("The database has not been brought up to this program (%s): run ./bangfu migrate first"
                    .formatted(String.join(", ", missing)));
        }
        List<String> demonstrations = application
                .sql("SELECT name FROM zone WHERE demonstration ORDER BY id")
                .query((row, number) -> row.getString(1))
                .list();
        if (!demonstrations.isEmpty()) {
            throw new Refusal(
                    "The database holds demonstrations (%s), whose sign-ins anybody can have: serve another one"
                            .formatted(String.join(", ", demonstrations)));
        }
    }

    /** Its clock is moved by hand. */
    private static void refuseScenario() {
        String profiles = System.getProperty("spring.profiles.active", "") + ","
                + System.getenv().getOrDefault("SPRING_PROFILES_ACTIVE", "");
        if (profiles.contains("scenario")) {
            throw new Refusal("The profile \"scenario\" is not for serving: take it out of SPRING_PROFILES_ACTIVE");
        }
    }
}
