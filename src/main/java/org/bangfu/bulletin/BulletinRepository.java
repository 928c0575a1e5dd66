package org.bangfu.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Documents;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bulletins and passports. */
@Repository
class BulletinRepository {

    private static final String BULLETIN = """
            SELECT id, title, day, state, blocks, remarks, author, checker, number, published_at, corrects, version
            FROM bulletin
            WHERE zone_id = :zone""";

    private final JdbcClient jdbc;

    BulletinRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Bulletin> find(ZoneId zone, UUID id) {
        return jdbc.sql(BULLETIN + " AND id = :id")
                .param("zone", zone.value())
                .param("id", id)
                .query(BulletinRepository::bulletin)
                .optional();
    }

    /** Latest day first. */
    List<Bulletin> page(ZoneId zone, @Nullable UUID after, int limit) {
        return jdbc.sql(BULLETIN + """

                  AND (:after::uuid IS NULL OR (day, id) < (
                      SELECT last.day, last.id FROM bulletin AS last WHERE last.zone_id = :zone AND last.id = :after))
                ORDER BY day DESC, id DESC
                LIMIT :limit
                """)
                .param("zone", zone.value())
                .param("after", Sql.uuidOrNull(after))
                .param("limit", limit)
                .query(BulletinRepository::bulletin)
                .list();
    }

    /** The next number of a year; the row stays locked until the command ends, so none is given twice or left out. */
    int nextNumber(ZoneId zone, int year) {
        return jdbc.sql("""
                INSERT INTO bulletin_number AS old (zone_id, year, last) VALUES (:zone, :year, 1)
                ON CONFLICT (zone_id, year) DO UPDATE SET last = old.last + 1
                RETURNING last
                """)
                .param("zone", zone.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private static Bulletin bulletin(ResultSet row, int number) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Bulletin(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                BulletinState.valueOf(row.getString("state")),
                Arrays.asList(Documents.read(row.getString("blocks"), Block[].class)),
                Arrays.asList(Documents.read(row.getString("remarks"), Bulletin.Remark[].class)),
                row.getObject("author", UUID.class),
                row.getObject("checker", UUID.class),
                row.getString("number"),
                published == null ? null : published.toInstant(),
                row.getObject("corrects", UUID.class),
                row.getInt("version"));
    }

    Change put(ZoneId zone, Bulletin bulletin) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", bulletin.id());
        parameters.put("title", bulletin.title());
        parameters.put("day", bulletin.day());
        parameters.put("state", bulletin.state().name());
        parameters.put("blocks", Documents.write(bulletin.blocks()));
        parameters.put("remarks", Documents.write(bulletin.remarks()));
        parameters.put("author", bulletin.author());
        parameters.put("checker", Sql.uuidOrNull(bulletin.checker()));
        parameters.put("number", Sql.textOrNull(bulletin.number()));
        parameters.put("publishedAt", Sql.atOrNull(bulletin.publishedAt()));
        parameters.put("corrects", Sql.uuidOrNull(bulletin.corrects()));
        parameters.put("version", bulletin.version());
        return new Change("""
                INSERT INTO bulletin AS old (zone_id, id, title, day, state, blocks, remarks, author, checker, number, published_at,
                                             corrects, version)
                VALUES (:zone, :id, :title, :day, :state, :blocks::jsonb, :remarks::jsonb, :author, :checker, :number, :publishedAt,
                        :corrects, :version)
                ON CONFLICT (zone_id, id) DO UPDATE SET title = excluded.title, day = excluded.day, state = excluded.state,
                    blocks = excluded.blocks, remarks = excluded.remarks, author = excluded.author, checker = excluded.checker,
                    number = excluded.number, published_at = excluded.published_at, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }

    Change insert(ZoneId zone, Passport passport, FrozenList list) {
        return new Change(
                """
                INSERT INTO passport (zone_id, id, bulletin, figure, day, definition, line, position, checker, published_at, list, list_hash)
                VALUES (:zone, :id, :bulletin, :figure, :day, :definition::jsonb, :line::jsonb, :position, :checker, :publishedAt, :list,
                        :hash)
                ON CONFLICT DO NOTHING
                """,
                Map.ofEntries(
                        Map.entry("zone", zone.value()),
                        Map.entry("id", passport.id()),
                        Map.entry("bulletin", passport.bulletin()),
                        Map.entry("figure", passport.definition().figure()),
                        Map.entry("day", passport.day()),
                        Map.entry("definition", Documents.write(passport.definition())),
                        Map.entry("line", Documents.write(passport.line())),
                        Map.entry("position", passport.position()),
                        Map.entry("checker", passport.checker()),
                        Map.entry("publishedAt", Sql.at(passport.publishedAt())),
                        Map.entry("list", list.compressed()),
                        Map.entry("hash", list.hash())));
    }

    /** The passports of a bulletin, by figure. */
    Map<String, Passport> passports(ZoneId zone, UUID bulletin) {
        var passports = new HashMap<String, Passport>();
        jdbc.sql(PASSPORT + " AND bulletin = :bulletin")
                .param("zone", zone.value())
                .param("bulletin", bulletin)
                .query(BulletinRepository::passport)
                .list()
                .forEach(each -> passports.put(each.definition().figure(), each));
        return passports;
    }

    Optional<Passport> passport(ZoneId zone, UUID id) {
        return jdbc.sql(PASSPORT + " AND id = :id")
                .param("zone", zone.value())
                .param("id", id)
                .query(BulletinRepository::passport)
                .optional();
    }

    FrozenList list(ZoneId zone, UUID passport) {
        return jdbc.sql("SELECT list, list_hash FROM passport WHERE zone_id = :zone AND id = :id")
                .param("zone", zone.value())
                .param("id", passport)
                .query((row, number) -> new FrozenList(row.getBytes("list"), row.getBytes("list_hash")))
                .single();
    }

    private static final String PASSPORT = """
            SELECT id, bulletin, day, definition, line, position, checker, published_at, list_hash
            FROM passport
            WHERE zone_id = :zone""";

    private static Passport passport(ResultSet row, int number) throws SQLException {
        return new Passport(
                row.getObject("id", UUID.class),
                row.getObject("bulletin", UUID.class),
                row.getObject("day", LocalDate.class),
                Documents.read(row.getString("definition"), Passport.Definition.class),
                Documents.read(row.getString("line"), Figure.Line.class),
                row.getLong("position"),
                row.getObject("checker", UUID.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(row.getBytes("list_hash")));
    }
}
