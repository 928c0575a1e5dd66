package org.bangfu.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.bangfu.directory.Directory;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.springframework.stereotype.Component;

/**
 * A bulletin as a Word file in the official layout (GB/T 9704-2012): A4, 37 mm above, 28 mm on the left, 22 lines of 28 characters,
 * title in size two, text in size three, page numbers between dashes. Behind the text stands where its numbers come from.
 */
@Component
class BulletinWord {

    private static final String XIAOBIAOSONG = "方正小标宋简体";
    private static final String FANGSONG = "仿宋_GB2312";
    private static final String HEITI = "黑体";
    private static final String SONG = "宋体";
    private static final String RED = "C8102E";
    private static final int SIZE_TWO = 22;
    private static final int SIZE_THREE = 16;
    private static final int SIZE_FOUR = 14;
    private static final double LINE = 28.95;
    private static final double MM = 56.7; // twentieths of a point

    private final Directory directory;

    BulletinWord(Directory directory) {
        this.directory = directory;
    }

    byte[] write(Actor actor, BulletinViews.Whole bulletin) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            page(document);
            head(document, directory.zoneName(actor), bulletin);
            title(document, bulletin.title());
            body(document, bulletin.rendered());
            sign(document, directory.zoneName(actor), bulletin);
            provenance(document, bulletin);
            document.getProperties().getCoreProperties().setTitle(bulletin.title());
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setFooter(twips(25));
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        run(line, "— ", SONG, SIZE_FOUR);
        XWPFRun number = run(line, "", SONG, SIZE_FOUR);
        number.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        number.getCTR().addNewInstrText().setStringValue("PAGE");
        number.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(line, " —", SONG, SIZE_FOUR);
    }

    private static void head(XWPFDocument document, String zone, BulletinViews.Whole bulletin) {
        XWPFParagraph name = paragraph(document, ParagraphAlignment.CENTER);
        name.setSpacingBetween(60, LineSpacingRule.EXACT);
        XWPFRun red = run(name, zone + "简报", XIAOBIAOSONG, 32);
        red.setColor(RED);
        XWPFParagraph number = paragraph(document, ParagraphAlignment.CENTER);
        number.setSpacingAfter(120);
        run(
                number,
                bulletin.number() == null ? "（" + bulletin.state().zh() + "，未发布）" : bulletin.number(),
                FANGSONG,
                SIZE_THREE);
        number.setBorderBottom(Borders.SINGLE);
        number.getCTP().getPPr().getPBdr().getBottom().setColor(RED);
        number.getCTP().getPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(12));
    }

    private static void title(XWPFDocument document, String title) {
        XWPFParagraph line = paragraph(document, ParagraphAlignment.CENTER);
        line.setSpacingBefore(560);
        line.setSpacingAfter(360);
        run(line, title, XIAOBIAOSONG, SIZE_TWO);
    }

    private static void body(XWPFDocument document, List<Block> blocks) {
        for (Block block : blocks) {
            boolean heading = block.kind() == Block.Kind.HEADING;
            for (String text : block.text().lines().toList()) {
                XWPFParagraph line = paragraph(document, heading ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
                line.setFirstLineIndent(2 * SIZE_THREE * 20);
                line.setKeepNext(heading);
                run(line, text, heading ? HEITI : FANGSONG, SIZE_THREE);
            }
        }
    }

    private static void sign(XWPFDocument document, String zone, BulletinViews.Whole bulletin) {
        XWPFParagraph by = paragraph(document, ParagraphAlignment.RIGHT);
        by.setSpacingBefore(600);
        by.setIndentationRight(2 * SIZE_THREE * 20);
        by.setKeepNext(true);
        run(by, zone, FANGSONG, SIZE_THREE);
        LocalDate day = bulletin.publishedAt() == null ? bulletin.day() : Days.of(bulletin.publishedAt());
        XWPFParagraph date = paragraph(document, ParagraphAlignment.RIGHT);
        date.setIndentationRight(2 * SIZE_THREE * 20);
        run(date, chinese(day), FANGSONG, SIZE_THREE);
        if (bulletin.corrects() != null) {
            XWPFParagraph corrects = paragraph(document, ParagraphAlignment.LEFT);
            run(corrects, "本期更正 " + bulletin.corrects().name() + "，原数保留备查。", FANGSONG, SIZE_THREE);
        }
    }

    /** A table behind the text: each number, what it is of, how much of it is covered, and whose word it is. */
    private static void provenance(XWPFDocument document, BulletinViews.Whole bulletin) {
        if (bulletin.figures().isEmpty()) {
            return;
        }
        XWPFParagraph heading = paragraph(document, ParagraphAlignment.LEFT);
        heading.setSpacingBefore(400);
        heading.setKeepNext(true);
        run(heading, "附：数字出处（截至%s 24时）".formatted(chinese(bulletin.day())), HEITI, SIZE_FOUR);
        List<BulletinViews.InText> once = bulletin.figures().stream()
                .collect(Collectors.toMap(
                        BulletinViews.InText::key, figure -> figure, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        XWPFTable table = document.createTable(once.size() + 1, 5);
        table.setWidth("100%");
        row(table, 0, HEITI, "指标", "数值", "分子/分母", "有填报/其中非当日", "出处编号");
        for (int i = 0; i < once.size(); i++) {
            BulletinViews.InText figure = once.get(i);
            row(
                    table,
                    i + 1,
                    FANGSONG,
                    figure.name().zh(),
                    figure.text(),
                    figure.denominator() == null
                            ? Long.toString(figure.numerator())
                            : figure.numerator() + "/" + figure.denominator(),
                    figure.covered() + "/" + figure.stale(),
                    figure.passport() == null
                            ? "未发布"
                            : figure.passport().toString().substring(0, 8));
        }
        XWPFParagraph note = paragraph(document, ParagraphAlignment.LEFT);
        run(
                note,
                "审核：%s。凭出处编号可在系统中查到每个数字当时所依据的记录。".formatted(bulletin.checker() == null ? "未审" : bulletin.checker()),
                FANGSONG,
                12);
    }

    private static void row(XWPFTable table, int number, String font, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            XWPFTableCell cell = table.getRow(number).getCell(i);
            XWPFParagraph line = cell.getParagraphs().getFirst();
            line.setAlignment(i == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            run(line, texts[i], font, 12);
        }
        table.getRow(number).setCantSplitRow(true);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        CTFonts fonts = run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfRFontsArray() > 0
                ? run.getCTR().getRPr().getRFontsArray(0)
                : (run.getCTR().isSetRPr()
                                ? run.getCTR().getRPr()
                                : run.getCTR().addNewRPr())
                        .addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        return run;
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * MM));
    }
}
