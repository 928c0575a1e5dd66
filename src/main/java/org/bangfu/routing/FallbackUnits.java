package org.bangfu.routing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who leads when the duty is unclear.
 *
 * @param firstReceiver leads when nobody is known to be in charge
 * @param lastResort leads when everybody else said no
 * @param version -1 while the zone has set none
 */
record FallbackUnits(@Nullable UUID firstReceiver, @Nullable UUID lastResort, int version) {

    static final FallbackUnits NONE = new FallbackUnits(null, null, -1);
}
