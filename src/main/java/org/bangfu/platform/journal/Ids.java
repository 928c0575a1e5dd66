package org.bangfu.platform.journal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes ids: UUIDv7 (RFC 9562), in real time, ordered by it. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return at(Instant.now());
    }

    /** The same id each time for the same natural key: UUIDv8, from SHA-256. */
    public static UUID of(Object... key) {
        var bytes = ByteBuffer.wrap(Json.hash(
                Json.canonical(Arrays.stream(key).map(Object::toString).toList())));
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        return new UUID(high, (bytes.getLong() >>> 2) | Long.MIN_VALUE);
    }

    /** The same id each time for a part of {@code whole}, at the whole's own time: the commands of one long piece of work. */
    public static UUID part(UUID whole, Object... key) {
        UUID name = of(whole, Arrays.asList(key));
        return new UUID(
                (whole.getMostSignificantBits() & ~0xFFFL) | (name.getMostSignificantBits() & 0xFFFL),
                name.getLeastSignificantBits());
    }

    public static UUID at(Instant time) {
        var random = ThreadLocalRandom.current();
        long high = (time.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
