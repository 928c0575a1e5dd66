package org.bangfu.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places, units, posts and who holds them. Records are written many at a time; each must be one version ahead of its row. */
@Repository
class DirectoryRepository {

    private static final RowMapper<Unit> UNIT = new SimplePropertyRowMapper<>(Unit.class);
    private static final RowMapper<PostHolder> HOLDER = new SimplePropertyRowMapper<>(PostHolder.class);
    private static final RowMapper<Division> DIVISION = new SimplePropertyRowMapper<>(Division.class);

    private final JdbcClient jdbc;

    DirectoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String zoneName(ZoneId zone) {
        return jdbc.sql("SELECT name FROM zone WHERE id = :zone")
                .param("zone", zone.value())
                .query((row, number) -> row.getString(1))
                .single();
    }

    List<Area> areas(ZoneId zone) {
        return jdbc.sql("""
                SELECT area.id, area.name, area.parent, area.version,
                       array_remove(array_agg(area_division.division ORDER BY area_division.division), NULL) AS divisions
                FROM area
                LEFT JOIN area_division ON area_division.zone_id = area.zone_id AND area_division.area = area.id
                WHERE area.zone_id = :zone
                GROUP BY area.id, area.name, area.parent, area.version
                ORDER BY min(area_division.division), area.name
                """)
                .param("zone", zone.value())
                .query((row, number) -> new Area(
                        new AreaId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("parent", UUID.class))
                                .map(AreaId::new)
                                .orElse(null),
                        List.of((String[]) row.getArray("divisions").getArray()),
                        row.getInt("version")))
                .list();
    }

    List<Unit> units(ZoneId zone) {
        return jdbc.sql("SELECT id, name, parent, path, version FROM unit WHERE zone_id = :zone ORDER BY path")
                .param("zone", zone.value())
                .query(UNIT)
                .list();
    }

    List<Post> posts(ZoneId zone) {
        return jdbc.sql("SELECT id, unit, title, roles, version FROM post WHERE zone_id = :zone ORDER BY unit, title")
                .param("zone", zone.value())
                .query((row, number) -> new Post(
                        new PostId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getString("title"),
                        roles((String[]) row.getArray("roles").getArray()),
                        row.getInt("version")))
                .list();
    }

    List<PostHolder> holders(ZoneId zone) {
        return jdbc.sql("""
                SELECT id, post, person, valid_from, valid_to, version
                FROM post_holder
                WHERE zone_id = :zone
                ORDER BY valid_from, id
                """).param("zone", zone.value()).query(HOLDER).list();
    }

    List<Division> divisions(@Nullable String parent) {
        return jdbc.sql("""
                SELECT code, parent, name, level
                FROM division
                WHERE parent IS NOT DISTINCT FROM :parent
                ORDER BY code
                """)
                .param("parent", Sql.textOrNull(parent))
                .query(DIVISION)
                .list();
    }

    Set<String> knownDivisions(Collection<String> codes) {
        return jdbc
                .sql("SELECT code FROM division WHERE code = ANY (:codes::text[])")
                .param("codes", Sql.texts(codes))
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Change put(ZoneId zone, List<Area> areas) {
        return new Change(
                """
                INSERT INTO area AS old (zone_id, id, name, parent, version)
                SELECT :zone, * FROM unnest(:ids::uuid[], :names::text[], :parents::uuid[], :versions::integer[])
                ON CONFLICT (zone_id, id) DO UPDATE SET name = excluded.name, parent = excluded.parent, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(areas, area -> area.id().value()),
                        "names", Sql.texts(areas, Area::name),
                        "parents", Sql.texts(areas, area -> value(area.parent())),
                        "versions", Sql.texts(areas, Area::version)),
                areas.size());
    }

    Change dropOverlay(ZoneId zone, List<Area> areas) {
        return new Change(
                "DELETE FROM area_division WHERE zone_id = :zone AND area = ANY (:areas::uuid[])",
                Map.of(
                        "zone",
                        zone.value(),
                        "areas",
                        Sql.texts(areas, area -> area.id().value())),
                Change.ANY);
    }

    Optional<Change> overlay(ZoneId zone, List<Area> areas) {
        List<Map.Entry<Area, String>> pairs = areas.stream()
                .flatMap(area -> area.divisions().stream().map(division -> Map.entry(area, division)))
                .toList();
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        """
                        INSERT INTO area_division (zone_id, area, division)
                        SELECT :zone, * FROM unnest(:areas::uuid[], :divisions::text[])
                        """,
                        Map.of(
                                "zone", zone.value(),
                                "areas",
                                        Sql.texts(
                                                pairs,
                                                pair -> pair.getKey().id().value()),
                                "divisions", Sql.texts(pairs, Map.Entry::getValue)),
                        pairs.size()));
    }

    Change putUnits(ZoneId zone, List<Unit> units) {
        return new Change(
                """
                INSERT INTO unit AS old (zone_id, id, name, parent, path, version)
                SELECT :zone, * FROM unnest(:ids::uuid[], :names::text[], :parents::uuid[], :paths::text[], :versions::integer[])
                ON CONFLICT (zone_id, id) DO UPDATE SET name = excluded.name, parent = excluded.parent, path = excluded.path,
                    version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(units, unit -> unit.id().value()),
                        "names", Sql.texts(units, Unit::name),
                        "parents",
                                Sql.texts(
                                        units,
                                        unit -> unit.parent() == null
                                                ? null
                                                : unit.parent().value()),
                        "paths", Sql.texts(units, Unit::path),
                        "versions", Sql.texts(units, Unit::version)),
                units.size());
    }

    Change putPosts(ZoneId zone, List<Post> posts) {
        return new Change(
                """
                INSERT INTO post AS old (zone_id, id, unit, title, roles, version)
                SELECT :zone, id, unit, title, string_to_array(roles, ','), version
                FROM unnest(:ids::uuid[], :units::uuid[], :titles::text[], :roles::text[], :versions::integer[])
                    AS post (id, unit, title, roles, version)
                ON CONFLICT (zone_id, id) DO UPDATE SET title = excluded.title, roles = excluded.roles, version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(posts, post -> post.id().value()),
                        "units", Sql.texts(posts, post -> post.unit().value()),
                        "titles", Sql.texts(posts, Post::title),
                        "roles",
                                Sql.texts(
                                        posts,
                                        post -> post.roles().stream()
                                                .map(Role::name)
                                                .sorted()
                                                .collect(Collectors.joining(","))),
                        "versions", Sql.texts(posts, Post::version)),
                posts.size());
    }

    Change putHolders(ZoneId zone, List<PostHolder> holders) {
        return new Change(
                """
                INSERT INTO post_holder AS old (zone_id, id, post, person, valid_from, valid_to, version)
                SELECT :zone, * FROM unnest(:ids::uuid[], :posts::uuid[], :people::uuid[], :froms::date[], :tos::date[], :versions::integer[])
                ON CONFLICT (zone_id, id) DO UPDATE SET valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    version = excluded.version
                WHERE old.version = excluded.version - 1
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(holders, PostHolder::id),
                        "posts", Sql.texts(holders, holder -> holder.post().value()),
                        "people", Sql.texts(holders, holder -> holder.person().value()),
                        "froms", Sql.texts(holders, PostHolder::validFrom),
                        "tos", Sql.texts(holders, PostHolder::validTo),
                        "versions", Sql.texts(holders, PostHolder::version)),
                holders.size());
    }

    private static @Nullable UUID value(@Nullable AreaId id) {
        return id == null ? null : id.value();
    }

    static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
