package org.bangfu.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The raw serving role, past every check of the program: the database itself knows whose numbers these are. */
class ClientWallTests extends ReturnScene {

    private static final String VERSION = """
            INSERT INTO return_version VALUES (:zone, :client, 'daily-restart', '2020-02-09', 7, 1, '{}', :client, 1, now(), :client)""";
    private static final String CURRENT = """
            INSERT INTO return_current (zone_id, client, form, period, id, version, values, submitted_at, changed_at, late)
            VALUES (:zone, :client, 'daily-restart', '2020-02-07', :client, 0, '{}', now(), now(), false)""";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void withoutAClientOrWithAnotherNothingIsWritten() {
        UUID other = listed("聊城乙公司");
        file(contact, enterprise, "2020-02-09", "null", GOOD);
        for (UUID spokenFor : new UUID[] {null, other, Ids.next()}) {
            assertRefused(spokenFor, VERSION, "row-level security");
            assertRefused(spokenFor, CURRENT, "row-level security");
            assertThat(
                            run(
                                    spokenFor,
                                    "UPDATE return_current SET values = '{\"staffOnPost\": 80}' WHERE zone_id = :zone AND client = :client"))
                    .isZero();
        }
        assertThat(run(null, "SELECT count(*) FROM return_version WHERE zone_id = :zone AND client = :client", true))
                .isEqualTo(1);
    }

    @Test
    void notEvenTheClientChangesOrDeletesAVersion() {
        file(contact, enterprise, "2020-02-09", "null", GOOD);
        assertRefused(
                enterprise,
                "UPDATE return_version SET values = '{}' WHERE zone_id = :zone AND client = :client",
                "permission denied");
        assertRefused(
                enterprise,
                "DELETE FROM return_version WHERE zone_id = :zone AND client = :client",
                "permission denied");
        assertRefused(
                enterprise,
                "DELETE FROM return_current WHERE zone_id = :zone AND client = :client",
                "permission denied");
    }

    private void assertRefused(@Nullable UUID spokenFor, String sql, String message) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> run(spokenFor, sql))
                .havingRootCause()
                .withMessageContaining(message);
    }

    private long run(@Nullable UUID spokenFor, String sql) {
        return run(spokenFor, sql, false);
    }

    private long run(@Nullable UUID spokenFor, String sql, boolean query) {
        Actor actor = zone.actor(Scope.CLIENT, Ids.next(), spokenFor);
        Long answer = Zones.callFor(
                actor,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    var statement =
                            jdbc.sql(sql).param("zone", zone.id().value()).param("client", enterprise);
                    return query ? statement.query(Long.class).single() : (long) statement.update();
                }));
        return answer == null ? -1 : answer;
    }
}
