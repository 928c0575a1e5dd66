package org.bangfu.platform.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bangfu.platform.zone.ZoneId;

/**
 * One sealed text as it is stored: a format byte, the person, the purpose, then what {@link Ciphers#seal} made.
 *
 * @param content nonce, ciphertext and tag
 */
record Sealed(Vault.Owner owner, byte[] content) {

    private static final byte FORMAT = 1;

    static Sealed of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        if (buffer.get() != FORMAT) {
            throw new IllegalStateException("A sealed value of an unknown format");
        }
        var subject = new UUID(buffer.getLong(), buffer.getLong());
        byte[] purpose = new byte[buffer.get()];
        buffer.get(purpose);
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        return new Sealed(new Vault.Owner(subject, new String(purpose, StandardCharsets.US_ASCII)), content);
    }

    static byte[] seal(byte[] key, ZoneId zone, Vault.Owner owner, String text) {
        byte[] purpose = owner.purpose().getBytes(StandardCharsets.US_ASCII);
        byte[] content = Ciphers.seal(key, owner.place(zone), text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + 16 + 1 + purpose.length + content.length)
                .put(FORMAT)
                .putLong(owner.subject().getMostSignificantBits())
                .putLong(owner.subject().getLeastSignificantBits())
                .put((byte) purpose.length)
                .put(purpose)
                .put(content)
                .array();
    }

    String open(byte[] key, ZoneId zone) {
        return new String(Ciphers.open(key, owner.place(zone), content), StandardCharsets.UTF_8);
    }

    /** What a sealed value is bound to: it opens nowhere else. */
    static byte[] place(ZoneId zone, UUID subject, String purpose) {
        byte[] name = purpose.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Long.BYTES * 3 + name.length)
                .putLong(zone.value())
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .put(name)
                .array();
    }
}
