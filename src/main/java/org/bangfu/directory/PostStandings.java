package org.bangfu.directory;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.web.Standing;
import org.bangfu.platform.web.StandingSource;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles and units come from the posts a person holds today. */
@Component
class PostStandings implements StandingSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Standing of(ZoneId zone, UUID person) {
        var roles = new HashSet<Role>();
        var units = new HashSet<UUID>();
        jdbc.sql("""
                SELECT post.roles, beneath.id
                FROM post_holder AS holder
                JOIN post ON post.zone_id = holder.zone_id AND post.id = holder.post
                JOIN unit ON unit.zone_id = post.zone_id AND unit.id = post.unit
                JOIN unit AS beneath ON beneath.zone_id = unit.zone_id AND beneath.path >= unit.path AND beneath.path < unit.path || chr(1114111)
                WHERE holder.zone_id = :zone AND holder.person = :person
                  AND holder.valid_from <= :today AND (holder.valid_to IS NULL OR holder.valid_to > :today)
                """)
                .param("zone", zone.value())
                .param("person", person)
                .param("today", Days.today(clock))
                .query(row -> {
                    roles.addAll(DirectoryRepository.roles(
                            (String[]) row.getArray("roles").getArray()));
                    units.add(row.getObject("id", UUID.class));
                });
        return new Standing(roles, units, Map.of());
    }
}
