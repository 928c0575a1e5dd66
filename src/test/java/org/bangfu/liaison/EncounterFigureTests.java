package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who was asked and who was guided: by the first record of each client, as it now stands. */
class EncounterFigureTests extends LiaisonScene {

    private static final String ASKED = "/api/figures/clients.asked-baseline";
    private static final String GUIDED = "/api/figures/clients.guided";
    private static final String SURVEY = """
            {"channel":"CALL","day":"%s","topics":["BASELINE"],"survey":[{"question":"缺什么","answer":"口罩"}]}""";
    private static final String GUIDANCE = """
            {"channel":"%s","day":"2020-02-10","topics":["GUIDANCE"],"experts":[%s],"advice":["通风"]}""";

    private final String leader = zone.official(Ids.next(), Role.LEADER);

    @Test
    void theFirstTimeCountsAndTheDayBeforeItDoesNot() {
        industrial();
        assigned(wang, "OFFICER");
        UUID first = record(SURVEY.formatted("2020-02-06"));
        record(SURVEY.formatted("2020-02-09"));

        assertThat(Caller.read(caller.get(leader, ASKED + "?day=2020-02-05"), "$.whole.value"))
                .isEqualTo("0.0");
        MvcTestResult reading = caller.get(leader, ASKED + "?day=2020-02-06");
        assertThat(Caller.read(reading, "$.whole.value")).isEqualTo("100.0");
        assertThat(Caller.read(reading, "$.holds")).isEqualTo("true");
        assertThat(Caller.read(caller.get(leader, ASKED), "$.whole.stale"))
                .as("being asked does not grow old")
                .isEqualTo("0");
        MvcTestResult list = caller.get(leader, ASKED + "/records?counted=true");
        assertThat(JsonPath.<List<String>>read(Caller.body(list), "$.items[*].record.id"))
                .containsExactly(first.toString());
        assertThat(Caller.read(list, "$.items[0].values.askedOn")).isEqualTo("2020-02-06");
    }

    @Test
    void guidanceNeedsAVisitWithOutsideExperts() {
        assigned(wang, "OFFICER");
        record(GUIDANCE.formatted("VISIT", ""));
        record(GUIDANCE.formatted("VIDEO", "\"市疾控中心\""));
        assertThat(Caller.read(caller.get(leader, GUIDED), "$.whole.numerator")).isEqualTo("0");

        UUID counted = record(GUIDANCE.formatted("VISIT", "\"市疾控中心\""));

        assertThat(Caller.read(caller.get(leader, GUIDED), "$.whole.numerator")).isEqualTo("1");
        MvcTestResult list = caller.get(leader, GUIDED + "/records?counted=true");
        assertThat(Caller.read(list, "$.items[0].record.id")).isEqualTo(counted.toString());
        assertThat(Caller.read(list, "$.items[0].values.experts")).isEqualTo("市疾控中心");
    }

    /** What is corrected away no longer counts. */
    @Test
    void aCorrectionIsWhatStands() {
        assigned(wang, "OFFICER");
        UUID id = record(GUIDANCE.formatted("VISIT", "\"市疾控中心\""));
        assertThat(caller.post(
                        wang,
                        "/api/clients/%s/encounters/%s/write".formatted(enterprise, id),
                        "{\"seen\":0,\"content\":%s,\"reason\":\"专家没有来\"}".formatted(GUIDANCE.formatted("VISIT", ""))))
                .hasStatusOk();

        assertThat(Caller.read(caller.get(leader, GUIDED), "$.whole.numerator")).isEqualTo("0");
    }

    /** Each counts, also several with one client; by channel, to date. */
    @Test
    void everyEncounterCountsByItself() {
        assigned(wang, "OFFICER");
        record(SURVEY.formatted("2020-02-06"));
        UUID second = record(SURVEY.formatted("2020-02-09"));
        UUID visit = record(GUIDANCE.formatted("VISIT", ""));
        assertThat(caller.post(
                        wang,
                        "/api/clients/%s/encounters/plan".formatted(enterprise),
                        "{\"id\":\"%s\",\"channel\":\"CALL\",\"day\":\"2020-02-10\",\"topics\":[\"OTHER\"]}"
                                .formatted(Ids.next())))
                .hasStatusOk();

        assertThat(Caller.read(caller.get(leader, "/api/figures/encounters.held?day=2020-02-09"), "$.whole.value"))
                .isEqualTo("2");
        MvcTestResult held = caller.get(leader, "/api/figures/encounters.held?by=channel");
        assertThat(JsonPath.<List<String>>read(Caller.body(held), "$.lines[*].partName"))
                .containsExactly("走访", "电话");
        assertThat(JsonPath.<List<Integer>>read(Caller.body(held), "$.lines[*].numerator"))
                .containsExactly(1, 2);
        MvcTestResult first = caller.get(leader, "/api/figures/encounters.held/records?by=channel&part=CALL&size=1");
        assertThat(JsonPath.<List<String>>read(
                        Caller.body(caller.get(
                                leader,
                                "/api/figures/encounters.held/records?by=channel&part=CALL&size=1&after="
                                        + Caller.read(first, "$.next"))),
                        "$.items[*].record.id"))
                .containsExactly(second.toString());
        assertThat(Caller.body(caller.get(leader, "/api/figures/encounters.held/records?by=channel&part=VISIT")))
                .contains(visit.toString());
    }

    private void industrial() {
        zone.sql("UPDATE client_fact SET industry = '3451' WHERE zone_id = :zone");
    }

    private UUID record(String content) {
        UUID id = Ids.next();
        assertThat(caller.post(
                        wang,
                        "/api/clients/%s/encounters".formatted(enterprise),
                        "{\"id\":\"%s\",\"content\":%s}".formatted(id, content)))
                .hasStatusOk();
        return id;
    }
}
