package org.bangfu.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who speaks for whom. */
@Repository
class ContactRepository {

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contact> of(ZoneId zone, Collection<ClientId> clients) {
        return jdbc.sql("""
                SELECT id, client, person, valid_from, valid_to, verified_at, version
                FROM contact
                WHERE zone_id = :zone AND client = ANY (:clients::uuid[])
                ORDER BY client, valid_from, id
                """)
                .param("zone", zone.value())
                .param("clients", Sql.texts(clients, ClientId::value))
                .query(ContactRepository::contact)
                .list();
    }

    List<Contact> ofPeople(ZoneId zone, Collection<PersonId> people) {
        return jdbc.sql("""
                SELECT id, client, person, valid_from, valid_to, verified_at, version
                FROM contact
                WHERE zone_id = :zone AND person = ANY (:people::uuid[])
                """)
                .param("zone", zone.value())
                .param("people", Sql.texts(people, PersonId::value))
                .query(ContactRepository::contact)
                .list();
    }

    Change withdraw(ZoneId zone, List<Contact> contacts) {
        return new Change(
                """
                DELETE FROM contact
                WHERE zone_id = :zone AND id = ANY (:ids::uuid[])
                  AND (id, version) IN (SELECT * FROM unnest(:ids::uuid[], :versions::integer[]))
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(contacts, Contact::id),
                        "versions", Sql.texts(contacts, Contact::version)),
                contacts.size());
    }

    Optional<Contact> find(ZoneId zone, ClientId client, UUID id) {
        return jdbc.sql("""
                SELECT id, client, person, valid_from, valid_to, verified_at, version
                FROM contact
                WHERE zone_id = :zone AND client = :client AND id = :id
                """)
                .param("zone", zone.value())
                .param("client", client.value())
                .param("id", id)
                .query(ContactRepository::contact)
                .optional();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        OffsetDateTime verified = row.getObject("verified_at", OffsetDateTime.class);
        return new Contact(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                verified == null ? null : verified.toInstant(),
                row.getInt("version"));
    }

    /** The clients for whom a person may speak that day, with their names. */
    Map<UUID, String> spokenFor(ZoneId zone, UUID person, LocalDate day) {
        var clients = new HashMap<UUID, String>();
        jdbc.sql("""
                SELECT client.id, client.name
                FROM contact JOIN client ON client.zone_id = contact.zone_id AND client.id = contact.client
                WHERE contact.zone_id = :zone AND contact.person = :person AND contact.verified_at IS NOT NULL
                  AND contact.valid_from <= :day AND (contact.valid_to IS NULL OR contact.valid_to > :day)
                """)
                .param("zone", zone.value())
                .param("person", person)
                .param("day", day)
                .query(row -> {
                    clients.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return clients;
    }

    /**
     * Who may speak that day, with the names of their clients, in the order of the first of these.
     *
     * @param clients null for all
     */
    Map<PersonId, List<String>> speaking(ZoneId zone, @Nullable Collection<ClientId> clients, LocalDate day) {
        var speaking = new LinkedHashMap<PersonId, List<String>>();
        jdbc.sql("""
                SELECT contact.person, array_agg(client.name ORDER BY client.name) AS names
                FROM contact JOIN client ON client.zone_id = contact.zone_id AND client.id = contact.client
                WHERE contact.zone_id = :zone AND contact.verified_at IS NOT NULL
                  AND (:all OR contact.client = ANY (:clients::uuid[]))
                  AND contact.valid_from <= :day AND (contact.valid_to IS NULL OR contact.valid_to > :day)
                GROUP BY contact.person
                ORDER BY min(client.name COLLATE "C"), contact.person
                """)
                .param("zone", zone.value())
                .param("all", clients == null)
                .param("clients", Sql.texts(clients == null ? List.of() : clients, ClientId::value))
                .param("day", day)
                .query(row -> {
                    speaking.put(new PersonId(row.getObject("person", UUID.class)), List.of((String[])
                            row.getArray("names").getArray()));
                });
        return speaking;
    }

    Change put(ZoneId zone, List<Contact> contacts) {
        return new Change(
                """
                INSERT INTO contact AS old (zone_id, id, client, person, valid_from, valid_to, verified_at, version)
                SELECT :zone, *
                FROM unnest(:ids::uuid[], :clients::uuid[], :people::uuid[], :froms::date[], :tos::date[], :verified::timestamptz[],
                            :versions::integer[])
                ON CONFLICT (zone_id, id) DO UPDATE SET valid_to = excluded.valid_to, verified_at = excluded.verified_at,
                    version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(contacts, Contact::id),
                        "clients", Sql.texts(contacts, each -> each.client().value()),
                        "people", Sql.texts(contacts, each -> each.person().value()),
                        "froms", Sql.texts(contacts, Contact::validFrom),
                        "tos", Sql.texts(contacts, Contact::validTo),
                        "verified", Sql.texts(contacts, Contact::verifiedAt),
                        "versions", Sql.texts(contacts, Contact::version)),
                contacts.size());
    }

    /** Somebody who speaks for listed clients, whoever speaks for the fewest first. */
    Optional<UUID> somebody(ZoneId zone, LocalDate day, int skipped) {
        return jdbc.sql("""
                SELECT contact.person
                FROM contact JOIN client ON client.zone_id = contact.zone_id AND client.id = contact.client
                WHERE contact.zone_id = :zone AND contact.verified_at IS NOT NULL
                  AND contact.valid_from <= :day AND (contact.valid_to IS NULL OR contact.valid_to > :day)
                GROUP BY contact.person
                HAVING bool_and(client.listed)
                ORDER BY count(*), contact.person
                LIMIT 1 OFFSET :skipped
                """)
                .param("zone", zone.value())
                .param("day", day)
                .param("skipped", skipped)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }
}
