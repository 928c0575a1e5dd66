package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A zone with an enterprise that its clerk has just listed, and two officers; it is 10 February, nine o'clock. All invented. */
@DatabaseTest
abstract class LiaisonScene {

    final TestZone zone = TestZone.open();
    final UUID unit = Ids.next();
    final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    final String wang = zone.official(unit, Role.LIAISON_OFFICER);
    final String li = zone.official(unit, Role.LIAISON_OFFICER);
    final UUID enterprise = Ids.next();

    @Autowired
    Caller caller;

    @BeforeEach
    void list() {
        register(enterprise, "聊城甲轴承有限公司", "91350100M000100Y43");
    }

    /** Whatever a test did: who is assigned may see, who may see by an assignment is assigned, for the same days. */
    @AfterEach
    void rightsAreTheAssignments() {
        assertThat(TestDatabase.superuser()
                        .sql("""
                                SELECT count(*)
                                FROM (SELECT id, client, officer, valid_from, valid_to, version FROM assignment WHERE zone_id = :zone) AS assigned
                                FULL JOIN (SELECT source AS id, client, holder AS officer, valid_from, valid_to, version
                                           FROM client_access WHERE zone_id = :zone AND why = 'ASSIGNMENT') AS granted
                                USING (id, client, officer, valid_from, valid_to, version)
                                WHERE assigned.id IS NULL OR granted.id IS NULL
                                """)
                        .param("zone", zone.id().value())
                        .query(Long.class)
                        .single())
                .as("assignments without their right, or the other way round")
                .isZero();
    }

    final void register(UUID id, String name, String code) {
        assertThat(caller.post(clerk, "/api/enterprises", """
                        {"id":"%s","name":"%s","creditCode":"%s","from":"2020-02-03"}""".formatted(id, name, code)))
                .hasStatusOk();
    }

    final UUID person(String token) {
        return UUID.fromString(Caller.read(caller.get(token, "/api/session"), "$.person"));
    }

    final MvcTestResult assign(UUID id, UUID client, String officer, String kind, String from) {
        return assign(id, client, person(officer), kind, from, "null");
    }

    final MvcTestResult assign(UUID id, UUID client, UUID officer, String kind, String from, String reason) {
        return caller.post(
                clerk, "/api/clients/%s/assignments".formatted(client), """
                {"id":"%s","officer":"%s","kind":"%s","from":"%s","reason":%s}""".formatted(id, officer, kind, from, reason));
    }

    /** Of the enterprise, since the day it was listed. */
    final UUID assigned(String officer, String kind) {
        UUID id = Ids.next();
        assertThat(assign(id, enterprise, officer, kind, "2020-02-03")).hasStatusOk();
        return id;
    }

    final MvcTestResult end(UUID id, int seen, String day) {
        return caller.post(
                clerk,
                "/api/clients/%s/assignments/%s/end".formatted(enterprise, id),
                "{\"seen\":%d,\"day\":\"%s\",\"reason\":\"调动\"}".formatted(seen, day));
    }

    final MvcTestResult change(UUID id, int seen, UUID next, String officer, String from) {
        return caller.post(clerk, "/api/clients/%s/assignments/%s/change".formatted(enterprise, id), """
                {"seen":%d,"id":"%s","officer":"%s","from":"%s","reason":"调动"}""".formatted(
                        seen, next, person(officer), from));
    }

    final MvcTestResult except(String until) {
        return caller.post(
                clerk,
                "/api/clients/%s/officer-exception".formatted(enterprise),
                "{\"until\":\"%s\",\"reason\":\"等待新人到岗\"}".formatted(until));
    }

    /** Whether the enterprise is among those whom nobody serves, and until when that is excused. */
    final String missing() {
        return Caller.read(caller.get(clerk, "/api/assignments/missing"), "$.items[*].awaiting.until");
    }

    static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
