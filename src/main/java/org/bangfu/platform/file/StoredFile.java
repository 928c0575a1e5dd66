package org.bangfu.platform.file;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as the journal remembers it; its name and content are kept apart, as ciphertext.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param keptUntil when it is removed; null for one that ends with the personal data of its subject
 */
public record StoredFile(
        UUID id, int size, String sha256, @Nullable Instant keptUntil) {}
