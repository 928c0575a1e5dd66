/**
 * The register of enterprises: what is particular to them, and the events that change it, each with the day from which it holds.
 *
 * <pre>
 *            ┌──────── rename, change ────────┐
 *            ▼                                │
 * register ▶ LISTED ──close──▶ CLOSED         │
 *            │  ▲ │ ──merge──▶ MERGED (into another)
 *            │  │ └─duplicate─▶ DUPLICATE (of another)
 *            │  └──────────── reopen ─────────┘
 * </pre>
 *
 * {@link Enterprises} is the door. Name, facts and rights are the client's; every step writes both under one version, so the
 * denominators of figures follow the events from their day on.
 */
@NullMarked
@ApplicationModule(
        displayName = "Enterprises",
        allowedDependencies = {"platform :: zone", "platform :: web", "platform :: journal", "directory", "client"})
package org.bangfu.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
