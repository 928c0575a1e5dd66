package org.bangfu.platform.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are kept outside the database and its backups, one line each: {@code name=base64 of 32 bytes}. To destroy a
 * purpose's key here ends that purpose's personal data everywhere, old backups included.
 */
public final class KeyFile {

    /** The everyday purpose: people who serve and people who are served. */
    public static final String SERVICE = "SERVICE";

    /** Uploaded and generated files. */
    public static final String FILES = "FILES";

    /** Keyed hashes: of requests, of telephone numbers, of sign-in names. */
    public static final String FINGERPRINT = "FINGERPRINT";

    private static final int BYTES = 32;
    private static final int SHOWN_BYTES = 8;

    private final Map<String, byte[]> keys;

    private KeyFile(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    /**
     * Reads a key file.
     *
     * @throws IllegalStateException with one sentence, when it is missing, readable by others, or damaged
     */
    public static KeyFile read(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new IllegalStateException(
                        "The key file %s is missing: put back the copy kept apart from the backups".formatted(file));
            }
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!mode.endsWith("------")) {
                throw new IllegalStateException(
                        "The key file %s may be read by others (%s): run chmod 600 on it".formatted(file, mode));
            }
            Map<String, byte[]> keys = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toUnmodifiableMap(
                            part -> part[0], part -> Base64.getDecoder().decode(part[1])));
            if (keys.values().stream().anyMatch(key -> key.length != BYTES)) {
                throw new IllegalStateException("The key file %s is damaged: each key has 32 bytes".formatted(file));
            }
            return new KeyFile(keys);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes fresh keys, readable by the owner alone. Fails when the file exists: keys are never overwritten. */
    public static KeyFile create(Path file) {
        var random = new SecureRandom();
        var keys = new TreeMap<String, byte[]>();
        for (String name : new String[] {SERVICE, FILES, FINGERPRINT}) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            keys.put(name, key);
        }
        String text = keys.entrySet().stream()
                .map(each -> each.getKey() + "=" + Base64.getEncoder().encodeToString(each.getValue()) + "\n")
                .collect(Collectors.joining());
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new KeyFile(keys);
    }

    /** The names of the keys, each with a short hash by which two files can be compared; nothing of a key can be told from it. */
    public Map<String, String> names() {
        var names = new TreeMap<String, String>();
        keys.forEach((name, key) -> names.put(
                name,
                HexFormat.of().formatHex(Ciphers.hmac(key, name.getBytes(StandardCharsets.UTF_8)), 0, SHOWN_BYTES)));
        return names;
    }

    /** Null when the key of that name was destroyed or never made. */
    byte @Nullable [] key(String name) {
        byte[] key = keys.get(name);
        return key == null ? null : Arrays.copyOf(key, key.length);
    }
}
