package org.bangfu.liaison.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whom an officer is to speak with next, over HTTP. Everybody is invented. */
@DatabaseTest
class NextContactTests {

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final String administrator = zone.official(unit, Role.ADMINISTRATOR);
    private final String wang = zone.official(unit, Role.LIAISON_OFFICER);
    private final UUID key = Ids.next();
    private final UUID other = Ids.next();

    @Autowired
    private Caller caller;

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void aClientIsDueSoManyDaysAfterTheLastTimeByWhatItIs() {
        list(key, "聊城甲公司", "91350100M000100Y43", "\"KEY\",\"FOREIGN_FUNDED\"");
        list(other, "聊城乙公司", "91371502MC00000126", "");

        MvcTestResult first = caller.get(wang, "/api/my-clients/due");
        assertThat(Caller.read(first, "$[*].due")).isEqualTo("[\"2020-02-10\",\"2020-02-17\"]");
        assertThat(Caller.read(first, "$[*].state")).isEqualTo("[\"DUE\",\"IN_TIME\"]");
        assertThat(Caller.read(first, "$[*].kind")).isEqualTo("[\"KEY\",\"OTHER\"]");

        assertThat(caller.post(wang, "/api/clients/%s/encounters".formatted(key), """
                        {"id":"%s","content":{"channel":"CALL","day":"2020-02-10","topics":["OTHER"],"words":"问了近况"}}""".formatted(Ids.next())))
                .hasStatusOk();
        TestClock.set("2020-02-18T09:00");
        MvcTestResult later = caller.get(wang, "/api/my-clients/due");
        assertThat(Caller.read(later, "$[*].name")).isEqualTo("[\"聊城甲公司\",\"聊城乙公司\"]");
        assertThat(Caller.read(later, "$[*].state")).isEqualTo("[\"OVERDUE\",\"OVERDUE\"]");
        assertThat(Caller.read(later, "$[0].last")).isEqualTo("2020-02-10");
    }

    @Test
    void theZoneSetsItsOwnRule() {
        list(key, "聊城甲公司", "91350100M000100Y43", "\"FOREIGN_FUNDED\"");
        String rule = "{\"seen\":%d,\"key\":3,\"foreign\":10,\"other\":30}";
        assertThat(caller.post(administrator, "/api/contact-rule", rule.formatted(0)))
                .hasStatus(409);
        assertThat(caller.post(administrator, "/api/contact-rule", rule.formatted(-1)))
                .hasStatusOk();
        assertThat(caller.post(administrator, "/api/contact-rule", rule.formatted(-1)))
                .hasStatus(409);
        assertThat(Caller.read(caller.get(wang, "/api/my-clients/due"), "$[0].due"))
                .isEqualTo("2020-02-13");
    }

    private void list(UUID id, String name, String code, String tags) {
        assertThat(caller.post(clerk, "/api/enterprises", """
                        {"id":"%s","name":"%s","creditCode":"%s","from":"2020-02-03","tags":[%s]}""".formatted(id, name, code, tags)))
                .hasStatusOk();
        UUID person = UUID.fromString(Caller.read(caller.get(wang, "/api/session"), "$.person"));
        assertThat(caller.post(clerk, "/api/clients/%s/assignments".formatted(id), """
                        {"id":"%s","officer":"%s","kind":"OFFICER","from":"2020-02-03"}""".formatted(Ids.next(), person)))
                .hasStatusOk();
    }
}
