package org.bangfu.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.intake.ImportScene;
import org.bangfu.platform.intake.Office;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;

/** The functional zone's areas, from a workbook in and back out again. The zone is invented, the divisions are the state's. */
class AreaImportTests extends ImportScene {

    private static final String AREAS = """
            SELECT coalesce((SELECT above.name || '/' FROM area AS above WHERE above.zone_id = area.zone_id AND above.id = area.parent), '')
                   || area.name || ' ' || coalesce((SELECT string_agg(division, ',' ORDER BY division)
                      FROM area_division WHERE area_division.zone_id = area.zone_id AND area = area.id), '-')
            FROM area WHERE zone_id = :zone ORDER BY 1
            """;

    private static final String[] ALL = {"东城街道 371502009", "东城街道/光岳社区 -", "东城街道/大胡社区 371502009002", "北城街道 371502008"};

    /** A child above its parent, codes as text, as numbers and with the zeros of the statistics bureau, a sum, a note. */
    private static Office office() {
        return Office.sheet("片区")
                .title("某开发区片区与行政区划对照表", 4)
                .row("单位：管委会办公室")
                .row("序号", "片区名称", "所属街道", "统计用区划代码")
                .row(1, "大胡社区", "东城街道", "３７１５０２００９００２")
                .row(2, "光岳社区", " 东城街道 ", null)
                .row(3, "东城街道", null, 371502009000.0)
                .row(4, "北城街道", null, "371502008")
                .row("合计", 4)
                .row("注：以上为功能区划分。");
    }

    @Test
    void comesInAsTheOfficeMadeIt() {
        UUID id = handIn("areas", office().bytes());

        assertThat(JsonPath.<String>read(show(id), "$.state")).isEqualTo("MAPPED");
        assertThat(JsonPath.<Integer>read(show(id), "$.headerRow")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(show(id), "$.counts.rows")).isEqualTo(4);
        assertThat(JsonPath.<String>read(show(id), "$.fileName")).isEqualTo("名册.xlsx");
        assertThat(JsonPath.<List<String>>read(show(id), "$.columns[?(@.field)].field"))
                .containsExactly("name", "parent", "divisions");
        check(id);
        assertThat(counts(id)).as("a dry run").isEqualTo("4 0 0 0 0");
        assertThat(column(AREAS)).as("a dry run changes nothing").isEmpty();
        apply(id);

        assertThat(counts(id)).isEqualTo("4 0 0 0 4");
        assertThat(column(AREAS)).containsExactly(ALL);
        assertThat(column("SELECT kind FROM journal WHERE zone_id = :zone AND kind = 'area'"))
                .hasSize(4);
        assertThat(column("SELECT kind FROM journal WHERE zone_id = :zone AND kind = 'import' ORDER BY version"))
                .as("handed in, check asked, checked, import asked, done")
                .hasSize(5);
    }

    @Test
    void comesInAgainWithoutDoublesAndSaysWhatChanges() {
        load(office().bytes());
        UUID id = handIn(
                "areas",
                Office.sheet("片区")
                        .row("片区名称", "所属街道", "统计用区划代码")
                        .row("东城街道", null, "371502009、371502010")
                        .row("大胡社区", "东城街道", null)
                        .row("北城街道", null, 371502008)
                        .bytes());
        check(id);

        assertThat(counts(id)).isEqualTo("0 1 2 0 0");
        String changed = Caller.body(caller.get(administrator, "/api/imports/%s/rows?outcome=CHANGED".formatted(id)));
        assertThat(JsonPath.<String>read(changed, "$.items[0].name")).isEqualTo("东城街道");
        assertThat(JsonPath.<String>read(changed, "$.items[0].differences[0].label"))
                .isEqualTo("区划代码");
        assertThat(JsonPath.<String>read(changed, "$.items[0].differences[0].old"))
                .isEqualTo("371502009");
        assertThat(JsonPath.<String>read(changed, "$.items[0].differences[0].new"))
                .isEqualTo("371502009、371502010");
        apply(id);
        assertThat(column(AREAS))
                .as("an empty cell empties nothing")
                .containsExactly("东城街道 371502009,371502010", "东城街道/光岳社区 -", "东城街道/大胡社区 371502009002", "北城街道 371502008");

        undo(id);
        assertThat(column(AREAS)).containsExactly(ALL);
    }

