package org.bangfu.client;

/**
 * A client as it now stands.
 *
 * @param listed whether it is on the roster today
 */
public record Client(ClientId id, Kind kind, String name, boolean listed, int version) {

    public enum Kind {
        ENTERPRISE,
        PROJECT,
        HOUSEHOLD
    }
}
