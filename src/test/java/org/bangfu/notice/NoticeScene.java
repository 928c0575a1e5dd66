package org.bangfu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.bangfu.need.NeedWatching;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Feed;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A zone with an enterprise, whoever speaks for it, and the offices that work on its needs. All invented. */
@DatabaseTest
abstract class NoticeScene {

    final TestZone zone = TestZone.open();
    final UUID health = Ids.next();
    final UUID enterprise = listed();
    final String contact = zone.contact(enterprise);
    final String dispatcher = zone.official(Ids.next(), Role.DISPATCHER);
    final String handler = zone.official(health, Role.HANDLER);
    final String colleague = zone.official(health, Role.HANDLER);
    final String verifier = zone.official(Ids.next(), Role.VERIFIER);
    final String leader = zone.official(Ids.next(), Role.LEADER);
    final String clerk = zone.official(Ids.next(), Role.ROSTER_CLERK);

    @Autowired
    Caller caller;

    @Autowired
    Feed feed;

    @Autowired
    NeedWatching watching;

    @Autowired
    Mailroom mailroom;

    private UUID listed() {
        UUID id = Ids.next();
        zone.sql("INSERT INTO client VALUES (:zone, :id, 'ENTERPRISE', '聊城甲轴承有限公司', true, 0)", "id", id);
        zone.sql(
                "INSERT INTO client_fact VALUES (:zone, :id, 0, '2020-02-01', 'infinity', '2020-02-01', 'infinity', true)",
                "id",
                id);
        return id;
    }

    final UUID raise(String urgency) {
        UUID id = Ids.next();
        ok(caller.post(
                contact,
                "/api/clients/" + enterprise + "/needs",
                "{\"id\":\"%s\",\"kind\":\"protection.masks\",\"urgency\":\"%s\",\"text\":\"缺口罩 2000 只\"}"
                        .formatted(id, urgency)));
        return id;
    }

    /** Raised and with the health office; everybody has been told. */
    final UUID assigned() {
        UUID id = raise("NORMAL");
        ok(act(dispatcher, id, "assign", 0, ",\"unit\":\"%s\"".formatted(health)));
        feed.carry();
        return id;
    }

    final MvcTestResult act(String token, UUID id, String step, int seen, String more) {
        return caller.post(token, "/api/needs/%s/%s".formatted(id, step), "{\"seen\":%d%s}".formatted(seen, more));
    }

    final MvcTestResult say(UUID id, String step, int seen, String more) {
        return caller.post(
                contact,
                "/api/clients/%s/needs/%s/%s".formatted(enterprise, id, step),
                "{\"seen\":%d%s}".formatted(seen, more));
    }

    /** What somebody finds in their inbox, first to last. */
    final List<String> told(String token) {
        feed.carry();
        List<String> topics = JsonPath.read(Caller.body(caller.get(token, "/api/notices")), "$.items[*].topic");
        return topics.reversed();
    }

    /** Has a real name and number, unlike those whom a test signs in past every ceremony. */
    final String named(String name, String phone) {
        MvcTestResult made = caller.post(
                clerk,
                "/api/clients/" + enterprise + "/contacts",
                "{\"id\":\"%s\",\"name\":\"%s\",\"phone\":\"%s\"}".formatted(Ids.next(), name, phone));
        ok(made);
        return zone.signIn(UUID.fromString(Caller.read(made, "$.person")));
    }

    final MvcTestResult set(String token, int seen, String channels, String mail, String digest) {
        return caller.post(token, "/api/notices/setting", """
                {"seen":%d,"channels":[%s],"mail":%s,"quietFrom":"21:00","quietTo":"07:00","digestAt":%s,"urgentEver":true}""".formatted(seen, channels, mail, digest));
    }

    /** States of what went out, first to last. */
    final List<String> sendings() {
        return TestDatabase.superuser()
                .sql("SELECT state FROM notice_sending WHERE zone_id = :zone ORDER BY made_at, id")
                .param("zone", zone.id().value())
                .query((row, number) -> row.getString("state"))
                .list();
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
