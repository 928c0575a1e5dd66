package org.bangfu.platform.intake;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.zone.Actor;

/** Who knows what people are called; a module implements it. */
public interface PersonNames {

    /** Those that are known. */
    Map<UUID, String> of(Actor actor, Collection<UUID> people);
}
