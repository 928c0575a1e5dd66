package org.bangfu.liaison.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bangfu.platform.zone.ZoneId;

/** The address of a calendar: where to look, and 256 random bits that nobody guesses. */
record FeedToken(ZoneId zone, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{1,12}\\.[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final int RADIX = 36;

    static FeedToken make(ZoneId zone) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new FeedToken(
                zone,
                Long.toString(zone.value(), RADIX)
                        + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty when it cannot be one. */
    static Optional<FeedToken> read(String text) {
        return SHAPE.matcher(text).matches()
                ? Optional.of(new FeedToken(
                        new ZoneId(Long.parseLong(text.substring(0, text.indexOf('.')), RADIX)), text))
                : Optional.empty();
    }

    /** All that is kept of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
