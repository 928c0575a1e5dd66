package org.bangfu.directory;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bangfu.platform.journal.Ciphers;

/** Time-based one-time passwords (RFC 6238): six digits, thirty seconds, one step of tolerance to either side. */
final class SecondFactor {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private SecondFactor() {}

    /** A fresh secret in base 32 (RFC 4648), as authenticator programs take it. */
    static String secret() {
        var text = new StringBuilder();
        byte[] bytes = Ciphers.random(SECRET_BYTES);
        for (int bit = 0; bit < SECRET_BYTES * 8; bit += 5) {
            int pair = ((bytes[bit / 8] & 0xFF) << 8) | (bit / 8 + 1 < SECRET_BYTES ? bytes[bit / 8 + 1] & 0xFF : 0);
            text.append(LETTERS.charAt((pair >> (11 - bit % 8)) & 31));
        }
        return text.toString();
    }

    static String uri(String secret, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted("Bangfu", account, secret, "Bangfu");
    }

    /** The step in which {@code code} is right and later than {@code lastUsed}; empty when there is none. */
    static OptionalLong step(String secret, String code, Instant now, long lastUsed) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > lastUsed && code(secret, step).equals(code))
                .findFirst();
    }

    /** The code of the moment. */
    static String code(String secret, Instant now) {
        return code(secret, now.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, Integer.BYTES)
                            .getInt()
                    & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] bytes(String secret) {
        var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < secret.length(); i++) {
            buffer = (buffer << 5) | LETTERS.indexOf(secret.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
