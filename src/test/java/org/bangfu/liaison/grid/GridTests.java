package org.bangfu.liaison.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two grids and a client that lies in one of them, never in both, over HTTP. Everybody is invented. */
@DatabaseTest
class GridTests {

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final String first = zone.official(unit, Role.LIAISON_OFFICER);
    private final String second = zone.official(unit, Role.LIAISON_OFFICER);
    private final UUID enterprise = Ids.next();
    private final UUID east = Ids.next();
    private final UUID west = Ids.next();

    @Autowired
    private Caller caller;

    @BeforeEach
    void draw() {
        assertThat(post("/api/enterprises", """
                        {"id":"%s","name":"聊城甲轴承有限公司","creditCode":"91350100M000100Y43","from":"2020-02-03"}""".formatted(enterprise))).hasStatusOk();
        assertThat(draw(east, "东一网格", first)).hasStatusOk();
        assertThat(draw(west, "西一网格", second)).hasStatusOk();
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void aClientMovesFromOneToTheOtherAndTheRightWithIt() {
        assertThat(Caller.read(caller.get(clerk, "/api/grids/missing"), "$.items[*].name"))
                .isEqualTo("[\"聊城甲轴承有限公司\"]");
        assertThat(place(east, "2020-02-10")).hasStatusOk();
        assertThat(place(east, "2020-02-10")).as("again changes nothing").hasStatusOk();
        assertThat(Caller.read(caller.get(clerk, "/api/grids/missing"), "$.items"))
                .isEqualTo("[]");
        assertThat(sees(first)).isTrue();
        assertThat(sees(second)).isFalse();

        assertProblem(place(west, "2020-02-10"), "GRID_DAY");
        MvcTestResult moved = place(west, "2020-02-12");
        assertThat(Caller.read(moved, "$.moved")).isEqualTo("1");
        assertThat(sees(first)).as("until the day").isTrue();
        TestClock.set("2020-02-12T09:00");
        assertThat(sees(first)).isFalse();
        assertThat(sees(second)).isTrue();
        assertThat(Caller.read(caller.get(clerk, "/api/grids"), "$[*].clients")).isEqualTo("[0,1]");
        assertThat(Caller.read(caller.get(second, "/api/grids/%s/clients".formatted(west)), "$.items.length()"))
                .isEqualTo("1");
    }

    @Test
    void anotherCadreTakesTheRightsOver() {
        assertThat(place(east, "2020-02-10")).hasStatusOk();
        assertProblem(cadre(1, second, "2020-02-12"), "GRID_CHANGED");
        assertProblem(cadre(0, first, "2020-02-12"), "GRID_CADRE_SAME");
        assertProblem(cadre(0, second, "2020-02-09"), "GRID_DAY");
        assertThat(cadre(0, second, "2020-02-12")).hasStatusOk();
        assertThat(sees(first)).isTrue();
        TestClock.set("2020-02-12T09:00");
        assertThat(sees(first)).isFalse();
        assertThat(sees(second)).isTrue();
    }

    @Test
    void refusesWhatIsWrongAndTheTableRefusesTwoAtOnce() {
        assertProblem(draw(Ids.next(), "东一网格", first), "GRID_KNOWN");
        assertProblem(
                post(
                        "/api/grids/%s/clients".formatted(east),
                        "{\"clients\":[\"%s\"],\"from\":\"2020-02-10\"}".formatted(Ids.next())),
                "GRID_CLIENT");
        assertProblem(
                post(
                        "/api/grids/%s/clients".formatted(Ids.next()),
                        "{\"clients\":[\"%s\"],\"from\":\"2020-02-10\"}".formatted(enterprise)),
                "GRID_UNKNOWN");
        assertThat(place(east, "2020-02-10")).hasStatusOk();
        assertThatThrownBy(() -> zone.sql(
                        "INSERT INTO grid_client VALUES (:zone, :client, :grid, '2020-03-01', '2020-03-02')",
                        "client",
                        enterprise,
                        "grid",
                        west))
                .hasMessageContaining("grid_client_one_at_a_time");
    }

    private MvcTestResult draw(UUID id, String name, String cadre) {
        return post("/api/grids", """
                {"id":"%s","name":"%s","cadre":"%s","from":"2020-02-03"}""".formatted(id, name, person(cadre)));
    }

    private MvcTestResult place(UUID grid, String from) {
        return post(
                "/api/grids/%s/clients".formatted(grid),
                "{\"clients\":[\"%s\"],\"from\":\"%s\"}".formatted(enterprise, from));
    }

    private MvcTestResult cadre(int seen, String cadre, String day) {
        return post(
                "/api/grids/%s/cadre".formatted(east),
                "{\"seen\":%d,\"cadre\":\"%s\",\"day\":\"%s\",\"reason\":\"轮岗\"}".formatted(seen, person(cadre), day));
    }

    private boolean sees(String token) {
        return caller.get(token, "/api/enterprises/" + enterprise).getResponse().getStatus() == 200;
    }

    private MvcTestResult post(String path, String body) {
        return caller.post(clerk, path, body);
    }

    private UUID person(String token) {
        return UUID.fromString(Caller.read(caller.get(token, "/api/session"), "$.person"));
    }

    private static void assertProblem(MvcTestResult result, String code) {
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
