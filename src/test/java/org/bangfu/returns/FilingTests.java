package org.bangfu.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The contact's page: refusals first, then the life of a return. */
class FilingTests extends ReturnScene {

    @Test
    void saysAtEachFieldWhatIsWrong() {
        MvcTestResult wrong = file(contact, enterprise, "2020-02-09", "null", """
                {"openedOn":"2020-02-10","registeredStaff":80,"staffOnPost":81,"capacityUse":"12.34"}""");
        assertProblem(wrong, 422, "VALUES_INVALID");
        assertThat(Caller.read(wrong, "$.fields.openedOn")).isEqualTo("不能晚于报送期 2020-02-09");
        assertThat(Caller.read(wrong, "$.fields.staffOnPost")).isEqualTo("不能多于“在册职工”（80）");
        assertThat(Caller.read(wrong, "$.fields.capacityUse")).isEqualTo("最多 1 位小数");
        assertProblem(file(contact, enterprise, "2020-02-09", "null", "{}"), 422, "VALUES_INVALID");
        assertProblem(
                file(contact, enterprise, "2020-02-09", "null", GOOD.replace("openedOn", "bossPhone")),
                422,
                "FIELD_NOT_ASKED");
        assertThat(status("2020-02-09")).isEqualTo("DUE");
    }

    @Test
    void aPeriodIsAskedOpenAndNotYetClosed() {
        zone.sql("UPDATE form_frequency SET valid_from = '2020-01-01' WHERE zone_id = :zone");
        assertProblem(file(contact, enterprise, "2019-12-31", "null", GOOD), 422, "PERIOD_NOT_ASKED");
        assertProblem(file(contact, enterprise, "2020-02-11", "null", GOOD), 422, "PERIOD_NOT_OPEN");
        assertProblem(file(contact, enterprise, "2020-01-09", "null", GOOD), 422, "PERIOD_CLOSED");
        assertProblem(file(contact, enterprise, "2020-01-31", "null", GOOD), 422, "CLIENT_NOT_LISTED");
    }

    /** What would be refused is not asked for; what was filed before stays to be seen. */
    @Test
    void whoIsNoLongerListedIsAskedForNothing() {
        file(contact, enterprise, "2020-02-08", "null", GOOD);
        zone.sql("UPDATE client_fact SET valid_to = '2020-02-08' WHERE zone_id = :zone");
        List<String> asked = JsonPath.read(
                Caller.body(caller.get(contact, "/api/clients/" + enterprise + "/returns")), "$[*].period");
        assertThat(asked)
                .startsWith("2020-02-08", "2020-02-07")
                .endsWith("2020-02-01")
                .hasSize(8);
    }

    @Test
    void fromFirstFilingToLock() {
        assertThat(status("2020-02-08")).as("due on the 9th at noon").isEqualTo("MISSING");
        MvcTestResult receipt = file(contact, enterprise, "2020-02-09", "null", GOOD);
        assertThat(receipt).hasStatusOk();
        assertThat(Caller.read(receipt, "$.late")).isEqualTo("false");
        assertThat(Caller.read(file(contact, enterprise, "2020-02-08", "null", GOOD), "$.late"))
                .isEqualTo("true");
        assertThat(status("2020-02-09")).isEqualTo("SUBMITTED");

        assertThat(decide(leader, "query", "{\"seen\":0,\"text\":\"到岗人数请核实\"}")).hasStatusOk();
        assertThat(status("2020-02-09")).isEqualTo("QUERIED");
        assertThat(Caller.read(caller.get(contact, path(enterprise, "2020-02-09")), "$.query.text"))
                .isEqualTo("到岗人数请核实");
        assertThat(file(contact, enterprise, "2020-02-09", "0", GOOD.replace("52", "50")))
                .hasStatusOk();
        assertThat(status("2020-02-09")).isEqualTo("CORRECTED");
        assertProblem(decide(leader, "confirm", "{\"seen\":0}"), 409, "RETURN_CHANGED");
        assertThat(decide(leader, "confirm", "{\"seen\":1}")).hasStatusOk();
        assertThat(status("2020-02-09")).isEqualTo("CONFIRMED");
        assertThat(decide(leader, "lock", "{\"seen\":1}")).hasStatusOk();
        assertThat(status("2020-02-09")).isEqualTo("LOCKED");
        assertProblem(file(contact, enterprise, "2020-02-09", "1", GOOD), 423, "RETURN_LOCKED");
        assertProblem(decide(leader, "query", "{\"seen\":1,\"text\":\"再核\"}"), 423, "RETURN_LOCKED");

        MvcTestResult versions = caller.get(leader, path(enterprise, "2020-02-09") + "/versions");
        assertThat(JsonPath.<List<Integer>>read(Caller.body(versions), "$[*].values.staffOnPost"))
                .containsExactly(50, 52);
    }

