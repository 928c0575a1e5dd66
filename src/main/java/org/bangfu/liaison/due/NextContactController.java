package org.bangfu.liaison.due;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to speak with next: a help to whoever serves, shown to nobody else and counted nowhere. */
@RestController
@RequestMapping("/api")
class NextContactController {

    private static final int YEAR = 365;

    private final NextContacts contacts;

    NextContactController(NextContacts contacts) {
        this.contacts = contacts;
    }

    /** My clients by when they are due, the earliest first. */
    @GetMapping("/my-clients/due")
    @Permit(value = "my-client.read", own = LIAISON_OFFICER)
    List<NextContacts.Next> mine(Actor actor) {
        return contacts.of(actor);
    }

    @GetMapping("/contact-rule")
    @Permit(
            value = "contact-rule.read",
            zone = {ADMINISTRATOR, ROSTER_CLERK, LEADER, LIAISON_OFFICER})
    ContactRule rule(Actor actor) {
        return contacts.rule(actor);
    }

    @PostMapping("/contact-rule")
    @Permit(value = "contact-rule.write", zone = ADMINISTRATOR)
    ContactRule set(Command command, @Valid @RequestBody NewRule body) {
        return contacts.set(command, body.seen, body.key, body.foreign, body.other);
    }

    /** In days. */
    record NewRule(
            int seen,
            @NotNull @Min(1) @Max(YEAR) Integer key,
            @NotNull @Min(1) @Max(YEAR) Integer foreign,
            @NotNull @Min(1) @Max(YEAR) Integer other) {}
}
