package org.bangfu.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

/** People by workbook, each with the post they hold. The telephone number says who it is; another post means a move. */
@Component
class PersonKind implements IntakeKind<PersonKind.Line> {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private final Directory directory;
    private final Clock clock;

    PersonKind(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param unit its path, or its name where only one unit is called so; null for somebody without a post
     * @param roles what the post may; empty where the row does not say
     * @param from since when; null where it is another post's day
     */
    record Line(
            String name,
            String phone,
            @Nullable String unit,
            @Nullable String title,
            Set<Role> roles,
            @Nullable LocalDate from) {}

    @Override
    public String key() {
        return "people";
    }

    @Override
    public Sentence name() {
        return new Sentence("人员", "People");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public List<Field<Line>> fields() {
        return List.of(
                Field.text("name", "姓名", "Name", Line::name)
                        .required()
                        .personal()
                        .synonyms("人员姓名", "干部姓名", "名字")
                        .example("王某某"),
                Field.code("phone", "手机号", "Mobile number", Line::phone)
                        .required()
                        .personal()
                        .synonyms("手机", "手机号码", "联系电话", "电话", "联系方式", "移动电话")
                        .example("13900000000")
                        .check(PersonKind::refusePhone),
                Field.text("unit", "单位", "Unit", Line::unit)
                        .required()
                        .synonyms("所在单位", "工作单位", "部门", "单位名称", "所属部门")
                        .example("经济发展局")
                        .atMost(200),
                Field.text("title", "职务", "Post", Line::title)
                        .required()
                        .synonyms("岗位", "职位", "现任职务", "岗位名称")
                        .example("副局长"),
                Field.choice("roles", "角色", "Roles", Line::roles, RoleWords.CHOICES)
                        .many()
                        .synonyms("系统角色", "权限", "角色权限")
                        .example("经办人、驻企联络员"),
                Field.day("from", "任职日期", "Since", Line::from)
                        .synonyms("起始日期", "任职时间", "到岗日期", "开始日期", "任现职时间")
                        .example("2020-02-10"));
    }

    private static Optional<Sentence> refusePhone(String phone) {
        return MOBILE.matcher(phone).matches()
                ? Optional.empty()
                : Optional.of(new Sentence("手机号应为 11 位数字，以 1 开头", "A mobile number has 11 digits and begins with 1"));
    }

    @Override
    public Class<Line> type() {
        return Line.class;
    }

    @Override
    public Line read(Row row) {
        LocalDate from = row.day("from");
        return new Line(
                row.required("name"),
                row.required("phone"),
                Paths.clean(row.text("unit")),
                row.text("title"),
                Set.copyOf(row.many("roles").stream().map(Role::valueOf).toList()),
                from == null ? Days.today(clock) : from);
    }

    @Override
    public String naturalKey(Line line) {
        return line.phone();
    }

    @Override
    public List<Judged<Line>> judge(Actor actor, List<Line> lines, Peers peers) {
        return PersonJudge.of(directory, actor, lines).judge(lines);
    }

    @Override
    public List<String> apply(Journal journal, Actor actor, List<Step<Line>> steps) {
        return new PersonApply(directory, actor, steps).write(journal);
    }

    @Override
    public void withdraw(Journal journal, Actor actor, List<Known<Line>> records) {
        new PersonApply(directory, actor, List.of()).withdraw(journal, records);
    }
}
