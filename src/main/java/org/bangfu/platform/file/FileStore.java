package org.bangfu.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.platform.job.Chore;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Ciphers;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to files. Each chunk is sealed to its own place, so that none can be left out or moved unnoticed. */
@Service
public class FileStore implements Chore {

    private static final int CHUNK = 1 << 18;
    private static final int SECRET = 32;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    FileStore(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Keeps a file, as part of a command that is running. */
    public StoredFile put(Journal journal, Actor actor, UUID id, String name, byte[] content, Duration kept) {
        var file =
                new StoredFile(id, content.length, hash(content), journal.now().plus(kept));
        return put(journal, actor, file, name, content, vault.fileKey(actor.zone(), id), null, null);
    }

    /** Keeps a file as personal data of {@code subject}: it is readable as long as that is, and no longer. */
    public StoredFile keep(Journal journal, Actor actor, UUID id, String name, byte[] content, UUID subject) {
        String secret = HexFormat.of().formatHex(Ciphers.random(SECRET));
        byte[] key = vault.fileKey(actor.zone(), id, secret);
        var file = new StoredFile(id, content.length, hash(content), null);
        return put(
                journal,
                actor,
                file,
                name,
                content,
                key,
                subject,
                journal.sealer().seal(subject, secret));
    }

    private static StoredFile put(
            Journal journal,
            Actor actor,
            StoredFile file,
            String name,
            byte[] content,
            byte[] key,
            @Nullable UUID subject,
            byte @Nullable [] secret) {
        UUID id = file.id();
        var row = new HashMap<String, @Nullable Object>();
        row.put("zone", actor.zone().value());
        row.put("id", id);
        row.put("name", Ciphers.seal(key, place(-1, 0), name.getBytes(StandardCharsets.UTF_8)));
        row.put("size", file.size());
        row.put("sha256", HexFormat.of().parseHex(file.sha256()));
        row.put("until", Sql.atOrNull(file.keptUntil()));
        row.put("subject", Sql.uuidOrNull(subject));
        row.put("secret", Sql.bytesOrNull(secret));
        journal.write(new Change("""
                        INSERT INTO stored_file (zone_id, id, name, size, sha256, kept_until, subject, secret)
                        VALUES (:zone, :id, :name, :size, :sha256, :until, :subject, :secret)
                        ON CONFLICT DO NOTHING
                        """, row), FileProblem.FILE_KNOWN::with);
        List<byte[]> chunks = chunks(key, content);
        journal.write(
                new Change(
                        """
                        INSERT INTO file_chunk (zone_id, file, number, content)
                        SELECT :zone, :file, * FROM unnest(:numbers::integer[], :contents::bytea[])
                        ON CONFLICT DO NOTHING
                        """,
                        Map.of(
                                "zone", actor.zone().value(),
                                "file", id,
                                "numbers",
                                        Sql.texts(IntStream.range(0, chunks.size())
                                                .boxed()
                                                .toList()),
                                "contents", chunks.toArray(byte[][]::new)),
                        chunks.size()),
                FileProblem.FILE_KNOWN::with);
        journal.record("file", id, 0, journal.now(), null, file);
        return file;
    }

    /** The whole content. A problem when the file was removed, or is none of this zone's. */
    @Transactional(readOnly = true)
    public byte[] read(Actor actor, UUID id) {
        byte[] key = key(actor.zone(), id);
        List<byte[]> sealed = jdbc.sql("""
                SELECT content FROM file_chunk WHERE zone_id = :zone AND file = :file ORDER BY number
                """)
                .param("zone", actor.zone().value())
                .param("file", id)
                .query((row, number) -> row.getBytes("content"))
                .list();
        if (sealed.isEmpty()) {
            throw FileProblem.FILE_GONE.with();
        }
        var content = new ByteArrayOutputStream(sealed.size() * CHUNK);
        for (int i = 0; i < sealed.size(); i++) {
            content.writeBytes(Ciphers.open(key, place(i, sealed.size()), sealed.get(i)));
        }
        return content.toByteArray();
    }

    private byte[] key(ZoneId zone, UUID id) {
        record Owned(@Nullable UUID subject, byte @Nullable [] secret) {}
        Owned owned = jdbc.sql("SELECT subject, secret FROM stored_file WHERE zone_id = :zone AND id = :id")
                .param("zone", zone.value())
                .param("id", id)
                .query((row, number) -> new Owned(row.getObject("subject", UUID.class), row.getBytes("secret")))
                .optional()
                .orElseThrow(FileProblem.FILE_GONE::with);
        if (owned.subject == null) {
            return vault.fileKey(zone, id);
        }
        String secret = vault.opener(zone, List.of(owned.subject)).open(owned.secret);
        if (secret == null) {
            throw FileProblem.FILE_GONE.with();
        }
        return vault.fileKey(zone, id, secret);
    }

    /** Removes a file before its time, as part of a command that is running: its content is gone, and the journal says that it was. */
    public void remove(Journal journal, Actor actor, UUID id, String reason) {
        journal.record("file", id, 1, journal.now(), reason, new Removed(id));
        journal.write(
                new Change(
                        "DELETE FROM stored_file WHERE zone_id = :zone AND id = :id",
                        Map.of("zone", actor.zone().value(), "id", id)),
                FileProblem.FILE_GONE::with);
    }

    private record Removed(UUID id) {}

    /** Removes what was kept long enough. */
    @Override
    @Transactional
    public void run(ZoneId zone) {
        jdbc.sql("DELETE FROM stored_file WHERE zone_id = :zone AND kept_until < :now")
                .param("zone", zone.value())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private static List<byte[]> chunks(byte[] key, byte[] content) {
        int count = Math.max(1, (content.length + CHUNK - 1) / CHUNK);
        var chunks = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            byte[] part = new byte[Math.min(CHUNK, content.length - i * CHUNK)];
            System.arraycopy(content, i * CHUNK, part, 0, part.length);
            chunks.add(Ciphers.seal(key, place(i, count), part));
        }
        return chunks;
    }

    private static byte[] place(int number, int count) {
        return ByteBuffer.allocate(Integer.BYTES * 2)
                .putInt(number)
                .putInt(count)
                .array();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
