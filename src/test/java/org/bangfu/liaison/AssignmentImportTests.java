package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.intake.ImportScene;
import org.bangfu.platform.intake.Office;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Officers by workbook. Everybody and every enterprise is invented. */
class AssignmentImportTests extends ImportScene {

    private static final String ASSIGNED = """
            SELECT client.name || ' ' || assignment.kind || ' ' || valid_from
            FROM assignment JOIN client ON client.zone_id = assignment.zone_id AND client.id = assignment.client
            WHERE assignment.zone_id = :zone
            ORDER BY 1
            """;

    private final String clerk = zone.official(Ids.next(), Role.ADMINISTRATOR, Role.ROSTER_CLERK);

    @BeforeEach
    void officersAndEnterprises() {
        bring("units", Office.sheet("机构").row("部门名称").row("联络办").row("经发局").bytes());
        bring(
                "people",
                Office.sheet("花名册")
                        .row("姓名", "所在单位", "现任职务", "联系方式", "系统角色", "任职时间")
                        .row("王明", "联络办", "联络员", "13900000001", "联络员", "2019.12.1")
                        .row("李晓红", "联络办", "大使", "13900000002", "联络员", "2019.12.1")
                        .row("赵六", "经发局", "科员", "13900000003", "经办人", "2019.12.1")
                        .bytes());
        register("聊城甲轴承有限公司", "91350100M000100Y43");
        register("聊城乙钢管有限公司", "91371502MC00000126");
    }

    private static Office header() {
        return Office.sheet("联络员").title("驻企联络员一览表", 7).row("序号", "企业名称", "统一社会信用代码", "联络员", "联系电话", "身份", "开始日期");
    }

    private static byte[] good() {
        return header().row(1, "聊城甲轴承有限公司", "91350100M000100Y43", "李晓红", "13900000002", "服务大使", "2020.2.9")
                .row(2, "聊城甲轴承有限公司", "91350100M000100Y43", "王　明", "139-0000-0001", "联络员", LocalDate.of(2020, 2, 9))
                .row(3, "聊城乙钢管有限公司", null, "王明", "13900000001", null, "2020年2月10日")
                .row("合计", "3人次")
                .bytes();
    }

    @Test
    void theAmbassadorMayStandAboveTheOfficerAndAClientIsFoundByCodeOrName() {
        UUID id = checked(good());
        assertThat(counts(id)).isEqualTo("3 0 0 0 0");
        apply(id);

        assertThat(column(ASSIGNED))
                .containsExactly(
                        "聊城乙钢管有限公司 OFFICER 2020-02-10",
                        "聊城甲轴承有限公司 AMBASSADOR 2020-02-09",
                        "聊城甲轴承有限公司 OFFICER 2020-02-09");
        assertThat(Caller.read(caller.get(clerk, "/api/assignments/missing"), "$.items"))
                .isEqualTo("[]");
        UUID again = checked(good());
        assertThat(counts(again)).as("brought again").isEqualTo("0 0 3 0 0");
    }

    @Test
    void everyBadRowSaysWhy() {
        UUID id = checked(header().row(1, "聊城丁公司", null, "王明", "13900000001", "联络员", "2020.2.9")
                .row(2, null, null, "王明", "13900000001", "联络员", "2020.2.9")
                .row(3, "聊城甲轴承有限公司", null, "赵六", "13900000003", "联络员", "2020.2.9")
                .row(4, "聊城乙钢管有限公司", null, "王铭", "13900000001", "联络员", "2020.2.9")
                .row(5, "聊城乙钢管有限公司", null, "王明", "13900000009", "副联络员", "2020.2.9")
                .row(6, "聊城甲轴承有限公司", null, "李晓红", "13900000002", "服务大使", "2020.2.9")
                .bytes());

        assertThat(counts(id)).isEqualTo("0 0 0 6 0");
        List<String> said = faults(id);
        assertThat(said.get(0)).contains("名册中没有这家单位");
        assertThat(said.get(1)).contains("请填写企业名称或统一社会信用代码");
        assertThat(said.get(2)).contains("“赵六”的岗位不是驻企联络员");
        assertThat(said.get(3)).contains("另一个姓名");
        assertThat(said.get(4)).contains("没有这个手机号");
        assertThat(said.get(5)).contains("没有联络员，不能只有服务大使");
    }

