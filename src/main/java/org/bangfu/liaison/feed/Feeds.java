package org.bangfu.liaison.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendars: made and revoked by whose they are; read by whoever has the address, as far as that person may see on the day. */
@Service
class Feeds {

    private static final int DAYS_BACK = 30;

    private final FeedRepository repository;
    private final Clients clients;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    Feeds(FeedRepository repository, Clients clients, Directory directory, Commands commands, Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    /** The address, which nobody can be shown again. */
    FeedToken make(Command command, UUID id) {
        Actor actor = command.actor();
        var made = new ArrayList<FeedToken>();
        commands.once(command, "feed.make", id, Feed.class, journal -> {
            var token = FeedToken.make(actor.zone());
            var feed = new Feed(id, new PersonId(actor.person()), journal.now(), null, 0);
            journal.record("calendar-feed", id, 0, journal.now(), null, feed);
            journal.write(repository.insert(feed, token), FeedProblem.FEED_SHOWN::with);
            made.add(token);
            return feed;
        });
        return made.stream().reduce((_, last) -> last).orElseThrow(FeedProblem.FEED_SHOWN::with);
    }

    Feed revoke(Command command, UUID id, int seen) {
        Actor actor = command.actor();
        return commands.once(command, "feed.revoke", List.of(id, seen), Feed.class, journal -> {
            Feed now = of(actor).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(FeedProblem.FEED_UNKNOWN::with);
            Feed revoked = now.revoke(seen, journal.now());
            journal.record("calendar-feed", id, revoked.version(), journal.now(), null, revoked);
            journal.write(repository.revoke(actor.zone(), revoked), FeedProblem.FEED_REVOKED::with);
            return revoked;
        });
    }

    /** One's own, latest first. */
    @Transactional(readOnly = true)
    List<Feed> of(Actor actor) {
        return repository.of(actor.zone(), actor.person());
    }

    /** Empty when the address is none, was revoked, or is of somebody who holds no post any more. */
    @Transactional(readOnly = true)
    Optional<byte[]> read(FeedToken token) {
        return repository.answering(token).flatMap(feed -> {
            var program = Actor.program(token.zone());
            Set<Role> roles = directory.roles(program, List.of(feed.person())).get(feed.person());
            return roles == null
                    ? Optional.empty()
                    : Optional.of(
                            text(new Actor(token.zone(), feed.person().value(), Set.of(), null, roles, Scope.OWN)));
        });
    }

    private byte[] text(Actor reader) {
        LocalDate today = Days.today(clock);
        LocalDate from = today.minusDays(DAYS_BACK);
        List<FeedRepository.OnDay> planned = repository.planned(reader, from, today);
        List<FeedRepository.OnDay> advised = repository.advised(reader, from, today);
        List<UUID> of = Stream.concat(planned.stream(), advised.stream())
                .map(FeedRepository.OnDay::client)
                .distinct()
                .toList();
        return FeedText.write(
                planned,
                advised,
                repository.shifts(reader, Days.startOf(from)),
                clients.names(reader, of),
                clock.instant());
    }
}
