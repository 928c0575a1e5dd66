package org.bangfu.liaison.rota;

import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers round the clock. */
@RestController
@RequestMapping("/api")
class RotaController {

    private static final String SHIFT = "/rota/shifts/{shift}";

    private final Rotas rotas;
    private final RotaViews views;

    RotaController(Rotas rotas, RotaViews views) {
        this.rotas = rotas;
        this.views = views;
    }

    /** The week that begins on a Monday, with what nobody holds of it. */
    @GetMapping("/rota/weeks/{monday}")
    @Permit(
            value = "rota.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY, LIAISON_OFFICER})
    RotaViews.Week week(Actor actor, @PathVariable LocalDate monday) {
        return views.week(actor, monday);
    }

    @GetMapping("/rota/now")
    @Permit(
            value = "rota.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY, LIAISON_OFFICER})
    RotaViews.Now now(Actor actor) {
        return views.now(actor);
    }

    /** Whom this client may call, at any hour. */
    @GetMapping("/clients/{client}/ambassador")
    @Permit(
            value = "ambassador.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER,
            client = CONTACT)
    RotaViews.Reachable ambassador(Actor actor, @PathVariable ClientId client) {
        return views.reachable(actor, client);
    }

    /** Lays shifts out, in weeks that are not published yet. */
    @PostMapping("/rota/shifts")
    @Permit(value = "rota.write", zone = ROSTER_CLERK)
    List<Answer> lay(Command command, @Valid @RequestBody NewShifts body) {
        return Answer.of(rotas.lay(
                command,
                body.shifts.stream()
                        .map(each -> new Rotas.Wanted(each.id, each.ambassador, each.starts, each.ends))
                        .toList()));
    }

    @PostMapping(SHIFT + "/remove")
    @Permit(value = "rota.write", zone = ROSTER_CLERK)
    Answer remove(Command command, @PathVariable UUID shift, @Valid @RequestBody Removal body) {
        return Answer.of(rotas.remove(command, shift, body.seen, body.reason.strip()));
    }

    /** Refused while some minute of the week is held by nobody. */
    @PostMapping("/rota/weeks/{monday}/publish")
    @Permit(value = "rota.write", zone = ROSTER_CLERK)
    Published publish(Command command, @PathVariable LocalDate monday) {
        RotaRepository.Published week = rotas.publish(command, monday);
        return new Published(week.monday(), week.at());
    }

    /** By whoever is on, or was; {@code seen} is -1 for the first. */
    @PostMapping(SHIFT + "/note")
    @Permit(value = "rota.note", zone = LIAISON_OFFICER)
    NoteAnswer note(Command command, @PathVariable UUID shift, @Valid @RequestBody NewNote body) {
        return NoteAnswer.of(rotas.note(command, shift, body.seen, body.words.strip()));
    }

    /** By whoever comes next. */
    @PostMapping(SHIFT + "/note/accept")
    @Permit(value = "rota.note", zone = LIAISON_OFFICER)
    NoteAnswer accept(Command command, @PathVariable UUID shift, @RequestBody Seen body) {
        return NoteAnswer.of(rotas.accept(command, shift, body.seen));
    }

    record NewShifts(@NotNull @Size(min = 1, max = 200) List<@Valid @NotNull NewShift> shifts) {}

    /** {@code id} is made by the caller. */
    record NewShift(
            @NotNull UUID id,
            @NotNull PersonId ambassador,
            @NotNull Instant starts,
            @NotNull Instant ends) {}

    record Removal(int seen, @NotBlank @Size(max = 500) String reason) {}

    record NewNote(int seen, @NotBlank @Size(max = 2000) String words) {}

    record Seen(int seen) {}

    record Published(LocalDate monday, Instant publishedAt) {}

    record Answer(UUID id, PersonId ambassador, Instant starts, Instant ends, int version) {
        static Answer of(Shift shift) {
            return new Answer(shift.id(), shift.ambassador(), shift.starts(), shift.ends(), shift.version());
        }

        static List<Answer> of(Rotas.Laid laid) {
            return laid.shifts().stream().map(Answer::of).toList();
        }
    }

    record NoteAnswer(UUID shift, boolean accepted, int version) {
        static NoteAnswer of(ShiftNote note) {
            return new NoteAnswer(note.shift(), note.acceptedAt() != null, note.version());
        }
    }
}
