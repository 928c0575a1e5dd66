package org.bangfu.platform.job;

import org.bangfu.platform.zone.ZoneId;

/** House-keeping, once a day in each zone. */
public interface Chore {

    /** Runs in the zone, outside any transaction. */
    void run(ZoneId zone);
}