    @Test
    void goodRowsGoInAndBadOnesComeBackInTheOwnWorkbook() {
        byte[] file = Office.sheet("片区")
                .title("片区表", 3)
                .row("片区名称", "所属街道", "统计用区划代码")
                .row("东城街道", null, "371502009")
                .row(null, "东城街道", "371502009001")
                .row("大胡社区", "西城街道", "999999999")
                .row("东城街道", null, "371502009")
                .row("=cmd()", "大胡社区", null)
                .yellow(4, 2)
                .bytes();
        UUID id = handIn("areas", file);
        check(id);

        assertThat(counts(id)).isEqualTo("1 0 0 4 0");
        assertThat(faults(id))
                .containsExactly(
                        "4A 此项必填",
                        "5B 没有片区“西城街道”：请先导入它，或在同一张表里加上",
                        "5C 没有代码为 999999999 的行政区划：请按统计用区划代码核对",
                        "6 与第 3 行重复",
                        "7B 没有片区“大胡社区”：请先导入它，或在同一张表里加上");
        apply(id);
        assertThat(column(AREAS)).containsExactly("东城街道 371502009");

        byte[] corrected = Office.edited(errors(id), book -> {
            var sheet = book.getSheet("片区");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("片区表");
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("未导入原因");
            assertThat(sheet.getRow(2).getCell(3)).as("the good row").isNull();
            assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("片区名称（A 列）：此项必填");
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.RED.getIndex());
            assertThat(sheet.getRow(4).getCell(2).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.RED.getIndex());
            assertThat(sheet.getRow(4).getCell(2).getCellStyle().getDataFormatString())
                    .as("the rest of the style stays")
                    .isEqualTo("@");
            assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("=cmd()");
            assertThat(sheet.getRow(6).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            sheet.getRow(3).getCell(0).setCellValue("李太屯社区");
            sheet.getRow(4).getCell(1).setCellValue("东城街道");
            sheet.getRow(4).getCell(2).setCellValue("371502009002");
            sheet.removeRow(sheet.getRow(5));
            sheet.removeRow(sheet.getRow(6));
        });
        UUID again = handIn("areas", corrected);
        check(again);
        assertThat(counts(again)).isEqualTo("2 0 1 0 0");
        apply(again);
        assertThat(column(AREAS))
                .containsExactly("东城街道 371502009", "东城街道/大胡社区 371502009002", "东城街道/李太屯社区 371502009001");
        assertThat(Office.edited(
                        errors(again),
                        book -> assertThat(
                                        book.getSheet("片区").getRow(3).getCell(3).toString())
                                .as("an old reason")
                                .isEmpty()))
                .isNotEmpty();
    }

    @Test
    void isTakenBackForADayAndNotWhatSomebodyChangedSince() {
        UUID id = load(office().bytes());
        zone.sql("UPDATE area SET name = '北城办', version = version + 1 WHERE zone_id = :zone AND name = '北城街道'");
        assertThat(JsonPath.<String>read(show(id), "$.undoUntil")).isEqualTo("2020-02-11T01:00:00Z");

        undo(id);

        assertThat(column(AREAS)).containsExactly("北城办 371502008");
        assertThat(faults(id)).containsExactly("7 导入之后这条资料又被改过，没有撤销；请在页面上逐条处理");
        assertThat(column("SELECT kind FROM journal WHERE zone_id = :zone AND kind = 'area-withdrawn'"))
                .hasSize(3);
        assertProblem(step(id, "undo", ""), 409, "IMPORT_NOT_NOW");
    }

    @Test
    void isNotTakenBackWhereSomethingHasComeToLeanOnIt() {
        UUID id = load(office().bytes());
        zone.sql(
                "INSERT INTO area SELECT :zone, gen_random_uuid(), '新村', id, 0 FROM area WHERE zone_id = :zone AND name = '东城街道'");

        undo(id);

        assertThat(column(AREAS)).containsExactly("东城街道 371502009", "东城街道/新村 -");
        assertThat(faults(id)).containsExactly("6 与现有资料冲突，没有改动");
    }

