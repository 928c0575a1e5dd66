package org.bangfu.liaison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.client.Client;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.client.Contacts;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Person;
import org.bangfu.directory.PersonId;
import org.bangfu.enterprise.CreditCode;
import org.bangfu.enterprise.Enterprises;
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

/** Assignments by workbook, one row for each officer of each client. A row that stands already changes nothing, not even its first day. */
@Component
class AssignmentKind implements IntakeKind<AssignmentKind.Line> {

    private final Enterprises enterprises;
    private final Clients clients;
    private final Directory directory;
    private final Assignments assignments;

    AssignmentKind(Enterprises enterprises, Clients clients, Directory directory, Assignments assignments) {
        this.enterprises = enterprises;
        this.clients = clients;
        this.directory = directory;
        this.assignments = assignments;
    }

    /** One row; the client by its code, or by its name. */
    record Line(
            @Nullable String enterprise,
            @Nullable String creditCode,
            String name,
            String phone,
            Assignment.Kind kind,
            LocalDate from,
            @Nullable String reason) {

        String client() {
            return creditCode != null ? creditCode : Objects.requireNonNullElse(enterprise, "");
        }
    }

    @Override
    public String key() {
        return "assignments";
    }

    @Override
    public Sentence name() {
        return new Sentence("驻企联络员指派", "Assignments of officers");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ROSTER_CLERK);
    }

    @Override
    public List<Field<Line>> fields() {
        return List.of(
                Field.text("enterprise", "企业名称", "Enterprise", Line::enterprise)
                        .atMost(100)
                        .synonyms("单位名称", "企业全称", "公司名称", "项目名称")
                        .example("聊城某某轴承有限公司"),
                Field.code("creditCode", "统一社会信用代码", "Credit code", Line::creditCode)
                        .check(CreditCode::fault)
                        .synonyms("信用代码", "社会信用代码", "统一信用代码")
                        .example("91350100M000100Y43"),
                Field.text("name", "联络员", "Officer", Line::name)
                        .required()
                        .personal()
                        .atMost(40)
                        .synonyms("联络员姓名", "驻企联络员", "姓名", "驻企干部")
                        .example("王某某"),
                Field.code("phone", "联络员手机号", "Officer's mobile number", Line::phone)
                        .required()
                        .personal()
                        .synonyms("手机号", "手机", "手机号码", "联系电话", "电话", "联系方式")
                        .example("13900000000")
                        .check(phone -> Contacts.isPhone(phone)
                                ? Optional.empty()
                                : Optional.of(new Sentence(
                                        "手机号应为 11 位数字，以 1 开头", "A mobile number has 11 digits and begins with 1"))),
                Field.choice("kind", "身份", "As", Line::kind, KINDS)
                        .synonyms("联络身份", "类别", "联络员类别")
                        .example("联络员"),
                Field.day("from", "开始日期", "From", Line::from)
                        .required()
                        .synonyms("起始日期", "进驻日期", "派驻日期", "联络开始日期")
                        .example("2020-02-09"),
                Field.text("reason", "超出上限的理由", "Why more than the cap", Line::reason)
                        .atMost(500)
                        .synonyms("理由", "备注"));
    }

    private static final List<Field.Choice> KINDS = List.of(
            Field.Choice.of(Assignment.Kind.OFFICER, "联络员", "Officer", "驻企联络员", "主联络员"),
            Field.Choice.of(Assignment.Kind.DEPUTY, "副联络员", "Deputy", "备岗联络员", "AB岗"),
            Field.Choice.of(Assignment.Kind.AMBASSADOR, "服务大使", "Ambassador", "大使"));

    @Override
    public Class<Line> type() {
        return Line.class;
    }

    @Override
    public Line read(Row row) {
        Assignment.Kind kind = row.choice("kind", Assignment.Kind.class);
        return new Line(
                row.text("enterprise"),
                row.text("creditCode"),
                row.required("name"),
                row.required("phone"),
                kind == null ? Assignment.Kind.OFFICER : kind,
                Objects.requireNonNull(row.day("from")),
                row.text("reason"));
    }

    /** A client has one officer; of the others each person once. */
    @Override
    public String naturalKey(Line line) {
        return line.kind() == Assignment.Kind.OFFICER
                ? officerKey(line)
                : line.client() + " " + line.kind() + " " + line.phone();
    }

    private static String officerKey(Line line) {
        return line.client() + " " + Assignment.Kind.OFFICER;
    }

    /** Officers first: an ambassador comes beside one. */
    @Override
    public int rank(Line line) {
        return line.kind() == Assignment.Kind.AMBASSADOR ? 1 : 0;
    }

    @Override
    public List<Judged<Line>> judge(Actor actor, List<Line> lines, Peers peers) {
        var standing = Standing.of(this, actor, lines);
        Set<String> coming = peers.carrying(
                lines.stream().map(AssignmentKind::officerKey).distinct().toList());
        return lines.stream()
                .map(line -> judge(line, standing, coming.contains(officerKey(line))))
                .toList();
    }

    /** @param served whether the client's officer comes with the same workbook */
    private static Judged<Line> judge(Line line, Standing standing, boolean served) {
        List<Client> found = standing.clients(line);
        if (found.size() != 1) {
            return new Judged<>(null, List.of(clientFault(line, found)));
        }
        Client client = found.getFirst();
        if (!client.listed()) {
            return bad(
                    "enterprise",
                    LiaisonProblem.CLIENT_LEFT.with("client", client.name()).detail());
        }
        Person person = standing.people.get(line.phone());
        if (person == null) {
            return bad(
                    "phone",
                    new Sentence(
                            "干部名册中没有这个手机号：请核对，或请管理员先导入",
                            "No official has this number: check it, or ask the administrator"));
        }
        if (!person.name().equals(line.name())) {
            return bad("name", new Sentence("这个手机号在干部名册中是另一个姓名：请核对", "The number is another official's: check both"));
        }
        Assignment made = made(UUID.randomUUID(), client.id(), person.id(), line);
        Assignment there = standing.there(made);
        if (there != null) {
            return new Judged<>(new Known<>(there.id(), Integer.toString(there.version()), line), List.of());
        }
        return standing.fitness
                .refusal(client.name(), made)
                .filter(refusal -> !(served && refusal.code() == LiaisonProblem.AMBASSADOR_ALONE))
                .map(refusal -> bad("name", refusal.detail()))
                .orElseGet(() -> {
                    standing.fitness.take(List.of(made));
                    return new Judged<>(null, List.of());
                });
    }

    private static Judged<Line> bad(String field, Sentence sentence) {
        return new Judged<>(null, List.of(new Fault(field, sentence)));
    }

    private static Fault clientFault(Line line, List<Client> found) {
        if (line.creditCode() == null && line.enterprise() == null) {
            return Fault.at("enterprise", "请填写企业名称或统一社会信用代码", "Say which enterprise: by its name or its code");
        }
        return found.isEmpty()
                ? Fault.at(
                        line.creditCode() == null ? "enterprise" : "creditCode",
                        "名册中没有这家单位：请先导入企业，名称须与名册一致",
                        "The roster has no such client: import it first, and write its name as the roster does")
                : Fault.at("enterprise", "名册中有几家同名单位：请填写统一社会信用代码", "Several clients share this name: give the code");
    }

    private static Assignment made(UUID id, ClientId client, PersonId officer, Line line) {
        return new Assignment(id, client, officer, line.kind(), line.from(), null, line.reason(), 0);
    }

    @Override
    public List<String> apply(Journal journal, Actor actor, List<Step<Line>> steps) {
        var standing = Standing.of(this, actor, steps.stream().map(Step::line).toList());
        List<Assignment> begun = steps.stream()
                .filter(step -> step.before() == null)
                .map(step -> made(
                        step.id(),
                        standing.clients(step.line()).getFirst().id(),
                        Objects.requireNonNull(standing.people.get(step.line().phone()))
                                .id(),
                        step.line()))
                .toList();
        clients.lock(actor, begun.stream().map(Assignment::client).toList());
        assignments.write(journal, actor, List.of(), begun);
        return steps.stream()
                .map(step -> step.before() == null ? "0" : step.before().version())
                .toList();
    }

    @Override
    public void withdraw(Journal journal, Actor actor, List<Known<Line>> records) {
        var standing =
                Standing.of(this, actor, records.stream().map(Known::line).toList());
        Set<UUID> ids = records.stream().map(Known::id).collect(Collectors.toSet());
        List<Assignment> withdrawn = records.stream()
                .flatMap(record -> standing.clients(record.line()).stream())
                .map(Client::id)
                .distinct()
                .flatMap(client -> standing.fitness.serving(client).assignments().stream())
                .filter(each -> ids.contains(each.id()))
                .toList();
        assignments.withdraw(journal, actor, withdrawn);
    }

    /** Whom the lines are about, looked up once for all of them. */
    private record Standing(Map<String, List<Client>> byText, Map<String, Person> people, Fitness fitness) {

        static Standing of(AssignmentKind kind, Actor actor, Collection<Line> lines) {
            Map<String, List<Client>> byText = byText(kind, actor, lines);
            Map<String, Person> people = kind.directory.byPhone(
                    actor, lines.stream().map(Line::phone).distinct().toList());
            return new Standing(
                    byText,
                    people,
                    kind.assignments.fitness(
                            actor,
                            byText.values().stream()
                                    .flatMap(List::stream)
                                    .map(Client::id)
                                    .distinct()
                                    .toList(),
                            people.values().stream().map(Person::id).distinct().toList()));
        }

        private static Map<String, List<Client>> byText(AssignmentKind kind, Actor actor, Collection<Line> lines) {
            List<CreditCode> codes = lines.stream()
                    .map(Line::creditCode)
                    .filter(Objects::nonNull)
                    .distinct()
                    .map(CreditCode::of)
                    .toList();
            List<String> names = lines.stream()
                    .filter(line -> line.creditCode() == null && line.enterprise() != null)
                    .map(Line::client)
                    .distinct()
                    .toList();
            Map<String, List<Client>> found = new HashMap<>(kind.clients.byName(actor, names));
            Map<CreditCode, ClientId> ids = new HashMap<>();
            kind.enterprises
                    .byCode(actor, codes)
                    .forEach((code, listing) ->
                            ids.put(code, listing.enterprise().client()));
            Map<ClientId, Client> byId = kind.clients.byId(actor, new ArrayList<>(ids.values()));
            ids.forEach((code, id) ->
                    Optional.ofNullable(byId.get(id)).ifPresent(client -> found.put(code.value(), List.of(client))));
            return found;
        }

        /** By its code one or none; by its name perhaps several. */
        List<Client> clients(Line line) {
            return byText.getOrDefault(line.client(), List.of());
        }

        /** The same person for the same client as the same, for as long as nobody ended it. */
        @Nullable
        Assignment there(Assignment made) {
            return fitness.serving(made.client()).assignments().stream()
                    .filter(each ->
                            each.to() == null && each.officer().equals(made.officer()) && each.kind() == made.kind())
                    .findFirst()
                    .orElse(null);
        }
    }
}
