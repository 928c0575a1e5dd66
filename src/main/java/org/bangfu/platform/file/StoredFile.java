package org.bangfu.platform.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as the journal remembers it; its name and content are kept apart, as ciphertext.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param keptUntil when it is removed
 */
public record StoredFile(UUID id, int size, String sha256, Instant keptUntil) {}