    @Test
    void isNotTakenBackAfterADay() {
        UUID id = load(office().bytes());
        zone.sql("UPDATE import SET undo_until = '2020-02-10T01:00:00Z' WHERE zone_id = :zone");

        assertProblem(step(id, "undo", ""), 409, "IMPORT_UNDO_OVER");
    }

    @Test
    void leavesAloneWhatSomebodyChangedAfterTheDryRun() {
        load(office().bytes());
        UUID id = handIn(
                "areas",
                Office.sheet("片区")
                        .row("片区名称", "统计用区划代码")
                        .row("东城街道", "371502010")
                        .row("北城街道", "371502010")
                        .row("新城片区", null)
                        .bytes());
        check(id);
        zone.sql("UPDATE area SET version = version + 1 WHERE zone_id = :zone AND name = '东城街道'");
        zone.sql("INSERT INTO area VALUES (:zone, gen_random_uuid(), '新城片区', NULL, 0)");

        apply(id);

        assertThat(counts(id)).isEqualTo("0 1 1 1 1");
        assertThat(faults(id)).containsExactly("2 检查之后有人改过这条资料，没有写入；请重新检查");
        assertThat(column(AREAS)).contains("东城街道 371502009", "北城街道 371502010");
    }

    @Test
    void remembersWhichTitleMeantWhat() {
        byte[] file = Office.sheet("表")
                .row("块块", "代码", "名称")
                .row("东城街道", "371502009", "备用")
                .bytes();
        UUID id = handIn("areas", file);
        assertThat(JsonPath.<List<String>>read(show(id), "$.columns[?(@.field == 'name')].title"))
                .containsExactly("名称");
        assertProblem(step(id, "check", ",\"mapping\":{\"1\":\"divisions\"}"), 422, "MAPPING_INCOMPLETE");
        assertProblem(step(id, "check", ",\"mapping\":{\"0\":\"name\",\"1\":\"name\"}"), 422, "MAPPING_WRONG");
        assertProblem(step(id, "check", ",\"mapping\":{\"0\":\"nonsense\"}"), 422, "MAPPING_WRONG");
        assertThat(step(id, "check", ",\"mapping\":{\"0\":\"name\"}")).hasStatusOk();
        workers.carry();

        UUID next = handIn("areas", file);

        assertThat(JsonPath.<List<String>>read(show(next), "$.columns[?(@.field)].title"))
                .containsExactly("块块");
        assertThat(JsonPath.<List<String>>read(show(next), "$.columns[0].samples"))
                .containsExactly("东城街道");
        UUID elsewhere = Ids.next();
        TestZone other = TestZone.open();
        String stranger = other.official(Ids.next(), Role.ADMINISTRATOR);
        assertThat(upload(stranger, "areas", elsewhere, file)).hasStatusOk();
        assertThat(JsonPath.<List<String>>read(
                        Caller.body(caller.get(stranger, "/api/imports/" + elsewhere)), "$.columns[?(@.field)].title"))
                .as("another zone's memory")
                .contains("名称");
    }

