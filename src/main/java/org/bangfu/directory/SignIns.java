package org.bangfu.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.web.Sessions;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to getting in. Runs on real time, outside any zone, until it is known who it is: five wrong passwords lock a name
 * for a quarter of an hour, whether anybody has that name or not.
 */
@Service
public class SignIns {

    private static final int MOST_FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final Duration OFFICIAL_IDLE = Duration.ofHours(12);
    private static final Duration OFFICIAL_LONGEST = Duration.ofDays(7);
    private static final Duration CONTACT_IDLE = Duration.ofDays(30);
    private static final Duration CONTACT_LONGEST = Duration.ofDays(180);

    private final SignInRepository repository;
    private final SheetRepository sheets;
    private final Sheets printed;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Vault vault;

    SignIns(
            SignInRepository repository,
            SheetRepository sheets,
            Sheets printed,
            Passwords passwords,
            Sessions sessions,
            Vault vault) {
        this.repository = repository;
        this.sheets = sheets;
        this.printed = printed;
        this.passwords = passwords;
        this.sessions = sessions;
        this.vault = vault;
    }

    /**
     * Signs in with a password.
     *
     * @param phone the name
     * @param code of the second factor; null when not asked for yet
     * @param zone which one, for a person who works in several; null when not asked for yet
     * @return the session's token
     */
    public String withPassword(String phone, String password, @Nullable String code, @Nullable Long zone) {
        byte[] name = nameHash(phone);
        repository.lockedUntil(name).ifPresent(until -> {
            throw DirectoryProblem.SIGN_IN_LOCKED.with("times", MOST_FAILURES).until(until);
        });
        Optional<SignInRepository.Row> found = repository.byName(name);
        if (!found.map(row -> passwords.matches(password, row.password()))
                .orElseGet(() -> passwords.matchesNobody(password))) {
            repository.failed(name, MOST_FAILURES, LOCKED);
            throw DirectoryProblem.SIGN_IN_REFUSED.with();
        }
        SignInRepository.Row row = found.orElseThrow(DirectoryProblem.SIGN_IN_REFUSED::with);
        OptionalLong step =
                row.secondFactor() == null ? OptionalLong.empty() : OptionalLong.of(factor(name, row, code));
        SignInRepository.Place place = place(row, zone);
        if (step.isPresent() && !repository.useFactor(row.id(), step.getAsLong())) {
            throw factorWrong(name);
        }
        repository.succeeded(name);
        return begin(place.zone(), place.person(), row.secondFactor() != null);
    }

    /** Signs in with a demonstration's one-time code. */
    public String withCode(String code) {
        byte[] hash = printed.hash(code);
        SheetRepository.Row sheet = sheets.find(hash, SheetRepository.Kind.SIGN_IN)
                .filter(SheetRepository.Row::valid)
                .orElseThrow(DirectoryProblem.CODE_UNKNOWN::with);
        if (!repository.zone(sheet.zone()).demonstration() || !sheets.useNow(hash)) {
            throw DirectoryProblem.CODE_UNKNOWN.with();
        }
        return begin(sheet.zone(), sheet.person().value(), true);
    }

    /** Begins a session; administrators have none without a second factor. */
    String begin(ZoneId zone, UUID person, boolean secondFactor) {
        String token = sessions.begin(zone, person, OFFICIAL_IDLE, OFFICIAL_LONGEST);
        var roles = sessions.find(token).orElseThrow().standing().roles();
        if (!secondFactor && roles.stream().anyMatch(Role.SECOND_FACTOR_REQUIRED::contains)) {
            sessions.end(token);
            throw DirectoryProblem.SECOND_FACTOR_MISSING.with();
        }
        if (roles.stream().anyMatch(role -> role != Role.CONTACT)) {
            return token;
        }
        sessions.end(token);
        return sessions.begin(zone, person, CONTACT_IDLE, CONTACT_LONGEST);
    }

    /** Changes one's own password; every other session ends. */
    public String changePassword(Actor actor, String phone, String old, String chosen) {
        SignInRepository.Row row =
                repository.ofPerson(actor.zone(), actor.person()).orElseThrow(DirectoryProblem.PERSON_UNKNOWN::with);
        if (!passwords.matches(old, row.password())) {
            throw DirectoryProblem.PASSWORD_WRONG.with().at(List.of("old"));
        }
        repository.changePassword(row.id(), passwords.choose(chosen, phone));
        sessions.endAll(actor.zone(), actor.person());
        return begin(actor.zone(), actor.person(), row.secondFactor() != null);
    }

    /** What the browser needs to know of a zone. */
    SignInRepository.ZoneRow zone(ZoneId zone) {
        return repository.zone(zone);
    }

    byte[] nameHash(String phone) {
        return vault.fingerprint(null, "phone " + phone);
    }

    /** The step whose code this is. It is used up once nothing else is asked for: who has to choose a zone sends it again. */
    private long factor(byte[] name, SignInRepository.Row row, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw DirectoryProblem.SECOND_FACTOR_NEEDED.with();
        }
        String secret = vault.openForProgram(row.id(), row.secondFactor() == null ? new byte[0] : row.secondFactor());
        return SecondFactor.step(secret, code.strip(), Instant.now(), row.factorStep())
                .orElseThrow(() -> factorWrong(name));
    }

    private Problem factorWrong(byte[] name) {
        repository.failed(name, MOST_FAILURES, LOCKED);
        return DirectoryProblem.SECOND_FACTOR_WRONG.with().at(List.of("code"));
    }

    private SignInRepository.Place place(SignInRepository.Row row, @Nullable Long zone) {
        List<SignInRepository.Place> places = repository.places(row.id());
        if (places.size() == 1) {
            return places.getFirst();
        }
        return places.stream()
                .filter(place -> zone != null && place.zone().value() == zone)
                .findFirst()
                .orElseThrow(() -> places.isEmpty()
                        ? DirectoryProblem.SIGN_IN_REFUSED.with()
                        : DirectoryProblem.ZONE_NEEDED.with(
                                "zones",
                                places.stream()
                                        .map(place -> Map.of("id", place.zone().value(), "name", place.name()))
                                        .toList()));
    }
}
