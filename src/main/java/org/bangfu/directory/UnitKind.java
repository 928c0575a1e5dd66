package org.bangfu.directory;

import java.util.HashMap;
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

/** Units by workbook: offices and bureaus with what they hang beneath. */
@Component
class UnitKind implements IntakeKind<UnitKind.Line> {

    private final Directory directory;

    UnitKind(Directory directory) {
        this.directory = directory;
    }

    /**
     * One row.
     *
     * @param parent path of the unit above; null at the top
     */
    record Line(String name, @Nullable String parent) {
        String path() {
            return Paths.of(parent, name);
        }
    }

    @Override
    public String key() {
        return "units";
    }

    @Override
    public Sentence name() {
        return new Sentence("单位", "Units");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public List<Field<Line>> fields() {
        return List.of(
                Field.text("name", "单位名称", "Unit", Line::name)
                        .required()
                        .synonyms("名称", "单位", "部门", "部门名称", "机构名称")
                        .example("经济发展局")
                        .check(Paths::refuseSlash),
                Field.text("parent", "上级单位", "Part of", Line::parent)
                        .synonyms("上级", "上级部门", "主管单位", "隶属单位")
                        .example("某某开发区（多级用 / 隔开）")
                        .atMost(200));
    }

    @Override
    public Class<Line> type() {
        return Line.class;
    }

    @Override
    public Line read(Row row) {
        return new Line(row.required("name"), Paths.clean(row.text("parent")));
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
        Map<String, Unit> standing = byPath(actor);
        Set<String> coming = peers.carrying(lines.stream()
                .map(UnitKind::above)
                .filter(path -> !path.isEmpty() && !standing.containsKey(path))
                .collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> {
                    Unit unit = standing.get(line.path());
                    return new Judged<>(
                            unit == null ? null : new Known<>(unit.id().value(), String.valueOf(unit.version()), line),
                            faults(line, standing, coming));
                })
                .toList();
    }

    private static List<Fault> faults(Line line, Map<String, Unit> standing, Set<String> coming) {
        String above = above(line);
        return above.isEmpty() || standing.containsKey(above) || coming.contains(above)
                ? List.of()
                : List.of(Fault.at(
                        "parent",
                        "没有单位“%s”：请先导入它，或在同一张表里加上".formatted(line.parent()),
                        "There is no unit “%s”: import it first, or put it into the same sheet"
                                .formatted(line.parent())));
    }

    @Override
    public List<String> apply(Journal journal, Actor actor, List<Step<Line>> steps) {
        var ids = new HashMap<String, UnitId>();
        byPath(actor).forEach((path, unit) -> ids.put(path, unit.id()));
        steps.forEach(step -> ids.put(step.line().path(), new UnitId(step.id())));
        List<Unit> units = steps.stream()
                .map(step -> new Unit(
                        new UnitId(step.id()),
                        step.line().name(),
                        ids.get(above(step.line())),
                        step.line().path(),
                        step.before() == null
                                ? 0
                                : Integer.parseInt(step.before().version()) + 1))
                .toList();
        directory.writeUnits(journal, actor, units);
        return units.stream().map(unit -> String.valueOf(unit.version())).toList();
    }

    @Override
    public void withdraw(Journal journal, Actor actor, List<Known<Line>> records) {
        Set<UnitId> ids = records.stream().map(known -> new UnitId(known.id())).collect(Collectors.toSet());
        directory.withdrawUnits(
                journal,
                actor,
                directory.units(actor).stream()
                        .filter(unit -> ids.contains(unit.id()))
                        .toList());
    }

    private static String above(Line line) {
        return line.parent() == null ? "" : line.parent() + "/";
    }

    private Map<String, Unit> byPath(Actor actor) {
        return directory.units(actor).stream().collect(Collectors.toMap(Unit::path, Function.identity()));
    }
}
