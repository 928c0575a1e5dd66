package org.bangfu.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.client.ClientId;
import org.bangfu.directory.Area;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Unit;
import org.bangfu.directory.UnitId;
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
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roster of key projects by workbook. The code says which project it is. */
@Component
class ProjectKind implements IntakeKind<ProjectKind.Line> {

    private final Projects projects;
    private final Directory directory;
    private final Clock clock;

    ProjectKind(Projects projects, Directory directory, Clock clock) {
        this.projects = projects;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param area by name
     * @param unit in charge, by name
     * @param from since when it is so; null for the day of the import
     */
    record Line(
            String name,
            String code,
            @Nullable String area,
            @Nullable String unit,
            @Nullable LocalDate from) {}

    @Override
    public String key() {
        return "projects";
    }

    @Override
    public Sentence name() {
        return new Sentence("重点项目名册", "Key projects");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ROSTER_CLERK);
    }

    @Override
    public List<Field<Line>> fields() {
        return List.of(
                Field.text("name", "项目名称", "Name", Line::name)
                        .required()
                        .atMost(100)
                        .synonyms("项目", "重点项目", "项目全称", "建设项目名称")
                        .example("某某路跨河大桥工程"),
                Field.text("code", "项目代码", "Code", Line::code)
                        .required()
                        .check(ProjectCode::fault)
                        .synonyms("国家项目代码", "项目编号", "立项代码", "编号")
                        .example("2020-371502-48-01-000001"),
                Field.text("area", "所在片区", "Area", Line::area)
                        .synonyms("片区", "街道", "镇街", "所属街道", "所在街道", "建设地点")
                        .example("东城街道"),
                Field.text("unit", "责任单位", "Unit in charge", Line::unit)
                        .synonyms("牵头单位", "主管单位", "包保单位", "负责单位")
                        .example("经济发展局"),
                Field.day("from", "生效日期", "In force from", Line::from)
                        .synonyms("入册日期", "起始日期", "纳入日期")
                        .check(this::refuseDay)
                        .example("2020-02-03"));
    }

    private Optional<Sentence> refuseDay(String day) {
        return LocalDate.parse(day).isAfter(Days.today(clock))
                ? Optional.of(new Sentence("生效日期不能晚于今天", "The day cannot lie in the future"))
                : Optional.empty();
    }

    @Override
    public Class<Line> type() {
        return Line.class;
    }

    @Override
    public Line read(Row row) {
        return new Line(
                row.required("name"), row.required("code"), row.text("area"), row.text("unit"), row.day("from"));
    }

    @Override
    public String naturalKey(Line line) {
        return ProjectCode.read(line.code()).value();
    }

    @Override
    public List<Judged<Line>> judge(Actor actor, List<Line> lines, Peers peers) {
        var words = Words.of(directory, actor);
        Map<ProjectCode, Listing> standing = standing(actor, lines);
        return lines.stream()
                .map(line -> judge(line, standing.get(ProjectCode.read(line.code())), words))
                .toList();
    }

    private Map<ProjectCode, Listing> standing(Actor actor, List<Line> lines) {
        return projects.byCode(
                actor, lines.stream().map(line -> ProjectCode.read(line.code())).toList());
    }

    private static Judged<Line> judge(Line line, @Nullable Listing listing, Words words) {
        var faults = new ArrayList<Fault>();
        if (line.area() != null && !words.areas.containsKey(line.area())) {
            faults.add(Fault.at(
                    "area",
                    "没有片区“%s”：请先导入片区，或照片区名称填写".formatted(line.area()),
                    "There is no area “%s”: import it first, or write it as it is called".formatted(line.area())));
        }
        if (line.unit() != null && !words.units.containsKey(line.unit())) {
            faults.add(Fault.at(
                    "unit",
                    "没有单位“%s”，或有几个同名单位：请照单位名册填写".formatted(line.unit()),
                    "There is no unit “%s”, or several: write it as the roster of units does".formatted(line.unit())));
        }
        if (listing == null) {
            return new Judged<>(null, faults);
        }
        if (!listing.listed()) {
            faults.add(Fault.at(
                    "code", "名册中这个项目已销项：请先在项目页面恢复在册", "The roster has it as closed: list it again on its page first"));
        }
        return new Judged<>(
                new Known<>(
                        listing.project().client().value(),
                        Integer.toString(listing.project().version()),
                        words.line(listing, line)),
                faults);
    }

    @Override
    public List<String> apply(Journal journal, Actor actor, List<Step<Line>> steps) {
        var words = Words.of(directory, actor);
        Map<ProjectCode, Listing> standing =
                standing(actor, steps.stream().map(Step::line).toList());
        LocalDate today = Days.of(journal.now());
        List<Listing> next = steps.stream()
                .map(step ->
                        next(step, standing.get(ProjectCode.read(step.line().code())), words, today))
                .toList();
        projects.write(journal, actor, next, null);
        return next.stream()
                .map(each -> Integer.toString(each.project().version()))
                .toList();
    }

    private static Listing next(Step<Line> step, @Nullable Listing now, Words words, LocalDate today) {
        Line line = step.line();
        UnitId unit = line.unit() == null ? null : words.units.get(line.unit());
        return new Listing(
                project(step, now, unit),
                line.name(),
                Objects.requireNonNullElse(line.from(), today),
                line.area() == null ? null : words.areas.get(line.area()));
    }

    private static Project project(Step<Line> step, @Nullable Listing now, @Nullable UnitId unit) {
        if (step.before() == null) {
            if (now != null) {
                throw ProjectProblem.PROJECT_KNOWN.with("name", now.name());
            }
            return Project.register(
                    ClientId.of(step.id()), ProjectCode.read(step.line().code()), unit);
        }
        if (now == null
                || !Integer.toString(now.project().version())
                        .equals(step.before().version())) {
            throw ProjectProblem.PROJECT_IN_USE.with();
        }
        return now.project().edit(unit);
    }

    @Override
    public void withdraw(Journal journal, Actor actor, List<Known<Line>> records) {
        Map<ProjectCode, Listing> standing =
                standing(actor, records.stream().map(Known::line).toList());
        projects.withdraw(
                journal,
                actor,
                records.stream()
                        .map(known -> standing.get(ProjectCode.read(known.line().code())))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** What the words of rows mean: names that only one area or unit has. */
    private record Words(
            Map<String, AreaId> areas,
            Map<String, UnitId> units,
            Map<AreaId, String> areaNames,
            Map<UnitId, String> unitNames) {

        static Words of(Directory directory, Actor actor) {
            List<Area> areas = directory.areas(actor);
            List<Unit> units = directory.units(actor);
            return new Words(
                    single(areas, Area::name, Area::id),
                    single(units, Unit::name, Unit::id),
                    areas.stream().collect(Collectors.toMap(Area::id, Area::name)),
                    units.stream().collect(Collectors.toMap(Unit::id, Unit::name)));
        }

        private static <T, I> Map<String, I> single(List<T> all, Function<T, String> name, Function<T, I> id) {
            var single = new HashMap<String, I>();
            all.stream().collect(Collectors.groupingBy(name)).forEach((word, same) -> {
                if (same.size() == 1) {
                    single.put(word, id.apply(same.getFirst()));
                }
            });
            return single;
        }

        /** What stands, in the words of a row, so that what is the same also reads the same. */
        Line line(Listing listing, Line row) {
            UnitId unit = listing.project().unit();
            return new Line(
                    listing.name(),
                    row.code(),
                    listing.area() == null ? null : areaNames.get(listing.area()),
                    unit == null ? null : unitNames.get(unit),
                    row.from());
        }
    }
}
