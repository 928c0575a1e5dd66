package org.bangfu.liaison.share;

import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.liaison.Decisions;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A fair proposal of officers, to be decided line by line or whole. */
@RestController
@RequestMapping("/api")
class ShareController {

    private final Shares shares;
    private final Decisions decisions;
    private final Clients clients;
    private final Directory directory;

    ShareController(Shares shares, Decisions decisions, Clients clients, Directory directory) {
        this.shares = shares;
        this.decisions = decisions;
        this.clients = clients;
        this.directory = directory;
    }

    /** For clients without an officer, or for everybody anew; one reason a line. */
    @GetMapping("/assignments/proposal")
    @Permit(
            value = "proposal.read",
            zone = {ROSTER_CLERK, LEADER})
    List<Line> propose(Actor actor, @RequestParam(defaultValue = "false") boolean anew) {
        List<Shares.Proposed> proposed = shares.propose(actor, anew);
        Map<UUID, String> names = clients.names(
                actor,
                proposed.stream().map(each -> each.line().client().value()).toList());
        Map<UUID, String> people = directory.names(
                actor, Shares.people(proposed).stream().map(PersonId::value).toList());
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return proposed.stream()
                .map(each -> new Line(
                        named(each.line().client().value(), names),
                        Optional.ofNullable(each.line().officer())
                                .map(officer -> named(officer.value(), people))
                                .orElse(null),
                        each.now()
                                .map(officer -> named(officer.value(), people))
                                .orElse(null),
                        reason(each.line(), anew, english)))
                .toList();
    }

    /** Makes the lines that were decided so, in one command: all of them, or none. */
    @PostMapping("/assignments/proposal/accept")
    @Permit(value = "assignment.write", zone = ROSTER_CLERK)
    Accepted accept(Command command, @Valid @RequestBody Decision body) {
        Decisions.Accepted accepted = decisions.accept(
                command,
                body.from,
                body.lines.stream()
                        .map(each -> new Decisions.Decided(
                                each.id,
                                each.client,
                                each.officer,
                                each.now,
                                each.overload == null || each.overload.isBlank() ? null : each.overload.strip()))
                        .toList(),
                body.reason.strip());
        return new Accepted(accepted.begun().size(), accepted.ended().size());
    }

    /** What officers speak besides Chinese. */
    @GetMapping("/officer-languages")
    @Permit(
            value = "proposal.read",
            zone = {ROSTER_CLERK, LEADER})
    List<Languages> languages(Actor actor) {
        return shares.languages(actor).values().stream().map(Languages::of).toList();
    }

    @PostMapping("/officers/{officer}/languages")
    @Permit(value = "assignment.write", zone = ROSTER_CLERK)
    Languages speak(Command command, @PathVariable PersonId officer, @Valid @RequestBody Spoken body) {
        return Languages.of(shares.speak(command, officer, body.seen, body.languages));
    }

    private static String reason(FairShare.Line line, boolean anew, boolean english) {
        if (line.officer() == null) {
            return english ? "Everybody has as many as the cap allows" : "所有联络员都已到上限";
        }
        var parts = new ArrayList<String>();
        if (line.sameArea() > 0) {
            parts.add((english ? "serves %d in the same area" : "已联络同片区 %d 家").formatted(line.sameArea()));
        } else if (line.near()) {
            parts.add(english ? "serves in a neighbouring area" : "已联络相邻片区的单位");
        }
        if (line.sameIndustry() > 0) {
            parts.add((english ? "serves %d of the same industry" : "已联络同行业 %d 家").formatted(line.sameIndustry()));
        }
        if (line.language()) {
            parts.add(english ? "speaks a foreign language" : "会外语");
        }
        parts.add(load(line.load(), anew, english));
        return String.join(english ? "; " : "；", parts);
    }

    /** Anew, nobody serves anybody yet: what was given in this plan so far. */
    private static String load(int load, boolean anew, boolean english) {
        String said =
                anew ? english ? "was given %d in this plan" : "本方案中已分 %d 家" : english ? "serves %d now" : "现联络 %d 家";
        return said.formatted(load);
    }

    private static Named named(UUID id, Map<UUID, String> names) {
        return new Named(id, names.getOrDefault(id, "—"));
    }

    record Named(UUID id, String name) {}

    /**
     * A line of the proposal.
     *
     * @param officer null when nobody is left
     * @param now who serves it now
     */
    record Line(
            Named client, @Nullable Named officer, @Nullable Named now, String reason) {}

    record Decision(
            @NotNull LocalDate from,
            @NotBlank @Size(max = 500) String reason,
            @NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull Decided> lines) {}

    /**
     * A line that was decided, as proposed or otherwise.
     *
     * @param id of the new assignment, made by the caller
     * @param now who was shown as its officer; null for nobody
     * @param overload needed when the officer has as many clients as the cap allows
     */
    record Decided(
            @NotNull UUID id,
            @NotNull ClientId client,
            @NotNull PersonId officer,
            @Nullable PersonId now,
            @Nullable @Size(max = 500) String overload) {}

    record Accepted(int begun, int ended) {}

    record Spoken(int seen, @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages) {}

    /** ISO 639-1; {@code version} is what the next change has to have seen. */
    record Languages(PersonId officer, List<String> languages, int version) {
        static Languages of(ShareRepository.Languages spoken) {
            return new Languages(spoken.officer(), spoken.languages(), spoken.version());
        }
    }
}
