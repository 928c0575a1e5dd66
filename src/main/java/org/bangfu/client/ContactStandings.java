package org.bangfu.client;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.directory.DemoCodes;
import org.bangfu.platform.web.Standing;
import org.bangfu.platform.web.StandingSource;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Component;

/** For whom a person speaks today: nobody before an official vouched for it. */
@Component
class ContactStandings implements StandingSource, DemoCodes.Cast {

    private final ContactRepository repository;
    private final Clock clock;

    ContactStandings(ContactRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public Standing of(ZoneId zone, UUID person) {
        Map<UUID, String> clients = repository.spokenFor(zone, person, Days.today(clock));
        return clients.isEmpty() ? Standing.NONE : new Standing(Set.of(Role.CONTACT), Set.of(), clients);
    }

    @Override
    public Optional<UUID> somebody(ZoneId zone, Role role) {
        return role == Role.CONTACT ? repository.somebody(zone, Days.today(clock)) : Optional.empty();
    }
}
