package org.bangfu.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An office, bureau or town office. */
public record UnitId(@JsonValue UUID value) {

    @JsonCreator
    public static UnitId of(UUID value) {
        return new UnitId(value);
    }

    public static UnitId of(String value) {
        return new UnitId(UUID.fromString(value));
    }
}
