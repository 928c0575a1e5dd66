package org.bangfu.liaison;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.liaison.AssignmentViews.Named;
import org.bangfu.platform.journal.Past;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encounters as people read them. The client sees that one took place, what it answered, what it was advised, and the photos, which are
 * of its own premises; neither the officer's notes nor where the officer stood. Photos and position are those of today: what was
 * removed is shown with no earlier version either.
 */
@Component
class EncounterViews {

    private final Encounters encounters;
    private final Photos photos;
    private final Clients clients;
    private final Directory directory;
    private final Clock clock;

    EncounterViews(Encounters encounters, Photos photos, Clients clients, Directory directory, Clock clock) {
        this.photos = photos;
        this.encounters = encounters;
        this.clients = clients;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * An encounter.
     *
     * @param words null for the client
     * @param position null for the client, and where nobody added it
     * @param series the first of those that were planned together with it; null when it does not repeat
     * @param mine whether whoever reads it may record and correct it
     * @param declined what the client said of repeating it
     */
    record Line(
            UUID id,
            Named client,
            Named officer,
            Encounter.Channel channel,
            Encounter.State state,
            LocalDate day,
            Set<Encounter.Topic> topics,
            @Nullable String words,
            @Nullable String participants,
            @Nullable Position position,
            List<PhotoLine> photos,
            List<Encounter.Asked> survey,
            List<String> experts,
            List<Encounter.Advice> advice,
            @Nullable UUID series,
            boolean mine,
            @Nullable Declined declined,
            int version) {

        /** As an earlier version shows it. */
        Line before() {
            return new Line(
                    id,
                    client,
                    officer,
                    channel,
                    state,
                    day,
                    topics,
                    words,
                    participants,
                    null,
                    List.of(),
                    survey,
                    experts,
                    advice,
                    series,
                    mine,
                    declined,
                    version);
        }
    }

    record Declined(String reason, Instant at) {}

    /** Its picture is at {@code …/photos/{id}}; width and height in pixels. */
    record PhotoLine(UUID id, int width, int height, Instant at) {}

    record Version(
            int version, Instant at, String by, @Nullable String reason, Line line) {}

    Page<Line> of(Actor actor, ClientId client, @Nullable UUID after, int size) {
        List<Encounter> found = encounters.of(actor, client, after, size + 1);
        Map<UUID, NoRepeat> said = said(actor, client);
        return Page.of(lines(actor, found, said), size, line -> line.id().toString());
    }

    /** {@code officer} null for whoever asks, {@code day} null for today. */
    List<Line> ofOfficer(Actor actor, @Nullable PersonId officer, @Nullable LocalDate day) {
        return lines(
                actor,
                encounters.ofOfficer(
                        actor,
                        officer == null ? new PersonId(actor.person()) : officer,
                        day == null ? Days.today(clock) : day),
                Map.of());
    }

    List<Version> versions(Actor actor, ClientId client, UUID id) {
        List<Past<Encounter>> past = encounters.versions(actor, client, id);
        Map<UUID, String> people =
                directory.names(actor, past.stream().map(Past::actor).distinct().toList());
        List<Line> lines = lines(actor, past.stream().map(Past::body).toList(), said(actor, client));
        return java.util.stream.IntStream.range(0, past.size())
                .mapToObj(i -> new Version(
                        past.get(i).version(),
                        past.get(i).recordedAt(),
                        people.getOrDefault(past.get(i).actor(), "—"),
                        past.get(i).reason(),
                        i == 0 ? lines.get(i) : lines.get(i).before()))
                .toList();
    }

    /** What a client said of repeating, as a warning to whoever plans the next. */
    List<Declined> warnings(Actor actor, ClientId client) {
        return encounters.declined(actor, client).stream()
                .map(each -> new Declined(each.reason(), each.at()))
                .toList();
    }

    private Map<UUID, NoRepeat> said(Actor actor, ClientId client) {
        return encounters.declined(actor, client).stream()
                .collect(Collectors.toMap(NoRepeat::encounter, Function.identity()));
    }

    private List<Line> lines(Actor actor, Collection<Encounter> found, Map<UUID, NoRepeat> said) {
        Map<UUID, String> names = clients.names(
                actor,
                found.stream().map(each -> each.client().value()).distinct().toList());
        Map<UUID, String> people = directory.names(
                actor,
                found.stream().map(each -> each.officer().value()).distinct().toList());
        Map<UUID, List<PhotoLine>> taken =
                photos.of(actor, found.stream().map(Encounter::id).distinct().toList()).stream()
                        .collect(Collectors.groupingBy(
                                Photo::encounter,
                                Collectors.mapping(
                                        each -> new PhotoLine(each.id(), each.width(), each.height(), each.at()),
                                        Collectors.toList())));
        return found.stream()
                .map(each -> line(actor, each, names, people, said, taken.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Line line(
            Actor actor,
            Encounter each,
            Map<UUID, String> names,
            Map<UUID, String> people,
            Map<UUID, NoRepeat> said,
            List<PhotoLine> photos) {
        boolean official = actor.scope() != Scope.CLIENT;
        NoRepeat declined = said.get(each.id());
        return new Line(
                each.id(),
                named(each.client().value(), names),
                named(each.officer().value(), people),
                each.channel(),
                each.state(),
                each.day(),
                each.topics(),
                official ? each.words() : null,
                official ? each.participants() : null,
                official && each.position() != null ? Position.of(each.position()) : null,
                photos,
                each.survey(),
                each.experts(),
                each.advice(),
                each.series(),
                each.officer().value().equals(actor.person()),
                declined == null ? null : new Declined(declined.reason(), declined.at()),
                each.version());
    }

    private static Named named(UUID id, Map<UUID, String> names) {
        return new Named(id, Objects.requireNonNullElse(names.get(id), "—"));
    }
}
