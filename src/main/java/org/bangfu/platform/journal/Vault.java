package org.bangfu.platform.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Personal data at rest. A person's key is made at the first use, wrapped by the key of its purpose from the {@link KeyFile},
 * and stored in {@code subject_key}; a sealed value says whose it is and what for, so that it opens anywhere in its zone.
 */
@Component
public class Vault {

    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final KeyFile keyFile;

    Vault(JdbcClient jdbc, KeyFile keyFile) {
        this.jdbc = jdbc;
        this.keyFile = keyFile;
    }

    /**
     * A keyed hash by which a value can be found again but not guessed. Different in each zone.
     *
     * @param zone null for what is looked up before the zone is known, such as a sign-in name
     */
    public byte[] fingerprint(@Nullable ZoneId zone, String text) {
        byte[] key = Objects.requireNonNull(keyFile.key(KeyFile.FINGERPRINT), "no key FINGERPRINT in the key file");
        byte[] place = ByteBuffer.allocate(Long.BYTES)
                .putLong(zone == null ? 0 : zone.value())
                .array();
        return Ciphers.hmac(key, place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A key for a stored file's content. */
    public byte[] fileKey(ZoneId zone, UUID file) {
        byte[] key = Objects.requireNonNull(keyFile.key(KeyFile.FILES), "no key FILES in the key file");
        return Ciphers.hmac(key, Sealed.place(zone, file, KeyFile.FILES));
    }

    /** A key for the content of a file that ends with somebody's personal data: {@code secret} is kept sealed, as theirs. */
    public byte[] fileKey(ZoneId zone, UUID file, String secret) {
        return Ciphers.hmac(fileKey(zone, file), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals a text of the program's own, outside any zone and any person: a second factor's secret. */
    public byte[] sealForProgram(UUID owner, String text) {
        return Ciphers.seal(
                purposeKey(KeyFile.SERVICE),
                Sealed.place(new ZoneId(0), owner, KeyFile.SERVICE),
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** The inverse of {@link #sealForProgram}. */
    public String openForProgram(UUID owner, byte[] sealed) {
        return new String(
                Ciphers.open(purposeKey(KeyFile.SERVICE), Sealed.place(new ZoneId(0), owner, KeyFile.SERVICE), sealed),
                StandardCharsets.UTF_8);
    }

    /** Opens what was sealed, for all these people at once: one statement, however many they are. */
    public Opener opener(ZoneId zone, Collection<UUID> subjects) {
        return new Opener(zone, keys(zone, subjects));
    }

    /** Seals values for one command or one batch, which also writes the keys that are new. */
    Sealer sealer(ZoneId zone) {
        return new Sealer(this, zone);
    }

    Map<Owner, byte[]> keys(ZoneId zone, Collection<UUID> subjects) {
        var keys = new HashMap<Owner, byte[]>();
        if (subjects.isEmpty()) {
            return keys;
        }
        jdbc.sql("""
                SELECT subject, purpose, wrapped
                FROM subject_key
                WHERE zone_id = :zone AND subject = ANY (:subjects::uuid[])
                """)
                .param("zone", zone.value())
                .param("subjects", Sql.texts(subjects))
                .query(row -> {
                    var owner = new Owner(row.getObject("subject", UUID.class), row.getString("purpose"));
                    byte[] wrapping = keyFile.key(owner.purpose());
                    if (wrapping != null) {
                        keys.put(owner, Ciphers.open(wrapping, owner.place(zone), row.getBytes("wrapped")));
                    }
                });
        return keys;
    }

    byte[] newKey() {
        return Ciphers.random(KEY_BYTES);
    }

    byte[] wrap(ZoneId zone, Owner owner, byte[] key) {
        return Ciphers.seal(purposeKey(owner.purpose()), owner.place(zone), key);
    }

    private byte[] purposeKey(String purpose) {
        return Optional.ofNullable(keyFile.key(purpose))
                .orElseThrow(() -> new IllegalStateException("The key of purpose " + purpose + " was destroyed"));
    }

    /** Whose key, and what for. */
    record Owner(UUID subject, String purpose) {
        byte[] place(ZoneId zone) {
            return Sealed.place(zone, subject, purpose);
        }
    }

    /** Keys that were read in one statement. */
    public static final class Opener {
        private final ZoneId zone;
        private final Map<Owner, byte[]> keys;

        Opener(ZoneId zone, Map<Owner, byte[]> keys) {
            this.zone = zone;
            this.keys = keys;
        }

        /** The text; null when there is none, or its key was destroyed. */
        public @Nullable String open(byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            Sealed sealed = Sealed.of(bytes);
            byte[] key = keys.get(sealed.owner());
            return key == null ? null : sealed.open(key, zone);
        }
    }
}
