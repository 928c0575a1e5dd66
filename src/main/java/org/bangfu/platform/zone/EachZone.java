package org.bangfu.platform.zone;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that runs by itself, in zone after zone: one zone's trouble is not another's. */
@Component
public class EachZone {

    private static final Logger LOG = LoggerFactory.getLogger(EachZone.class);

    private final JdbcClient jdbc;

    EachZone(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs {@code work} in each zone, outside any transaction.
     *
     * @param name what stands in the log when it fails
     */
    public void run(String name, Consumer<ZoneId> work) {
        for (ZoneId zone : all()) {
            try {
                Zones.run(zone, () -> work.accept(zone));
            } catch (RuntimeException failure) {
                LOG.error("{} stands still in zone {}; it tries again", name, zone.value(), failure);
            }
        }
    }

    private List<ZoneId> all() {
        return jdbc.sql("SELECT id FROM zone ORDER BY id")
                .query((row, number) -> new ZoneId(row.getLong(1)))
                .list();
    }
}
