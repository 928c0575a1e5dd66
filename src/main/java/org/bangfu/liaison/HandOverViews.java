package org.bangfu.liaison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.directory.PersonId;
import org.bangfu.liaison.AssignmentViews.Named;
import org.bangfu.need.OpenNeeds;
import org.bangfu.need.Status;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Hand-overs as people read them. */
@Component
class HandOverViews {

    private final HandOvers handOvers;
    private final Assignments assignments;
    private static final int MOST_OPEN = 1000;

    private final Encounters encounters;
    private final OpenNeeds needs;
    private final Clients clients;
    private final Directory directory;

    HandOverViews(
            HandOvers handOvers,
            Assignments assignments,
            Encounters encounters,
            OpenNeeds needs,
            Clients clients,
            Directory directory) {
        this.encounters = encounters;
        this.needs = needs;
        this.handOvers = handOvers;
        this.assignments = assignments;
        this.clients = clients;
        this.directory = directory;
    }

    /** {@code mine}: whether it waits for the answer of whoever reads it. */
    record Line(
            UUID id,
            Named giver,
            Named receiver,
            LocalDate day,
            HandOver.State state,
            boolean mine,
            String reason,
            @Nullable String answer,
            Instant proposedAt,
            @Nullable Instant answeredAt,
            int clients,
            @Nullable String firstClient,
            int version) {}

    record Whole(@JsonUnwrapped Line line, List<Item> items) {}

    /**
     * A client, as what it is served, what the giver notes, and what is open.
     *
     * @param nextPlanned null when no encounter is planned
     * @param needs that somebody still has to act on
     * @param advice that was given and is not put into practice yet
     */
    record Item(
            Named client,
            Assignment.@Nullable Kind kind,
            @Nullable String note,
            @Nullable LocalDate lastEncounter,
            @Nullable LocalDate nextPlanned,
            List<OpenNeed> needs,
            List<OpenAdvice> advice) {}

    record OpenNeed(
            UUID need,
            String kind,
            Urgency urgency,
            Status status,
            @Nullable Instant dueAt) {}

    record OpenAdvice(UUID encounter, LocalDate day, String given) {}

    Page<Line> page(Actor actor, boolean open, @Nullable UUID after, int size) {
        List<HandOver> found = handOvers.page(actor, open, after, size + 1);
        Map<UUID, String> people = people(actor, found);
        Map<UUID, String> names = names(actor, found);
        return Page.of(
                found.stream().map(each -> line(actor, each, people, names)).toList(),
                size,
                line -> line.id().toString());
    }

    Whole whole(Actor actor, HandOver handOver) {
        Map<UUID, String> names = names(actor, List.of(handOver));
        List<ClientId> of =
                handOver.items().stream().map(HandOver.Item::client).distinct().toList();
        Map<ClientId, Serving> servings = assignments.of(actor, of);
        Map<ClientId, EncounterRepository.Glance> glances = encounters.glances(actor, of);
        Map<ClientId, List<OpenNeed>> open = open(actor, of);
        Map<ClientId, List<OpenAdvice>> advice = encounters.unpractised(actor, of);
        return new Whole(
                line(actor, handOver, people(actor, List.of(handOver)), names),
                handOver.items().stream()
                        .map(item -> {
                            var glance = Optional.ofNullable(glances.get(item.client()));
                            return new Item(
                                    named(item.client().value(), names),
                                    kind(servings.get(item.client()), item),
                                    item.note(),
                                    glance.map(EncounterRepository.Glance::last).orElse(null),
                                    glance.map(EncounterRepository.Glance::next).orElse(null),
                                    open.getOrDefault(item.client(), List.of()),
                                    advice.getOrDefault(item.client(), List.of()));
                        })
                        .toList());
    }

    private Map<ClientId, List<OpenNeed>> open(Actor actor, List<ClientId> of) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return needs.of(actor, of, MOST_OPEN).stream()
                .collect(Collectors.groupingBy(
                        OpenNeeds.Open::client,
                        Collectors.mapping(
                                each -> new OpenNeed(
                                        each.need().value(),
                                        english ? each.kind().en() : each.kind().zh(),
                                        each.urgency(),
                                        each.status(),
                                        each.dueAt()),
                                Collectors.toList())));
    }

    private static Assignment.@Nullable Kind kind(@Nullable Serving serving, HandOver.Item item) {
        return serving == null
                ? null
                : serving.assignments().stream()
                        .filter(each -> each.id().equals(item.assignment()))
                        .map(Assignment::kind)
                        .findFirst()
                        .orElse(null);
    }

    private static Line line(Actor actor, HandOver each, Map<UUID, String> people, Map<UUID, String> names) {
        return new Line(
                each.id(),
                named(each.giver().value(), people),
                named(each.receiver().value(), people),
                each.day(),
                each.state(),
                each.state() == HandOver.State.PROPOSED
                        && each.receiver().value().equals(actor.person()),
                each.reason(),
                each.answer(),
                each.proposedAt(),
                each.answeredAt(),
                each.items().size(),
                each.items().stream()
                        .findFirst()
                        .map(item -> names.get(item.client().value()))
                        .orElse(null),
                each.version());
    }

    private Map<UUID, String> people(Actor actor, Collection<HandOver> found) {
        return directory.names(
                actor,
                found.stream()
                        .flatMap(each -> Stream.of(each.giver(), each.receiver()))
                        .map(PersonId::value)
                        .distinct()
                        .toList());
    }

    private Map<UUID, String> names(Actor actor, Collection<HandOver> found) {
        return clients.names(
                actor,
                found.stream()
                        .flatMap(each -> each.items().stream())
                        .map(item -> item.client().value())
                        .distinct()
                        .toList());
    }

    private static Named named(UUID id, Map<UUID, String> names) {
        return new Named(id, Objects.requireNonNullElse(names.get(id), "—"));
    }
}
