package org.bangfu.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each figure against numbers counted by hand, and against its own list. */
class RestartFigureTests extends ReturnScene {

    /** Four enterprises: one opened on the 8th, one on the 10th, one reported and not opened, one silent; the fourth closed on the 10th. */
    private void four() {
        UUID second = listed("聊城乙公司");
        UUID third = listed("聊城丙公司");
        UUID closed = listed("聊城丁公司");
        zone.sql(
                "UPDATE client_fact SET valid_to = '2020-02-10' WHERE zone_id = :zone AND client = :client",
                "client",
                closed);
        file(contact, enterprise, "2020-02-08", "null", GOOD);
        file(
                zone.contact(second),
                second,
                "2020-02-10",
                "null",
                GOOD.replace("02-08", "02-10").replace("52", "30"));
        file(zone.contact(third), third, "2020-02-09", "null", """
                {"registeredStaff":40,"staffOnPost":8,"capacityUse":"0"}""");
    }

    @Test
    void aDayIsCountedAsItWas() {
        four();
        assertThat(line("enterprises.opened", "2020-02-07")).isEqualTo("0/4 covered 0 stale 0 value 0.0");
        assertThat(line("enterprises.opened", "2020-02-08")).isEqualTo("1/4 covered 1 stale 0 value 25.0");
        assertThat(line("enterprises.opened", "2020-02-09")).isEqualTo("1/4 covered 2 stale 1 value 25.0");
        assertThat(line("enterprises.opened", "2020-02-10")).isEqualTo("2/3 covered 3 stale 2 value 66.6");
        assertThat(line("returns.submitted", "2020-02-10")).isEqualTo("1/3 covered 1 stale 0 value 33.3");
        assertThat(line("staff.on-post", "2020-02-10"))
                .as("52 + 30 + 8 of 80 + 80 + 40")
                .isEqualTo("90/200 covered 3 stale 2 value 45.0");
        assertThat(line("enterprises.listed", "2020-02-10")).isEqualTo("3/null covered 0 stale 0 value 3");
    }

    @Test
    void theListIsTheNumber() {
        four();
        for (String key : List.of("enterprises.opened", "returns.submitted", "staff.on-post", "enterprises.listed")) {
            MvcTestResult number = caller.get(leader, "/api/figures/" + key + "?day=2020-02-10");
            List<Boolean> counted = JsonPath.read(
                    Caller.body(caller.get(leader, "/api/figures/" + key + "/records?day=2020-02-10&size=200")),
                    "$.items[*].counted");
            assertThat(String.valueOf(counted.size())).as(key).isEqualTo(Caller.read(number, "$.whole.clients"));
            if (!key.equals("staff.on-post")) {
                assertThat(String.valueOf(counted.stream().filter(each -> each).count()))
                        .as(key)
                        .isEqualTo(Caller.read(number, "$.whole.numerator"));
            }
        }
        MvcTestResult silent =
                caller.get(leader, "/api/figures/enterprises.opened/records?day=2020-02-09&counted=false&size=1");
        assertThat(JsonPath.<List<String>>read(Caller.body(silent), "$.items[*].client.name"))
                .containsExactly("聊城丁公司");
        assertThat(Caller.read(silent, "$.next")).isNotEqualTo("null");
        MvcTestResult more = caller.get(
                leader,
                "/api/figures/enterprises.opened/records?day=2020-02-09&counted=false&size=9&after="
                        + Caller.read(silent, "$.next"));
        assertThat(JsonPath.<List<String>>read(Caller.body(more), "$.items[*].client.name"))
                .containsExactly("聊城丙公司", "聊城乙公司");
    }

    @Test
    void everyDayOfACourseIsTheFigureOfThatDay() {
        four();
        MvcTestResult days = caller.get(leader, "/api/figures/enterprises.opened/days?from=2020-02-07&to=2020-02-10");
        assertThat(JsonPath.<List<String>>read(Caller.body(days), "$[*].part"))
                .containsExactly("2020-02-07", "2020-02-08", "2020-02-09", "2020-02-10");
        for (int i = 0; i < 4; i++) {
            String day = Caller.read(days, "$[" + i + "].part");
            assertThat(Caller.read(days, "$[" + i + "].value"))
                    .isEqualTo(Caller.read(
                            caller.get(leader, "/api/figures/enterprises.opened?day=" + day), "$.whole.value"));
        }
    }

    @Test
    void partsAddUpToTheWhole() {
        four();
        UUID area = UUID.randomUUID();
        zone.sql("INSERT INTO area VALUES (:zone, :area, '东城街道', NULL, 0)", "area", area);
        zone.sql(
                "UPDATE client_fact SET area = :area, industry = '3451' WHERE zone_id = :zone AND client = :client",
                "area",
                area,
                "client",
                enterprise);
        for (String by : List.of("area", "industry", "scale")) {
            MvcTestResult parts = caller.get(leader, "/api/figures/enterprises.opened?day=2020-02-10&by=" + by);
            List<Integer> numerators = JsonPath.read(Caller.body(parts), "$.lines[*].numerator");
            List<Integer> denominators = JsonPath.read(Caller.body(parts), "$.lines[*].denominator");
            assertThat(numerators.stream().mapToInt(each -> each).sum()).as(by).isEqualTo(2);
            assertThat(denominators.stream().mapToInt(each -> each).sum())
                    .as(by)
                    .isEqualTo(3);
        }
        MvcTestResult areas = caller.get(leader, "/api/figures/enterprises.opened?day=2020-02-10&by=area");
        assertThat(JsonPath.<List<String>>read(Caller.body(areas), "$.lines[*].partName"))
                .containsExactly("东城街道", "未填");
        assertProblem(caller.get(leader, "/api/figures/enterprises.opened?by=boss"), 422, "GROUP_UNKNOWN");
    }

    @Test
    void aReturnFiledLaterOrByAnotherZoneChangesNoOtherDay() {
        four();
        String before = line("enterprises.opened", "2020-02-09");
        file(contact, enterprise, "2020-02-10", "null", GOOD);
        assertThat(line("enterprises.opened", "2020-02-09")).isEqualTo(before);
        TestDatabase.superuser()
                .sql(
                        "UPDATE return_current SET values = '{\"openedOn\": 20200208}' WHERE zone_id = ? AND period = '2020-02-08'")
                .param(zone.id().value())
                .update();
        assertThat(line("enterprises.opened", "2020-02-08"))
                .as("a number where a day should be counts as nothing")
                .isEqualTo("0/4 covered 1 stale 0 value 0.0");
        zone.sql("UPDATE return_current SET values = '%s' WHERE zone_id = :zone AND period = '2020-02-08'"
                .formatted(GOOD));
        zone.sql("""
                UPDATE return_current SET values = version.values FROM return_version AS version
                WHERE return_current.zone_id = :zone AND version.zone_id = :zone AND version.client = return_current.client
                  AND version.period = return_current.period""");
    }

    private String line(String key, String day) {
        MvcTestResult figure = caller.get(leader, "/api/figures/" + key + "?day=" + day);
        assertThat(figure).hasStatusOk();
        return "%s/%s covered %s stale %s value %s"
                .formatted(
                        Caller.read(figure, "$.whole.numerator"),
                        Caller.body(figure).contains("\"denominator\"")
                                ? Caller.read(figure, "$.whole.denominator")
                                : "null",
                        Caller.read(figure, "$.whole.covered"),
                        Caller.read(figure, "$.whole.stale"),
                        Caller.read(figure, "$.whole.value"));
    }
}
