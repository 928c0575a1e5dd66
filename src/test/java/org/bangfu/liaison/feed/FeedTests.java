package org.bangfu.liaison.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A calendar over HTTP, read by us and by two programs that others wrote. Everybody is invented. */
@DatabaseTest
class FeedTests {

    /** A comma, a semicolon and a line that has to be folded. */
    private static final String NAME = "聊城经济技术开发区甲乙丙丁戊己庚辛壬癸精密轴承,钢管;紧固件制造有限公司";

    private final TestZone zone = TestZone.open();
    private final UUID unit = Ids.next();
    private final String clerk = zone.official(unit, Role.ROSTER_CLERK);
    private final String wang = zone.official(unit, Role.LIAISON_OFFICER);
    private final UUID enterprise = Ids.next();
    private final UUID assignment = Ids.next();

    @Autowired
    private Caller caller;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void plan() {
        TestClock.set("2020-02-09T09:00");
        assertThat(caller.post(clerk, "/api/enterprises", """
                        {"id":"%s","name":"%s","creditCode":"91350100M000100Y43","from":"2020-02-03"}""".formatted(enterprise, NAME)))
                .hasStatusOk();
        assertThat(caller.post(clerk, "/api/clients/%s/assignments".formatted(enterprise), """
                        {"id":"%s","officer":"%s","kind":"OFFICER","from":"2020-02-03"}""".formatted(
                                assignment, person())))
                .hasStatusOk();
        plan("2020-02-11", ",\"repeat\":{\"every\":1,\"times\":4}");
        plan("2020-03-10", "");
        assertThat(caller.post(
                        wang,
                        "/api/clients/%s/encounters/%s/cancel".formatted(enterprise, plannedOn("2020-02-18")),
                        "{\"seen\":0,\"reason\":\"停电\"}"))
                .hasStatusOk();
        var shifts = new java.util.StringJoiner(",");
        for (int day = 10; day < 17; day++) {
            shifts.add(
                    "{\"id\":\"%s\",\"ambassador\":\"%s\",\"starts\":\"2020-02-%dT00:00:00+08:00\",\"ends\":\"2020-02-%dT00:00:00+08:00\"}"
                            .formatted(Ids.next(), person(), day, day + 1));
        }
        assertThat(caller.post(clerk, "/api/rota/shifts", "{\"shifts\":[" + shifts + "]}"))
                .hasStatusOk();
        assertThat(caller.post(clerk, "/api/rota/weeks/2020-02-10/publish", "{}"))
                .hasStatusOk();
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void saysWhatIsPlannedWithWhomAndNothingElse() {
        assertThat(caller.post(wang, "/api/clients/%s/encounters".formatted(enterprise), """
                        {"id":"%s","content":{"channel":"VISIT","day":"2020-02-09","topics":["GUIDANCE"],"words":"缺口罩三千只","advice":["车间通风"]}}""".formatted(Ids.next())))
                .hasStatusOk();
        String text = read(make());
        List<String> lines = text.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .as(line)
                        .isLessThanOrEqualTo(75));
        String whole = text.replace("\r\n ", "");
        assertThat(whole)
                .contains("SUMMARY:走访 " + NAME.replace(",", "\\,").replace(";", "\\;"))
                .contains("SUMMARY:回访 ")
                .contains("SUMMARY:服务大使值班")
                .contains("DTSTART;VALUE=DATE:20200211")
                .contains("RRULE:FREQ=WEEKLY;COUNT=4;INTERVAL=1")
                .contains("EXDATE;VALUE=DATE:20200218")
                .contains("DTSTART;VALUE=DATE:20200310")
                .contains("DTSTART;TZID=Asia/Shanghai:20200210T000000")
                .contains("BEGIN:VTIMEZONE")
                .contains("TZID:Asia/Shanghai")
                .doesNotContain("口罩")
                .doesNotContain("通风");
        assertThat(whole.split("BEGIN:VEVENT"))
                .as("three of four weeks in one, one apart, a follow-up, seven shifts")
                .hasSize(1 + 2 + 1 + 7);
    }

    @Test
    void aRevokedAddressAnswersNothing() {
        assertThat(Caller.body(caller.getSignedOut("/api/feeds/1.short.ics"))).isEmpty();
        UUID id = Ids.next();
        String path = Caller.read(caller.post(wang, "/api/my-feeds", "{\"id\":\"%s\"}".formatted(id)), "$.path");
        assertThat(caller.getSignedOut(path)).hasStatusOk();
        char last = path.charAt(path.length() - 6);
        assertThat(caller.getSignedOut(path.replace(
                        last + path.substring(path.length() - 5),
                        (last == 'A' ? 'B' : 'A') + path.substring(path.length() - 5))))
                .hasStatus(404);
        assertThat(caller.post(clerk, "/api/my-feeds/%s/revoke".formatted(id), "{\"seen\":0}"))
                .hasStatus(403);
        assertThat(caller.post(wang, "/api/my-feeds/%s/revoke".formatted(id), "{\"seen\":0}"))
                .hasStatusOk();
        MvcTestResult gone = caller.getSignedOut(path);
        assertThat(gone).hasStatus(404);
        assertThat(Caller.body(gone)).isEmpty();
        assertThat(Caller.read(caller.get(wang, "/api/my-feeds"), "$[0].revokedAt"))
                .isNotBlank();
        String token = path.substring("/api/feeds/".length(), path.length() - ".ics".length());
        assertThat(TestDatabase.superuser()
                        .sql(
                                "SELECT count(*) FROM journal WHERE zone_id = :zone AND position(:token IN body::text) > 0")
                        .param("zone", zone.id().value())
                        .param("token", token.substring(token.indexOf('.') + 1))
                        .query(Long.class)
                        .single())
                .as("the address in the journal")
                .isZero();
    }

