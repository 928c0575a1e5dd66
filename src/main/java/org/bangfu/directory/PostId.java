package org.bangfu.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A position in a unit. */
public record PostId(@JsonValue UUID value) {

    @JsonCreator
    public static PostId of(UUID value) {
        return new PostId(value);
    }

    public static PostId of(String value) {
        return new PostId(UUID.fromString(value));
    }
}
