package org.bangfu.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.jayway.jsonpath.JsonPath;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import whose job is cut off, cancelled, or meets what it cannot do. */
class ImportJobTests extends ImportScene {

    private final Actor actor =
            new Actor(zone.id(), Ids.next(), Set.of(), null, Set.of(Role.ADMINISTRATOR), Scope.ZONE);

    @Autowired
    private ApplyWork applying;

    @Autowired
    private UndoWork undoing;

    @Autowired
    private CheckWork checking;

    @Test
    void aCrashBetweenTwoPiecesDoublesNothing() {
        UUID id = handIn("areas", areas(1_100));
        assertThat(step(id, "check", ",\"mapping\":{\"0\":\"name\"}")).hasStatusOk();
        dies(checking, id);
        workers.carry();
        assertThat(counts(id)).isEqualTo("1100 0 0 0 0");

        assertThat(step(id, "apply", "")).hasStatusOk();
        dies(applying, id);
        assertThat(column("SELECT count(*) FROM area WHERE zone_id = :zone")).containsExactly("500");
        dies(applying, id);
        assertThat(state(id)).isEqualTo("RUNNING");
        workers.carry();
        assertThat(counts(id)).isEqualTo("1100 0 0 0 1100");
        assertThat(
                        column(
                                "SELECT count(*) || ' ' || count(DISTINCT record_id) FROM journal WHERE zone_id = :zone AND kind = 'area'"))
                .containsExactly("1100 1100");

        assertThat(step(id, "undo", "")).hasStatusOk();
        dies(undoing, id);
        assertThat(column("SELECT count(*) FROM area WHERE zone_id = :zone")).containsExactly("600");
        workers.carry();
        assertThat(column("SELECT count(*) FROM area WHERE zone_id = :zone")).containsExactly("0");
        assertThat(state(id)).isEqualTo("UNDONE");
    }

    @Test
    void aCancelledDryRunMayBeDoneAgain() {
        UUID id = handIn("areas", areas(3));
        assertThat(step(id, "check", ",\"mapping\":{\"0\":\"name\"}")).hasStatusOk();
        assertThat(JsonPath.<Integer>read(show(id), "$.progress.total")).isZero();
        assertProblem(step(id, "check", ",\"mapping\":{\"0\":\"name\"}"), 409, "IMPORT_NOT_NOW");
        assertThat(step(id, "cancel", "")).hasStatusOk();
        workers.carry();
        assertThat(state(id)).isEqualTo("CANCELLED");

        check(id);
        assertThat(step(id, "cancel", "")).hasStatusOk();
        assertThat(state(id)).isEqualTo("CANCELLED");
        assertProblem(step(id, "apply", ""), 409, "IMPORT_NOT_NOW");
    }

    @Test
    void whatWentInBeforeCancellingMayBeUndone() {
        UUID id = handIn("areas", areas(600));
        check(id);
        assertThat(step(id, "apply", "")).hasStatusOk();
        dies(applying, id);
        assertThat(step(id, "cancel", "")).hasStatusOk();
        workers.carry();

        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat(column("SELECT count(*) FROM area WHERE zone_id = :zone"))
                .as("the job stops after its next piece, which was the last")
                .containsExactly("600");
        assertProblem(step(id, "check", ",\"mapping\":{\"0\":\"name\"}"), 409, "IMPORT_NOT_NOW");
        undo(id);
        assertThat(column("SELECT count(*) FROM area WHERE zone_id = :zone")).containsExactly("0");
    }

    @Test
    void aFileThatIsGoneEndsWithASentence() {
        UUID id = handIn("areas", areas(3));
        zone.sql("DELETE FROM stored_file WHERE zone_id = :zone");
        assertThat(step(id, "check", ",\"mapping\":{\"0\":\"name\"}")).hasStatusOk();
        workers.carry();

        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(JsonPath.<String>read(show(id), "$.failure")).isEqualTo("文件已过保存期，内容已删除；请重新上传");
        assertThat(JsonPath.<String>read(
                        Caller.body(caller.getInEnglish(administrator, "/api/imports/" + id)), "$.failure"))
                .startsWith("The file was kept");
    }

    @Test
    void refusesFilesWithASentence() {
        assertProblem(
                upload(administrator, "areas", Ids.next(), "片区名称\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                422,
                "WORKBOOK_NONE");
        assertThat(column("SELECT 'x' FROM stored_file WHERE zone_id = :zone")).isEmpty();
    }

    /** The power goes after the first piece. */
    private void dies(org.bangfu.platform.job.Work work, UUID id) {
        assertThatExceptionOfType(Death.class)
                .isThrownBy(() -> Zones.run(
                        zone.id(),
                        () -> work.run(actor, id, (done, total) -> {
                            throw new Death();
                        })));
    }

    private static byte[] areas(int rows) {
        var office = Office.sheet("片区").row("片区名称");
        for (int i = 0; i < rows; i++) {
            office.row("第 %d 片".formatted(i));
        }
        return office.bytes();
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
