package org.bangfu.liaison.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Sealer;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shifts, published weeks, and notes. */
@Repository
class RotaRepository {

    private static final String SHIFT = "SELECT id, ambassador, starts, ends, version\nFROM rota_shift\n";

    private final JdbcClient jdbc;
    private final Vault vault;

    RotaRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those that hold some moment between the two, in order. */
    List<Shift> between(ZoneId zone, Instant from, Instant to) {
        return jdbc.sql(SHIFT + """
                WHERE zone_id = :zone AND starts < :to AND starts > :from - interval '24 hours 1 second' AND ends > :from
                ORDER BY starts
                """)
                .param("zone", zone.value())
                .param("from", Sql.at(from))
                .param("to", Sql.at(to))
                .query(RotaRepository::shift)
                .list();
    }

    List<Shift> byId(ZoneId zone, Collection<UUID> ids) {
        return jdbc.sql(SHIFT + "WHERE zone_id = :zone AND id = ANY (:ids::uuid[])")
                .param("zone", zone.value())
                .param("ids", Sql.texts(ids))
                .query(RotaRepository::shift)
                .list();
    }

    /** The shift that begins when another ends. */
    Optional<Shift> startingAt(ZoneId zone, Instant moment) {
        return jdbc.sql(SHIFT + "WHERE zone_id = :zone AND starts = :moment")
                .param("zone", zone.value())
                .param("moment", Sql.at(moment))
                .query(RotaRepository::shift)
                .optional();
    }

    /** Of one person, still to end after a moment. */
    List<Shift> of(ZoneId zone, PersonId ambassador, Instant from, int limit) {
        return jdbc.sql(SHIFT + """
                WHERE zone_id = :zone AND ambassador = :ambassador AND starts > :from - interval '24 hours 1 second' AND ends > :from
                ORDER BY starts
                LIMIT :limit
                """)
                .param("zone", zone.value())
                .param("ambassador", ambassador.value())
                .param("from", Sql.at(from))
                .param("limit", limit)
                .query(RotaRepository::shift)
                .list();
    }

    /** A week of which every minute is held. */
    record Published(LocalDate monday, UUID by, Instant at) {}

    Map<LocalDate, Published> published(ZoneId zone, Collection<LocalDate> mondays) {
        return jdbc
                .sql("""
                        SELECT monday, published_by, published_at
                        FROM rota_week
                        WHERE zone_id = :zone AND monday = ANY (:mondays::date[])
                        """)
                .param("zone", zone.value())
                .param("mondays", Sql.texts(mondays))
                .query((row, number) -> new Published(
                        row.getObject("monday", LocalDate.class),
                        row.getObject("published_by", UUID.class),
                        at(row, "published_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Published::monday, Function.identity()));
    }

    /** What was left at the end of these shifts, by shift. */
    Map<UUID, ShiftNote> notes(ZoneId zone, Collection<UUID> shifts) {
        record Row(ShiftNote note, byte[] words) {}
        List<Row> rows = jdbc.sql("""
                SELECT shift, ambassador, words, at, accepted_by, accepted_at, version
                FROM rota_note
                WHERE zone_id = :zone AND shift = ANY (:shifts::uuid[])
                """)
                .param("zone", zone.value())
                .param("shifts", Sql.texts(shifts))
                .query((row, number) -> new Row(note(row), row.getBytes("words")))
                .list();
        Vault.Opener opener =
                vault.opener(zone, rows.stream().map(row -> row.note.shift()).toList());
        return rows.stream()
                .map(row -> new ShiftNote(
                        row.note.shift(),
                        row.note.ambassador(),
                        Objects.requireNonNullElse(opener.open(row.words), "—"),
                        row.note.at(),
                        row.note.acceptedBy(),
                        row.note.acceptedAt(),
                        row.note.version()))
                .collect(Collectors.toMap(ShiftNote::shift, Function.identity()));
    }

    /** New ones, or one version ahead: then held by somebody else. */
    Change put(ZoneId zone, List<Shift> shifts) {
        return new Change(
                """
                INSERT INTO rota_shift AS old (zone_id, id, ambassador, starts, ends, version)
                SELECT :zone, *
                FROM unnest(:ids::uuid[], :ambassadors::uuid[], :starts::timestamptz[], :ends::timestamptz[], :versions::integer[])
                ON CONFLICT (zone_id, id) DO UPDATE SET ambassador = excluded.ambassador, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(shifts, Shift::id),
                        "ambassadors",
                                Sql.texts(shifts, each -> each.ambassador().value()),
                        "starts", Sql.texts(shifts, Shift::starts),
                        "ends", Sql.texts(shifts, Shift::ends),
                        "versions", Sql.texts(shifts, Shift::version)),
                shifts.size());
    }

    Change remove(ZoneId zone, Shift shift) {
        return new Change(
                "DELETE FROM rota_shift WHERE zone_id = :zone AND id = :id AND version = :version",
                Map.of("zone", zone.value(), "id", shift.id(), "version", shift.version()));
    }

    Change publish(ZoneId zone, Published week) {
        return new Change(
                """
                INSERT INTO rota_week (zone_id, monday, published_by, published_at)
                VALUES (:zone, :monday, :by, :at)
                ON CONFLICT DO NOTHING
                """, Map.of("zone", zone.value(), "monday", week.monday, "by", week.by, "at", Sql.at(week.at)));
    }

    Change put(ZoneId zone, Sealer sealer, ShiftNote note) {
        PersonId accepted = note.acceptedBy();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("shift", note.shift());
        parameters.put("ambassador", note.ambassador().value());
        parameters.put("words", Sql.bytesOrNull(sealer.seal(note.shift(), note.words())));
        parameters.put("at", Sql.at(note.at()));
        parameters.put("by", Sql.uuidOrNull(accepted == null ? null : accepted.value()));
        parameters.put("acceptedAt", Sql.atOrNull(note.acceptedAt()));
        parameters.put("version", note.version());
        return new Change("""
                INSERT INTO rota_note AS old (zone_id, shift, ambassador, words, at, accepted_by, accepted_at, version)
                VALUES (:zone, :shift, :ambassador, :words, :at, :by, :acceptedAt, :version)
                ON CONFLICT (zone_id, shift) DO UPDATE SET words = excluded.words, at = excluded.at,
                    accepted_by = excluded.accepted_by, accepted_at = excluded.accepted_at, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("ambassador", UUID.class)),
                at(row, "starts"),
                at(row, "ends"),
                row.getInt("version"));
    }

    private static ShiftNote note(ResultSet row) throws SQLException {
        UUID by = row.getObject("accepted_by", UUID.class);
        return new ShiftNote(
                row.getObject("shift", UUID.class),
                new PersonId(row.getObject("ambassador", UUID.class)),
                "",
                at(row, "at"),
                by == null ? null : new PersonId(by),
                by == null ? null : at(row, "accepted_at"),
                row.getInt("version"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
