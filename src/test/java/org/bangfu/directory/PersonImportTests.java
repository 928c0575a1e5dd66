package org.bangfu.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.intake.ImportScene;
import org.bangfu.platform.intake.Office;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units and the people in them, by workbook. Everybody is invented. */
class PersonImportTests extends ImportScene {

    /** Unit, post, roles, from, to; names and numbers are ciphertext. */
    private static final String HELD = """
            SELECT unit.name || ' ' || post.title || ' ' || array_to_string(post.roles, ',') || ' ' || holder.valid_from || ' '
                   || coalesce(holder.valid_to::text, '…')
            FROM post_holder AS holder
            JOIN post ON post.zone_id = holder.zone_id AND post.id = holder.post
            JOIN unit ON unit.zone_id = post.zone_id AND unit.id = post.unit
            WHERE holder.zone_id = :zone AND unit.name ~ '局|委|办'
            ORDER BY 1
            """;

    private final String security = zone.official(Ids.next(), Role.SECURITY_ADMINISTRATOR);

    @BeforeEach
    void units() {
        UUID id = handIn(
                "units",
                Office.sheet("机构")
                        .title("内设机构一览表", 3)
                        .row("序号", "部门名称", "上级单位")
                        .row(1, "企业科", "管委会/经发局")
                        .row(2, "经发局", "管委会")
                        .row(3, "管委会", null)
                        .row(4, "党政办", "管委会")
                        .row(5, "企业科", "管委会/党政办")
                        .row("合计", "5个")
                        .bytes());
        check(id);
        assertThat(counts(id)).isEqualTo("5 0 0 0 0");
        apply(id);
        assertThat(column("SELECT path FROM unit WHERE zone_id = :zone AND path LIKE '管%' ORDER BY path"))
                .containsExactly("管委会/", "管委会/党政办/", "管委会/党政办/企业科/", "管委会/经发局/", "管委会/经发局/企业科/");
    }

    private static Office office() {
        return Office.sheet("花名册")
                .title("干部花名册", 6)
                .row("姓名", "所在单位", "现任职务", "联系方式", "系统角色", "任职时间")
                .row("王　明", "经发局", "局长", "139-0000-0001", "领导、经办人", "2019年12月1日")
                .row("李晓红", "经发局", "副局长", 13900000002L, "经办人，联络员", LocalDate.of(2020, 1, 6))
                .row("赵六", "党政办", "秘书", "１３９００００００３３", "文秘", null);
    }

    @Test
    void peopleGetPostsAndTheRolesOfThem() {
        UUID id = handIn("people", office().bytes());
        check(id);
        apply(id);

        assertThat(column(HELD))
                .containsExactly(
                        "党政办 秘书 SECRETARY 2020-02-10 …",
                        "经发局 副局长 HANDLER,LIAISON_OFFICER 2020-01-06 …",
                        "经发局 局长 HANDLER,LEADER 2019-12-01 …");
        String people = Caller.body(caller.get(administrator, "/api/people"));
        assertThat(JsonPath.<List<String>>read(people, "$.items[*].name")).contains("王明", "李晓红", "赵六");
        assertThat(JsonPath.<List<String>>read(people, "$.items[?(@.name == '赵六')].phone"))
                .containsExactly("139****0033");
    }

    @Test
    void theNumberSaysWhoItIs() {
        load(office().bytes());
        UUID id = handIn(
                "people",
                Office.sheet("花名册")
                        .row("姓名", "所在单位", "现任职务", "联系方式", "系统角色", "任职时间")
                        .row("王铭", "经发局", "局长", "13900000001", null, null)
                        .row("李晓红", "党政办", "主任", "13900000002", "领导", "2020.2.3")
                        .row("赵六", "管委会/党政办", "秘书", "13900000033", "文秘", null)
                        .bytes());
        check(id);
        assertThat(counts(id)).isEqualTo("0 2 1 0 0");
        apply(id);
        assertThat(faults(id)).isEmpty();

        assertThat(column("SELECT count(*) FROM person WHERE zone_id = :zone AND phone IS NOT NULL"))
                .containsExactly("3");
        assertThat(column(HELD))
                .containsExactly(
                        "党政办 主任 LEADER 2020-02-03 …",
                        "党政办 秘书 SECRETARY 2020-02-10 …",
                        "经发局 副局长 HANDLER,LIAISON_OFFICER 2020-01-06 2020-02-03",
                        "经发局 局长 HANDLER,LEADER 2019-12-01 …");

        undo(id);
        assertThat(faults(id)).isEmpty();
        assertThat(column(HELD))
                .containsExactly(
                        "党政办 秘书 SECRETARY 2020-02-10 …",
                        "经发局 副局长 HANDLER,LIAISON_OFFICER 2020-01-06 …",
                        "经发局 局长 HANDLER,LEADER 2019-12-01 …");
        assertThat(JsonPath.<List<String>>read(
                        Caller.body(caller.get(administrator, "/api/people")), "$.items[*].name"))
                .contains("王明");
    }

