package org.bangfu.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.web.Sessions;
import org.bangfu.platform.web.Standing;
import org.bangfu.platform.web.StandingSource;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.ZoneId;
import org.bangfu.platform.zone.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns a printed sheet into a sign-in: for the first time, or again after a password was forgotten. */
@Service
class Activations {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");

    private final SheetRepository sheets;
    private final Sheets printed;
    private final SignInRepository signIns;
    private final SignIns entrance;
    private final PeopleRepository people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Commands commands;
    private final Vault vault;
    private final List<StandingSource> sources;
    private final TransactionTemplate transaction;

    Activations(
            SheetRepository sheets,
            Sheets printed,
            SignInRepository signIns,
            SignIns entrance,
            PeopleRepository people,
            Passwords passwords,
            Sessions sessions,
            Commands commands,
            Vault vault,
            List<StandingSource> sources,
            PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.printed = printed;
        this.signIns = signIns;
        this.entrance = entrance;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.commands = commands;
        this.vault = vault;
        this.sources = sources;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a sheet is good for, before it is used. Administrators are offered the secret of a second factor. */
    Look look(String code) {
        byte[] hash = printed.hash(code);
        SheetRepository.Row sheet = sheet(hash);
        Known known = known(sheet);
        Factor factor = needsFactor(known.standing) ? factor(hash, sheet, known.person) : null;
        String phone = known.person.phone();
        boolean contact = known.standing.roles().stream().allMatch(role -> role == Role.CONTACT);
        return new Look(
                contact ? Look.Kind.CONTACT : Look.Kind.OFFICIAL,
                Person.maskName(known.person.name()),
                phone == null ? null : Person.maskPhone(phone),
                known.standing.clients().entrySet().stream()
                        .map(client -> new Named(client.getKey(), client.getValue()))
                        .sorted(Comparator.comparing(Named::name))
                        .toList(),
                factor);
    }

    /**
     * Uses a sheet.
     *
     * @param phone the name to sign in with, when the sheet has none yet
     * @return the session's token
     */
    String activate(String code, String password, @Nullable String phone, @Nullable String factorCode) {
        byte[] hash = printed.hash(code);
        SheetRepository.Row sheet = sheet(hash);
        Known known = known(sheet);
        Person person = withPhone(known.person, phone);
        String name = Objects.requireNonNull(person.phone());
        byte[] nameHash = entrance.nameHash(name);
        Optional<SignInRepository.Row> existing = signIns.byName(nameHash);
        existing.ifPresent(row -> checkOtherZones(row, sheet.zone(), password));
        UUID id = existing.map(SignInRepository.Row::id).orElseGet(Ids::next);
        long step = needsFactor(known.standing) ? checkFactor(sheet, person, factorCode) : 0;
        byte[] factor = step == 0 ? null : vault.sealForProgram(id, secret(sheet, person));
        String stored = passwords.choose(password, name);
        var actor = new Actor(sheet.zone(), person.id().value(), Set.of(), null, known.standing.roles(), Scope.OWN);
        Zones.run(
                sheet.zone(),
                () -> commands.once(Command.of(actor), "sign-in.activate", id, Activated.class, journal -> {
                    journal.write(sheets.use(hash), DirectoryProblem.ACTIVATION_UNKNOWN::with);
                    journal.write(signIns.put(id, nameHash, stored, factor, step), DirectoryProblem.PHONE_TAKEN::with);
                    journal.write(
                            signIns.link(sheet.zone(), person.id().value(), id), DirectoryProblem.PHONE_TAKEN::with);
                    var activated = new Activated(person.id(), factor != null);
                    journal.record("sign-in", id, 0, journal.now(), null, activated);
                    if (person.version() != known.person.version()) {
                        write(journal, sheet.zone(), person);
                    }
                    return activated;
                }));
        signIns.succeeded(nameHash);
        sessions.endAll(sheet.zone(), person.id().value());
        return entrance.begin(sheet.zone(), person.id().value(), true);
    }

    private void write(Journal journal, ZoneId zone, Person person) {
        journal.write(people.put(zone, journal.sealer(), List.of(person)), DirectoryProblem.PHONE_TAKEN::with);
        journal.record("person", person.id().value(), person.version(), journal.now(), null, person);
    }

    private SheetRepository.Row sheet(byte[] hash) {
        SheetRepository.Row sheet =
                sheets.find(hash, SheetRepository.Kind.ACTIVATE).orElseThrow(DirectoryProblem.ACTIVATION_UNKNOWN::with);
        if (!sheet.valid()) {
            throw DirectoryProblem.ACTIVATION_EXPIRED.with();
        }
        return sheet;
    }

    private Known known(SheetRepository.Row sheet) {
        return Objects.requireNonNull(Zones.call(
                sheet.zone(),
                () -> transaction.execute(status -> {
                    Person person = Optional.ofNullable(people.persons(sheet.zone(), List.of(sheet.person()))
                                    .get(sheet.person()))
                            .orElseThrow(DirectoryProblem.PERSON_UNKNOWN::with);
                    Standing standing = Standing.NONE;
                    for (StandingSource source : sources) {
                        standing = standing.plus(
                                source.of(sheet.zone(), sheet.person().value()));
                    }
                    return new Known(person, standing);
                })));
    }

    private static Person withPhone(Person person, @Nullable String phone) {
        if (person.phone() != null) {
            return person;
        }
        if (phone == null || !PHONE.matcher(phone).matches()) {
            throw DirectoryProblem.PHONE_INVALID.with().at(List.of("name"));
        }
        return new Person(person.id(), person.name(), phone, person.version() + 1);
    }

    /** Nobody takes a sign-in over by printing a sheet for its number in a zone of their own. */
    private void checkOtherZones(SignInRepository.Row row, ZoneId zone, String password) {
        boolean elsewhere = signIns.places(row.id()).stream()
                .anyMatch(place -> !place.zone().equals(zone));
        if (elsewhere && !passwords.matches(password, row.password())) {
            throw DirectoryProblem.PASSWORD_OF_ANOTHER_ZONE.with().at(List.of("password"));
        }
    }

    private static boolean needsFactor(Standing standing) {
        return standing.roles().stream().anyMatch(Role.SECOND_FACTOR_REQUIRED::contains);
    }

    private Factor factor(byte[] hash, SheetRepository.Row sheet, Person person) {
        if (sheet.factor() == null) {
            sheets.offerFactor(hash, vault.sealForProgram(person.id().value(), SecondFactor.secret()));
        }
        String secret = secret(sheet(hash), person);
        String uri = SecondFactor.uri(secret, signIns.zone(sheet.zone()).name());
        return new Factor(secret, uri, QrCode.svg(uri));
    }

    private String secret(SheetRepository.Row sheet, Person person) {
        if (sheet.factor() == null) {
            throw DirectoryProblem.SECOND_FACTOR_NEEDED.with();
        }
        return vault.openForProgram(person.id().value(), sheet.factor());
    }

    private long checkFactor(SheetRepository.Row sheet, Person person, @Nullable String code) {
        return SecondFactor.step(secret(sheet, person), code == null ? "" : code.strip(), Instant.now(), 0)
                .orElseThrow(() -> DirectoryProblem.SECOND_FACTOR_WRONG.with().at(List.of("secondFactorCode")));
    }

    private record Known(Person person, Standing standing) {}

    /** What the journal keeps: nothing that lets anybody in. */
    record Activated(PersonId person, boolean secondFactor) {}

    /** What the page shows before a sheet is used. */
    record Look(
            Kind kind,
            String name,
            @Nullable String signInName,
            List<Named> clients,
            @Nullable Factor secondFactor) {

        enum Kind {
            CONTACT,
            OFFICIAL
        }
    }

    record Named(UUID id, String name) {}

    /** For an authenticator: the secret, the address that programs read, and the same as a picture. */
    record Factor(String secret, String uri, String qr) {}
}
