package org.bangfu.form;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.bangfu.form.Frequency.Kind;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms of a zone, and how often they are due. */
@RestController
@RequestMapping("/api/forms")
class FormController {

    private final Forms forms;
    private final Clock clock;

    FormController(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @Permit(
            value = "form.read",
            zone = {ADMINISTRATOR, ROSTER_CLERK, LEADER, SECRETARY, HANDLER, LIAISON_OFFICER, CONTACT})
    List<FormView> list(Actor actor) {
        LocalDate today = Days.today(clock);
        return forms.list(actor).stream().map(each -> FormView.of(each, today)).toList();
    }

    @GetMapping("/{code}")
    @Permit(
            value = "form.read",
            zone = {ADMINISTRATOR, ROSTER_CLERK, LEADER, SECRETARY, HANDLER, LIAISON_OFFICER, CONTACT})
    FormView get(Actor actor, @PathVariable String code) {
        return FormView.of(forms.get(actor, code), Days.today(clock));
    }

    @PostMapping("/{code}/frequency")
    @Permit(value = "form.write", zone = ADMINISTRATOR)
    Frequency frequency(Command command, @PathVariable String code, @Valid @RequestBody NewFrequency body) {
        return forms.setFrequency(command, code, body.from, body.kind, body.dueTime);
    }

    record NewFrequency(
            @NotNull LocalDate from,
            @NotNull Kind kind,
            @NotNull LocalTime dueTime) {}
}
