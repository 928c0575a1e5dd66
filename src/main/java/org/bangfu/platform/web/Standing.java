package org.bangfu.platform.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.zone.Role;

/**
 * What a person is today.
 *
 * @param units the person's own units and those beneath them
 * @param clients the clients a contact speaks for, each with its name
 */
public record Standing(Set<Role> roles, Set<UUID> units, Map<UUID, String> clients) {

    public static final Standing NONE = new Standing(Set.of(), Set.of(), Map.of());

    /** Both together. */
    public Standing plus(Standing other) {
        var allRoles = new HashSet<>(roles);
        allRoles.addAll(other.roles);
        var allUnits = new HashSet<>(units);
        allUnits.addAll(other.units);
        var allClients = new HashMap<>(clients);
        allClients.putAll(other.clients);
        return new Standing(Set.copyOf(allRoles), Set.copyOf(allUnits), Map.copyOf(allClients));
    }
}