    /** Row by row, what comes before counts. */
    @Test
    void theCapHoldsWithinOneWorkbook() {
        zone.sql("INSERT INTO liaison_setting VALUES (:zone, 1, 0)");

        UUID id = checked(good());

        assertThat(counts(id)).isEqualTo("2 0 0 1 0");
        assertThat(faults(id).getFirst()).contains("“王明”已联络 1 家，上限为 1 家");
    }

    @Test
    void undoneEveryoneWaitsAgainAsBefore() {
        UUID id = checked(good());
        apply(id);

        undo(id);

        assertThat(column(ASSIGNED)).isEmpty();
        assertThat(column("SELECT source FROM client_access WHERE zone_id = :zone"))
                .isEmpty();
        assertThat(Caller.read(caller.get(clerk, "/api/assignments/missing"), "$.items[*].awaiting.until"))
                .isEqualTo("[\"2020-02-13T09:30:00Z\",\"2020-02-13T09:30:00Z\"]");
    }

    /** An officer who was changed in between is left alone, and so is the row that made them. */
    @Test
    void whatWasChangedSinceIsNotTakenBack() {
        UUID id = checked(good());
        apply(id);
        String page = Caller.body(caller.get(clerk, "/api/clients/%s/assignments".formatted(client("聊城乙钢管有限公司"))));
        assertThat(caller.post(
                        clerk,
                        "/api/clients/%s/assignments/%s/change"
                                .formatted(client("聊城乙钢管有限公司"), JsonPath.<String>read(page, "$.lines[0].id")),
                        """
                        {"seen":0,"id":"%s","officer":"%s","from":"2020-02-12","reason":"调动"}""".formatted(Ids.next(), officer("李晓红"))))
                .hasStatusOk();

        undo(id);

        assertThat(column(ASSIGNED)).containsExactly("聊城乙钢管有限公司 OFFICER 2020-02-10", "聊城乙钢管有限公司 OFFICER 2020-02-12");
    }

    private String officer(String name) {
        return JsonPath.<List<String>>read(
                        Caller.body(caller.get(clerk, "/api/officers")), "$[?(@.name == '%s')].person".formatted(name))
                .getFirst();
    }

    private String client(String name) {
        return column("SELECT id FROM client WHERE zone_id = :zone AND name = '%s'".formatted(name))
                .getFirst();
    }

    private UUID checked(byte[] file) {
        UUID id = Ids.next();
        assertThat(upload(clerk, "assignments", id, file)).hasStatusOk();
        checkAs(id);
        return id;
    }

    private void bring(String kind, byte[] file) {
        UUID id = handIn(kind, file);
        check(id);
        assertThat(faults(id)).isEmpty();
        apply(id);
    }

    /** The administrator of the scene is no roster clerk: the clerk here is both, and sees the import as well. */
    private void checkAs(UUID id) {
        List<Map<String, Object>> columns = JsonPath.read(show(id), "$.columns");
        assertThat(columns.stream().filter(column -> column.get("field") != null))
                .hasSize(6);
        check(id);
    }

    @Override
    protected MvcTestResult step(UUID id, String step, String more) {
        return caller.post(
                clerk, "/api/imports/%s/%s".formatted(id, step), "{\"seen\":%d%s}".formatted(version(id), more));
    }

    @Override
    protected String show(UUID id) {
        return Caller.body(caller.get(clerk, "/api/imports/" + id));
    }

    @Override
    protected List<String> faults(UUID id) {
        List<Map<String, Object>> rows = JsonPath.read(
                Caller.body(caller.get(clerk, "/api/imports/%s/rows?outcome=BAD".formatted(id))), "$.items");
        return rows.stream()
                .flatMap(row -> JsonPath.<List<Map<String, String>>>read(row, "$.faults").stream())
                .map(fault -> String.valueOf(fault.get("sentence")))
                .toList();
    }

    private void register(String name, String code) {
        assertThat(caller.post(clerk, "/api/enterprises", """
                        {"id":"%s","name":"%s","creditCode":"%s","from":"2020-02-03"}""".formatted(Ids.next(), name, code)))
                .hasStatusOk();
    }
}
