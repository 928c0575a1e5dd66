/**
 * Whoever is helped. A client is one identity for enterprises, projects and households: a name, what is known of it on any day,
 * who may see it, and who speaks for it.
 *
 * <pre>
 * listed ──(an ASSIGNMENT, or a dated exception: awaiting assignment)──▶ served ──▶ no longer listed
 * </pre>
 *
 * {@link Clients} is the door. {@code client_fact} is the one table that others join; {@code client_access} is the one that scope
 * checks read, through {@link Reach}; only this module grants access and ends it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Clients",
        allowedDependencies = {
            "platform :: zone",
            "platform :: web",
            "platform :: journal",
            "platform :: figure",
            "platform :: clock",
            "platform :: intake",
            "directory"
        })
package org.bangfu.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
