package org.bangfu.directory;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Passwords as PBKDF2-HMAC-SHA-256 (NIST SP 800-132). A stored one says its own cost, so the cost may be raised at any time. */
@Component
class Passwords {

    private static final String NAME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final SecureRandom random = new SecureRandom();
    private final int iterations;
    private final String nobodys;

    /** Hashing is meant to be slow: more at once than processors would only make everybody wait. */
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    Passwords(@Value("${bangfu.password.iterations}") int iterations) {
        this.iterations = iterations;
        this.nobodys = hash("nobody has this password");
    }

    /** @throws org.bangfu.platform.web.Problem when it is too short, too long, all one kind, or the telephone number */
    String choose(String password, String phone) {
        long kinds = password.chars().map(Passwords::kind).distinct().count();
        if (password.length() < SHORTEST || password.length() > LONGEST || kinds < 2 || password.contains(phone)) {
            throw DirectoryProblem.PASSWORD_TOO_WEAK.with("shortest", SHORTEST);
        }
        return hash(password);
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                NAME,
                Integer.toString(iterations),
                base64.encodeToString(salt),
                base64.encodeToString(derive(password, salt, iterations)));
    }

    boolean matches(String password, String stored) {
        String[] part = stored.split("\\$", -1);
        var base64 = Base64.getDecoder();
        byte[] expected = base64.decode(part[3]);
        return MessageDigest.isEqual(expected, derive(password, base64.decode(part[2]), Integer.parseInt(part[1])));
    }

    /** Takes as long as a real check: a stranger cannot tell which names exist. Always false. */
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    private byte[] derive(String password, byte[] salt, int rounds) {
        processors.acquireUninterruptibly();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        } finally {
            processors.release();
        }
    }

    private static int kind(int letter) {
        if (Character.isDigit(letter)) {
            return 0;
        }
        if (Character.isUpperCase(letter)) {
            return 1;
        }
        return Character.isLetter(letter) ? 2 : 3;
    }
}
