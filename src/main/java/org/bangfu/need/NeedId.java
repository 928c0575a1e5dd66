package org.bangfu.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A need; made by whoever raises it, a UUIDv7. */
public record NeedId(@JsonValue UUID value) {

    @JsonCreator
    public static NeedId of(UUID value) {
        return new NeedId(value);
    }

    public static NeedId of(String value) {
        return new NeedId(UUID.fromString(value));
    }
}
