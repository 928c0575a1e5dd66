package org.bangfu.client;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.AUDITOR;
import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;
import static org.bangfu.platform.zone.Role.SECURITY_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Person;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.PersonLine.SignInState;
import org.bangfu.directory.Sheet;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who speaks for a client, and the words that clients are sorted by. */
@RestController
@RequestMapping("/api")
class ClientController {

    private final Clients clients;
    private final Contacts contacts;
    private final Industries industries;
    private final Directory directory;
    private final Commands commands;

    ClientController(
            Clients clients, Contacts contacts, Industries industries, Directory directory, Commands commands) {
        this.clients = clients;
        this.contacts = contacts;
        this.industries = industries;
        this.directory = directory;
        this.commands = commands;
    }

    @GetMapping("/industries")
    @Permit(
            value = "place.read",
            zone = {
                ADMINISTRATOR,
                SECURITY_ADMINISTRATOR,
                AUDITOR,
                ROSTER_CLERK,
                LEADER,
                SECRETARY,
                HANDLER,
                LIAISON_OFFICER,
                CONTACT
            })
    List<Industry> industries(
            Actor actor,
            @RequestParam(defaultValue = "1") int level,
            @RequestParam(required = false) @Nullable String parent) {
        return industries.list(level, parent);
    }

    @GetMapping("/clients/{client}/contacts")
    @Permit(value = "contact.read", zone = ROSTER_CLERK)
    List<ContactLine> contacts(Actor actor, @PathVariable ClientId client) {
        clients.get(actor, client);
        List<Contact> found = contacts.of(actor, List.of(client));
        List<PersonId> people = found.stream().map(Contact::person).distinct().toList();
        Map<PersonId, Person> persons = directory.persons(actor, people);
        var waiting = contacts.withoutSignIn(actor, List.of(client)).keySet();
        return found.stream()
                .map(each -> ContactLine.of(
                        each, Optional.ofNullable(persons.get(each.person())), !waiting.contains(each.person())))
                .toList();
    }

    /** Whom to call, for whoever serves the client: asked for one client at a time, and never masked. */
    @GetMapping("/clients/{client}/phones")
    @Permit(value = "client.call", own = LIAISON_OFFICER)
    List<Phone> phones(Actor actor, @PathVariable ClientId client) {
        clients.get(actor, client);
        List<PersonId> people = contacts.of(actor, List.of(client)).stream()
                .filter(contact -> contact.validTo() == null)
                .map(Contact::person)
                .distinct()
                .toList();
        Map<PersonId, Person> persons = directory.persons(actor, people);
        return people.stream()
                .flatMap(person -> Optional.ofNullable(persons.get(person)).stream())
                .map(person -> new Phone(person.name(), person.phone()))
                .toList();
    }

    @PostMapping("/clients/{client}/contacts")
    @Permit(value = "contact.write", zone = ROSTER_CLERK)
    Contact name(Command command, @PathVariable ClientId client, @Valid @RequestBody NewContact body) {
        Actor actor = command.actor();
        Contact contact = commands.once(command, "contact.name", List.of(client, body), Contact.class, journal -> {
            clients.get(actor, client);
            return contacts.name(journal, actor, body.id, client, body.name, body.phone);
        });
        contacts.changed(actor, List.of(contact.person()));
        return contact;
    }

    @PostMapping("/clients/{client}/contacts/{contact}/end")
    @Permit(value = "contact.write", zone = ROSTER_CLERK)
    Contact end(Command command, @PathVariable ClientId client, @PathVariable UUID contact, @RequestBody Seen body) {
        Actor actor = command.actor();
        Contact ended =
                commands.once(command, "contact.end", List.of(client, contact, body), Contact.class, journal -> {
                    Contact next = contacts.get(actor, client, contact).end(body.seen, journal.now());
                    contacts.write(journal, actor, List.of(next));
                    return next;
                });
        contacts.changed(actor, List.of(ended.person()));
        return ended;
    }

    /** Prints sheets for contacts who have not got in yet; sheets printed for them before are worthless then. */
    @PostMapping("/contacts/sheets")
    @Permit(value = "contact.activate", zone = ROSTER_CLERK)
    List<PrintedSheet> sheets(Command command, @Valid @RequestBody Which body) {
        Actor actor = command.actor();
        Map<PersonId, List<String>> waiting = contacts.withoutSignIn(actor, body.clients);
        if (waiting.isEmpty()) {
            return List.of();
        }
        var printed = new ArrayList<Sheet>();
        commands.once(command, "contact.print-sheets", body, Printed.class, journal -> {
            var entry = new Printed(List.copyOf(waiting.keySet()));
            journal.record("contact-sheets", Ids.of(command.id()), 0, journal.now(), null, entry);
            printed.addAll(contacts.print(journal, actor, waiting.keySet()));
            return entry;
        });
        if (printed.isEmpty()) {
            throw ClientProblem.SHEETS_PRINTED_ALREADY.with();
        }
        return printed.stream()
                .map(sheet -> PrintedSheet.of(sheet, waiting.getOrDefault(sheet.person(), List.of())))
                .toList();
    }

    /** Somebody who speaks for a client; {@code phone} is null when no number is on record. */
    record Phone(String name, @Nullable String phone) {}

    record NewContact(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 20) String phone) {}

    record Seen(int seen) {}

    /** For whom sheets are printed; null for everyone who has none. */
    record Which(@Nullable @Size(max = 1000) List<ClientId> clients) {}

    /** What the journal keeps of sheets: for whom; never the codes. */
    record Printed(List<PersonId> people) {}

    /** A sheet of somebody who speaks for these clients. */
    record PrintedSheet(
            PersonId person, String name, List<String> clients, String code, String url, String qr, Instant expires) {

        static PrintedSheet of(Sheet sheet, List<String> clients) {
            return new PrintedSheet(
                    sheet.person(), sheet.name(), clients, sheet.code(), sheet.url(), sheet.qr(), sheet.expires());
        }
    }

    /** A contact in a list; the number is masked. */
    record ContactLine(
            UUID id,
            PersonId person,
            String name,
            @Nullable String phone,
            LocalDate from,
            @Nullable LocalDate to,
            boolean verified,
            SignInState signIn,
            int version) {

        static ContactLine of(Contact contact, Optional<Person> person, boolean active) {
            return new ContactLine(
                    contact.id(),
                    contact.person(),
                    person.map(Person::name).orElse("—"),
                    person.map(Person::phone)
                            .filter(Objects::nonNull)
                            .map(Person::maskPhone)
                            .orElse(null),
                    contact.validFrom(),
                    contact.validTo(),
                    contact.verifiedAt() != null,
                    active ? SignInState.ACTIVE : SignInState.NONE,
                    contact.version());
        }
    }
}
