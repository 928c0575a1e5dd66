package org.bangfu.platform.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;

/** A kind with a field of every type, for reading; it stands for no record. */
final class SampleKind implements IntakeKind<SampleKind.Line> {

    enum Scale {
        LARGE,
        SMALL
    }

    record Line(
            String name,
            String code,
            @Nullable Integer staff,
            @Nullable BigDecimal output,
            @Nullable LocalDate opened,
            @Nullable Scale scale,
            List<String> tags,
            @Nullable String contact) {}

    @Override
    public String key() {
        return "sample";
    }

    @Override
    public Sentence name() {
        return new Sentence("样表", "Sample");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ROSTER_CLERK);
    }

    @Override
    public List<Field<Line>> fields() {
        return List.of(
                Field.text("name", "企业名称", "Name", Line::name).required().synonyms("单位名称"),
                Field.code("code", "统一社会信用代码", "Credit code", Line::code)
                        .required()
                        .check(code -> code.length() == 18
                                ? Optional.empty()
                                : Optional.of(new Sentence("应为 18 位", "It has 18 characters"))),
                Field.integer("staff", "职工人数", "Staff", Line::staff),
                Field.decimal("output", "产值", "Output", Line::output),
                Field.day("opened", "开工日期", "Opened", Line::opened),
                Field.choice(
                        "scale",
                        "规模",
                        "Scale",
                        Line::scale,
                        List.of(
                                Field.Choice.of(Scale.LARGE, "大型", "Large", "大"),
                                Field.Choice.of(Scale.SMALL, "小型", "Small", "小"))),
                Field.text("tags", "标签", "Tags", Line::tags).many().atMost(6),
                Field.text("contact", "联系人", "Contact", Line::contact)
                        .personal()
                        .synonyms("联系方式姓名", "姓名"));
    }

    @Override
    public Class<Line> type() {
        return Line.class;
    }

    @Override
    public Line read(Row row) {
        return new Line(
                row.required("name"),
                row.required("code"),
                row.integer("staff"),
                row.decimal("output"),
                row.day("opened"),
                row.choice("scale", Scale.class),
                row.many("tags"),
                row.text("contact"));
    }

    @Override
    public String naturalKey(Line line) {
        return line.code();
    }

    @Override
    public List<Judged<Line>> judge(Actor actor, List<Line> lines, Peers peers) {
        return lines.stream().map(line -> new Judged<Line>(null, List.of())).toList();
    }

    @Override
    public List<String> apply(Journal journal, Actor actor, List<Step<Line>> steps) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(Journal journal, Actor actor, List<Known<Line>> records) {
        throw new UnsupportedOperationException();
    }
}
