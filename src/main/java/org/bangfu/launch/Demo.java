package org.bangfu.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import org.bangfu.launch.Database.Part;
import org.bangfu.platform.journal.KeyFile;
import org.springframework.boot.web.server.PortInUseException;

/** Everything on one machine, with invented data: until Ctrl-C. */
final class Demo implements SubCommand {

    private static final String SEASON = "season";
    private static final int PORTS = 100;

    private final Programs programs;
    private final PrintStream out;

    Demo(Programs programs, PrintStream out) {
        this.programs = programs;
        this.out = out;
    }

    @Override
    public String help() {
        return """
                a demonstration with invented data, its own database included
                Usage: ./bangfu demo [--data DIR]

                Starts PostgreSQL and the platform on this machine only, prints the address, and runs until Ctrl-C. The data
                stays in DIR (.bangfu/demo, or demo in BANGFU_HOME) and is there again at the next start, also after a power
                cut. Sign in with a code from another terminal: ./bangfu demo code ROLE. To begin anew, delete DIR.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of(DataDirectory.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        options.noWords();
        DataDirectory data = DataDirectory.of(options);
        var state = new State(data);
        DataDirectory.Hold hold = data.hold()
                .orElseThrow(() -> new Refusal("A demonstration is already running on %s: open %s, or stop it first"
                        .formatted(data.root(), state.address())));
        try (var closing = new Closing().onExit()) {
            closing.add(hold);
            makeKeys(data);
            Database database = Embedded.start(data, out::println, closing).database();
            play(data, state, database);
            serve(data, state, database, closing);
            keepHouse(database, closing);
            welcome(state, data);
            new CountDownLatch(1).await();
        }
    }

    /** Before the database, so that no interruption leaves one whose keys were never made. */
    private void makeKeys(DataDirectory data) {
        if (!data.holdsDatabase()) {
            out.println("正在准备数据库（首次启动约需半分钟）…  Setting up the database …");
            if (!Files.exists(data.keys())) {
                KeyFile.create(data.keys());
            }
        } else if (!Files.exists(data.keys())) {
            throw new Refusal(
                    "The key file %s is missing: put back the copy kept apart from the backups".formatted(data.keys()));
        }
    }

    /** On the port of last time, else on the next free one. */
    private void serve(DataDirectory data, State state, Database database, Closing closing) throws SQLException {
        boolean current = Schema.missing(database.source(Part.OWNER)).isEmpty();
        Map<String, Object> settings =
                current ? Programs.asApplication(database, data.keys()) : Programs.migrating(database, data.keys());
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "1s");
        int wanted = state.port();
        for (int port = wanted; port < wanted + PORTS; port++) {
            if (!free(port)) {
                continue;
            }
            settings.put("server.port", port);
            settings.put("bangfu.address", "http://127.0.0.1:" + port);
            try {
                closing.add(programs.serving(settings, Programs.logTo(data.log()), state.clock()));
                state.servedAt(port);
                return;
            } catch (RuntimeException failure) {
                if (!(failure.getCause() instanceof PortInUseException)) {
                    throw failure;
                }
            }
        }
        throw new Refusal("No port from %d on is free".formatted(wanted));
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    /** A demonstration keeps its own months open, at the start and once a day. */
    private void keepHouse(Database database, Closing closing) {
        var upkeep = new Upkeep(database.source(Part.KEEPER));
        upkeep.openMonths();
        var daily = new Timer("upkeep", true);
        closing.add(daily::cancel);
        daily.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        keepHouse(upkeep);
                    }
                },
                0,
                Duration.ofDays(1).toMillis());
    }

    private void keepHouse(Upkeep upkeep) {
        try {
            upkeep.openMonths();
            upkeep.sweepSessions();
            upkeep.alarms().forEach(out::println);
        } catch (RuntimeException failure) {
            out.println("The upkeep of the database failed: " + failure.getMessage());
        }
    }

    /** Once per data directory, before anybody is served: the season that the demonstration shows. */
    private void play(DataDirectory data, State state, Database database) throws Exception {
        if (state.loaded(SEASON)) {
            return;
        }
        boolean holdsData = Schema.missing(database.source(Part.OWNER)).isEmpty();
        if (holdsData && !state.began()) {
            return; // restored from a backup: somebody's data, never to be played over
        }
        if (state.began()) {
            out.println("上次载入未完成，重新开始。The last start was interrupted while loading; it begins anew");
            Embedded.empty(data, database);
        }
        state.nowBegins(SEASON);
        try (var closing = new Closing()) {
            var instance = Instance.on(programs, data, database, closing, Instant.EPOCH);
            for (DemoData season : instance.seasons()) {
                out.println("正在载入演示数据，约需一两分钟…  Playing %s, a minute or two …".formatted(season.name()));
                instance.openMonths(season.begins(), season.ends());
                season.load(instance);
                state.playedTo(season.ends());
            }
            state.nowLoaded(SEASON);
        }
    }

    private void welcome(State state, DataDirectory data) {
        out.println("""

                帮扶演示已启动（数据为虚构）。Bangfu is running; its data is invented.
                  地址 address    %s
                  登录 sign in    在另一个终端运行 from another terminal: ./bangfu demo code LEADER
                                 （角色 roles: %s）
                  日志 log        %s
                  停止 stop       Ctrl-C
                """.formatted(state.address(), DemoCode.ROLES, data.log()));
        out.println("READY " + state.address());
    }
}
