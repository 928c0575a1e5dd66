package org.bangfu.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.directory.PersonLine.SignInState;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Sealer;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People. Their names and numbers are opened here, after the row is read. */
@Repository
class PeopleRepository {

    private static final String GONE = "—";

    private final JdbcClient jdbc;
    private final Vault vault;

    PeopleRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** By unit and name; those whose key is gone are missing. */
    List<Official> officials(ZoneId zone, LocalDate today) {
        List<Official> held = jdbc.sql("""
                SELECT DISTINCT ON (held.person) held.person, post.unit, unit.name AS unit_name, post.title
                FROM post_holder AS held
                JOIN post ON post.zone_id = held.zone_id AND post.id = held.post
                JOIN unit ON unit.zone_id = held.zone_id AND unit.id = post.unit
                WHERE held.zone_id = :zone AND held.valid_from <= :today AND coalesce(held.valid_to, 'infinity') > :today
                ORDER BY held.person, held.valid_from, held.id
                """)
                .param("zone", zone.value())
                .param("today", today)
                .query((row, number) -> new Official(
                        new PersonId(row.getObject("person", UUID.class)),
                        GONE,
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getString("unit_name"),
                        row.getString("title")))
                .list();
        Map<UUID, String> names =
                names(zone, held.stream().map(each -> each.person().value()).toList());
        return held.stream()
                .filter(each -> names.containsKey(each.person().value()))
                .map(each -> each.called(names.getOrDefault(each.person().value(), GONE)))
                .sorted(Comparator.comparing(Official::unitName).thenComparing(Official::name))
                .toList();
    }

    Page<PersonLine> page(ZoneId zone, LocalDate today, @Nullable UUID after, int size) {
        List<Row> found = jdbc.sql("""
                SELECT person.id, person.name, person.phone, person.version, sign_in_person.sign_in IS NOT NULL AS active,
                       EXISTS (
                           SELECT FROM activation_sheet AS sheet
                           WHERE sheet.zone_id = person.zone_id AND sheet.person = person.id AND sheet.kind = 'ACTIVATE'
                             AND sheet.used_at IS NULL AND sheet.expires_at > now()) AS waiting,
                       coalesce(failure.locked_until > now(), false) AS locked
                FROM person
                LEFT JOIN sign_in_person ON sign_in_person.zone_id = person.zone_id AND sign_in_person.person = person.id
                LEFT JOIN sign_in ON sign_in.id = sign_in_person.sign_in
                LEFT JOIN sign_in_failure AS failure ON failure.name_hash = sign_in.name_hash
                WHERE person.zone_id = :zone AND person.id > :after
                  AND EXISTS (SELECT FROM post_holder AS held WHERE held.zone_id = person.zone_id AND held.person = person.id)
                ORDER BY person.id
                LIMIT :limit
                """)
                .param("zone", zone.value())
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", size + 1)
                .query(PeopleRepository::row)
                .list();
        var opener = vault.opener(zone, found.stream().map(Row::id).toList());
        Map<UUID, List<PersonLine.Held>> held =
                held(zone, today, found.stream().map(Row::id).toList());
        return Page.of(
                found.stream()
                        .map(row -> row.line(opener, held.getOrDefault(row.id, List.of())))
                        .toList(),
                size,
                line -> line.key().toString());
    }

    private Map<UUID, List<PersonLine.Held>> held(ZoneId zone, LocalDate today, List<UUID> persons) {
        var held = new HashMap<UUID, List<PersonLine.Held>>();
        jdbc.sql("""
                SELECT holder.person, post.unit, unit.name AS unit_name, post.title, post.roles, holder.valid_from, holder.valid_to
                FROM post_holder AS holder
                JOIN post ON post.zone_id = holder.zone_id AND post.id = holder.post
                JOIN unit ON unit.zone_id = post.zone_id AND unit.id = post.unit
                WHERE holder.zone_id = :zone AND holder.person = ANY (:persons::uuid[])
                  AND (holder.valid_to IS NULL OR holder.valid_to > :today)
                ORDER BY unit.path, post.title
                """)
                .param("zone", zone.value())
                .param("persons", Sql.texts(persons))
                .param("today", today)
                .query(row -> {
                    held.merge(
                            row.getObject("person", UUID.class),
                            List.of(new PersonLine.Held(
                                    new UnitId(row.getObject("unit", UUID.class)),
                                    row.getString("unit_name"),
                                    row.getString("title"),
                                    DirectoryRepository.roles(
                                            (String[]) row.getArray("roles").getArray()),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class))),
                            (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                                    .toList());
                });
        return held;
    }

