package org.bangfu.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bangfu.form.Forms;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A zone with its daily form and an enterprise listed since 1 February 2020; it is 10 February, nine o'clock. All invented. */
@DatabaseTest
abstract class ReturnScene {

    static final String GOOD = """
            {"openedOn":"2020-02-08","registeredStaff":80,"staffOnPost":52,"capacityUse":"65.5"}""";

    final TestZone zone = TestZone.open();
    final UUID enterprise = listed("聊城甲轴承有限公司");
    final String contact = zone.contact(enterprise);
    final String leader = zone.official(Ids.next(), Role.LEADER);

    @Autowired
    Caller caller;

    @Autowired
    private Forms forms;

    @BeforeEach
    void openForms() {
        var program = Actor.program(zone.id());
        Zones.run(zone.id(), () -> forms.open(program));
        zone.sql("UPDATE form_frequency SET valid_from = '2020-02-01' WHERE zone_id = :zone");
    }

    /** Whatever a test did: the current value is the last version, everywhere. */
    @AfterEach
    void currentIsTheLastVersion() {
        assertThat(TestDatabase.superuser()
                        .sql("""
                                SELECT count(*)
                                FROM (SELECT DISTINCT ON (client, form, period) client, form, period, version, values
                                      FROM return_version WHERE zone_id = :zone
                                      ORDER BY client, form, period, version DESC) AS last
                                FULL JOIN (SELECT client, form, period, version, values FROM return_current WHERE zone_id = :zone) AS now
                                USING (client, form, period, version, values)
                                WHERE last.client IS NULL OR now.client IS NULL
                                """)
                        .param("zone", zone.id().value())
                        .query(Long.class)
                        .single())
                .as("returns whose current value is not their last version")
                .isZero();
    }

    final UUID listed(String name) {
        UUID id = Ids.next();
        zone.sql("INSERT INTO client VALUES (:zone, :id, 'ENTERPRISE', :name, true, 0)", "id", id, "name", name);
        zone.sql(
                "INSERT INTO client_fact VALUES (:zone, :id, 0, '2020-02-01', 'infinity', '2020-02-01', 'infinity', true)",
                "id",
                id);
        return id;
    }

    final MvcTestResult file(String token, UUID client, String period, String seen, String values) {
        return caller.post(token, path(client, period), filing(seen, values));
    }

    static String filing(String seen, String values) {
        return "{\"seen\":%s,\"values\":%s,\"seconds\":40}".formatted(seen, values);
    }

    static String path(UUID client, String period) {
        return "/api/clients/%s/returns/daily-restart/%s".formatted(client, period);
    }

    final MvcTestResult decide(String token, String step, String body) {
        return caller.post(token, path(enterprise, "2020-02-09") + "/" + step, body);
    }

    final String status(String period) {
        return Caller.read(caller.get(leader, path(enterprise, period)), "$.status");
    }

    static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
