package org.bangfu.need;

import org.bangfu.platform.zone.ZoneId;
import org.bangfu.platform.zone.Zones;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test have the watch look round when it wants to. */
@TestComponent
public class NeedWatching {

    private final NeedWatch watch;

    NeedWatching(NeedWatch watch) {
        this.watch = watch;
    }

    public void look(ZoneId zone) {
        Zones.run(zone, () -> watch.watch(zone));
    }
}
