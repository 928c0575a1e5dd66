package org.bangfu.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.client.Facts;
import org.bangfu.directory.Area;
import org.bangfu.directory.Directory;
import org.bangfu.need.Dispatch;
import org.bangfu.need.Kinds;
import org.bangfu.need.Lesson;
import org.bangfu.need.Need;
import org.bangfu.need.PastNeeds;
import org.bangfu.platform.text.TextModel;
import org.bangfu.platform.text.TextModel.Sample;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes: units for a need, kinds for a text, needs that are alike. It learns anew each time, from the zone's latest needs. */
@Service
class Routing {

    private static final int LESSONS = 1000;
    private static final int LATEST = 300;
    private static final int MOST_ALIKE = 20;
    private static final int MOST_SHOWN = 5;
    private static final int MOST_KINDS = 3;
    private static final double ALIKE = 0.15;
    private static final double SAME = 0.3;
    private static final int READ = 500;

    private final Responsibilities responsibilities;
    private final PastNeeds past;
    private final Clients clients;
    private final Directory directory;
    private final Clock clock;

    Routing(Responsibilities responsibilities, PastNeeds past, Clients clients, Directory directory, Clock clock) {
        this.responsibilities = responsibilities;
        this.past = past;
        this.clients = clients;
        this.directory = directory;
        this.clock = clock;
    }

    /** Units for a need. */
    @Transactional(readOnly = true)
    public List<Proposal.Line> propose(Actor actor, Need need) {
        var proposal = new Proposal();
        inCharge(actor, need, proposal);
        learned(actor, need, proposal);
        FallbackUnits fallback = responsibilities.fallback(actor);
        if (fallback.firstReceiver() != null) {
            proposal.firstReceiver(fallback.firstReceiver());
        }
        if (fallback.lastResort() != null) {
            proposal.lastResort(fallback.lastResort());
        }
        need.dispatches().stream()
                .filter(each -> each.lead() && each.endedAt() != null && each.answeredAt() == null)
                .forEach(each -> proposal.handedBack(each.unit(), Objects.requireNonNullElse(each.reason(), "")));
        return proposal.lines();
    }

    /** The finer kind before its category, and the smaller part before the larger. */
    private void inCharge(Actor actor, Need need, Proposal proposal) {
        Map<UUID, Area> areas = directory.areas(actor).stream()
                .collect(Collectors.toMap(area -> area.id().value(), Function.identity()));
        List<UUID> around = around(place(actor, need.client()), areas);
        responsibilities.on(actor, null).stream()
                .filter(line -> line.covers(need.kind()))
                .filter(line -> line.area() == null || around.contains(line.area()))
                .sorted(Comparator.<Responsibility>comparingInt(
                                line -> -line.kind().length())
                        .thenComparingInt(line -> line.area() == null ? around.size() : around.indexOf(line.area())))
                .forEach(line -> {
                    var kind = Kinds.name(line.kind());
                    Area area = line.area() == null ? null : areas.get(line.area());
                    proposal.inCharge(line.unit(), kind.zh(), kind.en(), area == null ? "" : area.name());
                });
    }

    private @Nullable UUID place(Actor actor, ClientId client) {
        LocalDate today = Days.today(clock);
        Facts facts = clients.facts(actor, Set.of(client), today).get(client);
        return facts == null || facts.area() == null ? null : facts.area().value();
    }

    /** The area and those that it lies in, the smallest first. */
    private static List<UUID> around(@Nullable UUID area, Map<UUID, Area> areas) {
        var around = new ArrayList<UUID>();
        for (UUID next = area; next != null && !around.contains(next); ) {
            around.add(next);
            Area found = areas.get(next);
            next = found == null || found.parent() == null
                    ? null
                    : found.parent().value();
        }
        return around;
    }

    private void learned(Actor actor, Need need, Proposal proposal) {
        List<Lesson> lessons = past.lessons(actor.zone(), LESSONS).stream()
                .filter(lesson -> !lesson.id().equals(need.id()))
                .filter(lesson ->
                        lesson.solvedBy() != null || !lesson.handedBackBy().isEmpty())
                .toList();
        TextModel<UUID> model = TextModel.learn(lessons.stream()
                .map(lesson -> new Sample<>(told(lesson.kind(), lesson.text()), lesson.solvedBy()))
                .toList());
        String asked = told(need.kind(), need.text());
        List<Lesson> alike = model.nearest(asked, MOST_ALIKE, ALIKE).stream()
                .map(near -> lessons.get(near.sample()))
                .toList();
        var solved = new HashMap<UUID, Integer>();
        var handedBack = new HashMap<UUID, Integer>();
        for (Lesson lesson : alike) {
            if (lesson.solvedBy() != null) {
                solved.merge(lesson.solvedBy(), 1, Integer::sum);
            }
            lesson.handedBackBy().forEach(unit -> handedBack.merge(unit, 1, Integer::sum));
        }
        Stream.concat(model.rank(asked).stream(), handedBack.keySet().stream())
                .distinct()
                .forEach(unit -> proposal.learned(
                        unit, solved.getOrDefault(unit, 0), handedBack.getOrDefault(unit, 0), alike.size()));
    }

    /** What a text and a kind say together, as far as it is read. */
    private static String told(String kind, String text) {
        return Kinds.name(kind).zh() + "。" + cut(text);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), READ));
    }

    /** Kinds for a text, the most suitable first; by what the zone called such needs before. */
    @Transactional(readOnly = true)
    public List<Kinds.Kind> kinds(Actor actor, String text) {
        TextModel<String> model = TextModel.learn(past.lessons(actor.zone(), LESSONS).stream()
                .map(lesson -> new Sample<>(cut(lesson.text()), lesson.kind()))
                .toList());
        return model.rank(cut(text)).stream()
                .limit(MOST_KINDS)
                .map(Kinds::known)
                .toList();
    }

    /** Open needs of the same client that say nearly the same. */
    @Transactional(readOnly = true)
    public List<Need> duplicates(Actor actor, ClientId client, String text) {
        clients.get(actor, client);
        return nearest(past.latest(actor, client, true, LATEST), cut(text), SAME);
    }

    /** Past needs with an answer, of all that the actor may see, that are most like a text. */
    @Transactional(readOnly = true)
    public List<Need> alike(Actor actor, Need need) {
        List<Need> answered = past.latest(actor, null, false, LATEST).stream()
                .filter(each -> each.answer() != null && !each.id().equals(need.id()))
                .toList();
        return nearest(answered, need.text(), ALIKE);
    }

    private static List<Need> nearest(List<Need> needs, String text, double least) {
        TextModel<String> model = TextModel.learn(needs.stream()
                .map(need -> new Sample<String>(need.text(), null))
                .toList());
        return model.nearest(text, MOST_SHOWN, least).stream()
                .map(near -> needs.get(near.sample()))
                .toList();
    }

    /** The unit whose answer it was. */
    static @Nullable UUID answeredBy(Need need) {
        return need.dispatches().stream()
                .filter(each -> each.lead() && each.answeredAt() != null)
                .map(Dispatch::unit)
                .reduce((one, other) -> other)
                .orElse(null);
    }
}
