package org.bangfu.liaison.tracker;

import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.liaison.tracker.Tracked.Kind;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders, difficulties and policy wishes of key and foreign-funded enterprises. */
@RestController
@RequestMapping("/api")
class TrackerController {

    private static final String OF_CLIENT = "/clients/{client}/tracker";

    private final Tracker tracker;
    private final Clients clients;
    private final Directory directory;

    TrackerController(Tracker tracker, Clients clients, Directory directory) {
        this.tracker = tracker;
        this.clients = clients;
        this.directory = directory;
    }

    /** Latest first, each with its trend. */
    @GetMapping(OF_CLIENT)
    @Permit(
            value = "tracker.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    Page<Line> of(
            Actor actor,
            @PathVariable ClientId client,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        return Page.of(
                lines(actor, tracker.of(actor, client, after, limit + 1)),
                limit,
                line -> line.id().toString());
    }

    /** Newest first. */
    @GetMapping(OF_CLIENT + "/{entry}/versions")
    @Permit(
            value = "tracker.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    List<Version> versions(Actor actor, @PathVariable ClientId client, @PathVariable UUID entry) {
        return tracker.versions(actor, client, entry).stream()
                .map(past -> new Version(
                        past.version(),
                        past.recordedAt(),
                        past.reason(),
                        past.body().asOf(),
                        past.body().amount(),
                        past.body().level(),
                        past.body().note()))
                .toList();
    }

    /** Of each client and kind the latest, latest first. */
    @GetMapping("/tracker")
    @Permit(
            value = "tracker.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    Page<Line> latest(
            Actor actor,
            @RequestParam(required = false) Tracked.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        return Page.of(
                lines(actor, tracker.latest(actor, kind, after, limit + 1)),
                limit,
                line -> line.id().toString());
    }

    /** Key and foreign-funded enterprises of which nothing was recorded for so many days. */
    @GetMapping("/tracker/silent")
    @Permit(
            value = "tracker.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    Page<Silent> silent(
            Actor actor,
            @RequestParam(defaultValue = "14") int days,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        List<TrackerRepository.Silent> found = tracker.silent(actor, days, after, limit + 1);
        Map<UUID, String> names =
                names(actor, found.stream().map(each -> each.client().value()).toList());
        return Page.of(
                found.stream()
                        .map(each -> new Silent(named(each.client().value(), names), each.last()))
                        .toList(),
                limit,
                each -> each.client().id().toString());
    }

    @PostMapping(OF_CLIENT)
    @Permit(value = "tracker.write", unit = HANDLER, own = LIAISON_OFFICER)
    Answer add(Command command, @PathVariable ClientId client, @Valid @RequestBody NewEntry body) {
        return Answer.of(tracker.add(command, client, body.id, body.content.of()));
    }

    /** By whoever recorded it; earlier versions stay. */
    @PostMapping(OF_CLIENT + "/{entry}/correct")
    @Permit(value = "tracker.write", unit = HANDLER, own = LIAISON_OFFICER)
    Answer correct(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID entry,
            @Valid @RequestBody Correction body) {
        return Answer.of(tracker.correct(command, client, entry, body.seen, body.content.of(), body.reason.strip()));
    }

    private List<Line> lines(Actor actor, List<TrackerRepository.Placed> found) {
        Map<UUID, String> names = names(
                actor,
                found.stream()
                        .map(each -> each.entry().client().value())
                        .distinct()
                        .toList());
        Map<UUID, String> people = directory.names(
                actor,
                found.stream().map(each -> each.entry().person()).distinct().toList());
        return found.stream().map(each -> line(actor, each, names, people)).toList();
    }

    private static Line line(
            Actor actor, TrackerRepository.Placed placed, Map<UUID, String> names, Map<UUID, String> people) {
        Tracked entry = placed.entry();
        return new Line(
                entry.id(),
                named(entry.client().value(), names),
                entry.kind(),
                entry.asOf(),
                entry.amount(),
                entry.level(),
                entry.note(),
                placed.trend(),
                placed.before(),
                entry.encounter(),
                named(entry.person(), people),
                entry.person().equals(actor.person()),
                entry.recordedAt(),
                entry.version());
    }

    private Map<UUID, String> names(Actor actor, Collection<UUID> ids) {
        return clients.names(actor, ids);
    }

    private static Named named(UUID id, Map<UUID, String> names) {
        return new Named(id, Stream.ofNullable(names.get(id)).findFirst().orElse("—"));
    }

    record Named(UUID id, String name) {}

    /**
     * An entry.
     *
     * @param amount in fen
     * @param trend against {@code before}; null when nothing can be compared
     * @param before the amount or level of the entry before
     * @param mine whether whoever reads it may correct it
     */
    record Line(
            UUID id,
            Named client,
            Tracked.Kind kind,
            LocalDate asOf,
            @Nullable Long amount,
            @Nullable Integer level,
            String note,
            Tracked.@Nullable Trend trend,
            @Nullable Long before,
            @Nullable UUID encounter,
            Named by,
            boolean mine,
            Instant recordedAt,
            int version) {}

    record Version(
            int version,
            Instant at,
            @Nullable String reason,
            LocalDate asOf,
            @Nullable Long amount,
            @Nullable Integer level,
            String note) {}

    /** {@code last} is null when nothing was ever recorded. */
    record Silent(Named client, @Nullable LocalDate last) {}

    /** {@code id} is made by the caller. */
    record NewEntry(@NotNull UUID id, @NotNull @Valid Content content) {}

    record Correction(
            int seen,
            @NotNull @Valid Content content,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * What is said.
     *
     * @param amount of orders in hand, in fen
     * @param level 1 to 5
     */
    record Content(
            @NotNull Kind kind,
            @NotNull LocalDate asOf,
            @Nullable @Min(0) @Max(1_000_000_000_000_000L) Long amount,
            @Nullable @Min(1) @Max(5) Integer level,
            @NotBlank @Size(max = 1000) String note,
            @Nullable UUID encounter) {

        Tracked.Content of() {
            return new Tracked.Content(kind, asOf, amount, level, note.strip(), encounter);
        }
    }

    record Answer(UUID id, int version) {
        static Answer of(Tracked entry) {
            return new Answer(entry.id(), entry.version());
        }
    }
}
