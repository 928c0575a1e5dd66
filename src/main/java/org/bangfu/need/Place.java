package org.bangfu.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a list of needs goes on: after that moment and that need. As text, the moment, a tilde and the need.
 *
 * @param at by which the list is ordered; {@link #NEVER} for a due time that nobody knows
 */
record Place(Instant at, UUID need) {

    /** What the database's infinity is outside of it. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Reads {@link #text}. */
    @JsonCreator
    public static Place of(String text) {
        String[] halves = text.split("~", 2);
        if (halves.length < 2) {
            throw new IllegalArgumentException("Not a place in a list: " + text);
        }
        return new Place(Instant.parse(halves[0]), UUID.fromString(halves[1]));
    }

    @JsonValue
    String text() {
        return at + "~" + need;
    }
}
