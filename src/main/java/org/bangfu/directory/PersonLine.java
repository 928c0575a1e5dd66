package org.bangfu.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list; the number is masked.
 *
 * @param signIn how far they got in
 */
public record PersonLine(PersonId id, String name, @Nullable String phone, List<Held> posts, SignInState signIn) {

    /** A post held today. */
    public record Held(
            UnitId unit,
            String unitName,
            String title,
            Set<Role> roles,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** How far a person got in. */
    public enum SignInState {
        NONE,
        /** A sheet was printed and waits. */
        WAITING,
        ACTIVE,
        LOCKED
    }

    UUID key() {
        return id.value();
    }
}
