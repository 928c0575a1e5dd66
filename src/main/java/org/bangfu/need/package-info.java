/**
 * Needs: what whoever is helped asks for, from the first word to the last. Each has a holder until it is closed, a clock for the
 * whole that no step resets, and is closed only on the word of whoever asked, or on a recorded silence.
 *
 * <pre>
 * RAISED ──accept──▶ ACCEPTED ──assign──▶ ASSIGNED ──start──▶ IN_PROGRESS ──answer──▶ ANSWERED ──word──▶ VERIFIED ──close──▶ CLOSED
 *                        ▲                │    ▲                │   ▲                  │  unsatisfied      │                   │
 *                     object          hand back│assign       hand back│start/answer     ▼                  │                   │
 *                        │                ▼    │                ▼   └──────────────── REOPENED ◀──reopen───┴──────reopen───────┘
 *                  OUT_OF_SCOPE          HANDED_BACK ◀──────────┘
 *
 * before it is answered: withdraw ▶ WITHDRAWN, out of scope ▶ OUT_OF_SCOPE, merge ▶ MERGED (a link; unmerge takes it back)
 * </pre>
 *
 * Who handled a need never verifies it, and does not see what the client said of the answer. {@link Needs} is the door.
 */
@NullMarked
@ApplicationModule(
        displayName = "Needs",
        allowedDependencies = {
            "platform :: zone",
            "platform :: web",
            "platform :: journal",
            "platform :: clock",
            "platform :: figure",
            "directory",
            "client"
        })
package org.bangfu.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
