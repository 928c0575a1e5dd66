package org.bangfu.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.bangfu.form.Forms;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A bulletin from the first word to its correction. The enterprises are invented. */
@DatabaseTest
class BulletinTests {

    private static final String BLOCKS = """
            [{"kind":"HEADING","text":"一、开工情况"},
             {"kind":"PARAGRAPH","text":"开工企业[[enterprises.opened]]家，占[[enterprises.opened:of]]（[[enterprises.opened:rate]]），返岗率[[staff.on-post]]。"}]""";

    private final TestZone zone = TestZone.open();
    private final String author = zone.official(Ids.next(), Role.SECRETARY);
    private final String leader = zone.official(Ids.next(), Role.LEADER);
    private final UUID id = Ids.next();
    private final UUID first = listed("聊城甲公司");
    private final UUID second = listed("聊城乙公司");
    private final String contact = zone.contact(first);

    @Autowired
    private Caller caller;

    @Autowired
    private Forms forms;

    @BeforeEach
    void fileOneReturn() {
        Zones.run(zone.id(), () -> forms.open(Actor.program(zone.id())));
        assertThat(file("null", 60)).hasStatusOk();
    }

    @Test
    void refusesWhatIsNoFigureAndWhoeverWroteIt() {
        assertProblem(
                post(author, "", draft(BLOCKS.replace("staff.on-post", "staff.happy"))), 422, "FIGURE_IN_TEXT_UNKNOWN");
        assertProblem(post(author, "", draft(BLOCKS.replace(":rate", ":mood"))), 422, "FIGURE_IN_TEXT_UNKNOWN");
        assertProblem(
                post(author, "", draft(BLOCKS).replace("2020-02-10", "2020-02-11")), 422, "BULLETIN_DAY_IN_FUTURE");
        assertThat(post(author, "", draft(BLOCKS))).hasStatusOk();
        assertProblem(step(author, "publish", 0), 409, "BULLETIN_STEP_NOT_NOW");
        assertThat(step(author, "submit", 0)).hasStatusOk();
        assertProblem(step(author, "check", 1), 403, "SECOND_PERSON_NEEDED");
        assertProblem(step(leader, "check", 0), 409, "BULLETIN_CHANGED");
        assertThat(caller.post(leader, "/api/bulletins/" + id + "/send-back", "{\"seen\":1,\"text\":\"请核返岗率\"}"))
                .hasStatusOk();
        assertThat(Caller.read(get(), "$.remarks[0].text")).isEqualTo("请核返岗率");
        assertThat(Caller.read(get(), "$.state")).isEqualTo("DRAFT");
    }

    @Test
    void whatWasPublishedStaysAndItsRecordsOpenAsTheyStood() {
        publish();
        MvcTestResult published = get();
        assertThat(Caller.read(published, "$.rendered[1].text"))
                .as("one of two; 60 of 80")
                .isEqualTo("开工企业1家，占1/2（50.0%），返岗率75.0%。");
        assertThat(Caller.read(published, "$.number")).isEqualTo("〔2020〕1号");
        String passport = Caller.read(published, "$.figures[?(@.key == 'staff.on-post')].passport")
                .replaceAll("[\\[\\]\"]", "");

        file("0", 40);
        file(zone.contact(second), second, "null", 80);

        assertThat(Caller.read(get(), "$.rendered[1].text")).isEqualTo(Caller.read(published, "$.rendered[1].text"));
        MvcTestResult opened = caller.get(leader, "/api/passports/" + passport);
        assertThat(Caller.read(opened, "$.verified")).isEqualTo("true");
        assertThat(Caller.read(opened, "$.value")).isEqualTo("75.0");
        assertThat(Long.parseLong(Caller.read(opened, "$.position"))).isPositive();
        MvcTestResult records = caller.get(leader, "/api/passports/" + passport + "/records");
        assertThat(JsonPath.<List<String>>read(Caller.body(records), "$.items[*].client.name"))
                .containsExactlyInAnyOrder("聊城乙公司", "聊城甲公司");
        assertThat(JsonPath.<List<Integer>>read(
                        Caller.body(records), "$.items[?(@.counted == true)].values.staffOnPost"))
                .containsExactly(60);
        assertThat(JsonPath.<List<Integer>>read(
                        Caller.body(records), "$.items[?(@.counted == true)].now.values.staffOnPost"))
                .containsExactly(40);
    }

