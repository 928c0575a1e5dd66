package org.bangfu.platform.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.platform.zone.Sql;
import org.jspecify.annotations.Nullable;

/** The entries of one command as one INSERT: a few as rows of parameters, many as arrays, which have no limit of their own. */
final class Entries {

    private static final int MOST_AS_ROWS = 8;

    private final Command command;
    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();

    Entries(Command command, Instant now) {
        this.command = command;
        this.now = now;
    }

    void add(
            String kind,
            @Nullable UUID id,
            @Nullable Integer version,
            Instant validAt,
            @Nullable String reason,
            @Nullable String body,
            byte[] hash) {
        entries.add(new Entry(kind, id, version, validAt, reason, body, hash));
    }

    int count() {
        return entries.size();
    }

    String sql() {
        String rows = entries.size() <= MOST_AS_ROWS
                ? "VALUES "
                        + String.join(", ", Collections.nCopies(entries.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                : """
                SELECT ?, ?, ordinal, kind, record_id, version, valid_at, ?, ?, reason, body, body_hash
                FROM unnest(?::integer[], ?::text[], ?::uuid[], ?::integer[], ?::timestamptz[], ?::text[], ?::text[], ?::bytea[])
                    AS entry (ordinal, kind, record_id, version, valid_at, reason, body, body_hash)""";
        return """
                INSERT INTO journal (zone_id, command, ordinal, kind, record_id, version, valid_at, recorded_at, actor, reason,
                                     body, body_hash)
                %s ON CONFLICT DO NOTHING""".formatted(rows);
    }

    List<@Nullable Object> values() {
        return entries.size() <= MOST_AS_ROWS ? asRows() : asArrays();
    }

    private List<@Nullable Object> asRows() {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            values.addAll(Arrays.asList(
                    command.actor().zone().value(),
                    command.id(),
                    i,
                    entry.kind,
                    Sql.uuidOrNull(entry.id),
                    Sql.integerOrNull(entry.version),
                    Sql.at(entry.validAt),
                    Sql.at(now),
                    command.actor().person(),
                    Sql.textOrNull(entry.reason),
                    Sql.textOrNull(entry.body),
                    entry.hash));
        }
        return values;
    }

    private List<@Nullable Object> asArrays() {
        var values = new ArrayList<@Nullable Object>();
        values.addAll(Arrays.asList(
                command.actor().zone().value(),
                command.id(),
                Sql.at(now),
                command.actor().person()));
        values.add(Sql.texts(IntStream.range(0, entries.size()).boxed().toList()));
        values.add(Sql.texts(entries.stream().map(Entry::kind).toList()));
        values.add(Sql.texts(entries.stream().<@Nullable Object>map(Entry::id).toList()));
        values.add(
                Sql.texts(entries.stream().<@Nullable Object>map(Entry::version).toList()));
        values.add(Sql.texts(entries.stream().map(Entry::validAt).toList()));
        values.add(
                Sql.texts(entries.stream().<@Nullable Object>map(Entry::reason).toList()));
        values.add(Sql.texts(entries.stream().<@Nullable Object>map(Entry::body).toList()));
        values.add(entries.stream().map(Entry::hash).toArray(byte[][]::new));
        return values;
    }

    private record Entry(
            String kind,
            @Nullable UUID id,
            @Nullable Integer version,
            Instant validAt,
            @Nullable String reason,
            @Nullable String body,
            byte[] hash) {}
}
