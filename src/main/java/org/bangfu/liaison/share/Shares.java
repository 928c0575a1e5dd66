package org.bangfu.liaison.share;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.directory.Area;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.RoleHolder;
import org.bangfu.liaison.LoadCaps;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals for a zone: computed anew whenever somebody asks, and kept nowhere; what a person decided becomes assignments. */
@Service
class Shares {

    /** More than a zone has in clients would be another way of working. */
    private static final int MOST = 200_000;

    private final ShareRepository repository;
    private final LoadCaps caps;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    Shares(ShareRepository repository, LoadCaps caps, Directory directory, Commands commands, Clock clock) {
        this.repository = repository;
        this.caps = caps;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    /** A line, and who serves the client now. */
    record Proposed(FairShare.Line line, Optional<PersonId> now) {}

    /** @param anew for everybody, as if nobody served; otherwise only for those without an officer */
    @Transactional(readOnly = true)
    List<Proposed> propose(Actor actor, boolean anew) {
        List<ShareRepository.Served> served = repository.served(actor.zone(), Days.today(clock), MOST);
        Map<PersonId, ShareRepository.Languages> languages = repository.languages(actor.zone());
        List<FairShare.Officer> officers = directory.with(actor, Role.LIAISON_OFFICER).stream()
                .map(RoleHolder::person)
                .distinct()
                .map(each -> new FairShare.Officer(each, spoken(languages, each)))
                .toList();
        var standing = served.stream()
                .filter(each -> !anew && each.officer() != null)
                .map(each -> new FairShare.Place(Objects.requireNonNull(each.officer()), each.client()))
                .toList();
        var share = new FairShare(officers, standing, parents(actor), caps.most(actor));
        Map<UUID, PersonId> now = new HashMap<>();
        served.forEach(each -> {
            if (each.officer() != null) {
                now.put(each.client().id().value(), each.officer());
            }
        });
        return share
                .propose(served.stream()
                        .filter(each -> anew || each.officer() == null)
                        .map(ShareRepository.Served::client)
                        .toList())
                .stream()
                .map(line -> new Proposed(
                        line, Optional.ofNullable(now.get(line.client().value()))))
                .toList();
    }

    private static Set<String> spoken(Map<PersonId, ShareRepository.Languages> languages, PersonId officer) {
        ShareRepository.Languages spoken = languages.get(officer);
        return spoken == null ? Set.of() : Set.copyOf(spoken.languages());
    }

    private Map<UUID, UUID> parents(Actor actor) {
        var parents = new HashMap<UUID, UUID>();
        for (Area area : directory.areas(actor)) {
            if (area.parent() != null) {
                parents.put(area.id().value(), area.parent().value());
            }
        }
        return parents;
    }

    /** What somebody speaks besides Chinese. */
    ShareRepository.Languages speak(Command command, PersonId officer, int seen, List<String> languages) {
        Actor actor = command.actor();
        var request = List.of(officer, seen, languages);
        return commands.once(command, "officer.languages", request, ShareRepository.Languages.class, journal -> {
            if (directory.names(actor, List.of(officer.value())).isEmpty()) {
                throw ShareProblem.LANGUAGES_OF_NOBODY.with().at(List.of("officer"));
            }
            var next =
                    new ShareRepository.Languages(officer, List.copyOf(new java.util.TreeSet<>(languages)), seen + 1);
            journal.record(
                    "officer-languages",
                    Ids.of("officer-languages", officer.value()),
                    next.version(),
                    journal.now(),
                    null,
                    next);
            journal.write(repository.put(actor.zone(), next), ShareProblem.LANGUAGES_CHANGED::with);
            return next;
        });
    }

    @Transactional(readOnly = true)
    Map<PersonId, ShareRepository.Languages> languages(Actor actor) {
        return repository.languages(actor.zone());
    }

    static Set<PersonId> people(List<Proposed> proposed) {
        return proposed.stream()
                .flatMap(each -> Stream.concat(Stream.ofNullable(each.line().officer()), each.now().stream()))
                .collect(Collectors.toSet());
    }
}