    @Test
    void isNobodyElsesBusiness() {
        UUID id = load(office().bytes());
        String stranger = TestZone.open().official(Ids.next(), Role.ADMINISTRATOR);
        String clerk = zone.official(Ids.next(), Role.ROSTER_CLERK);
        String leader = zone.official(Ids.next(), Role.LEADER);

        for (String path : List.of("", "/rows", "/errors")) {
            assertProblem(caller.get(stranger, "/api/imports/" + id + path), 404, "IMPORT_UNKNOWN");
            assertProblem(caller.get(clerk, "/api/imports/" + id + path), 404, "IMPORT_UNKNOWN");
            assertProblem(caller.get(leader, "/api/imports/" + id + path), 403, "NOT_PERMITTED");
        }
        for (String step : List.of("check", "apply", "undo", "cancel")) {
            String body = "{\"seen\":4,\"mapping\":{\"0\":\"name\"}}";
            assertProblem(caller.post(clerk, "/api/imports/%s/%s".formatted(id, step), body), 404, "IMPORT_UNKNOWN");
        }
        assertProblem(upload(clerk, "areas", Ids.next(), office().bytes()), 403, "IMPORT_KIND_NOT_YOURS");
        assertProblem(upload(administrator, "cows", Ids.next(), office().bytes()), 422, "IMPORT_KIND_UNKNOWN");
        assertThat(JsonPath.<List<String>>read(Caller.body(caller.get(clerk, "/api/imports")), "$.items[*].id"))
                .isEmpty();
        assertThat(JsonPath.<List<String>>read(Caller.body(caller.get(administrator, "/api/imports")), "$.items[*].id"))
                .containsExactly(id.toString());
        assertThat(JsonPath.<List<String>>read(
                        Caller.body(caller.get(administrator, "/api/imports/kinds")), "$[*].key"))
                .contains("areas", "people", "units")
                .doesNotContain("enterprises");
    }

    @Test
    void theSameUploadTwiceIsOneImport() {
        UUID id = Ids.next();
        UUID command = Ids.next();
        var fields = java.util.Map.of("kind", "areas", "id", id.toString());
        assertThat(caller.upload(administrator, command, "/api/imports", office().bytes(), fields))
                .hasStatusOk();
        byte[] same = Office.sheet("片区").row("片区名称", "所属街道").row("甲", null).bytes();
        assertProblem(caller.upload(administrator, command, "/api/imports", same, fields), 422, "COMMAND_REUSED");
        assertProblem(caller.upload(administrator, Ids.next(), "/api/imports", same, fields), 409, "FILE_KNOWN");
        assertThat(step(id, "apply", "")).hasStatus(409);
        assertProblem(
                caller.post(administrator, "/api/imports/%s/cancel".formatted(id), "{\"seen\":7}"),
                409,
                "IMPORT_CHANGED");
    }

    @Test
    void isForgottenAfterThirtyDays() {
        UUID id = load(office().bytes());
        zone.sql("UPDATE import SET at = '2020-01-09' WHERE zone_id = :zone");
        zone.sql("UPDATE stored_file SET kept_until = '2020-02-09' WHERE zone_id = :zone");

        workers.night();

        assertThat(
                        column(
                                "SELECT 'file' FROM file_chunk WHERE zone_id = :zone UNION ALL SELECT 'row' FROM import_row WHERE zone_id = :zone"))
                .isEmpty();
        assertThat(counts(id)).isEqualTo("4 0 0 0 4");
        assertProblem(caller.get(administrator, "/api/imports/%s/errors".formatted(id)), 410, "IMPORT_ROWS_GONE");
        assertProblem(caller.get(administrator, "/api/imports/%s/rows".formatted(id)), 410, "IMPORT_ROWS_GONE");
    }

    @Test
    void goesInByPieces() {
        var office = Office.sheet("片区").row("片区名称", "所属街道");
        for (int i = 0; i < 1_203; i++) {
            office.row("第 %d 片".formatted(i), i == 0 ? null : "第 0 片");
        }
        UUID id = load(office.bytes());

        assertThat(counts(id)).isEqualTo("1203 0 0 0 1203");
        assertThat(column("SELECT command::text FROM journal WHERE zone_id = :zone AND kind = 'import-piece'"))
                .hasSize(3);
        assertThat(column("SELECT count(*) FROM journal WHERE zone_id = :zone AND kind = 'area'"))
                .containsExactly("1203");
        undo(id);
        assertThat(column(AREAS)).isEmpty();
        assertThat(new ArrayList<>(
                        column("SELECT count(*) FROM journal WHERE zone_id = :zone AND kind = 'area-withdrawn'")))
                .containsExactly("1203");
        assertThat(TestDatabase.superuser()
                        .sql("SELECT count(*) FROM job WHERE zone_id = ? AND state = 'DONE' AND done = 1203")
                        .param(zone.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private UUID load(byte[] file) {
        UUID id = handIn("areas", file);
        check(id);
        apply(id);
        return id;
    }
}
