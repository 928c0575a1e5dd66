package org.bangfu.enterprise;

import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.client.Facts;
import org.bangfu.client.Facts.Scale;
import org.bangfu.client.Tag;
import org.bangfu.directory.AreaId;
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

/** The register of enterprises. */
@RestController
@RequestMapping("/api/enterprises")
class EnterpriseController {

    private final Enterprises enterprises;
    private final EnterpriseViews views;

    EnterpriseController(Enterprises enterprises, EnterpriseViews views) {
        this.enterprises = enterprises;
        this.views = views;
    }

    @GetMapping
    @Permit(
            value = "client.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    Page<EnterpriseViews.Line> page(
            Actor actor,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Boolean listed,
            @RequestParam(required = false) @Nullable UUID area,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable Tag tag,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        var filter = new EnterpriseRepository.Filter(search, listed, area, industry, tag);
        List<Listing> found = enterprises.page(actor, filter, after, limit + 1);
        return Page.of(views.lines(actor, found), limit, line -> line.id().toString());
    }

    @GetMapping("/{id}")
    @Permit(
            value = "client.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    EnterpriseViews.Whole get(
            Actor actor, @PathVariable ClientId id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return views.whole(actor, enterprises.get(actor, id, asOf));
    }

    @GetMapping("/{id}/history")
    @Permit(
            value = "client.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER)
    List<EnterpriseViews.Event> history(Actor actor, @PathVariable ClientId id) {
        return views.history(actor, enterprises.history(actor, id));
    }

    @PostMapping
    @Permit(value = "enterprise.write", zone = ROSTER_CLERK)
    Written register(Command command, @Valid @RequestBody Register body) {
        var code = CreditCode.read(body.creditCode);
        var enterprise = Enterprise.register(body.id, code, body.details());
        return Written.of(enterprises.register(
                command, body, new Listing(enterprise, body.name.strip(), enterprises.day(body.from), body.facts())));
    }

    @PostMapping("/{id}/change")
    @Permit(value = "enterprise.write", zone = ROSTER_CLERK)
    Written change(Command command, @PathVariable ClientId id, @Valid @RequestBody Change body) {
        return Written.of(enterprises.change(command, id, body));
    }

    @PostMapping("/{id}/rename")
    @Permit(value = "enterprise.write", zone = ROSTER_CLERK)
    Written rename(Command command, @PathVariable ClientId id, @Valid @RequestBody Rename body) {
        return Written.of(enterprises.rename(command, id, body));
    }

    @PostMapping("/{id}/close")
    @Permit(value = "enterprise.write", zone = ROSTER_CLERK)
    Written close(Command command, @PathVariable ClientId id, @Valid @RequestBody Step body) {
        return Written.of(enterprises.close(command, id, body));
    }

    @PostMapping("/{id}/merge")
    @Permit(value = "enterprise.write", zone = ROSTER_CLERK)
    Written merge(Command command, @PathVariable ClientId id, @Valid @RequestBody Step body) {
        return Written.of(enterprises.merge(command, id, body));
    }

    @PostMapping("/{id}/duplicate")
    @Permit(value = "enterprise.write", zone = ROSTER_CLERK)
    Written duplicate(Command command, @PathVariable ClientId id, @Valid @RequestBody Step body) {
        return Written.of(enterprises.duplicate(command, id, body));
    }

    @PostMapping("/{id}/reopen")
    @Permit(value = "enterprise.write", zone = ROSTER_CLERK)
    Written reopen(Command command, @PathVariable ClientId id, @Valid @RequestBody Step body) {
        return Written.of(enterprises.reopen(command, id, body));
    }

    /** What an act left behind. */
    record Written(ClientId id, int version) {
        static Written of(Listing listing) {
            return new Written(
                    listing.enterprise().client(), listing.enterprise().version());
        }
    }

    record Register(
            @NotNull ClientId id,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 40) String creditCode,
            @NotNull LocalDate from,
            @Nullable UUID area,
            @Nullable @Size(max = 4) String industry,
            @Nullable Scale scale,
            @Nullable @Size(max = 40) String ownership,
            @Nullable Set<Tag> tags,
            @Nullable @Size(max = 40) String legalRepresentative,
            @Nullable @Size(max = 200) String address,
            @Nullable @Min(0) Integer registeredStaff,
            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal capacity,
            @Nullable @Size(max = 20) String capacityUnit) {

        Facts facts() {
            return EnterpriseController.facts(area, industry, scale, ownership, tags);
        }

        Enterprise.Details details() {
            return new Enterprise.Details(legalRepresentative, address, registeredStaff, capacity, capacityUnit);
        }
    }

    record Change(
            int seen,
            @NotNull LocalDate from,
            @Nullable @Size(max = 200) String reason,
            @Nullable UUID area,
            @Nullable @Size(max = 4) String industry,
            @Nullable Scale scale,
            @Nullable @Size(max = 40) String ownership,
            @Nullable Set<Tag> tags,
            @Nullable @Size(max = 40) String legalRepresentative,
            @Nullable @Size(max = 200) String address,
            @Nullable @Min(0) Integer registeredStaff,
            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal capacity,
            @Nullable @Size(max = 20) String capacityUnit) {

        Facts facts() {
            return EnterpriseController.facts(area, industry, scale, ownership, tags);
        }

        Enterprise.Details details() {
            return new Enterprise.Details(legalRepresentative, address, registeredStaff, capacity, capacityUnit);
        }
    }

    record Rename(
            int seen,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 200) String reason) {}

    /** @param other what it is merged into, or a duplicate of */
    record Step(
            int seen,
            @NotNull LocalDate from,
            @Nullable ClientId other,
            @NotBlank @Size(max = 200) String reason) {}

    private static Facts facts(
            @Nullable UUID area,
            @Nullable String industry,
            @Nullable Scale scale,
            @Nullable String ownership,
            @Nullable Set<Tag> tags) {
        return new Facts(
                true,
                area == null ? null : new AreaId(area),
                industry == null || industry.isBlank() ? null : industry,
                scale,
                ownership,
                new TreeSet<>(Objects.requireNonNullElse(tags, Set.of())));
    }
}
