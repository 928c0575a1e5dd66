package org.bangfu.need;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs by the page: all that somebody sees, a client's, and what waits for somebody. */
@Service
class NeedLists {

    private final NeedRepository repository;
    private final Clients clients;
    private final Clock clock;

    NeedLists(NeedRepository repository, Clients clients, Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<NeedRepository.Listed> list(Actor actor, NeedRepository.Filter filter, @Nullable Place after, int limit) {
        return repository.list(actor, filter, after, limit, Days.today(clock));
    }

    /** As {@link #list}, refusing a client that the actor does not see. */
    @Transactional(readOnly = true)
    List<NeedRepository.Listed> ofClient(
            Actor actor, ClientId client, NeedRepository.Filter filter, @Nullable Place after, int limit) {
        clients.get(actor, client);
        return repository.list(actor, filter, after, limit, Days.today(clock));
    }

    /** What waits for the actor in one of its parts, what falls due first. */
    @Transactional(readOnly = true)
    List<NeedRepository.Listed> queue(Actor actor, Duty.Kind kind, @Nullable Place after, int limit) {
        List<UUID> holders = kind == Duty.Kind.UNIT ? List.copyOf(actor.units()) : List.of(Duty.ZONE);
        return repository.queue(actor, kind, holders, clock.instant(), after, limit);
    }
}
