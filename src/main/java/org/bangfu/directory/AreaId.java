package org.bangfu.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A part of a zone. */
public record AreaId(@JsonValue UUID value) {

    @JsonCreator
    public static AreaId of(UUID value) {
        return new AreaId(value);
    }

    public static AreaId of(String value) {
        return new AreaId(UUID.fromString(value));
    }
}
