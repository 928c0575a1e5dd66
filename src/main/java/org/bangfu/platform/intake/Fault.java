package org.bangfu.platform.intake;

import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Why a row does not go in.
 *
 * @param field whose cell it is; null when it is the row as a whole
 * @param sentence what is the matter and what to do
 */
public record Fault(@Nullable String field, Sentence sentence) {

    public static Fault at(String field, String zh, String en) {
        return new Fault(field, new Sentence(zh, en));
    }

    public static Fault of(String zh, String en) {
        return new Fault(null, new Sentence(zh, en));
    }
}
