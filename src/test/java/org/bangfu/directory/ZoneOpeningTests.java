package org.bangfu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bangfu.form.Forms;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An opening that is cut off between the zone and what the modules add to it is taken up by the same words again. */
@DatabaseTest
class ZoneOpeningTests {

    @Autowired
    private ZoneOpening opening;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Commands commands;

    @Autowired
    private Directory directory;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Forms forms;

    @Autowired
    private Clock clock;

    @Autowired
    private Caller caller;

    @Test
    void whatWasCutOffIsCompletedAndItsAdministratorsGetIn() {
        cutOff("断开区");
        assertThat(forms("断开区")).isZero();

        ZoneOpening.Opened opened = opening.open("断开区", null, false);

        assertThat(codes(opened)).containsExactly("daily-restart");
        assertThat(opened.sheets()).extracting(Sheet::name).containsExactly("系统管理员", "安全管理员");
        assertThat(opened.sheets()).allSatisfy(sheet -> assertThat(look(sheet)).hasStatusOk());
    }

    @Test
    void untilSomebodyHasComeInTheSameWordsPrintNewSheetsAndAddNothingTwice() {
        ZoneOpening.Opened first = opening.open("再开区", null, false);
        ZoneOpening.Opened again = opening.open("再开区", null, false);

        assertThat(again.zone()).isEqualTo(first.zone());
        assertThat(first.sheets()).allSatisfy(sheet -> assertThat(look(sheet)).hasStatus(404));
        assertThat(again.sheets())
                .hasSize(2)
                .allSatisfy(sheet -> assertThat(look(sheet)).hasStatusOk());
        assertThat(forms("再开区")).isEqualTo(1);
        assertThat(codes(again)).containsExactly("daily-restart");
    }

    @Test
    void onceSomebodyHasComeInOrForAnotherKindOfZoneTheNameIsTaken() {
        Sheet sheet = opening.open("已开区", null, false).sheets().getFirst();
        assertTaken(() -> opening.open("已开区", null, true));
        assertTaken(() -> opening.open("已开区", 1L, false));

        activate(sheet);

        assertTaken(() -> opening.open("已开区", null, false));
        assertThat(forms("已开区")).isEqualTo(1);
    }

    /** As when the machine stops after the zone was written and before the modules did their part. */
    private void cutOff(String name) {
        var cut = new ZoneOpening(jdbc, commands, directory, sheets, clock, List.of(program -> {
            throw new IllegalStateException("cut off");
        }));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> cut.open(name, null, false))
                .withMessage("cut off");
    }

    private void activate(Sheet sheet) {
        String secret = Caller.read(look(sheet), "$.secondFactor.secret");
        MvcTestResult activated = caller.post(
                "nobody",
                "/api/activation",
                "{\"code\":\"%s\",\"password\":\"Lake2020\",\"name\":\"13911110001\",\"secondFactorCode\":\"%s\"}"
                        .formatted(sheet.code(), SecondFactor.code(secret, Instant.now())));
        assertThat(activated).hasStatusOk();
    }

    private MvcTestResult look(Sheet sheet) {
        return caller.post("nobody", "/api/activation/look", "{\"code\":\"%s\"}".formatted(sheet.code()));
    }

    private List<String> codes(ZoneOpening.Opened opened) {
        return Zones.call(
                opened.zone(),
                () -> forms.list(Actor.program(opened.zone())).stream()
                        .map(each -> each.form().code())
                        .toList());
    }

    private static long forms(String zone) {
        return TestDatabase.superuser()
                .sql("SELECT count(*) FROM form JOIN zone ON zone.id = form.zone_id WHERE zone.name = ?")
                .param(zone)
                .query(Long.class)
                .single();
    }

    private static void assertTaken(ThrowingCallable opened) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(opened)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(DirectoryProblem.ZONE_NAME_TAKEN));
    }
}
