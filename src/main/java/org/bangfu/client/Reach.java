package org.bangfu.client;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.jspecify.annotations.Nullable;

/** How far an actor sees, as a condition of a statement. Every statement about clients has one; it reads {@code client_access} alone. */
public final class Reach {

    private Reach() {}

    /**
     * The condition.
     *
     * @param column the column that holds the client; the statement binds {@link #parameters}
     */
    public static String of(Actor actor, String column) {
        return switch (actor.scope()) {
            case ZONE -> "true";
            case UNIT, OWN -> """
                %s IN (
                    SELECT access.client FROM client_access AS access
                    WHERE access.zone_id = :zone AND access.holder = ANY (:holders::uuid[])
                      AND access.valid_from <= :today AND access.valid_to > :today)""".formatted(column);
            case CLIENT -> column + " = :ownClient";
        };
    }

    /** {@code zone, today}, and what the condition of this actor's scope binds. */
    public static Map<String, @Nullable Object> parameters(Actor actor, LocalDate today) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", actor.zone().value());
        parameters.put("today", today);
        switch (actor.scope()) {
            case ZONE -> {}
            case UNIT -> parameters.put("holders", Sql.texts(actor.units()));
            case OWN -> parameters.put("holders", Sql.texts(Set.of(actor.person())));
            case CLIENT -> parameters.put("ownClient", Objects.requireNonNullElse(actor.client(), new UUID(0, 0)));
        }
        return parameters;
    }
}
