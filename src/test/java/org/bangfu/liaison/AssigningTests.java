package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The clerk's page: refusals first, then the life of an assignment. */
class AssigningTests extends LiaisonScene {

    @Test
    void refusesByNameWhoCannotServe() {
        assertProblem(
                assign(Ids.next(), enterprise, Ids.next(), "OFFICER", "2020-02-10", "null"), 422, "OFFICER_UNKNOWN");
        String handler = zone.official(unit, Role.HANDLER);
        assertProblem(assign(Ids.next(), enterprise, handler, "OFFICER", "2020-02-10"), 422, "OFFICER_NOT_ONE");
        UUID left = person(wang);
        zone.sql(
                "UPDATE post_holder SET valid_to = '2020-02-10' WHERE zone_id = :zone AND person = :person",
                "person",
                left);
        assertProblem(assign(Ids.next(), enterprise, left, "OFFICER", "2020-02-10", "null"), 422, "OFFICER_LEFT");
        assertProblem(assign(Ids.next(), enterprise, li, "AMBASSADOR", "2020-02-10"), 422, "AMBASSADOR_ALONE");
        assertThat(missing()).isEqualTo("[\"2020-02-13T09:30:00Z\"]");
    }

    @Test
    void refusesASecondOfficerAndTheSameOneTwice() {
        assigned(wang, "OFFICER");

        assertProblem(assign(Ids.next(), enterprise, li, "OFFICER", "2020-02-20"), 409, "OFFICER_THERE");
        assertProblem(assign(Ids.next(), enterprise, wang, "DEPUTY", "2020-02-20"), 409, "OFFICER_TWICE");
        assertProblem(assign(Ids.next(), enterprise, wang, "OFFICER", "2020-01-20"), 409, "OFFICER_TWICE");
        assertThat(assign(Ids.next(), enterprise, li, "DEPUTY", "2020-02-20")).hasStatusOk();
    }

    @Test
    void refusesWhatIsNotListedAndWhatIsNotThere() {
        assertThat(caller.post(
                        clerk,
                        "/api/enterprises/%s/close".formatted(enterprise),
                        "{\"seen\":0,\"from\":\"2020-02-10\",\"reason\":\"注销\"}"))
                .hasStatusOk();
        MvcTestResult closed = assign(Ids.next(), enterprise, wang, "OFFICER", "2020-02-10");
        assertProblem(closed, 422, "CLIENT_LEFT");
        assertThat(Caller.read(closed, "$.detail")).contains("聊城甲轴承有限公司");
        assertProblem(assign(Ids.next(), Ids.next(), wang, "OFFICER", "2020-02-10"), 404, "CLIENT_UNKNOWN");
        assertProblem(end(Ids.next(), 0, "2020-02-12"), 404, "ASSIGNMENT_UNKNOWN");
        assertProblem(
                caller.post(wang, "/api/clients/%s/assignments".formatted(enterprise), "{}"), 403, "NOT_PERMITTED");
    }

    @Test
    void nobodyAnswersForMoreThanTheCapWithoutAReason() {
        String administrator = zone.official(unit, Role.ADMINISTRATOR);
        assertThat(caller.post(administrator, "/api/load-cap", "{\"seen\":-1,\"clients\":1}"))
                .hasStatusOk();
        assertProblem(
                caller.post(administrator, "/api/load-cap", "{\"seen\":-1,\"clients\":3}"), 409, "LOAD_CAP_CHANGED");
        UUID second = Ids.next();
        register(second, "聊城乙钢管有限公司", "91371502MC00000201");
        assigned(wang, "OFFICER");

        MvcTestResult full = assign(Ids.next(), second, wang, "OFFICER", "2020-02-10");
        assertProblem(full, 422, "OFFICER_LOADED");
        assertThat(Caller.read(full, "$.parameters.cap")).isEqualTo("1");
        assertThat(Caller.read(
                        caller.get(clerk, "/api/officers"), "$[?(@.person == '%s')].full".formatted(person(wang))))
                .isEqualTo("[true]");
        assertThat(assign(Ids.next(), second, person(wang), "DEPUTY", "2020-02-10", "null"))
                .as("a deputy does not count")
                .hasStatusOk();
        UUID third = Ids.next();
        register(third, "聊城丙家具有限公司", "91371502MC00000126");
        assertThat(assign(Ids.next(), third, person(wang), "OFFICER", "2020-02-10", "\"同一园区\""))
                .hasStatusOk();
    }

    @Test
    void theLastOneLeavesOnlyWhenSomebodyComesOrAnExceptionRuns() {
        UUID id = assigned(wang, "OFFICER");
        assertThat(missing()).isEqualTo("[]");

        MvcTestResult alone = end(id, 0, "2020-02-12");
        assertProblem(alone, 422, "OFFICER_NEEDED");
        assertThat(Caller.read(alone, "$.detail")).contains("2020-02-12").contains("聊城甲轴承有限公司");
        assertProblem(except("2020-02-09"), 422, "EXCEPTION_DAY");
        assertProblem(except("2020-03-13"), 422, "EXCEPTION_DAY");
        assertThat(except("2020-02-11")).hasStatusOk();
        assertProblem(end(id, 0, "2020-02-12"), 422, "OFFICER_NEEDED");
        assertThat(except("2020-02-20")).hasStatusOk();
        assertThat(end(id, 0, "2020-02-12")).hasStatusOk();
        assertThat(assign(Ids.next(), enterprise, li, "OFFICER", "2020-02-12")).hasStatusOk();
        assertProblem(end(id, 1, "2020-02-13"), 409, "ASSIGNMENT_ENDED");
    }

