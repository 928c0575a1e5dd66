package org.bangfu.project;

import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.UnitId;
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

/** The register of key projects. Their contacts are at {@code /api/clients/{client}/contacts}, as those of every client. */
@RestController
@RequestMapping("/api/projects")
class ProjectController {

    private final Projects projects;
    private final ProjectViews views;

    ProjectController(Projects projects, ProjectViews views) {
        this.projects = projects;
        this.views = views;
    }

    @GetMapping
    @Permit(
            value = "client.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    Page<ProjectViews.Line> page(
            Actor actor,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Boolean listed,
            @RequestParam(required = false) @Nullable UUID area,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        var filter = new ProjectRepository.Filter(search, listed, area, unit);
        return Page.of(
                views.lines(actor, projects.page(actor, filter, after, limit + 1)),
                limit,
                line -> line.id().toString());
    }

    @GetMapping("/{id}")
    @Permit(
            value = "client.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    ProjectViews.Whole get(Actor actor, @PathVariable ClientId id) {
        return views.whole(actor, projects.get(actor, id));
    }

    /** Newest first. */
    @GetMapping("/{id}/history")
    @Permit(
            value = "client.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    List<ProjectViews.Event> history(Actor actor, @PathVariable ClientId id) {
        return views.history(actor, projects.history(actor, id));
    }

    @PostMapping
    @Permit(value = "project.write", zone = ROSTER_CLERK)
    Written register(Command command, @Valid @RequestBody Register body) {
        var project = Project.register(body.id, ProjectCode.read(body.code), unitId(body.unit));
        return Written.of(projects.register(
                command, new Listing(project, body.name.strip(), projects.past(body.from), areaId(body.area))));
    }

    /** Says anew what it is called, where it lies and who is in charge. */
    @PostMapping("/{id}/edit")
    @Permit(value = "project.write", zone = ROSTER_CLERK)
    Written edit(Command command, @PathVariable ClientId id, @Valid @RequestBody Edit body) {
        return Written.of(projects.edit(command, id, body));
    }

    @PostMapping("/{id}/close")
    @Permit(value = "project.write", zone = ROSTER_CLERK)
    Written close(Command command, @PathVariable ClientId id, @Valid @RequestBody Step body) {
        return Written.of(projects.close(command, id, body));
    }

    @PostMapping("/{id}/reopen")
    @Permit(value = "project.write", zone = ROSTER_CLERK)
    Written reopen(Command command, @PathVariable ClientId id, @Valid @RequestBody Step body) {
        return Written.of(projects.reopen(command, id, body));
    }

    /** What an act left behind. */
    record Written(ClientId id, int version) {
        static Written of(Listing listing) {
            return new Written(listing.project().client(), listing.project().version());
        }
    }

    /**
     * A new entry.
     *
     * @param id made by the caller
     * @param unit in charge of it
     */
    record Register(
            @NotNull ClientId id,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 60) String code,
            @NotNull LocalDate from,
            @Nullable UUID area,
            @Nullable UUID unit) {}

    record Edit(
            int seen,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID area,
            @Nullable UUID unit,
            @Nullable @Size(max = 200) String reason) {

        @Nullable
        AreaId areaId() {
            return ProjectController.areaId(area);
        }

        @Nullable
        UnitId unitId() {
            return ProjectController.unitId(unit);
        }
    }

    record Step(
            int seen,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 200) String reason) {}

    private static @Nullable AreaId areaId(@Nullable UUID id) {
        return id == null ? null : new AreaId(id);
    }

    private static @Nullable UnitId unitId(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
