package org.bangfu.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which roles people have by their posts. */
@Repository
class PostRoles {

    private final JdbcClient jdbc;

    PostRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who hold a post on {@code day}, with the roles of all their posts. */
    Map<PersonId, Set<Role>> of(ZoneId zone, Collection<PersonId> people, LocalDate day) {
        var roles = new HashMap<PersonId, Set<Role>>();
        jdbc.sql("""
                SELECT holder.person, post.roles
                FROM post_holder AS holder
                JOIN post ON post.zone_id = holder.zone_id AND post.id = holder.post
                WHERE holder.zone_id = :zone AND holder.person = ANY (:people::uuid[])
                  AND holder.valid_from <= :day AND (holder.valid_to IS NULL OR holder.valid_to > :day)
                """)
                .param("zone", zone.value())
                .param("people", Sql.texts(people, PersonId::value))
                .param("day", day)
                .query(row -> {
                    roles.computeIfAbsent(new PersonId(row.getObject("person", UUID.class)), _ -> new HashSet<>())
                            .addAll(DirectoryRepository.roles(
                                    (String[]) row.getArray("roles").getArray()));
                });
        return roles;
    }

    /** Everyone who has {@code role} by a post on {@code day}, with the unit of one such post. */
    List<RoleHolder> with(ZoneId zone, Role role, LocalDate day) {
        return jdbc.sql("""
                SELECT DISTINCT ON (holder.person) holder.person, unit.id, unit.name
                FROM post_holder AS holder
                JOIN post ON post.zone_id = holder.zone_id AND post.id = holder.post AND :role = ANY (post.roles)
                JOIN unit ON unit.zone_id = post.zone_id AND unit.id = post.unit
                WHERE holder.zone_id = :zone
                  AND holder.valid_from <= :day AND (holder.valid_to IS NULL OR holder.valid_to > :day)
                ORDER BY holder.person, unit.path
                """)
                .param("zone", zone.value())
                .param("role", role.name())
                .param("day", day)
                .query((row, number) -> new RoleHolder(
                        new PersonId(row.getObject("person", UUID.class)),
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("name")))
                .list();
    }

    /** Everyone who has {@code role} in one of {@code units}; where nobody has, in the nearest unit above it. */
    List<RoleHolder> with(ZoneId zone, Role role, Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                SELECT DISTINCT found.person, found.id, found.name
                FROM (
                    SELECT holder.person, unit.id, unit.name,
                           rank() OVER (PARTITION BY wanted.id ORDER BY length(unit.path) DESC) AS nearness
                    FROM unit AS wanted
                    JOIN unit ON unit.zone_id = wanted.zone_id AND starts_with(wanted.path, unit.path)
                    JOIN post ON post.zone_id = unit.zone_id AND post.unit = unit.id AND :role = ANY (post.roles)
                    JOIN post_holder AS holder ON holder.zone_id = post.zone_id AND holder.post = post.id
                     AND holder.valid_from <= :day AND (holder.valid_to IS NULL OR holder.valid_to > :day)
                    WHERE wanted.zone_id = :zone AND wanted.id = ANY (:units::uuid[])) AS found
                WHERE found.nearness = 1
                """)
                .param("zone", zone.value())
                .param("role", role.name())
                .param("units", Sql.texts(units, UnitId::value))
                .param("day", day)
                .query((row, number) -> new RoleHolder(
                        new PersonId(row.getObject("person", UUID.class)),
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("name")))
                .list();
    }
}
