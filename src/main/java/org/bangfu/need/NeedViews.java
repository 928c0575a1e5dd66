package org.bangfu.need;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.directory.Directory;
import org.bangfu.platform.clock.Deadline;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.journal.Histories;
import org.bangfu.platform.journal.Past;
import org.bangfu.platform.web.Permissions;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Needs as people read them. */
@Component
class NeedViews {

    private final NeedClock clocks;
    private final Clients clients;
    private final Directory directory;
    private final Histories histories;
    private final Permissions permissions;
    private final Clock clock;

    NeedViews(
            NeedClock clocks,
            Clients clients,
            Directory directory,
            Histories histories,
            Permissions permissions,
            Clock clock) {
        this.clocks = clocks;
        this.clients = clients;
        this.directory = directory;
        this.histories = histories;
        this.permissions = permissions;
        this.clock = clock;
    }

    record Named(UUID id, String name) {}

    /**
     * A need in a list.
     *
     * @param dueAt of whoever has it in this list; null while nobody knows
     * @param asked the client was asked something and has not replied
     */
    record Line(
            NeedId id,
            Named client,
            String kind,
            Sentence kindName,
            Urgency urgency,
            String text,
            Status status,
            @Nullable Named unit,
            Instant raisedAt,
            @Nullable Instant dueAt,
            boolean late,
            boolean stopped,
            boolean asked,
            int version) {}

    /** A unit's share. */
    record Hand(
            Named unit,
            boolean lead,
            Instant since,
            @Nullable String person,
            @Nullable Instant answeredAt,
            @Nullable String words,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable Deadline deadline) {}

    /** One thing that happened. */
    record Event(
            String what,
            Sentence name,
            Instant at,
            @Nullable String by,
            @Nullable String unit,
            @Nullable String words) {}

    record Said(String words, @Nullable String by, Instant at) {}

    /** @param can what this actor can do with it now */
    record Whole(
            NeedId id,
            Named client,
            String kind,
            Sentence kindName,
            Urgency urgency,
            String text,
            @Nullable String raisedBy,
            boolean onBehalf,
            Instant raisedAt,
            Status status,
            @Nullable Said answer,
            Word.@Nullable Rating rating,
            @Nullable String remark,
            int tries,
            Matters matters,
            @Nullable Instant clientUntil,
            Deadline whole,
            List<Hand> hands,
            List<Step> can,
            List<Event> events,
            int version) {}

    List<Line> lines(Actor actor, List<NeedRepository.Listed> found, boolean queue) {
        Instant now = clock.instant();
        List<Need> needs = found.stream().map(NeedRepository.Listed::need).toList();
        Map<UUID, String> names = clients.names(
                actor, needs.stream().map(need -> need.client().value()).collect(Collectors.toSet()));
        Map<UUID, String> units = units(actor);
        return found.stream()
                .map(each -> {
                    Need need = each.need();
                    Instant due = queue ? each.atOrNull() : clocks.dueAt(actor.zone(), need);
                    return new Line(
                            need.id(),
                            named(need.client().value(), names),
                            need.kind(),
                            Kinds.name(need.kind()),
                            need.urgency(),
                            need.text(),
                            need.status(),
                            need.unit().map(unit -> named(unit, units)).orElse(null),
                            need.raisedAt(),
                            due,
                            due != null && now.isAfter(due),
                            need.matters().stopped() != null,
                            need.matters().question() != null,
                            need.version());
                })
                .toList();
    }

    Whole whole(Actor actor, Need need) {
        Instant now = clock.instant();
        List<Past<Need>> past = histories.of(actor.zone(), "need", need.id().value(), Need.class);
        Map<UUID, String> units = units(actor);
        Map<UUID, String> people = directory.names(actor, people(need, past));
        Map<UUID, String> names = clients.names(actor, Set.of(need.client().value()));
        boolean hidden = actor.scope() == Scope.UNIT;
        Word word = hidden ? null : need.word();
        Need.Answer answer = need.answer();
        return new Whole(
                need.id(),
                named(need.client().value(), names),
                need.kind(),
                Kinds.name(need.kind()),
                need.urgency(),
                need.text(),
                people.get(need.raisedBy()),
                need.onBehalf(),
                need.raisedAt(),
                need.status(),
                answer == null ? null : new Said(answer.words(), people.get(answer.by()), answer.at()),
                word == null ? null : word.rating(),
                word == null ? null : word.remark(),
                hidden ? 0 : need.tries().size(),
                need.matters(),
                need.status() == Status.ANSWERED ? clocks.clientUntil(actor.zone(), need) : null,
                clocks.whole(actor.zone(), need, now),
                need.dispatches().stream()
                        .map(each -> hand(actor, need, each, units, people, now))
                        .toList(),
                can(actor, need, now),
                past.stream()
                        .sorted((one, other) -> Integer.compare(one.version(), other.version()))
                        .flatMap(each -> event(each, units, people, hidden))
                        .toList(),
                need.version());
    }

