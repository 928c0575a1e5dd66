package org.bangfu.platform.clock;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.APPROVER;
import static org.bangfu.platform.zone.Role.AUDITOR;
import static org.bangfu.platform.zone.Role.DISPATCHER;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.SECRETARY;
import static org.bangfu.platform.zone.Role.VERIFIER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.platform.clock.Limit.Unit;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long things may take in a zone. */
@RestController
@RequestMapping("/api/clock-rules")
class ClockRuleController {

    private static final int MOST = 10_000;

    private final Clocks clocks;
    private final ClockSettings settings;

    ClockRuleController(Clocks clocks, ClockSettings settings) {
        this.clocks = clocks;
        this.settings = settings;
    }

    @GetMapping
    @Permit(
            value = "clock-rule.read",
            zone = {ADMINISTRATOR, AUDITOR, LEADER, SECRETARY, HANDLER, LIAISON_OFFICER, DISPATCHER, APPROVER, VERIFIER
            })
    RuleList list(Actor actor) {
        return new RuleList(clocks.rules(actor.zone()).set(), ClockRules.STANDARD);
    }

    @PostMapping
    @Permit(value = "clock-rule.write", zone = ADMINISTRATOR)
    ClockRule set(Command command, @Valid @RequestBody NewRule body) {
        return settings.set(
                command,
                new ClockRule(
                        body.category,
                        body.urgency,
                        body.goal,
                        body.from,
                        body.to,
                        new Limit(body.amount, body.unit),
                        body.extendsTo,
                        body.reopened,
                        body.unitAfter,
                        body.leaderAfter,
                        body.basis,
                        0));
    }

    /**
     * The rules of a zone.
     *
     * @param set by the zone, in order of category, urgency, goal and day; they come first
     * @param standard what holds where none of them does
     */
    record RuleList(List<ClockRule> set, List<ClockRule> standard) {}

    record NewRule(
            @NotNull @Size(max = 100) @Pattern(regexp = "([a-z][a-z0-9-]*(\\.[a-z0-9-]+)*)?")
            String category,

            @NotNull Urgency urgency,
            @NotNull Goal goal,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotNull @Min(1) @Max(MOST) Integer amount,
            @NotNull Unit unit,
            @Min(1) @Max(MOST) @Nullable Integer extendsTo,
            @NotNull @Min(1) @Max(MOST) Integer reopened,
            @NotNull @Min(1) @Max(MOST) Integer unitAfter,
            @NotNull @Min(1) @Max(MOST) Integer leaderAfter,
            @NotBlank @Size(max = 200) String basis) {}
}
