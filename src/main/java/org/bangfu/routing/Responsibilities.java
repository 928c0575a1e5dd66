package org.bangfu.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bangfu.directory.Directory;
import org.bangfu.need.Kinds;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the table of responsibilities and to the units to fall back on. */
@Service
class Responsibilities {

    private final ResponsibilityRepository repository;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    Responsibilities(ResponsibilityRepository repository, Directory directory, Commands commands, Clock clock) {
        this.repository = repository;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    /** The table as it holds on a day; today for null. */
    @Transactional(readOnly = true)
    public List<Responsibility> on(Actor actor, @Nullable LocalDate day) {
        return repository.on(actor.zone(), day == null ? Days.today(clock) : day);
    }

    /**
     * From a day on a unit is in charge; whoever was until then is no longer.
     *
     * @param id made by the caller
     */
    public Responsibility set(Command command, UUID id, String kind, @Nullable UUID area, UUID unit, LocalDate from) {
        Actor actor = command.actor();
        var request = Arrays.asList(id, kind, area, unit, from);
        return commands.once(command, "responsibility.set", request, Responsibility.class, journal -> {
            Kinds.known(kind);
            known(actor, unit);
            if (area != null
                    && directory.areas(actor).stream()
                            .noneMatch(each -> each.id().value().equals(area))) {
                throw RoutingProblem.ROUTING_AREA_UNKNOWN.with("area", area).at(List.of("area"));
            }
            repository.last(actor.zone(), kind, area).ifPresent(last -> end(journal, actor, last, from));
            var line = new Responsibility(id, kind, area, unit, from, null, 0);
            record(journal, line);
            journal.write(repository.insert(actor.zone(), line), RoutingProblem.RESPONSIBILITY_CHANGED::with);
            return line;
        });
    }

    /**
     * A line ends.
     *
     * @param day the first on which it no longer holds
     */
    public Responsibility end(Command command, UUID id, int seen, LocalDate day) {
        Actor actor = command.actor();
        return commands.once(command, "responsibility.end", List.of(id, seen, day), Responsibility.class, journal -> {
            Responsibility line =
                    repository.find(actor.zone(), id).orElseThrow(RoutingProblem.RESPONSIBILITY_UNKNOWN::with);
            if (line.version() != seen) {
                throw RoutingProblem.RESPONSIBILITY_CHANGED.with();
            }
            return end(journal, actor, line, day);
        });
    }

    private Responsibility end(Journal journal, Actor actor, Responsibility line, LocalDate day) {
        if (!day.isAfter(line.from())) {
            throw RoutingProblem.RESPONSIBILITY_DAY.with("from", line.from()).at(List.of("from"));
        }
        Responsibility ended = line.end(day);
        record(journal, ended);
        journal.write(repository.update(actor.zone(), ended), RoutingProblem.RESPONSIBILITY_CHANGED::with);
        return ended;
    }

    private static void record(Journal journal, Responsibility line) {
        journal.record("responsibility", line.id(), line.version(), Days.startOf(line.from()), null, line);
    }

    @Transactional(readOnly = true)
    public FallbackUnits fallback(Actor actor) {
        return repository.fallback(actor.zone());
    }

    public FallbackUnits setFallback(
            Command command, int seen, @Nullable UUID firstReceiver, @Nullable UUID lastResort) {
        Actor actor = command.actor();
        var request = Arrays.asList(seen, firstReceiver, lastResort);
        return commands.once(command, "fallback-units.set", request, FallbackUnits.class, journal -> {
            known(actor, firstReceiver);
            known(actor, lastResort);
            if (repository.fallback(actor.zone()).version() != seen) {
                throw RoutingProblem.FALLBACK_CHANGED.with();
            }
            var next = new FallbackUnits(firstReceiver, lastResort, seen + 1);
            UUID id = Ids.of("fallback-units", actor.zone().value());
            journal.record("fallback-units", id, next.version(), journal.now(), null, next);
            journal.write(repository.put(actor.zone(), next), RoutingProblem.FALLBACK_CHANGED::with);
            return next;
        });
    }

    private void known(Actor actor, @Nullable UUID unit) {
        if (unit != null
                && directory.units(actor).stream()
                        .noneMatch(each -> each.id().value().equals(unit))) {
            throw RoutingProblem.ROUTING_UNIT_UNKNOWN.with("unit", unit);
        }
    }
}
