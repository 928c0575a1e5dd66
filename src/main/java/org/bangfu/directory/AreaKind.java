package org.bangfu.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.platform.intake.Fault;
import org.bangfu.platform.intake.Field;
import org.bangfu.platform.intake.IntakeKind;
import org.bangfu.platform.intake.Judged;
import org.bangfu.platform.intake.Known;
import org.bangfu.platform.intake.Peers;
import org.bangfu.platform.intake.Row;
import org.bangfu.platform.intake.Step;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Areas by workbook: the zone's own map, laid over the state's divisions. */
@Component
class AreaKind implements IntakeKind<AreaKind.Line> {

    private final Directory directory;

    AreaKind(Directory directory) {
        this.directory = directory;
    }

    /**
     * One row.
     *
     * @param parent path of the area above; null at the top
     */
    record Line(String name, @Nullable String parent, List<String> divisions) {
        String path() {
            return Paths.of(parent, name);
        }
    }

    @Override
    public String key() {
        return "areas";
    }

    @Override
    public Sentence name() {
        return new Sentence("片区", "Areas");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public List<Field<Line>> fields() {
        return List.of(
                Field.text("name", "片区名称", "Area", Line::name)
                        .required()
                        .synonyms("名称", "片区", "区域", "区域名称", "镇街", "村社区", "社区名称")
                        .example("东城街道")
                        .check(Paths::refuseSlash),
                Field.text("parent", "上级片区", "Part of", Line::parent)
                        .synonyms("上级", "所属片区", "所属镇街", "所属街道", "上级区域")
                        .example("东城街道（多级用 / 隔开）")
                        .atMost(200),
                Field.code("divisions", "区划代码", "Division codes", Line::divisions)
                        .many()
                        .synonyms("行政区划代码", "统计用区划代码", "区划编码", "代码")
                        .example("371502009、371502008"));
    }

    @Override
    public Class<Line> type() {
        return Line.class;
    }

    @Override
    public Line read(Row row) {
        return new Line(
                row.required("name"),
                Paths.clean(row.text("parent")),
                row.many("divisions").stream()
                        .map(AreaKind::withoutZeros)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** A code as the table of divisions keeps it: 371502009000 is 371502009. */
    static String withoutZeros(String code) {
        String bare = code;
        for (int length : new int[] {9, 6, 4, 2}) {
            if (bare.length() > length && bare.substring(length).matches("0+")) {
                bare = bare.substring(0, length);
            }
        }
        return bare;
    }

    @Override
    public String naturalKey(Line line) {
        return line.path();
    }

    @Override
    public int rank(Line line) {
        return Paths.depth(line.path());
    }

    @Override
    public List<Judged<Line>> judge(Actor actor, List<Line> lines, Peers peers) {
        List<Area> all = directory.areas(actor);
        Map<String, Area> standing = byPath(all);
        Set<String> divisions = directory.knownDivisions(
                lines.stream().flatMap(line -> line.divisions().stream()).collect(Collectors.toSet()));
        Set<String> coming = peers.carrying(parents(lines, standing.keySet()));
        return lines.stream()
                .map(line -> new Judged<>(
                        known(line, standing.get(line.path())), faults(line, divisions, standing.keySet(), coming)))
                .toList();
    }

    private static Set<String> parents(List<Line> lines, Collection<String> standing) {
        var parents = new HashSet<String>();
        for (Line line : lines) {
            if (line.parent() != null && !standing.contains(line.parent() + "/")) {
                parents.add(line.parent() + "/");
            }
        }
        return parents;
    }

    private static @Nullable Known<Line> known(Line line, @Nullable Area area) {
        return area == null
                ? null
                : new Known<>(
                        area.id().value(),
                        String.valueOf(area.version()),
                        new Line(area.name(), line.parent(), area.divisions()));
    }

    private static List<Fault> faults(Line line, Set<String> divisions, Set<String> standing, Set<String> coming) {
        var faults = new ArrayList<Fault>();
        if (line.parent() != null && !standing.contains(line.parent() + "/") && !coming.contains(line.parent() + "/")) {
            faults.add(Fault.at(
                    "parent",
                    "没有片区“%s”：请先导入它，或在同一张表里加上".formatted(line.parent()),
                    "There is no area “%s”: import it first, or put it into the same sheet".formatted(line.parent())));
        }
        line.divisions().stream()
                .filter(code -> !divisions.contains(code))
                .findFirst()
                .ifPresent(code -> faults.add(Fault.at(
                        "divisions",
                        "没有代码为 %s 的行政区划：请按统计用区划代码核对".formatted(code),
                        "No division has the code %s: check it against the statistical codes".formatted(code))));
        return faults;
    }

    @Override
    public List<String> apply(Journal journal, Actor actor, List<Step<Line>> steps) {
        var ids = new HashMap<String, AreaId>();
        byPath(directory.areas(actor)).forEach((path, area) -> ids.put(path, area.id()));
        steps.forEach(step -> ids.put(step.line().path(), new AreaId(step.id())));
        List<Area> areas = steps.stream()
                .map(step -> new Area(
                        new AreaId(step.id()),
                        step.line().name(),
                        step.line().parent() == null
                                ? null
                                : ids.get(step.line().parent() + "/"),
                        step.line().divisions(),
                        step.before() == null
                                ? 0
                                : Integer.parseInt(step.before().version()) + 1))
                .toList();
        directory.writeAreas(journal, actor, areas);
        return areas.stream().map(area -> String.valueOf(area.version())).toList();
    }

    @Override
    public void withdraw(Journal journal, Actor actor, List<Known<Line>> records) {
        Set<AreaId> ids = records.stream().map(known -> new AreaId(known.id())).collect(Collectors.toSet());
        directory.withdrawAreas(
                journal,
                actor,
                directory.areas(actor).stream()
                        .filter(area -> ids.contains(area.id()))
                        .toList());
    }

    private static Map<String, Area> byPath(List<Area> areas) {
        Map<AreaId, Area> byId = areas.stream().collect(Collectors.toMap(Area::id, Function.identity()));
        return areas.stream().collect(Collectors.toMap(area -> path(area, byId), Function.identity()));
    }

    private static String path(Area area, Map<AreaId, Area> byId) {
        Area parent = area.parent() == null ? null : byId.get(area.parent());
        return (parent == null ? "" : path(parent, byId)) + area.name() + "/";
    }
}
