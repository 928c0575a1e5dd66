package org.bangfu.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Person;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.intake.Fault;
import org.bangfu.platform.intake.Field;
import org.bangfu.platform.intake.IntakeKind;
import org.bangfu.platform.intake.Judged;
import org.bangfu.platform.intake.Known;
import org.bangfu.platform.intake.Peers;
import org.bangfu.platform.intake.Row;
import org.bangfu.platform.intake.Step;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;

/**
 * Contacts by workbook, one row for each client a person speaks for. The clerk who imports them vouches for them. Each register
 * extends it with what its clients are known by.
 */
public abstract class ContactKind implements IntakeKind<ContactKind.Line> {

    private final Contacts contacts;
    private final Directory directory;

    protected ContactKind(Contacts contacts, Directory directory) {
        this.contacts = contacts;
        this.directory = directory;
    }

    /**
     * One row.
     *
     * @param code what the client is known by, as its register writes it
     * @param client what the row calls it; the code alone says which it is
     */
    public record Line(String code, @Nullable String client, String name, String phone) {}

    /** The column with the names of clients. */
    protected abstract Field<Line> client();

    /** The column with their codes. */
    protected abstract Field<Line> code();

    /** A readable code as the register writes it. */
    protected abstract String written(String code);

    /** Why a row does not go in whose code the register does not have. */
    protected abstract Sentence unknown();

    /** Those of these codes that the register has, looked up together. */
    protected abstract Map<String, ClientId> clients(Actor actor, Collection<String> codes);

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ROSTER_CLERK);
    }

    @Override
    public List<Field<Line>> fields() {
        return List.of(
                client().atMost(100),
                code().required(),
                Field.text("name", "联系人", "Contact", Line::name)
                        .required()
                        .personal()
                        .atMost(40)
                        .synonyms("姓名", "联系人姓名", "填报人", "负责人")
                        .example("王某某"),
                Field.code("phone", "手机号", "Mobile number", Line::phone)
                        .required()
                        .personal()
                        .synonyms("手机", "手机号码", "联系电话", "电话", "联系方式")
                        .example("13900000000")
                        .check(phone -> Contacts.isPhone(phone)
                                ? Optional.empty()
                                : Optional.of(new Sentence(
                                        "手机号应为 11 位数字，以 1 开头", "A mobile number has 11 digits and begins with 1"))));
    }

    @Override
    public Class<Line> type() {
        return Line.class;
    }

    @Override
    public Line read(Row row) {
        return new Line(
                written(row.required(code().name())),
                row.text(client().name()),
                row.required("name"),
                row.required("phone"));
    }

    @Override
    public String naturalKey(Line line) {
        return line.code() + " " + line.phone();
    }

    @Override
    public List<Judged<Line>> judge(Actor actor, List<Line> lines, Peers peers) {
        var standing = Standing.of(this, actor, lines);
        var names = new HashMap<String, String>();
        return lines.stream().map(line -> judge(line, standing, names)).toList();
    }

    /** @param names what the rows before call the person of a number */
    private Judged<Line> judge(Line line, Standing standing, Map<String, String> names) {
        var faults = new ArrayList<Fault>();
        ClientId client = standing.clients.get(line.code());
        if (client == null) {
            faults.add(new Fault(code().name(), unknown()));
        }
        Person person = standing.people.get(line.phone());
        String called = person == null ? names.putIfAbsent(line.phone(), line.name()) : person.name();
        if (called != null && !called.equals(line.name())) {
            faults.add(Fault.at(
                    "name", "这个手机号已登记为另一个姓名：请核对姓名和手机号", "The number is on record under another name: check both"));
        }
        Contact contact = standing.contact(client, person);
        return new Judged<>(
                contact == null ? null : new Known<>(contact.id(), Integer.toString(contact.version()), line), faults);
    }

    @Override
    public List<String> apply(Journal journal, Actor actor, List<Step<Line>> steps) {
        var standing = Standing.of(this, actor, steps.stream().map(Step::line).toList());
        var fresh = new LinkedHashMap<String, Person>();
        var written = new ArrayList<Contact>();
        LocalDate today = Days.of(journal.now());
        for (Step<Line> step : steps) {
            Line line = step.line();
            ClientId client = standing.clients.get(line.code());
            if (client == null) {
                throw ClientProblem.CLIENT_UNKNOWN.with();
            }
            Person person = Optional.ofNullable(standing.people.get(line.phone()))
                    .orElseGet(() -> fresh.computeIfAbsent(
                            line.phone(),
                            phone -> new Person(new PersonId(Ids.part(step.id(), "person")), line.name(), phone, 0)));
            written.add(contact(step, client, person.id(), today, journal.now()));
        }
        directory.writePeople(journal, actor, List.copyOf(fresh.values()));
        contacts.write(journal, actor, written);
        directory.forget(
                actor, written.stream().map(each -> each.person().value()).toList());
        return written.stream().map(each -> Integer.toString(each.version())).toList();
    }

    private static Contact contact(Step<Line> step, ClientId client, PersonId person, LocalDate today, Instant now) {
        return new Contact(
                step.id(),
                client,
                person,
                today,
                null,
                now,
                step.before() == null ? 0 : Integer.parseInt(step.before().version()) + 1);
    }

    @Override
    public void withdraw(Journal journal, Actor actor, List<Known<Line>> records) {
        var standing =
                Standing.of(this, actor, records.stream().map(Known::line).toList());
        List<Contact> withdrawn = records.stream()
                .map(known -> standing.contact(
                        standing.clients.get(known.line().code()),
                        standing.people.get(known.line().phone())))
                .filter(Objects::nonNull)
                .toList();
        contacts.withdraw(journal, actor, withdrawn);
        Set<UUID> ids = withdrawn.stream().map(Contact::id).collect(Collectors.toSet());
        Set<PersonId> people = withdrawn.stream().map(Contact::person).collect(Collectors.toSet());
        contacts.ofPeople(actor, people).stream()
                .filter(each -> !ids.contains(each.id()))
                .forEach(each -> people.remove(each.person()));
        directory.withdrawPeople(
                journal, actor, List.copyOf(directory.persons(actor, people).values()));
        directory.forget(actor, people.stream().map(PersonId::value).toList());
    }

    /** Whom the lines are about, looked up once for all of them. */
    private record Standing(
            Map<String, ClientId> clients, Map<String, Person> people, Map<ClientId, List<Contact>> contacts) {

        static Standing of(ContactKind kind, Actor actor, Collection<Line> lines) {
            Map<String, ClientId> clients = kind.clients(
                    actor, lines.stream().map(Line::code).distinct().toList());
            return new Standing(
                    clients,
                    kind.directory.byPhone(
                            actor, lines.stream().map(Line::phone).distinct().toList()),
                    kind.contacts.of(actor, clients.values()).stream().collect(Collectors.groupingBy(Contact::client)));
        }

        /** The contact that this person is of this client, for as long as nobody ended it. */
        @Nullable
        Contact contact(@Nullable ClientId client, @Nullable Person person) {
            return client == null || person == null
                    ? null
                    : contacts.getOrDefault(client, List.of()).stream()
                            .filter(each -> each.person().equals(person.id()) && each.validTo() == null)
                            .findFirst()
                            .orElse(null);
        }
    }
}
