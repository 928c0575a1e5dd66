package org.bangfu.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A zone with an enterprise, its contact, and the offices that work on needs. All invented. */
@DatabaseTest
abstract class NeedScene {

    final TestZone zone = TestZone.open();
    final UUID health = Ids.next();
    final UUID labour = Ids.next();
    final UUID enterprise = listed("聊城甲轴承有限公司");
    final String contact = zone.contact(enterprise);
    final String dispatcher = zone.official(Ids.next(), Role.DISPATCHER);
    final String handler = zone.official(health, Role.HANDLER);
    final String otherHandler = zone.official(labour, Role.HANDLER);
    final String verifier = zone.official(Ids.next(), Role.VERIFIER);
    final String approver = zone.official(Ids.next(), Role.APPROVER);

    @Autowired
    Caller caller;

    final UUID listed(String name) {
        UUID id = Ids.next();
        zone.sql("INSERT INTO client VALUES (:zone, :id, 'ENTERPRISE', :name, true, 0)", "id", id, "name", name);
        zone.sql(
                "INSERT INTO client_fact VALUES (:zone, :id, 0, '2020-02-01', 'infinity', '2020-02-01', 'infinity', true)",
                "id",
                id);
        return id;
    }

    /** Whatever a test did: an open need has a holder, one that is over has none. */
    @AfterEach
    void everyOpenNeedHasAHolder() {
        List<@Nullable String> wrong = TestDatabase.superuser()
                .sql("""
                        SELECT need.status
                        FROM need
                        WHERE need.zone_id = :zone
                          AND (need.status IN ('CLOSED', 'WITHDRAWN', 'MERGED', 'OUT_OF_SCOPE'))
                              = EXISTS (SELECT FROM need_duty AS duty WHERE duty.zone_id = :zone AND duty.need = need.id)
                        """)
                .param("zone", zone.id().value())
                .query(String.class)
                .list();
        assertThat(wrong)
                .as("open needs without a holder, or needs that are over with one")
                .isEmpty();
    }

    final UUID raise(String text) {
        UUID id = Ids.next();
        ok(caller.post(
                contact,
                "/api/clients/" + enterprise + "/needs",
                "{\"id\":\"%s\",\"kind\":\"protection.masks\",\"urgency\":\"NORMAL\",\"text\":\"%s\"}"
                        .formatted(id, text)));
        return id;
    }

    /** Raised and with the health office. */
    final UUID assigned() {
        UUID id = raise("缺口罩 2000 只");
        ok(act(dispatcher, id, "assign", ",\"unit\":\"%s\"".formatted(health)));
        return id;
    }

    final UUID answered() {
        UUID id = assigned();
        ok(act(handler, id, "answer", ",\"words\":\"已联系供应商，明日送到\""));
        return id;
    }

    /** An official's step, on the version that stands. */
    final MvcTestResult act(String token, UUID id, String step, String more) {
        return caller.post(
                token, "/api/needs/%s/%s".formatted(id, step), "{\"seen\":%d%s}".formatted(version(id), more));
    }

    /** The client's step. */
    final MvcTestResult say(UUID id, String step, String more) {
        return caller.post(
                contact,
                "/api/clients/%s/needs/%s/%s".formatted(enterprise, id, step),
                "{\"seen\":%d%s}".formatted(version(id), more));
    }

    final int version(UUID id) {
        return TestDatabase.superuser()
                .sql("SELECT version FROM need WHERE zone_id = :zone AND id = :id")
                .param("zone", zone.id().value())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    final String status(UUID id) {
        return Caller.read(whole(dispatcher, id), "$.status");
    }

    final MvcTestResult whole(String token, UUID id) {
        return caller.get(token, "/api/needs/" + id);
    }

    static void ok(MvcTestResult result) {
        assertThat(result).as(Caller.body(result)).hasStatusOk();
    }

    static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result)
                .as(Caller.body(result))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }
}
