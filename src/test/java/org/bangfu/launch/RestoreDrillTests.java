package org.bangfu.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.bangfu.Bangfu;
import org.bangfu.directory.ZoneOpening;
import org.bangfu.launch.Database.Part;
import org.bangfu.platform.journal.JournalPositions;
import org.bangfu.platform.journal.KeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of its own dies and comes back; then it is saved, and another one, empty, goes on from there. */
class RestoreDrillTests {

    private static final Programs PROGRAMS = new Programs(Bangfu.class);
    private static final Closing CLOSING = new Closing();
    private static final LinkedBlockingQueue<String> NEWS = new LinkedBlockingQueue<>();

    @TempDir
    private static Path directory = Path.of("");

    private static Target saved = none();

    @BeforeAll
    static void aZoneWithAHistory() throws Exception {
        saved = start("saved");
        try (ConfigurableApplicationContext context =
                PROGRAMS.brief(Programs.migrating(saved.database(), Path.of("no keys are needed")))) {
            context.getBean(FlywayMigrationInitializer.class);
        }
        KeyFile.create(saved.keys());
        try (ConfigurableApplicationContext context = PROGRAMS.brief(saved.program())) {
            context.getBean(ZoneOpening.class).open("甲开发区", null, true);
            context.getBean(JournalPositions.class).numberAll();
            context.getBean(ZoneOpening.class).open("乙开发区", 1L, true);
        }
        new Upkeep(saved.database().source(Part.KEEPER)).openMonths(List.of(java.time.LocalDate.of(2020, 2, 1)));
        keeper(saved).sql("INSERT INTO journal_cursor VALUES (1, 'drill', 3)").update();
        keeper(saved)
                .sql("INSERT INTO session VALUES ('', 1, gen_random_uuid(), '1 day', now(), now() + interval '1 day')")
                .update();
    }

    @AfterAll
    static void stop() {
        CLOSING.close();
    }

    @Test
    void aServerThatIsKilledIsStartedAgainOnTheSamePort() throws Exception {
        Path data = directory.resolve("saved/postgres");
        PostmasterFile before = PostmasterFile.read(data).orElseThrow();
        ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();

        assertThat(NEWS.poll(30, TimeUnit.SECONDS)).contains("it was started again");
        assertThat(PostmasterFile.read(data).orElseThrow().port()).isEqualTo(before.port());
        assertThat(rows(saved, "SELECT id || name FROM zone ORDER BY id")).containsExactly("1甲开发区", "2乙开发区");
    }

    @Test
    void whatComesBackIsWhatWasSavedAndTheNumbersGoOn() throws Exception {
        Path file = directory.resolve("drill.zip");
        Manifest manifest = Backup.write(saved, file);
        Target restored = start("restored");
        Files.copy(saved.keys(), restored.keys());
        try (var zip = new ZipFile(file.toFile())) {
            Restore.restore(zip, manifest, restored, PROGRAMS);
        }

        assertThat(counts(restored, manifest)).isEqualTo(counts(saved, manifest));
        assertThat(rows(restored, "SELECT zone_id || listener || position FROM journal_cursor"))
                .containsExactly("1drill3");
        assertThat(rows(restored, "SELECT 1::text FROM session")).isEmpty();
        assertThat(rows(restored, "SELECT to_regclass('journal_2020_02')::text"))
                .containsExactly("journal_2020_02");
        List<String> before = rows(saved, POSITIONS);
        assertThat(before).isNotEmpty();
        assertThat(rows(restored, POSITIONS))
                .as("numbers stay, and what was not yet numbered goes on after them")
                .startsWith(before.toArray(String[]::new))
                .hasSize(entries(restored));

        try (ConfigurableApplicationContext context = PROGRAMS.brief(restored.program())) {
            context.getBean(ZoneOpening.class).open("丙开发区", 1L, true);
            context.getBean(JournalPositions.class).numberAll();
        }
        assertThat(rows(restored, POSITIONS)).hasSize(entries(restored));
        assertThat(rows(
                        restored,
                        "SELECT zone_id::text FROM journal_position GROUP BY zone_id HAVING max(position) <> count(*)"))
                .as("zones with gaps")
                .isEmpty();
    }

    @Test
    void aDatabaseWithZonesIsNotRestoredInto() throws Exception {
        Path file = directory.resolve("again.zip");
        Manifest manifest = Backup.write(saved, file);
        try (var zip = new ZipFile(file.toFile())) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> Restore.restore(zip, manifest, saved, PROGRAMS))
                    .withMessage("The database already holds zones: restore into an empty one");
        }
    }

    @Test
    void rowsOfAMonthThatWasNotOpenRaiseTheAlarm() {
        JdbcClient keeper = keeper(saved);
        keeper.sql(
                        "INSERT INTO journal VALUES (1, ?::uuid, 0, 'drill', NULL, NULL, now(), now(), ?::uuid, NULL, NULL, '')")
                .params(LONG_AGO, LONG_AGO)
                .update();

        assertThat(new Upkeep(saved.database().source(Part.KEEPER)).alarms())
                .containsExactly(
                        "journal_other holds 1 rows of months that were not open: move them into their months before they grow");
        keeper.sql("DELETE FROM journal WHERE command = ?::uuid")
                .param(LONG_AGO)
                .update();
    }

    @Test
    void theKeyFileIsNotInTheBackup() throws Exception {
        Path file = directory.resolve("keys.zip");
        Backup.write(saved, file);

        for (String line : Files.readAllLines(saved.keys())) {
            byte[] key = java.util.Base64.getDecoder().decode(line.substring(line.indexOf('=') + 1));
            assertThat(contents(file))
                    .doesNotContain(java.util.HexFormat.of().formatHex(key))
                    .doesNotContain(line.substring(line.indexOf('=') + 1));
        }
    }

    private static final String LONG_AGO = "00000000-0000-7000-8000-000000000000";
    private static final String POSITIONS =
            "SELECT zone_id || ' ' || position || ' ' || command || ' ' || ordinal FROM journal_position ORDER BY zone_id, position";

    private static Target start(String name) throws Exception {
        var data = new DataDirectory(directory.resolve(name).toAbsolutePath());
        PrivateFile.directory(data.root());
        return Target.of(data, Embedded.start(data, NEWS::add, CLOSING));
    }

    private static Target none() {
        return new Target(
                new Database("", Map.of()),
                Path.of(""),
                Path.of(""),
                "",
                true,
                java.time.Clock.systemUTC(),
                java.util.Optional.empty());
    }

    private static JdbcClient keeper(Target target) {
        return target.database().client(Part.KEEPER);
    }

    private static List<String> rows(Target target, String sql) {
        return keeper(target)
                .sql(sql)
                .query((row, number) -> Objects.toString(row.getString(1)))
                .list();
    }

    private static int entries(Target target) {
        return rows(target, "SELECT command::text FROM journal").size();
    }

    private static List<String> counts(Target target, Manifest manifest) {
        return manifest.tables().stream()
                .map(Manifest.Content::table)
                .map(Tables.Table::name)
                .filter(name -> !name.equals("journal_position") && !name.equals("journal_horizon"))
                .map(name -> name + " " + rows(target, "SELECT count(*) FROM " + name))
                .toList();
    }

    private static String contents(Path file) throws Exception {
        var all = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                all.add(new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return String.join("\n", all);
    }
}
