package org.bangfu.directory;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.AUDITOR;
import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.DISPATCHER;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;
import static org.bangfu.platform.zone.Role.SECURITY_ADMINISTRATOR;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places, units and people. */
@RestController
@RequestMapping("/api")
class DirectoryController {

    private final Directory directory;
    private final Sheets sheets;
    private final Commands commands;

    DirectoryController(Directory directory, Sheets sheets, Commands commands) {
        this.directory = directory;
        this.sheets = sheets;
        this.commands = commands;
    }

    @GetMapping("/areas")
    @Permit(
            value = "place.read",
            zone = {
                ADMINISTRATOR,
                SECURITY_ADMINISTRATOR,
                AUDITOR,
                ROSTER_CLERK,
                LEADER,
                SECRETARY,
                HANDLER,
                LIAISON_OFFICER,
                DISPATCHER,
                CONTACT
            })
    List<Area> areas(Actor actor) {
        return directory.areas(actor);
    }

    @GetMapping("/units")
    @Permit(
            value = "place.read",
            zone = {
                ADMINISTRATOR,
                SECURITY_ADMINISTRATOR,
                AUDITOR,
                ROSTER_CLERK,
                LEADER,
                SECRETARY,
                HANDLER,
                LIAISON_OFFICER,
                DISPATCHER
            })
    List<Unit> units(Actor actor) {
        return directory.units(actor);
    }

    @GetMapping("/divisions")
    @Permit(
            value = "place.read",
            zone = {
                ADMINISTRATOR,
                SECURITY_ADMINISTRATOR,
                AUDITOR,
                ROSTER_CLERK,
                LEADER,
                SECRETARY,
                HANDLER,
                LIAISON_OFFICER,
                CONTACT
            })
    List<Division> divisions(Actor actor, @RequestParam(required = false) @Nullable String parent) {
        return directory.divisions(parent);
    }

    /** Who holds a post today, by unit and name: whom one may choose for a team or a grid. */
    @GetMapping("/officials")
    @Permit(value = "official.read", zone = ROSTER_CLERK)
    List<Official> officials(Actor actor) {
        return directory.officials(actor);
    }

    @GetMapping("/people")
    @Permit(
            value = "directory.read",
            zone = {ADMINISTRATOR, SECURITY_ADMINISTRATOR})
    Page<PersonLine> people(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return directory.people(actor, after, Page.size(size));
    }

    /** Prints a sheet for an official: the first time, and whenever a password was forgotten. */
    @PostMapping("/people/{person}/activation")
    @Permit(value = "people.activate", zone = SECURITY_ADMINISTRATOR)
    Sheet activation(Command command, @PathVariable PersonId person) {
        Person known = Optional.ofNullable(
                        directory.persons(command.actor(), List.of(person)).get(person))
                .orElseThrow(DirectoryProblem.PERSON_UNKNOWN::with);
        var printed = new Sheet[1];
        commands.once(command, "person.print-sheet", person, Printed.class, journal -> {
            printed[0] = sheets.print(journal, command.actor().zone(), List.of(known))
                    .getFirst();
            var entry = new Printed(person);
            journal.record("activation-sheet", person.value(), 0, journal.now(), null, entry);
            return entry;
        });
        return Optional.ofNullable(printed[0]).orElseThrow(DirectoryProblem.SHEET_PRINTED_ALREADY::with);
    }

    /** What the journal keeps of a sheet: for whom; never the code. */
    record Printed(PersonId person) {}
}
