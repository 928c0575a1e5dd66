package org.bangfu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.bangfu.platform.intake.ImportScene;
import org.bangfu.platform.intake.Office;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;

/** The roster of projects by workbook, and its undoing. Everything is invented. */
class ProjectImportTests extends ImportScene {

    private static final String LISTED = """
            SELECT project.code || ' ' || client.name || ' ' || coalesce(area.name, '-') || ' ' || client.listed
            FROM project
            JOIN client ON client.zone_id = project.zone_id AND client.id = project.client
            JOIN client_fact AS fact ON fact.zone_id = client.zone_id AND fact.client = client.id AND fact.known_to = 'infinity'
            LEFT JOIN area ON area.zone_id = fact.zone_id AND area.id = fact.area
            WHERE project.zone_id = :zone
            ORDER BY 1
            """;

    ProjectImportTests() {
        super(Role.ROSTER_CLERK);
    }

    private static byte[] sheet(String third) {
        return Office.sheet("项目")
                .title("重点项目名册（虚构）", 5)
                .row("序号", "项目名称", "国家项目代码", "建设地点", "牵头单位")
                .row(1, "徒骇河大桥工程", "2020-371502-48-01-900001", "东城街道", null)
                .row(2, "冷链物流园项目", "2020–371502–48–01–900002", null, null)
                .row(3, third, "lc-003", "东城街道", null)
                .row("合计", "3个")
                .bytes();
    }

    @Test
    void comesInChangesAndGoesAgain() {
        zone.sql("INSERT INTO area VALUES (:zone, gen_random_uuid(), '东城街道', NULL, 0)");
        UUID first = handIn("projects", sheet("标准厂房项目"));
        check(first);
        assertThat(counts(first)).isEqualTo("3 0 0 0 0");
        apply(first);
        assertThat(column(LISTED))
                .containsExactly(
                        "2020-371502-48-01-900001 徒骇河大桥工程 东城街道 true",
                        "2020-371502-48-01-900002 冷链物流园项目 - true",
                        "LC-003 标准厂房项目 东城街道 true");

        UUID second = handIn("projects", sheet("标准厂房二期项目"));
        check(second);
        assertThat(counts(second)).isEqualTo("0 1 2 0 0");
        apply(second);
        assertThat(column(LISTED)).contains("LC-003 标准厂房二期项目 东城街道 true");
        undo(second);
        assertThat(column(LISTED)).contains("LC-003 标准厂房项目 东城街道 true");
    }

    @Test
    void whatNobodyUsedIsTakenBackWhole() {
        zone.sql("INSERT INTO area VALUES (:zone, gen_random_uuid(), '东城街道', NULL, 0)");
        UUID id = handIn("projects", sheet("标准厂房项目"));
        check(id);
        apply(id);
        undo(id);
        assertThat(column(LISTED)).isEmpty();
        assertThat(column("SELECT name FROM client WHERE zone_id = :zone")).isEmpty();
    }

    @Test
    void saysWhatIsWrongInEachRow() {
        UUID id = handIn(
                "projects",
                Office.sheet("项目")
                        .row("项目名称", "项目代码", "片区", "责任单位")
                        .row("甲桥", "桥", null, null)
                        .row("乙桥", "LC-001", "西城", null)
                        .row("丙桥", "LC-002", null, "桥梁局")
                        .bytes());
        check(id);
        assertThat(faults(id))
                .isEqualTo(List.of(
                        "2B 项目代码由 4 至 40 位数字、字母和连字符组成",
                        "3C 没有片区“西城”：请先导入片区，或照片区名称填写",
                        "4D 没有单位“桥梁局”，或有几个同名单位：请照单位名册填写"));
    }

    private static byte[] speakers(String fourth) {
        return Office.sheet("联系人")
                .title("重点项目联系人一览表（虚构）", 4)
                .row("序号", "项目名称", "国家项目代码", "联系人", "联系电话")
                .row(1, "徒骇河大桥工程", "2020-371502-48-01-900001", "桥某", "13900000001")
                .row(2, "冷链物流园项目", "2020–371502–48–01–900002", "桥某", "139 0000 0001")
                .row(3, "标准厂房项目", "lc-003", "房某", "13900000002")
                .row(4, "标准厂房项目", "lc-003", fourth, "13900000003")
                .bytes();
    }

    private void roster() {
        zone.sql("INSERT INTO area VALUES (:zone, gen_random_uuid(), '东城街道', NULL, 0)");
        UUID roster = handIn("projects", sheet("标准厂房项目"));
        check(roster);
        apply(roster);
    }

    @Test
    void whoSpeaksForThemComesInByTheCodeAndGoesAgain() {
        roster();
        UUID first = handIn("project-contacts", speakers("厂某"));
        check(first);
        assertThat(counts(first)).isEqualTo("4 0 0 0 0");
        apply(first);
        String project = column("SELECT client::text FROM project WHERE zone_id = :zone AND code = 'LC-003'")
                .getFirst();
        assertThat(caller.get(administrator, "/api/clients/%s/contacts".formatted(project)))
                .bodyJson()
                .extractingPath("$[*].name")
                .asArray()
                .containsExactlyInAnyOrder("房某", "厂某");
        assertThat(column("SELECT client FROM contact WHERE zone_id = :zone AND verified_at IS NOT NULL"))
                .hasSize(4);
        assertThat(column("SELECT DISTINCT person FROM contact WHERE zone_id = :zone"))
                .as("one person may speak for two projects")
                .hasSize(3);

        UUID second = handIn("project-contacts", speakers("厂某"));
        check(second);
        assertThat(counts(second)).isEqualTo("0 0 4 0 0");

        undo(first);
        assertThat(column("SELECT client FROM contact WHERE zone_id = :zone")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithWhoSpeaks() {
        roster();
        UUID id = handIn(
                "project-contacts",
                Office.sheet("联系人")
                        .row("项目名称", "项目代码", "联系人", "手机号")
                        .row("甲桥", "LC-404", "甲某", "13900000001")
                        .row("标准厂房项目", "LC-003", "乙某", "1390000")
                        .row("标准厂房项目", "LC-003", "丙某", "13900000003")
                        .row("徒骇河大桥工程", "2020-371502-48-01-900001", "丁某", "13900000003")
                        .bytes());
        check(id);
        assertThat(faults(id))
                .containsExactly("2B 名册中没有这个项目代码：请先导入重点项目", "3D 手机号应为 11 位数字，以 1 开头", "5C 这个手机号已登记为另一个姓名：请核对姓名和手机号");
    }
}
