package org.bangfu.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bangfu.directory.Sheet;
import org.bangfu.directory.ZoneOpening;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.util.HtmlUtils;

/** Opens a zone and prints the sheets of its two administrators. */
final class OpenZone implements SubCommand {

    private static final String PARENT = "parent";

    private final Programs programs;
    private final PrintStream out;

    OpenZone(Programs programs, PrintStream out) {
        this.programs = programs;
        this.out = out;
    }

    @Override
    public String help() {
        return """
                opens a zone and prints its two administrators' activation sheets
                Usage: ./bangfu zone NAME [--parent ID] [--config FILE | --data DIR]

                ID is the number of the superior zone. FILE names the database as serve does; without it, the demonstration in
                DIR gets another zone. The sheets are also written as a page for printing, which nobody else may read. Until one
                of the two has come in, the same again completes an opening that was cut off, and prints new sheets.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of(PARENT, DataDirectory.OPTION, Settings.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        String name = options.word("name");
        Long parent = options.get(PARENT).map(OpenZone::number).orElse(null);
        try (Target target = Target.of(options);
                ConfigurableApplicationContext context = programs.brief(target.program(), target.clock())) {
            ZoneOpening.Opened opened = open(context, name, parent, target.demonstration());
            Path page = target.sheets()
                    .resolve("zone-%d.html".formatted(opened.zone().value()));
            PrivateFile.write(page, page(name, opened.sheets()));
            out.println("%s  zone %d".formatted(name, opened.zone().value()));
            for (Sheet sheet : opened.sheets()) {
                out.println("  %s  %s  %s".formatted(sheet.name(), sheet.code(), sheet.url()));
            }
            out.println("打印页 for printing: %s".formatted(page));
        }
    }

    private static ZoneOpening.Opened open(
            ConfigurableApplicationContext context, String name, @Nullable Long parent, boolean demonstration) {
        try {
            return context.getBean(ZoneOpening.class).open(name, parent, demonstration);
        } catch (DataIntegrityViolationException refused) {
            throw new Refusal(
                    "A zone's name has 2 to 60 characters, and --parent names a zone that exists: neither may be wrong",
                    refused);
        }
    }

    private static Long number(String word) {
        try {
            return Long.valueOf(word);
        } catch (NumberFormatException wrong) {
            throw new Refusal("--parent takes the number of a zone, not \"%s\"".formatted(word), wrong);
        }
    }

    private static String page(String zone, List<Sheet> sheets) {
        var page = new StringBuilder("""
                <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>启用单</title>
                <style>
                section { page-break-after: always; font: 16px/1.6 sans-serif; max-width: 32em; margin: 3em auto }
                svg { width: 14em } code { font-size: 1.6em; letter-spacing: .1em }
                </style>
                """);
        for (Sheet sheet : sheets) {
            page.append("""
                    <section><h1>%s</h1><h2>%s</h2>%s
                    <p>用手机扫码，或打开下面的地址；只能用一次，有效至 %s。<br>Scan, or open the address; good once, until then.</p>
                    <p><code>%s</code></p><p>%s</p></section>
                    """.formatted(
                            HtmlUtils.htmlEscape(zone),
                            HtmlUtils.htmlEscape(sheet.name()),
                            sheet.qr(),
                            org.bangfu.platform.zone.Days.of(sheet.expires()),
                            sheet.code(),
                            HtmlUtils.htmlEscape(sheet.url())));
        }
        return page.append("</html>\n").toString();
    }
}
