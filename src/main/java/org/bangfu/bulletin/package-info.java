/**
 * What is published: a text with live figures, checked by a second person, frozen with a passport for each figure, printed as a
 * Word file in the official layout.
 *
 * <pre>
 * DRAFT ─submit─▶ SUBMITTED ─check (not by the author)─▶ CHECKED ─publish─▶ PUBLISHED ─(its correction is published)─▶ CORRECTED
 *   ▲                │                                      │                   │
 *   └───send back────┴──────────────────────────────────────┘                   └─correct─▶ a new DRAFT that names it
 * </pre>
 *
 * {@link Bulletins} is the door to texts, {@link Passports} to what stands behind a published number.
 */
@NullMarked
@ApplicationModule(
        displayName = "Bulletins",
        allowedDependencies = {
            "platform :: zone",
            "platform :: web",
            "platform :: journal",
            "platform :: figure",
            "directory",
            "client"
        })
package org.bangfu.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
