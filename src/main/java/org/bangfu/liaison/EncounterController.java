package org.bangfu.liaison;

import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.liaison.Encounter.Channel;
import org.bangfu.liaison.Encounter.Topic;
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

/** Who spoke with a client, when, and about what. The client reads its own. */
@RestController
@RequestMapping("/api")
class EncounterController {

    private static final String OF_CLIENT = "/clients/{client}/encounters";

    private final Encounters encounters;
    private final EncounterViews views;

    EncounterController(Encounters encounters, EncounterViews views) {
        this.encounters = encounters;
        this.views = views;
    }

    /** By any unit, latest first. */
    @GetMapping(OF_CLIENT)
    @Permit(
            value = "encounter.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER,
            client = CONTACT)
    Page<EncounterViews.Line> of(
            Actor actor,
            @PathVariable ClientId client,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return views.of(actor, client, after, Page.size(size));
    }

    /** Newest first. */
    @GetMapping(OF_CLIENT + "/{encounter}/versions")
    @Permit(
            value = "encounter.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER,
            client = CONTACT)
    List<EncounterViews.Version> versions(Actor actor, @PathVariable ClientId client, @PathVariable UUID encounter) {
        return views.versions(actor, client, encounter);
    }

    /** Of somebody on a day; of whoever asks, today, when nothing is said. */
    @GetMapping("/encounters")
    @Permit(
            value = "encounter.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    List<EncounterViews.Line> ofOfficer(
            Actor actor,
            @RequestParam(required = false) @Nullable PersonId officer,
            @RequestParam(required = false) @Nullable LocalDate day) {
        return views.ofOfficer(actor, officer, day);
    }

    /** One, or several that repeat. Answers with what the client said of being asked again. */
    @PostMapping(OF_CLIENT + "/plan")
    @Permit(value = "encounter.record", unit = HANDLER, own = LIAISON_OFFICER)
    Answer plan(Command command, @PathVariable ClientId client, @Valid @RequestBody Plan body) {
        return answer(
                command,
                client,
                encounters.plan(
                        command,
                        client,
                        body.id,
                        body.channel,
                        body.day,
                        new TreeSet<>(body.topics),
                        body.repeat == null ? null : body.repeat.of()));
    }

    /** One that took place and was not planned. */
    @PostMapping(OF_CLIENT)
    @Permit(value = "encounter.record", unit = HANDLER, own = LIAISON_OFFICER)
    Answer record(Command command, @PathVariable ClientId client, @Valid @RequestBody NewEncounter body) {
        return answer(command, client, encounters.record(command, client, body.id, body.content.of()));
    }

    @PostMapping(OF_CLIENT + "/{encounter}/done")
    @Permit(value = "encounter.record", unit = HANDLER, own = LIAISON_OFFICER)
    Answer done(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID encounter,
            @Valid @RequestBody Done body) {
        return answer(command, client, encounters.done(command, client, encounter, body.seen, body.day));
    }

    /** Records one that was planned, or corrects one that was recorded: that needs a reason. */
    @PostMapping(OF_CLIENT + "/{encounter}/write")
    @Permit(value = "encounter.record", unit = HANDLER, own = LIAISON_OFFICER)
    Answer write(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID encounter,
            @Valid @RequestBody Written body) {
        return answer(
                command,
                client,
                encounters.write(command, client, encounter, body.seen, body.content.of(), trimmed(body.reason)));
    }

    /** Calls it off; from here on, when it repeats and {@code following} says so. */
    @PostMapping(OF_CLIENT + "/{encounter}/cancel")
    @Permit(value = "encounter.record", unit = HANDLER, own = LIAISON_OFFICER)
    Answer cancel(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID encounter,
            @Valid @RequestBody Cancelling body) {
        return answer(
                command,
                client,
                encounters.cancel(
                        command,
                        client,
                        encounter,
                        body.seen,
                        body.reason.strip(),
                        Boolean.TRUE.equals(body.following)));
    }

