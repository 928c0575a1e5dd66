package org.bangfu.platform.clock;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.APPROVER;
import static org.bangfu.platform.zone.Role.AUDITOR;
import static org.bangfu.platform.zone.Role.DISPATCHER;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;
import static org.bangfu.platform.zone.Role.VERIFIER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar of a zone. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final Clocks clocks;
    private final ClockSettings settings;

    CalendarController(Clocks clocks, ClockSettings settings) {
        this.clocks = clocks;
        this.settings = settings;
    }

    @GetMapping("/{year}")
    @Permit(
            value = "calendar.read",
            zone = {
                ADMINISTRATOR,
                AUDITOR,
                ROSTER_CLERK,
                LEADER,
                SECRETARY,
                HANDLER,
                LIAISON_OFFICER,
                DISPATCHER,
                APPROVER,
                VERIFIER
            })
    CalendarYear year(Actor actor, @PathVariable int year) {
        return clocks.year(actor.zone(), year);
    }

    @PostMapping("/own-days")
    @Permit(value = "calendar.write", zone = ADMINISTRATOR)
    OwnDay add(Command command, @Valid @RequestBody NewDay body) {
        return settings.add(command, body.day, body.working, body.reason);
    }

    @PostMapping("/own-days/{day}/remove")
    @Permit(value = "calendar.write", zone = ADMINISTRATOR)
    OwnDay remove(Command command, @PathVariable LocalDate day, @Valid @RequestBody Removal body) {
        return settings.remove(command, day, body.seen, body.reason);
    }

    @PostMapping("/hours")
    @Permit(value = "calendar.write", zone = ADMINISTRATOR)
    WorkingHours hours(Command command, @Valid @RequestBody NewHours body) {
        return settings.set(
                command,
                new WorkingHours(
                        body.from,
                        body.morningOpens,
                        body.morningCloses,
                        body.afternoonOpens,
                        body.afternoonCloses,
                        0));
    }

    record NewDay(
            @NotNull LocalDate day,
            @NotNull Boolean working,
            @NotBlank @Size(max = 200) String reason) {}

    record Removal(
            @NotNull Integer seen,
            @NotBlank @Size(max = 200) String reason) {}

    record NewHours(
            @NotNull LocalDate from,
            @NotNull LocalTime morningOpens,
            @NotNull LocalTime morningCloses,
            @NotNull LocalTime afternoonOpens,
            @NotNull LocalTime afternoonCloses) {}
}
