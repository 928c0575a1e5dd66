package org.bangfu.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Whoever is helped. */
public record ClientId(@JsonValue UUID value) {

    @JsonCreator
    public static ClientId of(UUID value) {
        return new ClientId(value);
    }

    public static ClientId of(String value) {
        return new ClientId(UUID.fromString(value));
    }
}
