package org.bangfu.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.client.Contacts;
import org.bangfu.directory.Directory;
import org.bangfu.directory.RoleHolder;
import org.bangfu.directory.UnitId;
import org.bangfu.need.Dispatch;
import org.bangfu.need.Need;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Component;

/** Finds the people behind a {@link Who}, as they are today: whoever left is told nothing. */
@Component
class Recipients {

    private final Directory directory;
    private final Clients clients;
    private final Contacts contacts;
    private final Clock clock;

    Recipients(Directory directory, Clients clients, Contacts contacts, Clock clock) {
        this.directory = directory;
        this.clients = clients;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** For something about a need. */
    Stream<UUID> of(ZoneId zone, Who who, Need need) {
        return switch (who) {
            case DESK -> need.lead().isPresent() && !fresh(need) ? Stream.of() : with(zone, Role.DISPATCHER);
            case APPROVERS -> with(zone, Role.APPROVER);
            case VERIFIERS ->
                with(zone, Role.VERIFIER)
                        .filter(person -> need.dispatches().stream().noneMatch(each -> person.equals(each.person())));
            case LEADERS -> with(zone, Role.LEADER);
            case UNIT ->
                handlers(
                        zone,
                        need.dispatches().stream()
                                .filter(each -> each.since().equals(need.stepAt()))
                                .map(Dispatch::unit)
                                .toList());
            case LEAD -> handlers(zone, lead(need).map(Dispatch::unit).stream().toList());
            case HANDLER -> handler(zone, need);
            case CLIENT -> contacts(zone, need.client());
            case OFFICER -> officers(zone, need.client());
            case OTHER_SIDE, BOTH_SIDES -> Stream.of();
        };
    }

    /** The desk is told of what is at the desk, and of what is just raised there. */
    private static boolean fresh(Need need) {
        return need.version() == 0;
    }

    private static Optional<Dispatch> lead(Need need) {
        return need.dispatches().stream().filter(Dispatch::lead).reduce((one, other) -> other);
    }

    private Stream<UUID> handler(ZoneId zone, Need need) {
        Optional<Dispatch> lead = need.lead();
        return lead.map(Dispatch::person)
                .map(Stream::of)
                .orElseGet(
                        () -> handlers(zone, lead.map(Dispatch::unit).stream().toList()));
    }

    private Stream<UUID> handlers(ZoneId zone, Collection<UUID> units) {
        return units.isEmpty()
                ? Stream.of()
                : people(directory.with(
                        Actor.program(zone),
                        Role.HANDLER,
                        units.stream().map(UnitId::new).toList()));
    }

    private Stream<UUID> with(ZoneId zone, Role role) {
        return people(directory.with(Actor.program(zone), role));
    }

    private static Stream<UUID> people(List<RoleHolder> holders) {
        return holders.stream().map(holder -> holder.person().value());
    }

    /** Everyone who speaks for a client today. */
    Stream<UUID> contacts(ZoneId zone, ClientId client) {
        LocalDate today = Days.today(clock);
        Set<UUID> speaking = contacts.of(Actor.program(zone), List.of(client)).stream()
                .filter(contact -> contact.speaksOn(today))
                .map(contact -> contact.person().value())
                .collect(Collectors.toSet());
        return speaking.stream();
    }

    /** Everyone to whom a client is assigned today. */
    Stream<UUID> officers(ZoneId zone, ClientId client) {
        return clients.servedBy(Actor.program(zone), client).stream();
    }
}
