/**
 * Round the clock: ambassadors take turns, and each leaves a note for the next. A week is published once every minute of it is held.
 *
 * <pre>
 * of a published week, until the earlier of the two shifts begins:
 *
 * propose ──▶ PROPOSED ──accept──▶ ACCEPTED: the two have changed places
 *                │ ├─────refuse──▶ REFUSED
 *                │ └────withdraw─▶ WITHDRAWN
 *                └── by itself ──▶ LAPSED (one has begun), OVERTAKEN (one has changed hands)
 * the clerk ──────────────────────▶ MADE
 * </pre>
 */
@NullMarked
package org.bangfu.liaison.rota;

import org.jspecify.annotations.NullMarked;