    private Hand hand(
            Actor actor, Need need, Dispatch dispatch, Map<UUID, String> units, Map<UUID, String> people, Instant now) {
        return new Hand(
                named(dispatch.unit(), units),
                dispatch.lead(),
                dispatch.since(),
                dispatch.person() == null ? null : people.get(dispatch.person()),
                dispatch.answeredAt(),
                dispatch.words(),
                dispatch.endedAt(),
                dispatch.reason(),
                dispatch.runs()
                        ? clocks.of(actor.zone(), need, dispatch.id(), now).orElse(null)
                        : null);
    }

    /** The handler does not hear what the client said, only that it has to be done again. */
    private static Stream<Event> event(
            Past<Need> past, Map<UUID, String> units, Map<UUID, String> people, boolean hidden) {
        Need need = past.body();
        boolean word = past.what().equals("need.word") || past.what().equals("need.try");
        if (word && hidden && need.status() != Status.REOPENED) {
            return Stream.empty();
        }
        String what = word && hidden ? "need.reopen" : past.what();
        String words = switch (what) {
            case "need.answer" -> Objects.requireNonNull(need.answer()).words();
            case "need.ask" -> Objects.requireNonNull(need.matters().question()).text();
            case "need.raise" -> null;
            default -> past.reason();
        };
        return Stream.of(new Event(
                what,
                name(what),
                past.recordedAt(),
                word && hidden ? null : people.get(past.actor()),
                what.equals("need.assign") ? need.unit().map(units::get).orElse(null) : null,
                words));
    }

    private static Sentence name(String what) {
        return Arrays.stream(Step.values())
                .filter(step -> what.equals("need." + step.code()))
                .map(step -> new Sentence(step.zh(), step.en()))
                .findFirst()
                .orElse(new Sentence("提出", "raise"));
    }

    /** What the endpoints permit, narrowed to what this need allows now. */
    private List<Step> can(Actor actor, Need need, Instant now) {
        Set<String> may = permissions.of(actor.roles());
        return Arrays.stream(Step.values())
                .filter(step -> step.isFrom(need.status()) && may.contains(step.permission()))
                .filter(step -> switch (step.by()) {
                    case LEAD ->
                        need.lead()
                                .filter(each -> actor.units().contains(each.unit()))
                                .isPresent();
                    case CO_HANDLER ->
                        need.waitingCoHandlers().anyMatch(each -> actor.units().contains(each.unit()));
                    case VERIFIER, APPROVER -> !need.wasHandledBy(actor.person());
                    case DESK, CLIENT -> true;
                })
                .filter(step -> switch (step) {
                    case REPLY -> need.matters().question() != null;
                    case DECIDE -> need.matters().request() != null;
                    case RESUME -> need.matters().stopped() != null;
                    case START -> need.status() != Status.IN_PROGRESS;
                    case HAND_BACK ->
                        !now.isAfter(clocks.handBackUntil(
                                actor.zone(), need, need.lead().orElseThrow()));
                    case TRY -> !now.isBefore(clocks.clientUntil(actor.zone(), need));
                    default -> true;
                })
                .toList();
    }

    private static Collection<UUID> people(Need need, List<Past<Need>> past) {
        var people = new HashSet<UUID>();
        people.add(need.raisedBy());
        past.forEach(each -> people.add(each.actor()));
        need.dispatches().stream()
                .map(Dispatch::person)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }

    private Map<UUID, String> units(Actor actor) {
        return directory.units(actor).stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), unit -> unit.name()));
    }

    private static Named named(UUID id, Map<UUID, String> names) {
        return new Named(id, names.getOrDefault(id, ""));
    }

    /** The catalogue, for whoever chooses. */
    List<Kinds.Kind> kinds(Actor actor, ClientId client) {
        clients.get(actor, client);
        return Kinds.ALL;
    }
}
