package org.bangfu.liaison;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.CONTACT;
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
import java.util.List;
import java.util.UUID;
import org.bangfu.client.Awaiting;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.liaison.Assignment.Kind;
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

/** Who serves whom. */
@RestController
@RequestMapping("/api")
class AssignmentController {

    private static final int MOST_CLIENTS = 1000;

    private final Assignments assignments;
    private final LoadCaps caps;
    private final AssignmentViews views;

    AssignmentController(Assignments assignments, LoadCaps caps, AssignmentViews views) {
        this.assignments = assignments;
        this.caps = caps;
        this.views = views;
    }

    /** All that were ever made for a client, latest first. */
    @GetMapping("/clients/{client}/assignments")
    @Permit(
            value = "assignment.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER,
            client = CONTACT)
    AssignmentViews.Whole of(Actor actor, @PathVariable ClientId client) {
        return views.of(actor, client);
    }

    @PostMapping("/clients/{client}/assignments")
    @Permit(value = "assignment.write", zone = ROSTER_CLERK)
    Assigned assign(Command command, @PathVariable ClientId client, @Valid @RequestBody NewAssignment body) {
        return Assigned.of(assignments.assign(
                command,
                client,
                new Assignments.Wanted(body.id, body.officer, body.kind, body.from, trimmed(body.reason))));
    }

    /** From {@code day} on it no longer holds. */
    @PostMapping("/clients/{client}/assignments/{assignment}/end")
    @Permit(value = "assignment.write", zone = ROSTER_CLERK)
    Assigned end(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID assignment,
            @Valid @RequestBody Ending body) {
        return Assigned.of(assignments.end(command, client, assignment, body.seen, body.day, body.reason.strip()));
    }

    /** Ends one and begins another in its place on the same day. */
    @PostMapping("/clients/{client}/assignments/{assignment}/change")
    @Permit(value = "assignment.write", zone = ROSTER_CLERK)
    Assigned change(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID assignment,
            @Valid @RequestBody NewOfficer body) {
        var successor = new Assignments.Successor(
                body.id, body.officer, body.from, body.reason.strip(), trimmed(body.overload));
        return Assigned.of(assignments
                .change(command, client, assignment, body.seen, successor)
                .begun());
    }

    /** Lets a client be without an officer until the end of a day. */
    @PostMapping("/clients/{client}/officer-exception")
    @Permit(value = "assignment.write", zone = ROSTER_CLERK)
    Excepted except(Command command, @PathVariable ClientId client, @Valid @RequestBody NewException body) {
        Awaiting awaiting = assignments.except(command, client, body.until, body.reason.strip());
        return new Excepted(awaiting.since(), awaiting.until());
    }

    /** Clients that nobody serves today, and what excuses it. */
    @GetMapping("/assignments/missing")
    @Permit(
            value = "assignment.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY})
    Page<AssignmentViews.Unserved> missing(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return views.unserved(actor, after, Page.size(size));
    }

    /** Everyone who may be assigned today, with the number of their clients. */
    @GetMapping("/officers")
    @Permit(
            value = "officer.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY, LIAISON_OFFICER})
    List<AssignmentViews.Officer> officers(Actor actor) {
        return views.officers(actor);
    }

    @GetMapping("/officers/{officer}/clients")
    @Permit(
            value = "assignment.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            own = LIAISON_OFFICER)
    Page<AssignmentViews.Served> ofOfficer(
            Actor actor,
            @PathVariable PersonId officer,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return views.ofOfficer(actor, officer, after, Page.size(size));
    }

    /** Mine. */
    @GetMapping("/my-clients")
    @Permit(value = "my-client.read", own = LIAISON_OFFICER)
    Page<AssignmentViews.Served> mine(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return views.ofOfficer(actor, new PersonId(actor.person()), after, Page.size(size));
    }

    @GetMapping("/load-cap")
    @Permit(
            value = "load-cap.read",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    LoadCap cap(Actor actor) {
        return caps.of(actor);
    }

    @PostMapping("/load-cap")
    @Permit(value = "load-cap.write", zone = ADMINISTRATOR)
    LoadCap setCap(Command command, @Valid @RequestBody NewCap body) {
        return caps.set(command, body.seen, body.clients);
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Somebody to be assigned.
     *
     * @param id made by the caller
     * @param reason needed when the officer has as many clients as the cap allows
     */
    record NewAssignment(
            @NotNull UUID id,
            @NotNull PersonId officer,
            @NotNull Kind kind,
            @NotNull LocalDate from,
            @Nullable @Size(max = 500) String reason) {}

    record Ending(
            int seen,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * Who takes a place over.
     *
     * @param id of the new assignment, made by the caller
     * @param overload needed when the officer has as many clients as the cap allows
     */
    record NewOfficer(
            int seen,
            @NotNull UUID id,
            @NotNull PersonId officer,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 500) String overload) {}

    record NewException(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String reason) {}

    record NewCap(
            int seen, @NotNull @Min(1) @Max(MOST_CLIENTS) Integer clients) {}

    record Assigned(UUID id, LocalDate from, @Nullable LocalDate to, int version) {
        static Assigned of(Assignment assignment) {
            return new Assigned(assignment.id(), assignment.from(), assignment.to(), assignment.version());
        }
    }

    record Excepted(LocalDate since, Instant until) {}
}
