package org.bangfu.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.directory.Directory;
import org.bangfu.need.Kinds;
import org.bangfu.need.Need;
import org.bangfu.need.NeedId;
import org.bangfu.need.Status;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people read of proposals, with names in place of ids. */
@Component
class RoutingViews {

    private final Directory directory;

    RoutingViews(Directory directory) {
        this.directory = directory;
    }

    record Named(UUID id, String name) {}

    record Proposed(Named unit, List<Sentence> reasons) {}

    /** A past need; what its client said of the answer is nobody's business here. */
    record Alike(
            NeedId id,
            Sentence kindName,
            String text,
            Instant raisedAt,
            String answer,
            Instant answeredAt,
            @Nullable Named unit) {}

    /** An open need of the same client. */
    record Duplicate(NeedId id, String kind, Sentence kindName, String text, Status status, Instant raisedAt) {}

    record Line(
            UUID id,
            String kind,
            Sentence kindName,
            @Nullable Named area,
            Named unit,
            LocalDate from,
            @Nullable LocalDate to,
            int version) {}

    /** Units that are no more are left out. */
    List<Proposed> proposed(Actor actor, List<Proposal.Line> lines) {
        Map<UUID, String> units = units(actor);
        return lines.stream()
                .filter(line -> units.containsKey(line.unit()))
                .map(line -> new Proposed(named(line.unit(), units), line.reasons()))
                .toList();
    }

    List<Alike> alike(Actor actor, List<Need> needs) {
        Map<UUID, String> units = units(actor);
        return needs.stream()
                .map(need -> {
                    Need.Answer answer = Objects.requireNonNull(need.answer());
                    UUID unit = Routing.answeredBy(need);
                    return new Alike(
                            need.id(),
                            Kinds.name(need.kind()),
                            need.text(),
                            need.raisedAt(),
                            answer.words(),
                            answer.at(),
                            unit == null ? null : named(unit, units));
                })
                .toList();
    }

    List<Duplicate> duplicates(List<Need> needs) {
        return needs.stream()
                .map(need -> new Duplicate(
                        need.id(), need.kind(), Kinds.name(need.kind()), need.text(), need.status(), need.raisedAt()))
                .toList();
    }

    List<Line> lines(Actor actor, List<Responsibility> table) {
        Map<UUID, String> units = units(actor);
        Map<UUID, String> areas = directory.areas(actor).stream()
                .collect(Collectors.toMap(area -> area.id().value(), area -> area.name()));
        return table.stream()
                .map(line -> new Line(
                        line.id(),
                        line.kind(),
                        Kinds.name(line.kind()),
                        line.area() == null ? null : named(line.area(), areas),
                        named(line.unit(), units),
                        line.from(),
                        line.to(),
                        line.version()))
                .toList();
    }

    private Map<UUID, String> units(Actor actor) {
        return directory.units(actor).stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), unit -> unit.name()));
    }

    private static Named named(UUID id, Map<UUID, String> names) {
        return new Named(id, names.getOrDefault(id, ""));
    }
}
