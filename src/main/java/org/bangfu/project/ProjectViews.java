package org.bangfu.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.platform.journal.Past;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries of the register of projects as people read them: names for ids. */
@Component
class ProjectViews {

    private final Directory directory;
    private final Clients clients;

    ProjectViews(Directory directory, Clients clients) {
        this.directory = directory;
        this.clients = clients;
    }

    record Named(UUID id, String name) {}

    record Line(
            UUID id,
            String name,
            ProjectCode code,
            @Nullable Named area,
            @Nullable Named unit,
            Project.Status status,
            int version) {}

    /**
     * One entry, whole.
     *
     * @param awaiting until when it may be without a liaison officer; null when it has one
     * @param since the day from which name and area hold
     */
    record Whole(@JsonUnwrapped Line line, @Nullable Instant awaiting, LocalDate since) {}

    /** One thing that happened to an entry, and how it stood afterwards. */
    record Event(
            Instant at,
            LocalDate from,
            String by,
            String what,
            @Nullable String reason,
            Line line,
            int version) {}

    List<Line> lines(Actor actor, List<Listing> listings) {
        Map<UUID, String> areas = directory.areas(actor).stream()
                .collect(Collectors.toMap(area -> area.id().value(), area -> area.name()));
        Map<UUID, String> units = directory.units(actor).stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), unit -> unit.name()));
        return listings.stream().map(each -> line(each, areas, units)).toList();
    }

    Whole whole(Actor actor, Listing listing) {
        return new Whole(
                lines(actor, List.of(listing)).getFirst(),
                clients.awaitingAssignment(actor, listing.project().client()).orElse(null),
                listing.from());
    }

    List<Event> history(Actor actor, List<Past<Listing>> past) {
        Map<UUID, String> names =
                directory.names(actor, past.stream().map(Past::actor).distinct().toList());
        List<Line> lines = lines(actor, past.stream().map(Past::body).toList());
        return java.util.stream.IntStream.range(0, past.size())
                .mapToObj(i -> event(past.get(i), lines.get(i), names))
                .toList();
    }

    private static Event event(Past<Listing> past, Line line, Map<UUID, String> names) {
        return new Event(
                past.recordedAt(),
                past.body().from(),
                names.getOrDefault(past.actor(), "—"),
                past.what(),
                past.reason(),
                line,
                past.version());
    }

    private static Line line(Listing listing, Map<UUID, String> areas, Map<UUID, String> units) {
        Project project = listing.project();
        return new Line(
                project.client().value(),
                listing.name(),
                project.code(),
                named(listing.area() == null ? null : listing.area().value(), areas),
                named(project.unit() == null ? null : project.unit().value(), units),
                project.status(),
                project.version());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "—"));
    }
}
