package org.bangfu.liaison.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Person;
import org.bangfu.directory.PersonId;
import org.bangfu.liaison.Assignments;
import org.bangfu.need.OpenNeeds;
import org.bangfu.need.Status;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rota as people read it: names and numbers for ids. */
@Component
class RotaViews {

    private static final int MOST_OPEN = 100;
    private static final int MOST_ACCOMPANIED = 1000;

    private final Rotas rotas;
    private final Assignments assignments;
    private final OpenNeeds needs;
    private final Clients clients;
    private final Directory directory;

    RotaViews(Rotas rotas, Assignments assignments, OpenNeeds needs, Clients clients, Directory directory) {
        this.rotas = rotas;
        this.assignments = assignments;
        this.needs = needs;
        this.clients = clients;
        this.directory = directory;
    }

    record Named(UUID id, String name) {}

    /**
     * A shift.
     *
     * @param mine whether it is that of whoever reads it
     * @param note what was left at its end; null while nothing was
     */
    record Line(
            UUID id,
            Named ambassador,
            @Nullable String phone,
            Instant starts,
            Instant ends,
            boolean mine,
            @Nullable Left note,
            int version) {}

    /** What was left for the next, and when they accepted it. */
    record Left(
            UUID shift, String words, Instant at, @Nullable Instant acceptedAt, int version) {}

    record Gap(Instant from, Instant to) {}

    /** A week, and what nobody holds of it; {@code publishedAt} is null while it is a draft. */
    record Week(
            LocalDate monday,
            @Nullable Instant publishedAt,
            @Nullable Named publishedBy,
            List<Line> shifts,
            List<Gap> gaps) {}

    /** A need that is open with a client that an ambassador serves. */
    record OpenNeed(
            UUID need,
            Named client,
            String kind,
            Urgency urgency,
            Status status,
            Instant raisedAt,
            @Nullable Instant dueAt) {}

    /**
     * Who is on.
     *
     * @param left what whoever was on before left
     * @param open to be seen by whoever is on, whoever comes next, and a leader; empty for others
     */
    record Now(
            @Nullable Line on,
            @Nullable Line next,
            @Nullable Left left,
            List<OpenNeed> open) {}

    /** Somebody to call. */
    record Callable(String name, @Nullable String phone) {}

    /** Whom a client calls: its own ambassadors by name, and whoever is on now and until when. */
    record Reachable(
            List<Callable> named,
            @Nullable Callable on,
            @Nullable Instant until) {}

    Week week(Actor actor, LocalDate monday) {
        Rotas.Week week = rotas.week(actor, monday);
        Optional<RotaRepository.Published> published = week.published();
        Map<PersonId, Person> people = people(
                actor,
                Stream.concat(
                        week.shifts().stream().map(Shift::ambassador),
                        published.stream().map(each -> new PersonId(each.by()))));
        return new Week(
                monday,
                published.map(RotaRepository.Published::at).orElse(null),
                published.map(each -> named(new PersonId(each.by()), people)).orElse(null),
                week.shifts().stream()
                        .map(each -> line(
                                actor,
                                each,
                                people,
                                Optional.ofNullable(week.notes().get(each.id()))))
                        .toList(),
                week.gaps().stream()
                        .map(each -> new Gap(each.from(), each.to()))
                        .toList());
    }

    Now now(Actor actor) {
        Rotas.Now now = rotas.now(actor);
        Map<PersonId, Person> people = people(
                actor, Stream.concat(now.on().stream(), now.next().stream()).map(Shift::ambassador));
        boolean concerned = actor.is(Role.LEADER)
                || Stream.concat(now.on().stream(), now.next().stream())
                        .anyMatch(each -> each.ambassador().value().equals(actor.person()));
        return new Now(
                now.on()
                        .map(each -> line(actor, each, people, Optional.empty()))
                        .orElse(null),
                now.next()
                        .map(each -> line(actor, each, people, Optional.empty()))
                        .orElse(null),
                now.left().filter(_ -> concerned).map(RotaViews::left).orElse(null),
                concerned ? open(actor) : List.of());
    }

    private List<OpenNeed> open(Actor actor) {
        List<OpenNeeds.Open> open = needs.of(actor, assignments.accompanied(actor, MOST_ACCOMPANIED), MOST_OPEN);
        Map<UUID, String> names = clients.names(
                actor,
                open.stream().map(each -> each.client().value()).distinct().toList());
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return open.stream()
                .map(each -> new OpenNeed(
                        each.need().value(),
                        new Named(
                                each.client().value(),
                                names.getOrDefault(each.client().value(), "—")),
                        english ? each.kind().en() : each.kind().zh(),
                        each.urgency(),
                        each.status(),
                        each.raisedAt(),
                        each.dueAt()))
                .toList();
    }

    Reachable reachable(Actor actor, ClientId client) {
        List<PersonId> ambassadors = assignments.ambassadors(actor, client);
        Optional<Shift> on = rotas.now(actor).on();
        Map<PersonId, Person> people =
                people(actor, Stream.concat(ambassadors.stream(), on.stream().map(Shift::ambassador)));
        return new Reachable(
                ambassadors.stream().map(each -> callable(each, people)).toList(),
                on.map(shift -> callable(shift.ambassador(), people)).orElse(null),
                on.map(Shift::ends).orElse(null));
    }

    private static Callable callable(PersonId id, Map<PersonId, Person> people) {
        Person person = people.get(id);
        return person == null ? new Callable("—", null) : new Callable(person.name(), person.phone());
    }

    private Map<PersonId, Person> people(Actor actor, Stream<PersonId> ids) {
        return directory.persons(actor, ids.distinct().toList());
    }

    private static Line line(Actor actor, Shift each, Map<PersonId, Person> people, Optional<ShiftNote> note) {
        Person person = people.get(each.ambassador());
        return new Line(
                each.id(),
                named(each.ambassador(), people),
                person == null ? null : person.phone(),
                each.starts(),
                each.ends(),
                each.ambassador().value().equals(actor.person()),
                note.filter(_ -> actor.is(Role.LIAISON_OFFICER) || actor.is(Role.LEADER))
                        .map(RotaViews::left)
                        .orElse(null),
                each.version());
    }

    private static Left left(ShiftNote note) {
        return new Left(note.shift(), note.words(), note.at(), note.acceptedAt(), note.version());
    }

    private static Named named(PersonId id, Map<PersonId, Person> people) {
        Person person = people.get(id);
        return new Named(id.value(), person == null ? "—" : person.name());
    }
}
