package org.bangfu.directory;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.intake.PersonNames;
import org.bangfu.platform.zone.Actor;
import org.springframework.stereotype.Component;

/** Tells the platform what people are called. */
@Component
class Names implements PersonNames {

    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Map<UUID, String> of(Actor actor, Collection<UUID> people) {
        return directory.names(actor, people);
    }
}