    /** Whoever no longer serves the client reads of it no more; whoever holds no post reads nothing. */
    @Test
    void showsWhatThePersonMaySeeOnTheDay() {
        String path = make();
        String other = zone.official(unit, Role.LIAISON_OFFICER);
        UUID successor = UUID.fromString(Caller.read(caller.get(other, "/api/session"), "$.person"));
        assertThat(caller.post(
                        clerk, "/api/clients/%s/assignments/%s/change".formatted(enterprise, assignment), """
                        {"seen":0,"id":"%s","officer":"%s","from":"2020-02-10","reason":"调动"}""".formatted(
                                        Ids.next(), successor)))
                .hasStatusOk();
        assertThat(read(path).replace("\r\n ", "")).contains("走访");
        TestClock.set("2020-02-10T09:00");
        assertThat(read(path).replace("\r\n ", "")).doesNotContain("走访").contains("值班");
        zone.sql(
                "UPDATE post_holder SET valid_to = '2020-02-01' WHERE zone_id = :zone AND person = :person",
                "person",
                person());
        assertThat(caller.getSignedOut(path)).hasStatus(404);
    }

    /** As an official's own telephone or desk would. */
    @Test
    void vdirsyncerAndKhalReadIt() throws IOException, InterruptedException {
        assumeTrue(
                isThere("vdirsyncer") && isThere("khal"),
                "Not run: install vdirsyncer and khal (apt-get install vdirsyncer khal) to have them read the calendar");
        byte[] text = read(make()).getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/calendar.ics", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/calendar;charset=UTF-8");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
        try {
            Path calendar = Files.createDirectories(directory.resolve("calendar"));
            Path sync = Files.writeString(directory.resolve("vdirsyncer.conf"), """
                    [general]
                    status_path = "%1$s/status"
                    [pair feed]
                    a = "there"
                    b = "here"
                    collections = null
                    [storage there]
                    type = "http"
                    url = "http://127.0.0.1:%2$d/calendar.ics"
                    [storage here]
                    type = "filesystem"
                    path = "%1$s/calendar"
                    fileext = ".ics"
                    """.formatted(
                            directory, server.getAddress().getPort()));
            run("vdirsyncer", "-c", sync.toString(), "discover");
            run("vdirsyncer", "-c", sync.toString(), "sync");
            Path khal = Files.writeString(directory.resolve("khal.conf"), """
                    [calendars]
                    [[feed]]
                    path = %s
                    type = calendar
                    [sqlite]
                    path = %s/khal.db
                    [locale]
                    timeformat = %%H:%%M
                    dateformat = %%Y-%%m-%%d
                    longdateformat = %%Y-%%m-%%d
                    datetimeformat = %%Y-%%m-%%d %%H:%%M
                    longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                    local_timezone = Europe/Berlin
                    default_timezone = Europe/Berlin
                    """.formatted(calendar, directory));
            List<String> listed = run(
                            "khal",
                            "-c",
                            khal.toString(),
                            "list",
                            "--day-format",
                            "",
                            "--format",
                            "{start-long} {title}",
                            "2020-02-09",
                            "30d")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            assertThat(listed.stream().filter(line -> line.contains("走访")).map(line -> line.substring(0, 10)))
                    .as("every week, four times, but for the one that was called off")
                    .containsExactly("2020-02-11", "2020-02-25", "2020-03-03");
            assertThat(listed).filteredOn(line -> line.contains("走访")).allMatch(line -> line.endsWith("走访 " + NAME));
            assertThat(listed)
                    .as("midnight in Shanghai, seen from Berlin")
                    .anyMatch(line -> line.startsWith("2020-02-09 17:00 服务大使值班"));
        } finally {
            server.stop(0);
        }
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program)
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }

    private String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", directory.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + said)
                .isZero();
        return said;
    }

    private void plan(String day, String repeat) {
        assertThat(caller.post(wang, "/api/clients/%s/encounters/plan".formatted(enterprise), """
                        {"id":"%s","channel":"VISIT","day":"%s","topics":["OTHER"]%s}""".formatted(
                                Ids.next(), day, repeat)))
                .hasStatusOk();
    }

    private String plannedOn(String day) {
        return Caller.read(caller.get(wang, "/api/encounters?day=" + day), "$[0].id");
    }

    private String make() {
        return Caller.read(caller.post(wang, "/api/my-feeds", "{\"id\":\"%s\"}".formatted(Ids.next())), "$.path");
    }

    private String read(String path) {
        MvcTestResult result = caller.getSignedOut(path);
        assertThat(result).hasStatusOk();
        return Caller.body(result);
    }

    private UUID person() {
        return UUID.fromString(Caller.read(caller.get(wang, "/api/session"), "$.person"));
    }
}
