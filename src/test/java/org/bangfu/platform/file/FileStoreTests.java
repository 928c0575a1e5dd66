package org.bangfu.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file comes back byte for byte, in its zone, until its day. */
@DatabaseTest
class FileStoreTests {

    private final TestZone zone = TestZone.open();
    private final Actor actor = new Actor(zone.id(), Ids.next(), Set.of(), null, Set.of(), Scope.ZONE);

    @Autowired
    private FileStore files;

    @Autowired
    private Commands commands;

    @Test
    void comesBackAsItWas() {
        byte[] content = new byte[700_000];
        new Random(7).nextBytes(content);
        UUID id = put(content, Duration.ofDays(30));

        assertThat(read(actor, id)).isEqualTo(content);
        assertThat(read(actor, put(new byte[0], Duration.ofDays(1)))).isEmpty();
        assertThat(TestDatabase.superuser()
                        .sql("SELECT count(*) FROM file_chunk WHERE file = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void noChunkCanBeLeftOutOrMoved() {
        UUID id = put(new byte[600_000], Duration.ofDays(30));
        zone.sql("UPDATE file_chunk SET number = 9 - number WHERE zone_id = :zone AND file = :file", "file", id);
        assertThatIllegalStateException().isThrownBy(() -> read(actor, id));

        UUID other = put(new byte[600_000], Duration.ofDays(30));
        zone.sql("DELETE FROM file_chunk WHERE zone_id = :zone AND file = :file AND number = 2", "file", other);
        assertThatIllegalStateException().isThrownBy(() -> read(actor, other));
    }

    @Test
    void noOtherZoneReadsIt() {
        UUID id = put(new byte[] {1, 2, 3}, Duration.ofDays(30));
        Actor stranger = new Actor(TestZone.open().id(), Ids.next(), Set.of(), null, Set.of(), Scope.ZONE);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(stranger, id))
                .satisfies(problem -> assertThat(problem.code().name()).isEqualTo("FILE_GONE"));
    }

    @Test
    void isGoneAfterItsDay() {
        UUID gone = put(new byte[] {1}, Duration.ofSeconds(-1));
        UUID kept = put(new byte[] {2}, Duration.ofSeconds(1));

        Zones.run(zone.id(), () -> files.run(zone.id()));

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(actor, gone));
        assertThat(read(actor, kept)).containsExactly(2);
    }

    /** What is about somebody opens as long as their key is there, and not by the key of files alone. */
    @Test
    void endsWithThePersonalDataOfItsSubject() {
        UUID subject = Ids.next();
        UUID id = Ids.next();
        byte[] content = new byte[300_000];
        new Random(9).nextBytes(content);
        step("test.keep", id, journal -> files.keep(journal, actor, id, "photo.jpg", content, subject));
        assertThat(read(actor, id)).isEqualTo(content);
        Zones.run(zone.id(), () -> files.run(zone.id()));
        assertThat(read(actor, id)).as("has no day of its own").isEqualTo(content);

        zone.sql("DELETE FROM subject_key WHERE zone_id = :zone AND subject = :subject", "subject", subject);

        assertGone(id);
    }

    @Test
    void isRemovedBeforeItsTimeOnceAndWithAReason() {
        UUID id = put(new byte[] {1, 2, 3}, Duration.ofDays(30));
        step("test.remove", id, journal -> files.remove(journal, actor, id, "拍错了"));

        assertGone(id);
        assertThat(TestDatabase.superuser()
                        .sql("""
                                SELECT (SELECT count(*) FROM file_chunk WHERE file = :file)
                                     || ' ' || (SELECT max(reason) FROM journal WHERE zone_id = :zone AND record_id = :file)
                                """)
                        .param("file", id)
                        .param("zone", zone.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("0 拍错了");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> step("test.remove", id, journal -> files.remove(journal, actor, id, "再删")));
    }

    private void assertGone(UUID id) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(actor, id))
                .satisfies(problem -> assertThat(problem.code().name()).isEqualTo("FILE_GONE"));
    }

    private void step(String name, UUID id, java.util.function.Consumer<Journal> work) {
        Zones.run(
                zone.id(),
                () -> commands.once(Command.of(actor), name, id, UUID.class, journal -> {
                    work.accept(journal);
                    return id;
                }));
    }

    private byte[] read(Actor by, UUID id) {
        return Zones.call(by.zone(), () -> files.read(by, id));
    }

    private UUID put(byte[] content, Duration kept) {
        UUID id = Ids.next();
        Zones.run(
                zone.id(),
                () -> commands.once(
                        Command.of(actor),
                        "test.put",
                        id,
                        StoredFile.class,
                        journal -> files.put(journal, actor, id, "名册.xlsx", content, kept)));
        return id;
    }
}