    Set<PersonId> signedIn(ZoneId zone, Collection<PersonId> ids) {
        return jdbc
                .sql("SELECT person FROM sign_in_person WHERE zone_id = :zone AND person = ANY (:ids::uuid[])")
                .param("zone", zone.value())
                .param("ids", Sql.texts(ids, PersonId::value))
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<UUID, String> names(ZoneId zone, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        persons(zone, ids.stream().map(PersonId::new).toList())
                .forEach((id, person) -> names.put(id.value(), person.name()));
        return names;
    }

    Map<PersonId, Person> persons(ZoneId zone, Collection<PersonId> ids) {
        List<Row> found = jdbc.sql(FOUND + "person.id = ANY (:ids::uuid[])")
                .param("zone", zone.value())
                .param("ids", Sql.texts(ids, PersonId::value))
                .query(PeopleRepository::row)
                .list();
        var opener = vault.opener(zone, found.stream().map(Row::id).toList());
        return found.stream().map(row -> row.person(opener)).collect(Collectors.toMap(Person::id, Function.identity()));
    }

    Map<String, Person> byPhone(ZoneId zone, Collection<String> phones) {
        List<byte[]> hashes =
                phones.stream().map(phone -> vault.fingerprint(zone, phone)).toList();
        List<Row> found = jdbc.sql(FOUND + "person.phone_hash = ANY (:hashes::bytea[])")
                .param("zone", zone.value())
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(PeopleRepository::row)
                .list();
        var opener = vault.opener(zone, found.stream().map(Row::id).toList());
        var people = new LinkedHashMap<String, Person>();
        for (Row row : found) {
            Person person = row.person(opener);
            if (person.phone() != null) {
                people.put(person.phone(), person);
            }
        }
        return people;
    }

    private static final String FOUND = """
            SELECT person.id, person.name, person.phone, person.version, false AS active, false AS waiting, false AS locked
            FROM person
            WHERE person.zone_id = :zone AND\s""";

    Change put(ZoneId zone, Sealer sealer, List<Person> people) {
        return new Change(
                """
                INSERT INTO person AS old (zone_id, id, name, phone, phone_hash, version)
                SELECT :zone, * FROM unnest(:ids::uuid[], :names::bytea[], :phones::bytea[], :hashes::bytea[], :versions::integer[])
                ON CONFLICT (zone_id, id) DO UPDATE SET name = excluded.name, phone = excluded.phone, phone_hash = excluded.phone_hash,
                    version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(people, person -> person.id().value()),
                        "names", bytes(people, person -> sealer.seal(person.id().value(), person.name())),
                        "phones",
                                bytes(people, person -> sealer.seal(person.id().value(), person.phone())),
                        "hashes",
                                bytes(
                                        people,
                                        person -> person.phone() == null
                                                ? null
                                                : vault.fingerprint(zone, person.phone())),
                        "versions", Sql.texts(people, Person::version)),
                people.size());
    }

    private static byte @Nullable [][] bytes(List<Person> people, Function<Person, byte @Nullable []> part) {
        return people.stream().map(part).toArray(byte[][]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getBytes("name"),
                row.getBytes("phone"),
                row.getInt("version"),
                row.getBoolean("active"),
                row.getBoolean("waiting"),
                row.getBoolean("locked"));
    }

    private record Row(
            UUID id,
            byte[] name,
            byte @Nullable [] phone,
            int version,
            boolean active,
            boolean waiting,
            boolean locked) {

        Person person(Vault.Opener opener) {
            return new Person(
                    new PersonId(id), Objects.requireNonNullElse(opener.open(name), GONE), opener.open(phone), version);
        }

        PersonLine line(Vault.Opener opener, List<PersonLine.Held> posts) {
            Person person = person(opener);
            String phone = person.phone();
            return new PersonLine(
                    person.id(), person.name(), phone == null ? null : Person.maskPhone(phone), posts, state());
        }

        private SignInState state() {
            if (locked) {
                return SignInState.LOCKED;
            }
            return active ? SignInState.ACTIVE : waiting ? SignInState.WAITING : SignInState.NONE;
        }
    }
}
