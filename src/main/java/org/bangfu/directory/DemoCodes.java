package org.bangfu.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.ZoneId;
import org.bangfu.platform.zone.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time sign-ins of a demonstration, one for each role; in any other zone there are none. */
@Service
public class DemoCodes {

    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final List<Cast> casts;
    private final TransactionTemplate transaction;

    DemoCodes(JdbcClient jdbc, Sheets sheets, List<Cast> casts, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.casts = casts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A module that knows who plays a role; asked inside a transaction of the zone. */
    public interface Cast {
        /** Somebody with that role, after {@code skipped} others. */
        Optional<UUID> somebody(ZoneId zone, Role role, int skipped);
    }

    /**
     * A code that signs in, once, somebody who has {@code role} in the first demonstration zone.
     *
     * @param skipped how many who have it are passed over
     * @throws IllegalStateException with one sentence, when there is no such zone or nobody has that role
     */
    public String issue(Role role, int skipped) {
        ZoneId zone = jdbc.sql("SELECT id FROM zone WHERE demonstration ORDER BY id LIMIT 1")
                .query(Long.class)
                .optional()
                .map(ZoneId::new)
                .orElseThrow(() -> new IllegalStateException("This is no demonstration: run ./bangfu demo first"));
        Optional<UUID> person = Zones.call(
                zone,
                () -> transaction.execute(status -> casts.stream()
                        .flatMap(cast -> cast.somebody(zone, role, skipped).stream())
                        .findFirst()));
        if (person == null || person.isEmpty()) {
            throw new IllegalStateException(
                    skipped == 0
                            ? "Nobody has the role %s in the demonstration".formatted(role)
                            : "Fewer than %d people have the role %s in the demonstration"
                                    .formatted(skipped + 1, role));
        }
        return sheets.oneTime(zone, new PersonId(person.get()));
    }

    /** People in posts, by the names of their units, so that the same role is the same desk in every demonstration. */
    @Service
    static final class Officials implements Cast {
        private final JdbcClient jdbc;
        private final Clock clock;

        Officials(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        @Override
        public Optional<UUID> somebody(ZoneId zone, Role role, int skipped) {
            return jdbc.sql("""
                    SELECT holder.person
                    FROM post_holder AS holder
                    JOIN post ON post.zone_id = holder.zone_id AND post.id = holder.post
                    JOIN unit ON unit.zone_id = post.zone_id AND unit.id = post.unit
                    WHERE holder.zone_id = :zone AND :role = ANY (post.roles)
                      AND holder.valid_from <= :today AND (holder.valid_to IS NULL OR holder.valid_to > :today)
                    GROUP BY holder.person
                    ORDER BY min(unit.name COLLATE "C") DESC, holder.person
                    LIMIT 1 OFFSET :skipped
                    """)
                    .param("zone", zone.value())
                    .param("role", role.name())
                    .param("skipped", skipped)
                    .param("today", Days.today(clock))
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .optional();
        }
    }
}