    /** A piece of advice was looked at again. */
    @PostMapping(OF_CLIENT + "/{encounter}/advice/{place}")
    @Permit(value = "encounter.record", unit = HANDLER, own = LIAISON_OFFICER)
    Answer follow(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID encounter,
            @PathVariable int place,
            @Valid @RequestBody FollowUp body) {
        return answer(
                command,
                client,
                encounters.follow(command, client, encounter, body.seen, place, body.practisedOn, body.found.strip()));
    }

    /** The client need not be asked the same again. */
    @PostMapping(OF_CLIENT + "/{encounter}/no-repeat")
    @Permit(value = "encounter.decline", client = CONTACT)
    EncounterViews.Declined decline(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID encounter,
            @Valid @RequestBody NoMore body) {
        NoRepeat said = encounters.decline(command, client, encounter, body.reason.strip());
        return new EncounterViews.Declined(said.reason(), said.at());
    }

    private Answer answer(Command command, ClientId client, Encounter encounter) {
        return new Answer(
                encounter.id(), encounter.state(), encounter.version(), views.warnings(command.actor(), client));
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** {@code id} is made by the caller. */
    record Plan(
            @NotNull UUID id,
            @NotNull Channel channel,
            @NotNull LocalDate day,
            @NotNull @Size(min = 1) Set<Topic> topics,
            @Nullable @Valid Repeating repeat) {}

    /** Every so many weeks, on the weekday of the first: until a day, or so many times in all. */
    record Repeating(
            @Min(1) @Max(8) int every,
            @Nullable LocalDate until,
            @Nullable Integer times) {

        Repeat of() {
            return new Repeat(every, until, times);
        }
    }

    /** {@code id} is made by the caller. */
    record NewEncounter(@NotNull UUID id, @NotNull @Valid Content content) {}

    record Done(int seen, @NotNull LocalDate day) {}

    /** {@code reason} only to change what was recorded. */
    record Written(
            int seen,
            @NotNull @Valid Content content,
            @Nullable @Size(max = 500) String reason) {}

    /** {@code following}: also what is planned later in the same series. */
    record Cancelling(
            int seen,
            @NotBlank @Size(max = 500) String reason,
            @Nullable Boolean following) {}

    /** {@code practisedOn} is null when it still is not put into practice. */
    record FollowUp(
            int seen,
            @Nullable LocalDate practisedOn,
            @NotBlank @Size(max = 500) String found) {}

    record NoMore(@NotBlank @Size(max = 500) String reason) {}

    /** A question with its answer. */
    record Answered(
            @NotBlank @Size(max = 200) String question,
            @NotBlank @Size(max = 1000) String answer) {}

    /**
     * What is said of one that took place.
     *
     * @param participants who else was there, by name
     * @param position where it was, when the officer adds it
     * @param survey for the topic BASELINE
     * @param experts offices that outside experts came from, for the topic GUIDANCE
     * @param advice for the topic GUIDANCE
     */
    record Content(
            @NotNull Channel channel,
            @NotNull LocalDate day,
            @NotNull @Size(min = 1) Set<Topic> topics,
            @Nullable @Size(max = 2000) String words,
            @Nullable @Size(max = 500) String participants,
            @Nullable @Valid Place position,
            @Nullable @Size(max = 50) List<@Valid Answered> survey,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 100) String> experts,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> advice) {

        Encounter.Content of() {
            return new Encounter.Content(
                    channel,
                    day,
                    new TreeSet<>(topics),
                    trimmed(words),
                    trimmed(participants),
                    position == null ? null : position.of().text(),
                    survey == null
                            ? List.of()
                            : survey.stream()
                                    .map(each -> new Encounter.Asked(each.question.strip(), each.answer.strip()))
                                    .toList(),
                    experts == null
                            ? List.of()
                            : experts.stream().map(String::strip).toList(),
                    advice == null
                            ? List.of()
                            : advice.stream().map(String::strip).distinct().toList());
        }
    }

    /** Degrees of WGS 84, north and east positive; {@code accuracy} in metres, where it was measured. */
    record Place(
            @NotNull @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
            @Nullable @Min(0) @Max(100_000) Integer accuracy) {

        Position of() {
            return new Position(latitude, longitude, accuracy);
        }
    }

    /** How it stands, and what the client said of being asked again. */
    record Answer(UUID id, Encounter.State state, int version, List<EncounterViews.Declined> warnings) {}
}
