package org.bangfu.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.client.ClientId;
import org.bangfu.client.Facts.Scale;
import org.bangfu.client.Industries;
import org.bangfu.client.Industry;
import org.bangfu.client.Tag;
import org.bangfu.directory.Area;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.Directory;
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

/** The roster by workbook. The credit code says which enterprise it is; another name is a renaming. */
@Component
class EnterpriseKind implements IntakeKind<EnterpriseLine> {

    private final Enterprises enterprises;
    private final Directory directory;
    private final Industries industries;
    private final Clock clock;

    EnterpriseKind(Enterprises enterprises, Directory directory, Industries industries, Clock clock) {
        this.enterprises = enterprises;
        this.directory = directory;
        this.industries = industries;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "enterprises";
    }

    @Override
    public Sentence name() {
        return new Sentence("企业名册", "Enterprises");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ROSTER_CLERK);
    }

    @Override
    public List<Field<EnterpriseLine>> fields() {
        return List.of(
                Field.<EnterpriseLine>text("name", "企业名称", "Name", EnterpriseLine::name)
                        .required()
                        .atMost(100)
                        .synonyms("单位名称", "企业全称", "公司名称", "企业", "单位详细名称")
                        .example("聊城某某轴承有限公司"),
                Field.<EnterpriseLine>code("creditCode", "统一社会信用代码", "Credit code", EnterpriseLine::creditCode)
                        .required()
                        .check(CreditCode::fault)
                        .synonyms("信用代码", "社会信用代码", "统一信用代码", "组织机构代码/统一社会信用代码")
                        .example("91350100M000100Y43"),
                Field.<EnterpriseLine>text("area", "所在片区", "Area", EnterpriseLine::area)
                        .synonyms("片区", "街道", "镇街", "所属街道", "所在街道")
                        .example("东城街道"),
                Field.<EnterpriseLine>text("industry", "行业", "Industry", EnterpriseLine::industry)
                        .synonyms("行业代码", "行业类别", "所属行业", "国民经济行业")
                        .example("3451"),
                Field.<EnterpriseLine>choice(
                                "scale",
                                "规模",
                                "Size",
                                EnterpriseLine::scale,
                                List.of(
                                        Field.Choice.of(Scale.LARGE, "大型", "large", "大型企业", "大"),
                                        Field.Choice.of(Scale.MEDIUM, "中型", "medium", "中型企业", "中"),
                                        Field.Choice.of(Scale.SMALL, "小型", "small", "小型企业", "小"),
                                        Field.Choice.of(Scale.MICRO, "微型", "micro", "微型企业", "微")))
                        .synonyms("企业规模", "单位规模"),
                Field.<EnterpriseLine>text("ownership", "企业类型", "Ownership", EnterpriseLine::ownership)
                        .atMost(40)
                        .synonyms("登记注册类型", "所有制", "经济类型")
                        .example("民营"),
                Field.<EnterpriseLine>choice(
                                "tags",
                                "标签",
                                "Tags",
                                EnterpriseLine::tags,
                                List.of(
                                        Field.Choice.of(Tag.ABOVE_SCALE, "规模以上", "above scale", "规上", "规上企业", "规上工业"),
                                        Field.Choice.of(
                                                Tag.FOREIGN_TRADE_PRODUCER,
                                                "生产型外贸企业",
                                                "foreign-trade producer",
                                                "外贸",
                                                "外贸企业",
                                                "生产型外贸"),
                                        Field.Choice.of(Tag.FOREIGN_FUNDED, "外资企业", "foreign-funded", "外资"),
                                        Field.Choice.of(Tag.KEY, "重点企业", "key", "重点")))
                        .many()
                        .synonyms("企业标签", "类别", "企业类别", "备注标签")
                        .example("规上、外贸"),
                Field.<EnterpriseLine>integer(
                                "registeredStaff", "在册职工", "Registered staff", EnterpriseLine::registeredStaff)
                        .synonyms("职工人数", "从业人数", "在册人数", "员工总数", "职工总数"),
                Field.<EnterpriseLine>decimal("capacity", "年产能", "Capacity a year", EnterpriseLine::capacity)
                        .synonyms("产能", "设计产能", "年设计产能"),
                Field.<EnterpriseLine>text("capacityUnit", "产能单位", "Unit of capacity", EnterpriseLine::capacityUnit)
                        .atMost(20)
                        .synonyms("计量单位"),
                Field.<EnterpriseLine>text(
                                "legalRepresentative",
                                "法定代表人",
                                "Legal representative",
                                EnterpriseLine::legalRepresentative)
                        .personal()
                        .atMost(40)
                        .synonyms("法人", "法人代表", "法定代表人姓名", "负责人"),
                Field.<EnterpriseLine>text("address", "地址", "Address", EnterpriseLine::address)
                        .atMost(200)
                        .synonyms("企业地址", "详细地址", "经营地址", "注册地址"),
                Field.<EnterpriseLine>day("from", "生效日期", "In force from", EnterpriseLine::from)
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
    public Class<EnterpriseLine> type() {
        return EnterpriseLine.class;
    }

    @Override
    public EnterpriseLine read(Row row) {
        return new EnterpriseLine(
                row.required("name"),
                row.required("creditCode"),
                row.text("area"),
                row.text("industry"),
                row.choice("scale", Scale.class),
                row.text("ownership"),
                row.many("tags").stream().map(Tag::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.integer("registeredStaff"),
                row.decimal("capacity"),
                row.text("capacityUnit"),
                row.text("legalRepresentative"),
                row.text("address"),
                row.day("from"));
    }

    @Override
    public String naturalKey(EnterpriseLine line) {
        return line.creditCode();
    }

    @Override
    public List<Judged<EnterpriseLine>> judge(Actor actor, List<EnterpriseLine> lines, Peers peers) {
        var words = Words.of(directory, industries, actor, lines);
        Map<CreditCode, Listing> standing = enterprises.byCode(
                actor,
                lines.stream().map(line -> CreditCode.of(line.creditCode())).toList());
        return lines.stream()
                .map(line -> judge(line, standing.get(CreditCode.of(line.creditCode())), words))
                .toList();
    }

    private static Judged<EnterpriseLine> judge(EnterpriseLine line, @Nullable Listing listing, Words words) {
        var faults = new ArrayList<Fault>();
        if (line.area() != null && words.area(line.area()) == null) {
            faults.add(Fault.at(
                    "area",
                    "没有片区“%s”：请先导入片区，或照片区名称填写".formatted(line.area()),
                    "There is no area “%s”: import it first, or write it as it is called".formatted(line.area())));
        }
        if (line.industry() != null && words.industry(line.industry()) == null) {
            faults.add(Fault.at(
                    "industry",
                    "GB/T 4754-2017 中没有“%s”：请填 4 位代码或标准名称".formatted(line.industry()),
                    "GB/T 4754-2017 has no “%s”: write the 4-digit code or the standard name"
                            .formatted(line.industry())));
        }
        if (listing == null) {
            return new Judged<>(null, faults);
        }
        Enterprise enterprise = listing.enterprise();
        if (enterprise.status() != Enterprise.Status.LISTED) {
            faults.add(Fault.at(
                    "creditCode",
                    "名册中这家企业%s：请先在企业页面恢复在册".formatted(enterprise.status().zh()),
                    "The roster has it as %s: list it again on its page first"
                            .formatted(enterprise.status().en())));
        }
        AreaId area = listing.facts().area();
        EnterpriseLine known = line.standing(
                listing,
                area == null ? null : words.name(area),
                line.industry() != null
                        && Objects.equals(
                                words.industry(line.industry()), listing.facts().industry()));
        return new Judged<>(
                new Known<>(enterprise.client().value(), Integer.toString(enterprise.version()), known), faults);
    }

    @Override
    public List<String> apply(Journal journal, Actor actor, List<Step<EnterpriseLine>> steps) {
        List<EnterpriseLine> lines = steps.stream().map(Step::line).toList();
        var words = Words.of(directory, industries, actor, lines);
        Map<CreditCode, Listing> standing = enterprises.byCode(
                actor,
                lines.stream().map(line -> CreditCode.of(line.creditCode())).toList());
        LocalDate today = Days.of(journal.now());
        List<Listing> next = steps.stream()
                .map(step -> next(step, standing.get(CreditCode.of(step.line().creditCode())), words, today))
                .toList();
        enterprises.write(journal, actor, next, null);
        return next.stream()
                .map(each -> Integer.toString(each.enterprise().version()))
                .toList();
    }

    private static Listing next(Step<EnterpriseLine> step, @Nullable Listing now, Words words, LocalDate today) {
        EnterpriseLine line = step.line();
        Enterprise enterprise;
        if (step.before() == null) {
            if (now != null) {
                throw EnterpriseProblem.ENTERPRISE_KNOWN.with("name", now.name());
            }
            enterprise = Enterprise.register(ClientId.of(step.id()), CreditCode.of(line.creditCode()), line.details());
        } else {
            if (now == null
                    || !Integer.toString(now.enterprise().version())
                            .equals(step.before().version())) {
                throw EnterpriseProblem.ENTERPRISE_IN_USE.with();
            }
            enterprise = now.enterprise().restate(line.details(), now.name(), line.name());
        }
        return new Listing(
                enterprise,
                line.name(),
                line.from(today),
                line.facts(
                        line.area() == null ? null : words.area(line.area()),
                        line.industry() == null ? null : words.industry(line.industry())));
    }

    @Override
    public void withdraw(Journal journal, Actor actor, List<Known<EnterpriseLine>> records) {
        Map<CreditCode, Listing> standing = enterprises.byCode(
                actor,
                records.stream()
                        .map(known -> CreditCode.of(known.line().creditCode()))
                        .toList());
        enterprises.withdraw(
                journal,
                actor,
                records.stream()
                        .map(known -> standing.get(CreditCode.of(known.line().creditCode())))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** What the words of some lines mean, looked up once for all of them. */
    private record Words(Map<String, AreaId> areas, Map<AreaId, String> names, Map<String, String> industries) {

        static Words of(Directory directory, Industries industries, Actor actor, List<EnterpriseLine> lines) {
            List<Area> all = directory.areas(actor);
            var areas = new HashMap<String, AreaId>();
            all.stream().collect(Collectors.groupingBy(Area::name)).forEach((name, same) -> {
                if (same.size() == 1) {
                    areas.put(name, same.getFirst().id());
                }
            });
            List<String> asked = lines.stream()
                    .map(EnterpriseLine::industry)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var codes = new HashMap<String, String>();
            industries.byName(asked).forEach((name, industry) -> codes.put(name, industry.code()));
            industries.byCode(asked).values().stream().map(Industry::code).forEach(code -> codes.put(code, code));
            return new Words(areas, all.stream().collect(Collectors.toMap(Area::id, Area::name)), codes);
        }

        @Nullable
        AreaId area(String name) {
            return areas.get(name);
        }

        @Nullable
        String name(AreaId area) {
            return names.get(area);
        }

        @Nullable
        String industry(String word) {
            return industries.get(word);
        }
    }
}