    @Test
    void aPassportNoticesWhatWasTamperedWith() {
        publish();
        String passport = Caller.read(get(), "$.figures[0].passport");
        assertThat(verified(passport)).isEqualTo("true");

        zone.sql(
                "UPDATE journal SET body = replace(body, '\"staffOnPost\":60', '\"staffOnPost\":61') WHERE zone_id = :zone AND kind = 'return'");
        assertThat(verified(passport))
                .as("a version in the journal was changed")
                .isEqualTo("false");
        zone.sql(
                "UPDATE journal SET body = replace(body, '\"staffOnPost\":61', '\"staffOnPost\":60') WHERE zone_id = :zone AND kind = 'return'");
        assertThat(verified(passport)).isEqualTo("true");
        zone.sql("UPDATE passport SET list_hash = sha256(list) WHERE zone_id = :zone");
        assertThat(verified(passport)).as("the list was changed").isEqualTo("false");
    }

    @Test
    void aCorrectionTakesItsPlaceAndKeepsTheOldValue() {
        publish();
        file("0", 40);
        UUID correction = Ids.next();
        assertThat(post(
                        author,
                        "/" + id + "/correct",
                        "{\"seen\":3,\"id\":\"%s\",\"reason\":\"甲公司更正\"}".formatted(correction)))
                .hasStatusOk();
        for (String[] step : new String[][] {{author, "submit"}, {leader, "check"}, {leader, "publish"}}) {
            assertThat(caller.post(
                            step[0],
                            "/api/bulletins/%s/%s".formatted(correction, step[1]),
                            "{\"seen\":%s}".formatted(version(correction))))
                    .hasStatusOk();
        }
        assertThat(Caller.read(get(), "$.state")).isEqualTo("CORRECTED");
        assertThat(Caller.read(get(), "$.rendered[1].text")).contains("75.0%");
        MvcTestResult corrected = caller.get(leader, "/api/bulletins/" + correction);
        assertThat(Caller.read(corrected, "$.rendered[1].text")).contains("50.0%");
        assertThat(Caller.read(corrected, "$.corrects.name")).isEqualTo("〔2020〕1号");
        assertThat(Caller.read(corrected, "$.number")).isEqualTo("〔2020〕2号");
    }

    @Test
    void theWordFileSaysWhatThePageSays() throws IOException {
        publish();
        MvcTestResult file = caller.get(leader, "/api/bulletins/" + id + "/word");
        assertThat(file).hasStatusOk();
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(text)
                    .contains("开工企业1家，占1/2（50.0%），返岗率75.0%。", "〔2020〕1号", "复工复产简报")
                    .doesNotContain("[[");
            assertThat(document.getTables()).hasSize(1);
        }
    }

    private String verified(String passport) {
        return Caller.read(caller.get(leader, "/api/passports/" + passport), "$.verified");
    }

    private void publish() {
        assertThat(post(author, "", draft(BLOCKS))).hasStatusOk();
        assertThat(step(author, "submit", 0)).hasStatusOk();
        assertThat(step(leader, "check", 1)).hasStatusOk();
        assertThat(step(leader, "publish", 2)).hasStatusOk();
    }

    private int version(UUID bulletin) {
        return Integer.parseInt(Caller.read(caller.get(leader, "/api/bulletins/" + bulletin), "$.version"));
    }

    private MvcTestResult get() {
        return caller.get(leader, "/api/bulletins/" + id);
    }

    private MvcTestResult step(String token, String step, int seen) {
        return post(token, "/" + id + "/" + step, "{\"seen\":%d}".formatted(seen));
    }

    private MvcTestResult post(String token, String path, String body) {
        return caller.post(token, "/api/bulletins" + path, body);
    }

    private String draft(String blocks) {
        return "{\"id\":\"%s\",\"title\":\"复工复产简报\",\"day\":\"2020-02-10\",\"blocks\":%s}".formatted(id, blocks);
    }

    private MvcTestResult file(String seen, int onPost) {
        return file(contact, first, seen, onPost);
    }

    private MvcTestResult file(String token, UUID client, String seen, int onPost) {
        return caller.post(token, "/api/clients/%s/returns/daily-restart/2020-02-10".formatted(client), """
                {"seen":%s,"values":{"openedOn":"2020-02-10","registeredStaff":80,"staffOnPost":%d,"capacityUse":"50"},"seconds":9}""".formatted(
                        seen, onPost));
    }

    private UUID listed(String name) {
        UUID client = Ids.next();
        zone.sql("INSERT INTO client VALUES (:zone, :id, 'ENTERPRISE', :name, true, 0)", "id", client, "name", name);
        zone.sql(
                "INSERT INTO client_fact VALUES (:zone, :id, 0, '2020-02-01', 'infinity', '2020-02-01', 'infinity', true)",
                "id",
                client);
        return client;
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
