package org.bangfu.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bangfu.platform.intake.Titles.Remembered;
import org.bangfu.platform.web.Problem;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What is read from a workbook, without a database. Names and numbers are invented. */
class WorkbookReaderTests {

    private static final String CODE = "91371500MA3C000001";
    private final SampleKind kind = new SampleKind();

    @Test
    void findsATableBelowTitlesWithAHeaderOverTwoRows() {
        byte[] file = Office.sheet("填表说明")
                .row("请各单位于 2 月 10 日前报送")
                .then("名册")
                .title("聊城经济技术开发区企业复工情况统计表", 6)
                .row("填报单位：经济发展局", null, null, "2020年2月10日")
                .blank()
                .row("序号", "企业名称（全称）", "统一社会\n信用代码*", "经营情况", null, "联系方式", null)
                .row(null, null, null, "职工人数（人）", "开工日期", "姓名", "电话")
                .merge(3, 4, 0, 0)
                .merge(3, 4, 1, 1)
                .merge(3, 4, 2, 2)
                .merge(3, 3, 3, 4)
                .merge(3, 3, 5, 6)
                .row(1, "聊城甲纺织有限公司", CODE, 120, LocalDate.of(2020, 2, 10), "张　三", "13900000001")
                .bytes();

        Head head = head(file);

        assertThat(head.sheetName()).isEqualTo("名册");
        assertThat(head.headerRow()).isEqualTo(5);
        assertThat(fields(head)).isEqualTo(Map.of(1, "name", 2, "code", 3, "staff", 4, "opened", 5, "contact"));
        assertThat(head.columns().get(4).title()).isEqualTo("经营情况 开工日期");
        assertThat(head.columns().get(4).letter()).isEqualTo("E");
        assertThat(head.columns().get(5).samples()).containsExactly("张三");
    }

