package org.bangfu.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Brings an external database up to this program, as the owner of its tables. */
final class Migrate implements SubCommand {

    private final Programs programs;
    private final PrintStream out;

    Migrate(Programs programs, PrintStream out) {
        this.programs = programs;
        this.out = out;
    }

    @Override
    public String help() {
        return """
                brings an external database up to this program; serve does not
                Usage: ./bangfu migrate --config FILE

                FILE names the database and its owner and application (docs/how-to/serve.md). Back up first.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of(Settings.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        options.noWords();
        Database database = Settings.required(options).database();
        try (ConfigurableApplicationContext context = programs.brief(Programs.migrating(database, Path.of("none")))) {
            context.getBean(FlywayMigrationInitializer.class);
        }
        for (Schema.Version each : Schema.show(database)) {
            out.println("%s is at version %s".formatted(each.module(), each.version()));
        }
    }
}