    @Test
    void yesterdaysAnswersAreOfferedButNotItsTroubles() {
        file(contact, enterprise, "2020-02-08", "null", GOOD.replace("}", ",\"shortages\":\"缺口罩\"}"));
        MvcTestResult page = caller.get(contact, path(enterprise, "2020-02-09"));

        assertThat(Caller.read(page, "$.prefilledFrom")).isEqualTo("2020-02-08");
        assertThat(Caller.read(page, "$.prefill.staffOnPost")).isEqualTo("52");
        assertThat(Caller.body(page)).doesNotContain("缺口罩");
        assertThat(JsonPath.<List<String>>read(Caller.body(page), "$.publishes[*].zh"))
                .contains("开工企业", "职工返岗率");
    }

    @Test
    void twoContactsWhoFileAtOnceAreToldOfEachOther() {
        String colleague = zone.contact(enterprise);
        assertThat(file(contact, enterprise, "2020-02-09", "null", GOOD)).hasStatusOk();
        MvcTestResult second = file(colleague, enterprise, "2020-02-09", "null", GOOD);
        assertProblem(second, 409, "RETURN_CHANGED");
        assertThat(Caller.read(second, "$.parameters.version")).isEqualTo("#1");
    }

    @Test
    void sendingAgainGetsTheFirstAnswer() {
        UUID command = Ids.next();
        String body = filing("null", GOOD);
        MvcTestResult first = caller.post(contact, command, path(enterprise, "2020-02-09"), body);
        MvcTestResult again = caller.post(contact, command, path(enterprise, "2020-02-09"), body);
        assertThat(Caller.body(again)).isEqualTo(Caller.body(first));
        assertProblem(
                caller.post(contact, command, path(enterprise, "2020-02-09"), filing("null", GOOD.replace("52", "53"))),
                422,
                "COMMAND_REUSED");
    }

    @Test
    void theOfficialsListAndItsCountsAgree() {
        UUID silent = listed("聊城丙公司");
        file(contact, enterprise, "2020-02-08", "null", GOOD);
        MvcTestResult counts = caller.get(leader, "/api/returns/daily-restart/2020-02-08/counts");
        assertThat(Caller.read(counts, "$.due")).isEqualTo("2");
        assertThat(Caller.read(counts, "$.submitted")).isEqualTo("1");
        assertThat(Caller.read(counts, "$.late")).isEqualTo("1");
        assertThat(Caller.read(counts, "$.missing")).isEqualTo("1");
        MvcTestResult missing = caller.get(leader, "/api/returns/daily-restart/2020-02-08?status=MISSING");
        assertThat(JsonPath.<List<String>>read(Caller.body(missing), "$.items[*].client.id"))
                .containsExactly(silent.toString());
    }

    @Test
    void noOfficialCanChangeANumber() {
        file(contact, enterprise, "2020-02-09", "null", GOOD);
        for (Role role : Role.values()) {
            if (role == Role.CONTACT) {
                continue;
            }
            String token = zone.official(Ids.next(), role);
            assertProblem(file(token, enterprise, "2020-02-09", "0", GOOD.replace("52", "80")), 403, "NOT_PERMITTED");
        }
        String stranger = zone.contact(listed("聊城丁公司"));
        assertProblem(file(stranger, enterprise, "2020-02-09", "0", GOOD), 403, "CLIENT_NOT_YOURS");
        assertThat(Caller.read(caller.get(leader, path(enterprise, "2020-02-09")), "$.values.staffOnPost"))
                .isEqualTo("52");
    }
}
