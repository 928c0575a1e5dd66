package org.bangfu.enterprise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.client.Facts;
import org.bangfu.client.Industries;
import org.bangfu.client.Industry;
import org.bangfu.client.Tag;
import org.bangfu.directory.Area;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Person;
import org.bangfu.platform.journal.Past;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries of the register as people read them: names for ids, what changed for what it was. */
@Component
class EnterpriseViews {

    private final Directory directory;
    private final Industries industries;
    private final Clients clients;
    private final Enterprises enterprises;

    EnterpriseViews(Directory directory, Industries industries, Clients clients, Enterprises enterprises) {
        this.directory = directory;
        this.industries = industries;
        this.clients = clients;
        this.enterprises = enterprises;
    }

    record Named(UUID id, String name) {}

    record Coded(String code, String name) {}

    record Line(
            UUID id,
            String name,
            CreditCode creditCode,
            @Nullable Named area,
            @Nullable Coded industry,
            Facts.@Nullable Scale scale,
            Collection<Tag> tags,
            boolean listed,
            Enterprise.Status status,
            int version) {}

    /**
     * One entry, whole.
     *
     * @param legalRepresentative masked
     * @param awaiting until when it may be without a liaison officer; null when it has one
     * @param since the day from which these facts hold
     */
    record Whole(
            @JsonUnwrapped Line line,
            List<String> formerNames,
            @Nullable String legalRepresentative,
            @Nullable String address,
            @Nullable Integer registeredStaff,
            @Nullable String capacity,
            @Nullable String capacityUnit,
            @Nullable String ownership,
            @Nullable Named other,
            @Nullable Instant awaiting,
            LocalDate since) {}

    /** One thing that happened to an entry. */
    record Event(
            Instant at,
            LocalDate from,
            String by,
            String what,
            @Nullable String reason,
            List<Difference> differences,
            int version) {}

    record Difference(
            String field, @Nullable String old, @Nullable String now) {}

    List<Line> lines(Actor actor, List<Listing> listings) {
        Map<UUID, String> areas = areas(actor);
        Map<String, Industry> known = industries.byCode(listings.stream()
                .map(each -> each.facts().industry())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return listings.stream().map(each -> line(each, areas, known)).toList();
    }

    Whole whole(Actor actor, Listing listing) {
        Enterprise enterprise = listing.enterprise();
        ClientId other = enterprise.other();
        String representative = enterprise.legalRepresentative();
        return new Whole(
                lines(actor, List.of(listing)).getFirst(),
                enterprise.formerNames(),
                representative == null ? null : Person.maskName(representative),
                enterprise.address(),
                enterprise.registeredStaff(),
                enterprise.capacity(),
                enterprise.capacityUnit(),
                listing.facts().ownership(),
                other == null
                        ? null
                        : new Named(
                                other.value(),
                                enterprises.get(actor, other, null).name()),
                clients.awaitingAssignment(actor, enterprise.client()).orElse(null),
                listing.from());
    }

    List<Event> history(Actor actor, List<Past<Listing>> past) {
        Map<UUID, String> names =
                directory.names(actor, past.stream().map(Past::actor).distinct().toList());
        Map<UUID, String> areas = areas(actor);
        var events = new ArrayList<Event>();
        for (int i = 0; i < past.size(); i++) {
            Past<Listing> each = past.get(i);
            Map<String, @Nullable String> before =
                    i + 1 < past.size() ? fields(past.get(i + 1).body(), areas) : Map.of();
            events.add(new Event(
                    each.recordedAt(),
                    each.body().from(),
                    names.getOrDefault(each.actor(), "—"),
                    each.what(),
                    each.reason(),
                    differences(before, fields(each.body(), areas)),
                    each.version()));
        }
        return events;
    }

    private static List<Difference> differences(
            Map<String, @Nullable String> before, Map<String, @Nullable String> now) {
        return now.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), now.get(field)))
                .map(field -> new Difference(field, before.get(field), now.get(field)))
                .toList();
    }

    private static Map<String, @Nullable String> fields(Listing listing, Map<UUID, String> areas) {
        Enterprise enterprise = listing.enterprise();
        Facts facts = listing.facts();
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("name", listing.name());
        fields.put("creditCode", enterprise.creditCode().value());
        fields.put("status", enterprise.status().name());
        fields.put("area", facts.area() == null ? null : areas.get(facts.area().value()));
        fields.put("industry", facts.industry());
        fields.put("scale", facts.scale() == null ? null : facts.scale().name());
        fields.put("ownership", facts.ownership());
        fields.put("tags", facts.tags().stream().map(Tag::name).collect(Collectors.joining(" ")));
        fields.put("address", enterprise.address());
        fields.put(
                "registeredStaff",
                enterprise.registeredStaff() == null ? null : String.valueOf(enterprise.registeredStaff()));
        fields.put("capacity", enterprise.capacity());
        fields.put("capacityUnit", enterprise.capacityUnit());
        String representative = enterprise.legalRepresentative();
        fields.put("legalRepresentative", representative == null ? null : Person.maskName(representative));
        return fields;
    }

    private Map<UUID, String> areas(Actor actor) {
        return directory.areas(actor).stream()
                .collect(Collectors.toMap(area -> area.id().value(), Area::name));
    }

    private static Line line(Listing listing, Map<UUID, String> areas, Map<String, Industry> known) {
        Enterprise enterprise = listing.enterprise();
        Facts facts = listing.facts();
        String code = facts.industry();
        Industry industry = code == null ? null : known.get(code);
        UUID area = facts.area() == null ? null : facts.area().value();
        return new Line(
                enterprise.client().value(),
                listing.name(),
                enterprise.creditCode(),
                area == null ? null : new Named(area, areas.getOrDefault(area, "—")),
                industry == null ? null : new Coded(industry.code(), industry.name()),
                facts.scale(),
                facts.tags(),
                facts.listed(),
                enterprise.status(),
                enterprise.version());
    }
}
