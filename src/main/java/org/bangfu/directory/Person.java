package org.bangfu.directory;

import org.bangfu.platform.journal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * An official or a contact. What is said about them is ciphertext wherever it is stored.
 *
 * @param phone mobile number, the name they sign in with; null until an administrator's sheet is activated
 */
public record Person(
        PersonId id,
        @Personal(subject = "id") String name,
        @Personal(subject = "id") @Nullable String phone,
        int version) {

    /** The surname, then stars: 王**. */
    public static String maskName(String name) {
        int first = name.offsetByCodePoints(0, Math.min(1, name.codePointCount(0, name.length())));
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** The first three digits and the last four. */
    public static String maskPhone(String phone) {
        return phone.length() < 8
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
