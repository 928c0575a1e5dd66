package org.bangfu.notice;

import org.bangfu.platform.zone.ZoneId;
import org.bangfu.platform.zone.Zones;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test carry the post out when it wants to. */
@TestComponent
public class Mailroom {

    private final NoticePost post;

    Mailroom(NoticePost post) {
        this.post = post;
    }

    void carry(ZoneId zone) {
        Zones.run(zone, () -> post.carry(zone));
    }
}
