/**
 * The register of key projects: code, name, area and the unit in charge; nothing of their progress yet.
 *
 * <pre>
 *            ┌─── edit ───┐
 *            ▼            │
 * register ▶ LISTED ──close──▶ CLOSED
 *            ▲                   │
 *            └───── reopen ──────┘
 * </pre>
 *
 * {@link Projects} is the door. Name, facts and rights are the client's, and so are its contacts; every step writes both under one
 * version.
 */
@NullMarked
@ApplicationModule(
        displayName = "Projects",
        allowedDependencies = {
            "platform :: zone",
            "platform :: web",
            "platform :: journal",
            "platform :: intake",
            "directory",
            "client"
        })
package org.bangfu.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
