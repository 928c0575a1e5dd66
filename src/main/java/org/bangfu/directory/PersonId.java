package org.bangfu.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An official or a contact. */
public record PersonId(@JsonValue UUID value) {

    @JsonCreator
    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    public static PersonId of(String value) {
        return new PersonId(UUID.fromString(value));
    }
}
