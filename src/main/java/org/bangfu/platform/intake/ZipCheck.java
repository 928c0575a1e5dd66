package org.bangfu.platform.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bangfu.platform.web.Sentence;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Looks at a file before anything parses it: what it is, and how much comes out of it. */
final class ZipCheck {

    /** Sheets are repetitive text; what inflates more than this was made to. */
    static final int MOST_RATIO = 150;

    static final long MOST_BYTES = 400L << 20;
    private static final int RATIO_FROM = 8 << 20;

    private ZipCheck() {}

    /**
     * Refuses what is no workbook.
     *
     * @throws org.bangfu.platform.web.Problem that says what to do instead
     */
    static void check(byte[] content) {
        if (content.length > 8 && ReadableWorkbook.isOLE2Header(content)) {
            throw ImportProblem.WORKBOOK_OLD.with();
        }
        if (content.length < 4 || !ReadableWorkbook.isOOXMLZipHeader(content)) {
            throw ImportProblem.WORKBOOK_NONE.with();
        }
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            long inflated = 0;
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    inflated += read;
                    refuse(inflated, content.length);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw ImportProblem.WORKBOOK_BROKEN.with();
        }
        if (names.contains("xl/vbaProject.bin")) {
            throw ImportProblem.WORKBOOK_WITH_MACROS.with();
        }
        if (!names.contains("[Content_Types].xml")) {
            throw ImportProblem.WORKBOOK_NONE.with();
        }
    }

    private static void refuse(long inflated, int size) {
        if (inflated > MOST_BYTES) {
            throw ImportProblem.WORKBOOK_TOO_LARGE.with("limit", new Sentence("400 MB（解压后）", "400 MB when inflated"));
        }
        if (inflated > RATIO_FROM && inflated / size > MOST_RATIO) {
            throw ImportProblem.WORKBOOK_TOO_LARGE.with(
                    "limit", new Sentence("150 倍压缩比", "150 times its size when inflated"));
        }
    }
}
