package org.bangfu.form;

import java.util.List;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be asked, with the one name it has everywhere.
 *
 * @param decimals digits after the point, for a DECIMAL; it travels as text
 * @param minimum the least value, in {@code unit}
 * @param maxLength characters of a TEXT
 * @param choices the words of a CHOICE
 * @param atMost another field of the same form that this one may not exceed
 * @param notAfterPeriod a DATE that cannot lie after the period it is reported for
 * @param owner who alone may say it: ENTERPRISE
 * @param personal it is about a living person
 * @param retentionMonths how long it is kept
 */
public record Field(
        String name,
        Sentence label,
        @Nullable Sentence hint,
        Type type,
        @Nullable Sentence unit,
        int decimals,
        @Nullable Long minimum,
        @Nullable Long maximum,
        int maxLength,
        List<Choice> choices,
        @Nullable String atMost,
        boolean notAfterPeriod,
        String owner,
        boolean personal,
        int retentionMonths) {

    /** How a value travels: a number, a decimal as text, a day, a text, one of its choices, a truth value. */
    public enum Type {
        INTEGER,
        DECIMAL,
        DATE,
        TEXT,
        CHOICE,
        FLAG
    }

    /** One word to choose. */
    public record Choice(String value, Sentence label) {}

    static Field date(String name, Sentence label, Sentence hint) {
        return new Field(
                name, label, hint, Type.DATE, null, 0, null, null, 10, List.of(), null, true, "ENTERPRISE", false, 120);
    }

    static Field integer(
            String name, Sentence label, Sentence hint, Sentence unit, long maximum, @Nullable String atMost) {
        return new Field(
                name,
                label,
                hint,
                Type.INTEGER,
                unit,
                0,
                0L,
                maximum,
                0,
                List.of(),
                atMost,
                false,
                "ENTERPRISE",
                false,
                120);
    }

    static Field decimal(String name, Sentence label, Sentence hint, Sentence unit, int decimals, long maximum) {
        return new Field(
                name,
                label,
                hint,
                Type.DECIMAL,
                unit,
                decimals,
                0L,
                maximum,
                0,
                List.of(),
                null,
                false,
                "ENTERPRISE",
                false,
                120);
    }

    static Field text(String name, Sentence label, Sentence hint, int maxLength) {
        return new Field(
                name,
                label,
                hint,
                Type.TEXT,
                null,
                0,
                null,
                null,
                maxLength,
                List.of(),
                null,
                false,
                "ENTERPRISE",
                false,
                120);
    }
}
