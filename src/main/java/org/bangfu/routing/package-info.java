/**
 * Which unit a need goes to: the table of responsibilities that the zone keeps, and what became of needs like it before.
 *
 * <pre>
 * a need's kind and place ─▶ {@link Responsibility} ─┐
 * its text ─▶ the zone's own past needs, like it ────┼─▶ {@link Proposal}: units in order, each with its reasons ─▶ a person decides
 * first receiver, unit of last resort ───────────────┘
 * </pre>
 *
 * Nothing is learned from anywhere but the zone's latest needs, read anew each time: a need solved counts for its unit, one handed
 * back counts against it. Nothing is sent by itself; {@code need} assigns.
 */
@NullMarked
@ApplicationModule(
        displayName = "Routing",
        allowedDependencies = {
            "platform :: zone",
            "platform :: web",
            "platform :: journal",
            "platform :: text",
            "directory",
            "client",
            "need"
        })
package org.bangfu.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
