package org.bangfu.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.bangfu.launch.Database.Part;
import org.bangfu.platform.journal.JournalPositions;
import org.bangfu.platform.journal.KeyFile;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Puts a backup into an empty database, compares what came out, and goes on numbering where it stopped. */
final class Restore implements SubCommand {

    private static final String KEYS = "keys";

    private final Programs programs;
    private final PrintStream out;

    Restore(Programs programs, PrintStream out) {
        this.programs = programs;
        this.out = out;
    }

    @Override
    public String help() {
        return """
                puts a backup into an empty database, all of it or nothing
                Usage: ./bangfu restore FILE --keys KEYFILE [--data DIR]
                       ./bangfu restore FILE --config FILE

                KEYFILE is the copy of the key file that was kept apart from the backup. With --config the settings name it, and
                the database with its owner, keeper and application. DIR must hold no data yet.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of(KEYS, DataDirectory.OPTION, Settings.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        Path file = Path.of(options.word("file")).toAbsolutePath();
        try (ZipFile zip = open(file)) {
            Manifest manifest = Archive.manifest(zip);
            if (Settings.given(options).isPresent()) {
                try (Target target = Target.of(options)) {
                    compare(manifest, target.keys());
                    restore(zip, manifest, target);
                }
            } else {
                intoOwnDirectory(zip, manifest, DataDirectory.of(options), options);
            }
        }
    }

    private void intoOwnDirectory(ZipFile zip, Manifest manifest, DataDirectory data, Options options)
            throws IOException, InterruptedException, SQLException {
        Path keys = options.get(KEYS)
                .map(Path::of)
                .orElseThrow(
                        () -> new Refusal(
                                "Name the key file that belongs to this backup with --keys: without it personal data stays sealed"));
        compare(manifest, keys);
        DataDirectory.Hold hold = data.hold()
                .orElseThrow(
                        () -> new Refusal("A demonstration is running on %s: stop it first".formatted(data.root())));
        try (var closing = new Closing().onExit()) {
            closing.add(hold);
            if (data.holdsDatabase() || Files.exists(data.keys())) {
                throw new Refusal(
                        "%s already holds a demonstration: restore into another directory".formatted(data.root()));
            }
            var whole = new AtomicBoolean();
            closing.add(() -> {
                if (!whole.get()) {
                    FileSystemUtils.deleteRecursively(data.postgres());
                    Files.deleteIfExists(data.keys());
                }
            });
            PrivateFile.write(data.keys(), Files.readString(keys));
            Embedded embedded = Embedded.start(data, out::println, closing);
            restore(zip, manifest, Target.of(data, embedded));
            whole.set(true);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new Refusal("There is no file %s".formatted(file));
        }
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new Refusal("%s is no backup, or was cut off".formatted(file), damaged);
        }
    }

    /** A key that was destroyed since is missing on purpose; one that differs is from somewhere else. */
    private static void compare(Manifest manifest, Path keys) {
        Map<String, String> here = KeyFile.read(keys).names();
        List<String> different = manifest.keys().keySet().stream()
                .filter(name -> here.containsKey(name)
                        && !Objects.equals(here.get(name), manifest.keys().get(name)))
                .sorted()
                .toList();
        if (!different.isEmpty()) {
            throw new Refusal(
                    "%s is not the key file of this backup: %s differ".formatted(keys, String.join(", ", different)));
        }
    }

    private void restore(ZipFile zip, Manifest manifest, Target target) throws IOException, SQLException {
        restore(zip, manifest, target, programs);
        out.println("Restored %d tables, %d rows as they stood on %s; counts and hashes agree"
                .formatted(
                        manifest.tables().size(),
                        manifest.tables().stream()
                                .mapToLong(Manifest.Content::rows)
                                .sum(),
                        manifest.createdAt()));
    }

    static void restore(ZipFile zip, Manifest manifest, Target target, Programs programs)
            throws IOException, SQLException {
        Database database = target.database();
        refuseData(database.client(Part.OWNER));
        Schema.migrateTo(database, manifest.schema());
        new Upkeep(database.source(Part.KEEPER)).openMonths(manifest.months());
        try (Connection connection = database.source(Part.KEEPER).getConnection()) {
            if (!Schema.versions(connection).equals(manifest.schema())) {
                throw new Refusal("The database is not at the versions of the backup: restore into an empty one");
            }
            Archive.read(zip, manifest, connection);
        }
        Schema.show(database);
        try (ConfigurableApplicationContext context = programs.brief(target.program())) {
            context.getBean(JournalPositions.class).numberAll();
        }
    }

    private static void refuseData(JdbcClient owner) {
        boolean migrated = owner.sql("SELECT to_regclass('zone') IS NOT NULL")
                .query(Boolean.class)
                .single();
        if (migrated && owner.sql("SELECT count(*) FROM zone").query(Long.class).single() > 0) {
            throw new Refusal("The database already holds zones: restore into an empty one");
        }
    }
}
