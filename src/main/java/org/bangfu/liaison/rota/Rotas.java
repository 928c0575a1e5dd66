package org.bangfu.liaison.rota;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rota: laid out by the clerk, published week by week, handed on with a note. */
@Service
class Rotas {

    private static final int WEEK = 7;

    private final RotaRepository repository;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    Rotas(RotaRepository repository, Directory directory, Commands commands, Clock clock) {
        this.repository = repository;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    /** A shift to be laid out. */
    record Wanted(UUID id, PersonId ambassador, Instant starts, Instant ends) {}

    /** What was laid out. */
    record Laid(List<Shift> shifts) {}

    Laid lay(Command command, List<Wanted> wanted) {
        Actor actor = command.actor();
        return commands.once(command, "rota.lay", wanted, Laid.class, journal -> {
            List<Shift> shifts = wanted.stream()
                    .map(each -> Shift.of(each.id, each.ambassador, each.starts, each.ends, journal.now()))
                    .toList();
            refuseStrangers(actor, shifts);
            refusePublished(actor, shifts);
            refuseOverlap(actor, shifts);
            var laid = new Laid(shifts);
            journal.record("rota-laid", Ids.of(command.id()), 0, journal.now(), null, laid);
            write(journal, actor, shifts);
            return laid;
        });
    }

    Shift remove(Command command, UUID id, int seen, String reason) {
        Actor actor = command.actor();
        return commands.once(command, "rota.remove", List.of(id, seen, reason), Shift.class, journal -> {
            Shift now = seen(actor, id, seen);
            refusePublished(actor, List.of(now));
            journal.record("rota-shift-removed", id, now.version() + 1, now.starts(), reason, now);
            journal.write(repository.remove(actor.zone(), now), RotaProblem.ROTA_CHANGED::with);
            return now;
        });
    }

    /** Refused while some minute of the week is held by nobody; that two hold one the table itself refuses. */
    RotaRepository.Published publish(Command command, LocalDate monday) {
        Actor actor = command.actor();
        return commands.once(command, "rota.publish", monday, RotaRepository.Published.class, journal -> {
            refuseOtherThanMonday(monday);
            List<Cover.Stretch> gaps = gaps(actor, monday);
            if (!gaps.isEmpty()) {
                throw RotaProblem.ROTA_GAP.with(
                        "from",
                        Days.minute(gaps.getFirst().from()),
                        "to",
                        Days.minute(gaps.getFirst().to()),
                        "gaps",
                        gaps.size());
            }
            var week = new RotaRepository.Published(monday, actor.person(), journal.now());
            journal.record("rota-week", Ids.of("rota-week", monday), 0, Days.startOf(monday), null, week);
            journal.write(
                    repository.publish(actor.zone(), week), () -> RotaProblem.ROTA_PUBLISHED.with("monday", monday));
            return week;
        });
    }

    /** Writes shifts in a command that is running. */
    void write(Journal journal, Actor actor, List<Shift> shifts) {
        shifts.forEach(each -> journal.record("rota-shift", each.id(), each.version(), each.starts(), null, each));
        journal.write(repository.put(actor.zone(), shifts), RotaProblem.ROTA_CHANGED::with);
    }

    /** By whoever is on, or was. */
    ShiftNote note(Command command, UUID id, int seen, String words) {
        Actor actor = command.actor();
        return commands.once(command, "rota.note", List.of(id, seen, words), ShiftNote.class, journal -> {
            Shift shift = one(actor, id);
            if (!shift.ambassador().value().equals(actor.person())) {
                throw RotaProblem.NOTE_NOT_YOURS.with();
            }
            if (shift.starts().isAfter(journal.now())) {
                throw RotaProblem.NOTE_EARLY.with();
            }
            return write(
                    journal,
                    actor,
                    ShiftNote.write(
                            repository.notes(actor.zone(), List.of(id)).get(id), seen, shift, words, journal.now()));
        });
    }

    /** By whoever comes next. */
    ShiftNote accept(Command command, UUID id, int seen) {
        Actor actor = command.actor();
        return commands.once(command, "rota.accept", List.of(id, seen), ShiftNote.class, journal -> {
            Shift shift = one(actor, id);
            boolean next = repository
                    .startingAt(actor.zone(), shift.ends())
                    .filter(each -> each.ambassador().value().equals(actor.person()))
                    .isPresent();
            if (!next) {
                throw RotaProblem.NOTE_NOT_YOURS.with();
            }
            ShiftNote now = Optional.ofNullable(
                            repository.notes(actor.zone(), List.of(id)).get(id))
                    .orElseThrow(RotaProblem.NOTE_UNKNOWN::with);
            return write(journal, actor, now.accept(seen, new PersonId(actor.person()), journal.now()));
        });
    }

    private ShiftNote write(Journal journal, Actor actor, ShiftNote note) {
        journal.sealer().prepare(List.of(note.shift()));
        journal.record("rota-note", note.shift(), note.version(), note.at(), null, note);
        journal.write(repository.put(actor.zone(), journal.sealer(), note), RotaProblem.ROTA_CHANGED::with);
        return note;
    }

    /** Whoever answers is an officer in post. */
    void refuseStrangers(Actor actor, List<Shift> shifts) {
        Set<PersonId> people = shifts.stream().map(Shift::ambassador).collect(Collectors.toSet());
        Map<PersonId, Set<Role>> roles = directory.roles(actor, people);
        people.stream()
                .filter(each -> !roles.getOrDefault(each, Set.of()).contains(Role.LIAISON_OFFICER))
                .findFirst()
                .ifPresent(each -> {
                    throw RotaProblem.ROTA_AMBASSADOR
                            .with("name", names(actor, List.of(each)).getOrDefault(each.value(), "—"))
                            .at(List.of("ambassador"));
                });
    }

    private void refusePublished(Actor actor, List<Shift> shifts) {
        Set<LocalDate> mondays = shifts.stream()
                .flatMap(each ->
                        Stream.of(monday(each.starts()), monday(each.ends().minusMillis(1))))
                .collect(Collectors.toSet());
        repository.published(actor.zone(), mondays).keySet().stream()
                .sorted()
                .findFirst()
                .ifPresent(monday -> {
                    throw RotaProblem.ROTA_PUBLISHED.with("monday", monday);
                });
    }

    /** Only what is published is anybody's to offer; a draft is still the clerk's. */
    void refuseDrafts(Actor actor, List<Shift> shifts) {
        Set<LocalDate> mondays =
                shifts.stream().map(each -> monday(each.starts())).collect(Collectors.toSet());
        Set<LocalDate> published = repository.published(actor.zone(), mondays).keySet();
        mondays.stream()
                .filter(each -> !published.contains(each))
                .sorted()
                .findFirst()
                .ifPresent(monday -> {
                    throw RotaProblem.ROTA_DRAFT.with("monday", monday);
                });
    }

    private void refuseOverlap(Actor actor, List<Shift> shifts) {
        Instant from =
                shifts.stream().map(Shift::starts).min(Instant::compareTo).orElseThrow();
        Instant to = shifts.stream().map(Shift::ends).max(Instant::compareTo).orElseThrow();
        List<Shift> all = Stream.concat(repository.between(actor.zone(), from, to).stream(), shifts.stream())
                .toList();
        Cover.overlap(all).ifPresent(both -> {
            Map<UUID, String> names = names(
                    actor, List.of(both.earlier().ambassador(), both.later().ambassador()));
            Instant end = both.earlier().ends().isBefore(both.later().ends())
                    ? both.earlier().ends()
                    : both.later().ends();
            throw RotaProblem.ROTA_OVERLAP.with(
                    "from", Days.minute(both.later().starts()),
                    "to", Days.minute(end),
                    "one", names.getOrDefault(both.earlier().ambassador().value(), "—"),
                    "other", names.getOrDefault(both.later().ambassador().value(), "—"));
        });
    }

    private static void refuseOtherThanMonday(LocalDate monday) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw RotaProblem.ROTA_MONDAY.with("day", monday);
        }
    }

    private static LocalDate monday(Instant moment) {
        return Days.of(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Shift one(Actor actor, UUID id) {
        return repository.byId(actor.zone(), List.of(id)).stream()
                .findFirst()
                .orElseThrow(RotaProblem.SHIFT_UNKNOWN::with);
    }

    List<Shift> byId(Actor actor, Collection<UUID> ids) {
        return repository.byId(actor.zone(), ids);
    }

    /** The shift, in the version that somebody decided on. */
    Shift seen(Actor actor, UUID id, int seen) {
        Shift now = one(actor, id);
        if (now.version() != seen) {
            throw RotaProblem.ROTA_CHANGED.with();
        }
        return now;
    }

    private Map<UUID, String> names(Actor actor, Collection<PersonId> people) {
        return directory.names(actor, people.stream().map(PersonId::value).toList());
    }

    /** A week with what nobody holds of it. */
    record Week(
            LocalDate monday,
            Optional<RotaRepository.Published> published,
            List<Shift> shifts,
            List<Cover.Stretch> gaps,
            Map<UUID, ShiftNote> notes) {}

    @Transactional(readOnly = true)
    Week week(Actor actor, LocalDate monday) {
        refuseOtherThanMonday(monday);
        List<Shift> shifts = shifts(actor, monday);
        return new Week(
                monday,
                Optional.ofNullable(
                        repository.published(actor.zone(), List.of(monday)).get(monday)),
                shifts,
                gaps(actor, monday),
                repository.notes(actor.zone(), shifts.stream().map(Shift::id).toList()));
    }

    private List<Shift> shifts(Actor actor, LocalDate monday) {
        return repository.between(actor.zone(), Days.startOf(monday), Days.startOf(monday.plusDays(WEEK)));
    }

    private List<Cover.Stretch> gaps(Actor actor, LocalDate monday) {
        return Cover.gaps(shifts(actor, monday), Days.startOf(monday), Days.startOf(monday.plusDays(WEEK)));
    }

    /** Who is on now, who was before and who comes next, with what was left. */
    record Now(Optional<Shift> on, Optional<Shift> next, Optional<ShiftNote> left) {}

    /** Of published weeks alone: nobody is on by a draft. */
    @Transactional(readOnly = true)
    Now now(Actor actor) {
        Instant now = clock.instant();
        LocalDate monday = monday(now);
        Set<LocalDate> published = repository
                .published(actor.zone(), List.of(monday, monday.plusDays(WEEK)))
                .keySet();
        List<Shift> around =
                repository.between(actor.zone(), now.minusSeconds(1), now.plus(java.time.Duration.ofDays(2))).stream()
                        .filter(each -> published.contains(monday(each.starts())) || each.holds(now))
                        .toList();
        if (!published.contains(monday)) {
            return new Now(
                    Optional.empty(),
                    around.stream().filter(each -> each.starts().isAfter(now)).findFirst(),
                    Optional.empty());
        }
        Optional<Shift> on = around.stream().filter(each -> each.holds(now)).findFirst();
        return new Now(
                on,
                around.stream().filter(each -> each.starts().isAfter(now)).findFirst(),
                on.flatMap(shift -> before(actor, shift)));
    }

    private Optional<ShiftNote> before(Actor actor, Shift shift) {
        List<UUID> earlier = repository.between(actor.zone(), shift.starts().minusSeconds(1), shift.starts()).stream()
                .filter(each -> each.ends().equals(shift.starts()))
                .map(Shift::id)
                .toList();
        return repository.notes(actor.zone(), earlier).values().stream().findFirst();
    }

    /** What somebody still has before them. */
    @Transactional(readOnly = true)
    List<Shift> of(Actor actor, PersonId ambassador, int limit) {
        return repository.of(actor.zone(), ambassador, clock.instant(), limit);
    }
}