    @Test
    void saysWhatIsTheMatterWithAPerson() {
        load(office().bytes());
        UUID id = handIn(
                "people",
                Office.sheet("花名册")
                        .row("姓名", "所在单位", "现任职务", "联系方式", "系统角色", "任职时间")
                        .row("孙一", "企业科", "科长", "13900000041", "经办人", null)
                        .row("孙二", "党政办", "科员", "1390000", "经办人", null)
                        .row("孙三", "党政办", "科员", "13900000043", "皇帝", null)
                        .row("孙四", "经发局", "局长", "13900000044", "名册员", null)
                        .row("孙五", "党政办", "科员", "13900000045", "经办人", null)
                        .row("孙六", "党政办", "科员", "13900000046", "文秘", null)
                        .row("王明", "党政办", "主任", "13900000001", "领导", "2019-11-01")
                        .bytes());
        check(id);

        assertThat(counts(id)).isEqualTo("1 0 0 6 0");
        assertThat(faults(id).stream().map(fault -> fault.substring(0, 7)))
                .containsExactly("2B 没有单位", "3D 手机号应", "4E 应为：系", "5E 角色跟着", "7E 角色跟着", "8F 现任岗位");
    }

    @Test
    void isTakenBackUnlessThePersonGotIn() {
        UUID id = load(office().bytes());
        List<String> ids =
                JsonPath.read(Caller.body(caller.get(administrator, "/api/people")), "$.items[?(@.name == '王明')].id");
        var sheet = caller.post(security, "/api/people/%s/activation".formatted(ids.getFirst()), "{}");
        assertThat(sheet).hasStatusOk();
        assertThat(caller.post(
                        "nobody",
                        "/api/activation",
                        "{\"code\":\"%s\",\"password\":\"Lake2020\"}".formatted(Caller.read(sheet, "$.code"))))
                .hasStatusOk();

        undo(id);

        assertThat(column(HELD)).containsExactly("经发局 局长 HANDLER,LEADER 2019-12-01 …");
        assertThat(faults(id)).containsExactly("3 此人已经激活登录，或资料刚被改过");
    }

    @Test
    void nothingPersonalLiesInPlainTextBetweenFileAndRecord() {
        UUID id = handIn("people", office().bytes());
        check(id);
        apply(id);

        for (String table : List.of(
                "import", "import_row", "import_title", "stored_file", "file_chunk", "job", "journal", "person")) {
            for (String value : List.of("李晓红", "13900000002", "王　明", "王明")) {
                assertThat(TestDatabase.superuser()
                                .sql(
                                        "SELECT count(*) FROM %1$s AS t WHERE zone_id = :zone AND (t::text LIKE :like OR position(:hex IN t::text) > 0)"
                                                .formatted(table))
                                .param("zone", zone.id().value())
                                .param("like", "%" + value + "%")
                                .param(
                                        "hex",
                                        java.util.HexFormat.of()
                                                .formatHex(value.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                                .query(Long.class)
                                .single())
                        .as("%s in %s", value, table)
                        .isZero();
            }
        }
        assertThat(JsonPath.<List<String>>read(
                        Caller.body(caller.get(administrator, "/api/imports/%s/rows".formatted(id))),
                        "$.items[*].name"))
                .as("and yet the person who may reads it")
                .containsExactly("王明", "李晓红", "赵六");
    }

    private UUID load(byte[] file) {
        UUID id = handIn("people", file);
        check(id);
        apply(id);
        return id;
    }
}
