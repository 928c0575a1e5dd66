package org.bangfu.client;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Person;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.Sheet;
import org.bangfu.directory.Sheets;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.web.Sessions;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to those who speak for a client. One person may speak for ten, and a client may have two. */
@Service
public class Contacts {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final int MOST_SHEETS = 1000;

    private final ContactRepository repository;
    private final Directory directory;
    private final Sheets sheets;
    private final Sessions sessions;
    private final Clock clock;

    Contacts(ContactRepository repository, Directory directory, Sheets sheets, Sessions sessions, Clock clock) {
        this.repository = repository;
        this.directory = directory;
        this.sheets = sheets;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Everyone who speaks or spoke for these clients. */
    @Transactional(readOnly = true)
    public List<Contact> of(Actor actor, Collection<ClientId> clients) {
        return repository.of(actor.zone(), clients);
    }

    /** One contact of a client. */
    @Transactional(readOnly = true)
    public Contact get(Actor actor, ClientId client, UUID id) {
        return repository.find(actor.zone(), client, id).orElseThrow(ClientProblem.CONTACT_UNKNOWN::with);
    }

    /** Whether a text can be the mobile number of a contact. */
    public static boolean isPhone(String phone) {
        return PHONE.matcher(phone).matches();
    }

    /**
     * Names a contact whom an official vouches for: the person of that number, or a new one.
     *
     * @throws org.bangfu.platform.web.Problem when the number belongs to a person of another name
     */
    public Contact name(Journal journal, Actor actor, UUID id, ClientId client, String name, String phone) {
        if (name.isBlank()) {
            throw ClientProblem.NAME_NEEDED.with().at(List.of("name"));
        }
        if (!isPhone(phone)) {
            throw ClientProblem.CONTACT_PHONE_INVALID.with().at(List.of("phone"));
        }
        Optional<Person> known =
                Optional.ofNullable(directory.byPhone(actor, List.of(phone)).get(phone));
        known.filter(person -> !person.name().equals(name.strip())).ifPresent(person -> {
            throw ClientProblem.PHONE_OF_ANOTHER.with().at(List.of("phone"));
        });
        Person person = known.orElseGet(() -> new Person(new PersonId(Ids.next()), name.strip(), phone, 0));
        var contact = new Contact(id, client, person.id(), Days.of(journal.now()), null, journal.now(), 0);
        record(
                journal,
                contact); // the answer of the command comes first, the row of the person before that of the contact
        if (known.isEmpty()) {
            directory.writePeople(journal, actor, List.of(person));
        }
        journal.write(repository.put(actor.zone(), List.of(contact)), ClientProblem.CONTACT_TWICE::with);
        return contact;
    }

    /** Writes contacts in a command that is running; the people are there, or written by the same command before. */
    public void write(Journal journal, Actor actor, List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        journal.write(repository.put(actor.zone(), contacts), ClientProblem.CONTACT_TWICE::with);
        contacts.forEach(each -> record(journal, each));
    }

    private static void record(Journal journal, Contact contact) {
        journal.record("contact", contact.id(), contact.version(), Days.startOf(contact.validFrom()), null, contact);
    }

    /** Takes contacts back that should never have been named. */
    public void withdraw(Journal journal, Actor actor, List<Contact> withdrawn) {
        if (!withdrawn.isEmpty()) {
            journal.write(repository.withdraw(actor.zone(), withdrawn), ClientProblem.CONTACT_TWICE::with);
            withdrawn.forEach(each ->
                    journal.record("contact-withdrawn", each.id(), each.version() + 1, journal.now(), null, each));
        }
    }

    /** Everything these people speak or spoke for. */
    @Transactional(readOnly = true)
    public List<Contact> ofPeople(Actor actor, Collection<PersonId> people) {
        return repository.ofPeople(actor.zone(), people);
    }

    /** To be called after a command that changed for whom these people speak. */
    public void changed(Actor actor, Collection<PersonId> people) {
        people.forEach(person -> sessions.forget(actor.zone(), person.value()));
    }

    /** Contacts who have not got in yet, with the names of their clients; of all clients for null. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<String>> withoutSignIn(Actor actor, @Nullable Collection<ClientId> clients) {
        Map<PersonId, List<String>> speaking = repository.speaking(actor.zone(), clients, Days.today(clock));
        Set<PersonId> active = directory.signedIn(actor, speaking.keySet());
        var waiting = new LinkedHashMap<PersonId, List<String>>();
        speaking.forEach((person, names) -> {
            if (!active.contains(person) && waiting.size() < MOST_SHEETS) {
                waiting.put(person, names);
            }
        });
        return waiting;
    }

    /** Prints sheets in a command that is running. */
    List<Sheet> print(Journal journal, Actor actor, Collection<PersonId> people) {
        List<Person> persons =
                people.stream().map(directory.persons(actor, people)::get).toList();
        return sheets.print(journal, actor.zone(), persons);
    }
}
