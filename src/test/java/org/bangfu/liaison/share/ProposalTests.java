package org.bangfu.liaison.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From a proposal to assignments, over HTTP. Everybody is invented. */
@DatabaseTest
class ProposalTests {

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final String wang = zone.official(unit, Role.LIAISON_OFFICER);
    private final String li = zone.official(unit, Role.LIAISON_OFFICER);
    private final UUID served = Ids.next();
    private final UUID foreign = Ids.next();
    private final UUID same = Ids.next();

    @Autowired
    private Caller caller;

    @BeforeEach
    void list() {
        register(served, "聊城甲轴承有限公司", "91350100M000100Y43", "3451", "");
        register(foreign, "聊城乙食品有限公司", "91371502MC00000126", "1371", "\"FOREIGN_FUNDED\"");
        register(same, "聊城丙轴承有限公司", "91371502MC00000201", "3451", "");
        assertThat(caller.post(clerk, "/api/clients/%s/assignments".formatted(served), """
                        {"id":"%s","officer":"%s","kind":"OFFICER","from":"2020-02-03"}""".formatted(
                                Ids.next(), person(wang))))
                .hasStatusOk();
    }

    @Test
    void eachLineHasAReasonAndWhatIsDecidedBecomesAnAssignment() {
        assertThat(caller.post(
                        clerk,
                        "/api/officers/%s/languages".formatted(person(li)),
                        "{\"seen\":-1,\"languages\":[\"en\",\"ja\"]}"))
                .hasStatusOk();
        MvcTestResult proposal = caller.get(clerk, "/api/assignments/proposal");
        assertThat(Caller.read(proposal, "$.length()")).isEqualTo("2");
        assertThat(Caller.read(proposal, "$[0].client.name")).isEqualTo("聊城乙食品有限公司");
        assertThat(Caller.read(proposal, "$[0].officer.id"))
                .isEqualTo(person(li).toString());
        assertThat(Caller.read(proposal, "$[0].reason")).isEqualTo("会外语；现联络 0 家");
        assertThat(Caller.read(proposal, "$[1].officer.id"))
                .isEqualTo(person(wang).toString());
        assertThat(Caller.read(proposal, "$[1].reason")).isEqualTo("已联络同行业 1 家；现联络 1 家");

        MvcTestResult accepted = accept(line(foreign, li), line(same, wang));
        assertThat(Caller.read(accepted, "$.begun")).isEqualTo("2");
        assertThat(Caller.read(caller.get(clerk, "/api/assignments/proposal"), "$"))
                .isEqualTo("[]");
        assertThat(Caller.read(caller.get(clerk, "/api/assignments/proposal?anew=true"), "$[*].now.id"))
                .contains(person(li).toString());
    }

    @Test
    void allOfItOrNothing() {
        String handler = zone.official(unit, Role.HANDLER);
        assertThat(accept(line(foreign, li), line(same, handler))).hasStatus(422);
        assertThat(officers()).isEqualTo(1);
        MvcTestResult unseen = accept(line(served, li));
        assertThat(Caller.read(unseen, "$.code")).as("wang came meanwhile").isEqualTo("OFFICER_CHANGED");
        assertThat(Caller.read(unseen, "$.detail")).contains("聊城甲轴承有限公司");
        assertThat(accept(line(served, li).replace("}", ",\"now\":\"%s\"}".formatted(person(wang)))))
                .as("somebody else in the place of the present one")
                .hasStatusOk();
        assertThat(TestDatabase.superuser()
                        .sql("SELECT count(*) FROM assignment WHERE zone_id = :zone AND valid_to = '2020-02-10'")
                        .param("zone", zone.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(officers()).isEqualTo(1);
    }

    @Test
    void whoChangesTomorrowStandsThereOnce() {
        MvcTestResult accepted = caller.post(
                clerk,
                "/api/assignments/proposal/accept",
                "{\"from\":\"2020-02-11\",\"reason\":\"轮换\",\"lines\":[%s]}"
                        .formatted(line(served, li).replace("}", ",\"now\":\"%s\"}".formatted(person(wang)))));
        assertThat(accepted).hasStatusOk();
        MvcTestResult anew = caller.get(clerk, "/api/assignments/proposal?anew=true");
        assertThat(Caller.read(anew, "$.length()")).isEqualTo("3");
        assertThat(Caller.read(anew, "$[?(@.client.id=='%s')].now.id".formatted(served)))
                .contains(person(li).toString());
        assertThat(Caller.read(anew, "$[0].reason")).contains("本方案中已分 0 家");
    }

    private long officers() {
        return TestDatabase.superuser()
                .sql("SELECT count(*) FROM assignment WHERE zone_id = :zone AND valid_to = 'infinity'")
                .param("zone", zone.id().value())
                .query(Long.class)
                .single();
    }

    private String line(UUID client, String officer) {
        return "{\"id\":\"%s\",\"client\":\"%s\",\"officer\":\"%s\"}".formatted(Ids.next(), client, person(officer));
    }

    private MvcTestResult accept(String... lines) {
        return caller.post(
                clerk,
                "/api/assignments/proposal/accept",
                "{\"from\":\"2020-02-10\",\"reason\":\"统一分派\",\"lines\":[%s]}".formatted(String.join(",", lines)));
    }

    private UUID person(String token) {
        return UUID.fromString(Caller.read(caller.get(token, "/api/session"), "$.person"));
    }

    private void register(UUID id, String name, String code, String industry, String tags) {
        assertThat(caller.post(clerk, "/api/enterprises", """
                        {"id":"%s","name":"%s","creditCode":"%s","from":"2020-02-03","industry":"%s","tags":[%s]}""".formatted(id, name, code, industry, tags)))
                .hasStatusOk();
    }
}
