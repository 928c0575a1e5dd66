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

/** Whom nobody serves, on each day: number, list and days are one definition. */
class OfficerFigureTests extends LiaisonScene {

    private static final String FIGURE = "/api/figures/clients.without-officer";

    private final String leader = zone.official(Ids.next(), Role.LEADER);

    @Test
    void countsWhomNobodyServesAndNamesTheDays() {
        UUID other = Ids.next();
        register(other, "聊城乙钢管有限公司", "91371502MC00000126");
        assertThat(assign(Ids.next(), enterprise, wang, "OFFICER", "2020-02-05"))
                .hasStatusOk();
        assertThat(assign(Ids.next(), other, li, "DEPUTY", "2020-02-03")).hasStatusOk();

        assertThat(numbers("2020-02-02", "2020-02-06"))
                .as("not listed before the third")
                .containsExactly(0, 1, 1, 0, 0);
        MvcTestResult reading = caller.get(leader, FIGURE + "?day=2020-02-06&from=2020-02-02");
        assertThat(Caller.read(reading, "$.whole.numerator")).isEqualTo("0");
        assertThat(Caller.read(reading, "$.claim")).isEqualTo("DAILY");
        assertThat(Caller.read(reading, "$.holds")).isEqualTo("false");
        assertThat(Caller.read(reading, "$.broken")).isEqualTo("[\"2020-02-03\",\"2020-02-04\"]");
        assertThat(Caller.read(caller.get(leader, FIGURE + "?day=2020-02-06&from=2020-02-05"), "$.holds"))
                .isEqualTo("true");
    }

    @Test
    void theListHasOneRowForEachClientWithTheAssignmentByWhichItWasJudged() {
        UUID officer = assigned(wang, "OFFICER");
        assigned(li, "DEPUTY");
        UUID other = Ids.next();
        register(other, "聊城乙钢管有限公司", "91371502MC00000126");

        MvcTestResult served = caller.get(leader, FIGURE + "/records?counted=false");
        assertThat(JsonPath.<List<String>>read(Caller.body(served), "$.items[*].record.id"))
                .as("the officer, not the deputy")
                .containsExactly(officer.toString());
        assertThat(Caller.read(served, "$.items[0].record.period")).isEqualTo("2020-02-10");
        assertThat(Caller.read(served, "$.items[0].values.kind")).isEqualTo("OFFICER");
        MvcTestResult counted = caller.get(leader, FIGURE + "/records?counted=true");
        assertThat(JsonPath.<List<String>>read(Caller.body(counted), "$.items[*].client.id"))
                .containsExactly(other.toString());
    }

    private List<Integer> numbers(String from, String to) {
        return JsonPath.read(
                Caller.body(caller.get(leader, FIGURE + "/days?from=%s&to=%s".formatted(from, to))), "$[*].numerator");
    }
}