    /** What ends later has its own end looked at again: nobody is left alone by two steps that each were right. */
    @Test
    void endingTheDeputyLooksBeyondTheOfficersEnd() {
        UUID officer = assigned(wang, "OFFICER");
        UUID deputy = assigned(li, "DEPUTY");
        assertThat(end(officer, 0, "2020-02-20")).hasStatusOk();

        assertProblem(end(deputy, 0, "2020-02-12"), 422, "OFFICER_NEEDED");
        assertProblem(end(deputy, 0, "2020-02-25"), 422, "OFFICER_NEEDED");
    }

    @Test
    void anAmbassadorDoesNotStandInForTheOfficer() {
        UUID officer = assigned(wang, "OFFICER");
        UUID ambassador = assigned(li, "AMBASSADOR");

        assertProblem(end(officer, 0, "2020-02-12"), 422, "AMBASSADOR_ALONE");
        assertThat(end(ambassador, 0, "2020-02-12")).hasStatusOk();
    }

    @Test
    void aChangeLeavesNoDayBetween() {
        UUID first = assigned(wang, "OFFICER");
        UUID second = Ids.next();
        assertProblem(change(first, 7, second, li, "2020-02-12"), 409, "ASSIGNMENT_CHANGED");
        assertProblem(change(first, 0, second, wang, "2020-02-03"), 422, "ASSIGNMENT_END_DAY");

        assertThat(change(first, 0, second, li, "2020-02-12")).hasStatusOk();

        MvcTestResult all = caller.get(clerk, "/api/clients/%s/assignments".formatted(enterprise));
        assertThat(JsonPath.<List<String>>read(Caller.body(all), "$.lines[*].state"))
                .containsExactly("PLANNED", "CURRENT");
        assertThat(JsonPath.<List<String>>read(Caller.body(all), "$.lines[*].from"))
                .containsExactly("2020-02-12", "2020-02-03");
        assertThat(Caller.read(all, "$.lines[1].to")).isEqualTo("2020-02-12");
        assertThat(missing()).isEqualTo("[]");
    }

    /** Rights begin and end with the assignment, on its days. */
    @Test
    void whoIsAssignedSeesTheClientAndNobodyElse() {
        String path = "/api/enterprises/" + enterprise;
        assertThat(caller.get(wang, path)).hasStatus(404);
        UUID id = assigned(wang, "OFFICER");
        assertThat(caller.get(wang, path)).hasStatusOk();
        assertThat(caller.get(li, path)).hasStatus(404);
        assertThat(Caller.read(caller.get(wang, "/api/my-clients"), "$.items[*].client.name"))
                .isEqualTo("[\"聊城甲轴承有限公司\"]");
        assertThat(Caller.read(caller.get(li, "/api/officers/%s/clients".formatted(person(wang))), "$.items"))
                .as("a colleague's clients are not mine")
                .isEqualTo("[]");

        assertThat(change(id, 0, Ids.next(), li, "2020-02-10")).hasStatusOk();

        assertThat(caller.get(wang, path)).hasStatus(404);
        assertThat(caller.get(li, path)).hasStatusOk();
        assertThat(Caller.read(caller.get(wang, "/api/my-clients"), "$.items")).isEqualTo("[]");
    }

    /** One who begins tomorrow serves nobody today: the exception runs until then. */
    @Test
    void aPlannedOfficerDoesNotEndTheWaitingBeforeTheirFirstDay() {
        assertThat(assign(Ids.next(), enterprise, wang, "OFFICER", "2020-02-12"))
                .hasStatusOk();

        assertThat(missing()).isEqualTo("[\"2020-02-13T09:30:00Z\"]");
        assertThat(TestDatabase.superuser()
                        .sql("SELECT ended FROM client_exception WHERE zone_id = :zone")
                        .param("zone", zone.id().value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("2020-02-12");
    }

    @Test
    void theEnterpriseSeesWhoServesIt() {
        assigned(wang, "OFFICER");
        String contact = zone.contact(enterprise);
        String stranger = zone.contact(listed());

        String path = "/api/clients/%s/assignments".formatted(enterprise);
        assertThat(Caller.read(caller.get(contact, path), "$.lines[*].officer.id"))
                .contains(person(wang).toString());
        assertProblem(caller.get(stranger, path), 403, "CLIENT_NOT_YOURS");
    }

    @Test
    void sendingAgainGetsTheFirstAnswer() {
        UUID command = Ids.next();
        String body = """
                {"id":"%s","officer":"%s","kind":"OFFICER","from":"2020-02-10"}""".formatted(Ids.next(), person(wang));
        String path = "/api/clients/%s/assignments".formatted(enterprise);
        MvcTestResult first = caller.post(clerk, command, path, body);
        MvcTestResult again = caller.post(clerk, command, path, body);

        assertThat(first).hasStatusOk();
        assertThat(Caller.body(again)).isEqualTo(Caller.body(first));
        assertProblem(caller.post(clerk, command, path, body.replace("10", "11")), 422, "COMMAND_REUSED");
    }

    private UUID listed() {
        UUID other = Ids.next();
        register(other, "聊城丁公司", "91371502MC00000201");
        return other;
    }
}