    @Test
    void readsCellsAsOfficesWriteThem() {
        byte[] file = Office.sheet("名册")
                .row("企业名称", "统一社会信用代码", "职工人数", "产值", "开工日期", "规模", "标签", "联系人")
                .row("甲（集团）有限公司", "９１３７１５００ＭＡ３Ｃ００００Ｏ１", "１，２３４人", "1,200.50", "2020年2月9日", "大 型", "外贸、重点，外贸", "李 四")
                .row("乙厂", " 91371500-MA3C-000002 ", 35.0, 0, "2020.2.10", "小", "外贸", null)
                .row("丙厂", CODE, "7", 12.30, 43871, "Large", null, "王五")
                .row("丁厂", CODE, null, null, 20200212, null, null, null)
                .bytes();

        List<SampleKind.Line> lines = read(file).stream()
                .map(row -> kind.read(new Row(row.content().cells())))
                .toList();

        assertThat(lines)
                .extracting(
                        SampleKind.Line::name,
                        SampleKind.Line::staff,
                        line -> line.output() == null ? null : line.output().toPlainString(),
                        SampleKind.Line::opened,
                        SampleKind.Line::scale,
                        SampleKind.Line::contact)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "甲（集团）有限公司", 1234, "1200.5", LocalDate.of(2020, 2, 9), SampleKind.Scale.LARGE, "李四"),
                        org.assertj.core.groups.Tuple.tuple(
                                "乙厂", 35, "0", LocalDate.of(2020, 2, 10), SampleKind.Scale.SMALL, null),
                        org.assertj.core.groups.Tuple.tuple(
                                "丙厂", 7, "12.3", LocalDate.of(2020, 2, 10), SampleKind.Scale.LARGE, "王五"),
                        org.assertj.core.groups.Tuple.tuple("丁厂", null, null, LocalDate.of(2020, 2, 12), null, null));
        assertThat(lines.getFirst().tags()).containsExactlyInAnyOrder("外贸", "重点");
        assertThat(lines.getFirst().code()).isEqualTo("91371500MA3C0000O1");
        assertThat(lines.get(1).code()).isEqualTo("91371500MA3C000002");
    }

    @Test
    void saysOfEachCellWhatIsTheMatter() {
        byte[] file = Office.sheet("名册")
                .row("企业名称", "统一社会信用代码", "职工人数", "产值", "开工日期", "规模", "标签")
                .row(null, 9.13715e17, "约百人", "三千万", "2月10日", "巨型", "一二三四五六七")
                .row("甲厂", "9137", 1.5, 1, "2020-02-30", null, null)
                .bytes();

        List<Staged> rows = read(file);

        assertThat(rows).extracting(Staged::outcome).containsOnly(Outcome.BAD);
        assertThat(faults(rows.getFirst()).keySet())
                .containsExactlyInAnyOrder("name", "code", "staff", "output", "opened", "scale", "tags");
        assertThat(faults(rows.getFirst()).get("code")).contains("数字已丢失");
        assertThat(faults(rows.getFirst()).get("scale")).contains("大型、小型");
        assertThat(faults(rows.getFirst()).get("name")).contains("必填");
        assertThat(faults(rows.get(1)).keySet()).containsExactlyInAnyOrder("code", "staff", "opened");
        assertThat(faults(rows.get(1)).get("code")).isEqualTo("应为 18 位");
    }

    @Test
    void leavesOutWhatIsNoRowOfData() {
        byte[] file = Office.sheet("名册")
                .row("序号", "企业名称", "统一社会信用代码", "职工人数")
                .row(1, "合计机械有限公司", CODE, 5)
                .blank()
                .row(null, "  ", null)
                .row("序号", "企业名称", "统一社会信用代码", "职工人数")
                .row(2, "乙厂", CODE, 6)
                .row("小计", null, null, 11)
                .row(null, "合　计：2家", null, 11)
                .row("注：本表由各街道填报。")
                .row("填表人：张三", null, "审核人：李四")
                .row("说明1、职工人数含临时工")
                .bytes();

        assertThat(read(file))
                .extracting(Staged::row, row -> row.content().name())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "合计机械有限公司"),
                        org.assertj.core.groups.Tuple.tuple(6, "乙厂"));
    }

    @Test
    void takesTheVisibleColumnAndTheVisibleSheet() {
        byte[] file = Office.sheet("旧名册")
                .row("企业名称", "统一社会信用代码")
                .row("旧厂", CODE)
                .hideSheet()
                .then("名册")
                .row("企业名称", "统一社会信用代码", "企业名称", "职工人数")
                .row("助手列", CODE, "甲厂", 3)
                .hide(0)
                .bytes();

        Head head = head(file);

        assertThat(head.sheetName()).isEqualTo("名册");
        assertThat(fields(head)).isEqualTo(Map.of(2, "name", 1, "code", 3, "staff"));
    }

    @Test
    void countsWhatAFormulaCameTo() {
        byte[] file = Office.sheet("名册")
                .row("企业名称", "统一社会信用代码", "职工人数", "产值")
                .row("甲厂", CODE, 3, 2.5)
                .formula(2, "1+2*20")
                .formula(0, "\"甲\"&\"厂\"")
                .bytes();

        assertThat(read(file).getFirst().content().cells())
                .containsEntry("staff", "41")
                .containsEntry("name", "甲厂");
    }

    @Test
    void remembersWhatATitleMeantAndWhatWasLeftOut() {
        byte[] file = Office.sheet("名册")
                .row("厂名", "代码证号", "联系人", "统一社会信用代码")
                .row("甲厂", CODE, "张三", "旧")
                .bytes();
        var memory = Map.of("厂名", new Remembered("name"), "代码证号", new Remembered("code"), "联系人", new Remembered(null));

        Head head = WorkbookReader.head(
                file, "x", new Titles(kind.fields(), title -> Optional.ofNullable(memory.get(title))));

        assertThat(fields(head)).isEqualTo(Map.of(0, "name", 1, "code"));
    }

    @Test
    void offersAnUnknownTableForAPersonToMap() {
        Head head = head(Office.sheet("表一").row("甲", "乙", "丙").row(1, 2, 3).bytes());

        assertThat(head.headerRow()).isEqualTo(1);
        assertThat(head.columns()).extracting(Column::title).containsExactly("甲", "乙", "丙");
        assertThat(fields(head)).isEmpty();
    }

    @Test
    void refusesWhatIsNoWorkbookWithASentence() throws IOException {
        refuses("WORKBOOK_NONE", "企业名称,代码\n甲厂,1\n".getBytes(StandardCharsets.UTF_8));
        refuses("WORKBOOK_NONE", new byte[0]);
        refuses("WORKBOOK_NONE", zip("hello.txt", 10, 'x'));
        refuses("WORKBOOK_OLD", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        });
        byte[] good = Office.sheet("名册").row("企业名称", "统一社会信用代码").row("甲", CODE).bytes();
        refuses("WORKBOOK_BROKEN", java.util.Arrays.copyOf(good, good.length / 2));
        refuses("WORKBOOK_EMPTY", Office.sheet("空").bytes());
        refuses("WORKBOOK_TOO_LARGE", zip("xl/worksheets/sheet1.xml", 60 << 20, ' '));
    }

    @Test
    void refusesMoreRowsAndCellsThanItReads() throws IOException {
        Head head = new Head("x", 0, "s", 1, List.of());

        assertThat(problem(() -> WorkbookReader.count(tall(100_002, 1), head))
                        .code()
                        .name())
                .isEqualTo("WORKBOOK_TOO_LARGE");
        assertThat(WorkbookReader.count(tall(100_001, 1), head)).isEqualTo(100_000);
        assertThat(problem(() -> WorkbookReader.count(tall(20_001, 100), head))
                        .detail()
                        .zh())
                .contains("200 万个单元格");
    }

    /** Workbooks of other projects: read, or refused with a sentence. */
    @Test
    void readsEveryWorkbookOfTheSharedData() throws IOException {
        String data = System.getenv("BANGFU_DATA");
        Assumptions.assumeTrue(data != null, "BANGFU_DATA is not set: the shared workbooks were not read");
        try (Stream<Path> files = Files.walk(Path.of(data))) {
            List<Path> workbooks = files.filter(file -> file.toString().matches(".*\\.(xlsx?|csv)"))
                    .filter(file -> file.toFile().length() < 10 << 20)
                    .toList();
            assertThat(workbooks).isNotEmpty();
            for (Path file : workbooks) {
                try {
                    byte[] content = Files.readAllBytes(file);
                    WorkbookReader.count(content, head(content));
                } catch (Problem refused) {
                    assertThat(refused.detail().zh()).as(file.toString()).isNotBlank();
                }
            }
        }
    }

    private void refuses(String code, byte[] file) {
        assertThat(problem(() -> head(file)).code().name()).isEqualTo(code);
    }

    private static Problem problem(Runnable work) {
        return assertThatExceptionOfType(Problem.class).isThrownBy(work::run).actual();
    }

    private Head head(byte[] file) {
        return WorkbookReader.head(file, "名册.xlsx", new Titles(kind.fields(), title -> Optional.empty()));
    }

    private List<Staged> read(byte[] file) {
        Head head = head(file);
        var reader = new RowReader<>(kind, fields(head), String::getBytes);
        var rows = new ArrayList<Staged>();
        WorkbookReader.rows(file, head, row -> rows.add(reader.read(row)));
        return rows;
    }

    private static Map<Integer, String> fields(Head head) {
        var fields = new HashMap<Integer, String>();
        head.columns().stream()
                .filter(column -> column.field() != null)
                .forEach(column -> fields.put(column.index(), column.field()));
        return fields;
    }

    private static Map<String, String> faults(Staged row) {
        return row.content().faults().stream()
                .collect(Collectors.toMap(
                        fault -> String.valueOf(fault.field()),
                        fault -> fault.sentence().zh()));
    }

    private static byte[] zip(String name, int size, char filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] part =
                    String.valueOf(filling).repeat(Math.min(size, 1 << 20)).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < size; written += part.length) {
                zip.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tall(int rows, int columns) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("s");
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    sheet.value(row, column, row + column);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
