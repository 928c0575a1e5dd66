package org.bangfu.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.job.Workers;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A zone whose administrator imports workbooks over HTTP. */
@DatabaseTest
public abstract class ImportScene {

    protected final TestZone zone = TestZone.open();
    protected final String administrator;

    @Autowired
    protected Caller caller;

    @Autowired
    protected Workers workers;

    protected ImportScene() {
        this(Role.ADMINISTRATOR);
    }

    /** {@code roles} of whoever brings the workbooks. */
    protected ImportScene(Role... roles) {
        administrator = zone.official(Ids.next(), roles);
    }

    /** Hands a workbook in; gives its id. */
    protected UUID handIn(String kind, byte[] file) {
        UUID id = Ids.next();
        assertThat(upload(administrator, kind, id, file)).hasStatusOk();
        return id;
    }

    protected MvcTestResult upload(String token, String kind, UUID id, byte[] file) {
        return caller.upload(token, Ids.next(), "/api/imports", file, Map.of("kind", kind, "id", id.toString()));
    }

    /** Confirms what was proposed and does the dry run. */
    protected void check(UUID id) {
        List<Map<String, Object>> columns = JsonPath.read(show(id), "$.columns");
        var mapping = new StringBuilder();
        for (Map<String, Object> column : columns) {
            if (column.get("field") != null) {
                mapping.append(mapping.isEmpty() ? "" : ",")
                        .append("\"%s\":\"%s\"".formatted(column.get("index"), column.get("field")));
            }
        }
        assertThat(step(id, "check", ",\"mapping\":{" + mapping + "}")).hasStatusOk();
        workers.carry();
        assertThat(state(id)).isEqualTo("CHECKED");
    }

    protected void apply(UUID id) {
        assertThat(step(id, "apply", "")).hasStatusOk();
        workers.carry();
        assertThat(state(id)).isEqualTo("DONE");
    }

    protected void undo(UUID id) {
        assertThat(step(id, "undo", "")).hasStatusOk();
        workers.carry();
        assertThat(state(id)).isEqualTo("UNDONE");
    }

    /** One step, decided on what is there now. */
    protected MvcTestResult step(UUID id, String step, String more) {
        return caller.post(
                administrator,
                "/api/imports/%s/%s".formatted(id, step),
                "{\"seen\":%d%s}".formatted(version(id), more));
    }

    protected String show(UUID id) {
        return Caller.body(caller.get(administrator, "/api/imports/" + id));
    }

    protected String state(UUID id) {
        return JsonPath.read(show(id), "$.state");
    }

    protected int version(UUID id) {
        return JsonPath.read(show(id), "$.version");
    }

    /** {@code fresh changed same bad applied}. */
    protected String counts(UUID id) {
        Map<String, Integer> counts = JsonPath.read(show(id), "$.counts");
        return "%d %d %d %d %d"
                .formatted(
                        counts.get("fresh"),
                        counts.get("changed"),
                        counts.get("same"),
                        counts.get("bad"),
                        counts.get("applied"));
    }

    /** The sentences of every fault, each with its row and the letter of its column. */
    protected List<String> faults(UUID id) {
        List<Map<String, Object>> rows = JsonPath.read(
                Caller.body(caller.get(administrator, "/api/imports/%s/rows?outcome=BAD".formatted(id))), "$.items");
        return rows.stream()
                .flatMap(row -> JsonPath.<List<Map<String, String>>>read(row, "$.faults").stream()
                        .map(fault -> "%s%s %s".formatted(row.get("row"), fault.get("letter"), fault.get("sentence"))))
                .toList();
    }

    protected byte[] errors(UUID id) {
        MvcTestResult result = caller.get(administrator, "/api/imports/%s/errors".formatted(id));
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    /** Texts of one column, in order. */
    protected List<String> column(String sql) {
        return TestDatabase.superuser()
                .sql(sql)
                .param("zone", zone.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    protected static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
