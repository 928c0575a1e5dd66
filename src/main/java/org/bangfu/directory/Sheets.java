package org.bangfu.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bangfu.platform.journal.Ciphers;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Prints activation sheets. A new one makes those printed before worthless. */
@Service
public class Sheets {

    /** No letter or digit that looks like another; twelve of them are 60 bits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;
    private static final Duration VALID = Duration.ofDays(30);
    private static final Duration ONE_TIME_VALID = Duration.ofHours(12);

    private final SheetRepository repository;
    private final Vault vault;
    private final String address;

    /** @param address where people reach the program, for the QR code */
    Sheets(SheetRepository repository, Vault vault, @Value("${bangfu.address:http://127.0.0.1:8080}") String address) {
        this.repository = repository;
        this.vault = vault;
        this.address = address;
    }

    /** Adds the sheets to a command that is running: one statement for all of them. They are printed only if it commits. */
    public List<Sheet> print(Journal journal, ZoneId zone, Collection<Person> people) {
        Instant expires = Instant.now().plus(VALID);
        var codes = new LinkedHashMap<PersonId, String>();
        var sheets = new ArrayList<Sheet>();
        for (Person person : people) {
            String code = code();
            codes.put(person.id(), code);
            sheets.add(sheet(person, code, expires));
        }
        journal.write(repository.withdraw(zone, codes.keySet()), IllegalStateException::new);
        journal.write(
                repository.insert(zone, hashes(codes), SheetRepository.Kind.ACTIVATE, expires),
                DirectoryProblem.DIRECTORY_CHANGED::with);
        return sheets;
    }

    /** A code that signs a person in once; only demonstrations have them. */
    String oneTime(ZoneId zone, PersonId person) {
        String code = code();
        repository.insertNow(zone, person, hash(code), Instant.now().plus(ONE_TIME_VALID));
        return code;
    }

    /** As typed by hand: any case, with or without the dashes. */
    byte[] hash(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return vault.fingerprint(null, "sheet " + plain);
    }

    private Map<PersonId, byte[]> hashes(Map<PersonId, String> codes) {
        var hashes = new LinkedHashMap<PersonId, byte[]>();
        codes.forEach((person, code) -> hashes.put(person, hash(code)));
        return hashes;
    }

    private Sheet sheet(Person person, String code, Instant expires) {
        String url = address + "/activate#" + code;
        return new Sheet(person.id(), person.name(), code, url, QrCode.svg(url), expires);
    }

    private static String code() {
        var code = new StringBuilder();
        for (byte each : Ciphers.random(LENGTH)) {
            if (code.length() % 5 == 4) {
                code.append('-');
            }
            code.append(LETTERS.charAt(each & 31));
        }
        return code.toString();
    }
}
