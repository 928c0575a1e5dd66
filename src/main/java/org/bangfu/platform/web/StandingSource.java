package org.bangfu.platform.web;

import java.util.UUID;
import org.bangfu.platform.zone.ZoneId;

/** A module that knows something of what a person is; asked inside a transaction of the zone. */
public interface StandingSource {

    Standing of(ZoneId zone, UUID person);
}
