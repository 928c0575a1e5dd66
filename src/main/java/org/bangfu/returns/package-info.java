/**
 * What clients report for a period. The client alone writes its numbers: each filing is a new version, none is ever changed.
 * Officials decide beside them: they query, confirm, lock.
 *
 * <pre>
 * NOT_DUE ─▶ DUE ─file─▶ SUBMITTED ─query─▶ QUERIED ─file─▶ CORRECTED ─confirm─▶ CONFIRMED ─lock─▶ LOCKED
 *             │              ▲ │                                ▲                    │
 *             └─▶ MISSING ───┘ └──────────────confirm───────────│────────────────────┘
 *                 (late when filed)                             └──── file ──────────┘
 * </pre>
 *
 * {@link Returns} is the door. A status is computed from what was filed, what was decided and the time; none is stored.
 */
@NullMarked
@ApplicationModule(
        displayName = "Returns",
        allowedDependencies = {
            "platform :: zone",
            "platform :: web",
            "platform :: journal",
            "platform :: figure",
            "directory",
            "client",
            "form"
        })
package org.bangfu.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
