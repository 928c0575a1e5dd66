package org.bangfu.scenario;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An administrator's authenticator (RFC 6238), as on a telephone: apart from the product's own. */
final class Authenticator {

    private static final int STEP_SECONDS = 30;

    private Authenticator() {}

    static String code(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Instant.now().getEpochSecond() / STEP_SECONDS)
                    .array());
            int place = hash[hash.length - 1] & 15;
            return "%06d"
                    .formatted((ByteBuffer.wrap(hash, place, Integer.BYTES).getInt() & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
