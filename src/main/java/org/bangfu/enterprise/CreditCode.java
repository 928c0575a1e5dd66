package org.bangfu.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.web.Sentence;

/** A unified social credit code: 18 characters, the last a check (GB 32100-2015). */
public record CreditCode(@JsonValue String value) {

    /** Without I, O, S, V and Z, which look like digits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    /** Takes the code as stored. */
    @JsonCreator
    public static CreditCode of(String value) {
        return new CreditCode(value);
    }

    /**
     * Reads a code as typed: any case, full-width letters, spaces.
     *
     * @throws org.bangfu.platform.web.Problem naming what is wrong with it
     */
    public static CreditCode read(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-]", "")
                .toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH) {
            throw EnterpriseProblem.CREDIT_CODE_LENGTH.with("length", code.length());
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                throw EnterpriseProblem.CREDIT_CODE_LETTER.with("letter", code.charAt(i), "place", i + 1);
            }
        }
        char check = check(code);
        if (code.charAt(LENGTH - 1) != check) {
            throw EnterpriseProblem.CREDIT_CODE_CHECK.with("last", code.charAt(LENGTH - 1), "check", check);
        }
        return new CreditCode(code);
    }

    /** What is wrong with a code as typed; empty when nothing is. */
    public static Optional<Sentence> fault(String typed) {
        try {
            read(typed);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.detail());
        }
    }

    /** The check character that the first 17 ask for: weights 3^i mod 31. */
    static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
