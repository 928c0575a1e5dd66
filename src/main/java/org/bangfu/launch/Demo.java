package org.bangfu.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import org.bangfu.directory.ZoneOpening;
import org.bangfu.launch.Database.Part;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything on one machine, with invented data: until Ctrl-C. */
final class Demo implements SubCommand {

    private static final String ZONE = "聊城经济技术开发区";
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
            boolean fresh = !data.holdsDatabase();
            if (!fresh && !Files.exists(data.keys())) {
                throw new Refusal("The key file %s is missing: put back the copy kept apart from the backups"
                        .formatted(data.keys()));
            }
            if (fresh) {
                out.println("正在准备数据库（首次启动约需半分钟）…  Setting up the database …");
            }
            Database database = Embedded.start(data, out::println, closing).database();
            ConfigurableApplicationContext context = serve(data, state, database, closing);
            keepHouse(database, closing);
            load(context, state);
            welcome(state, data);
            new CountDownLatch(1).await();
        }
    }

    /** On the port of last time, else on the next free one. */
    private ConfigurableApplicationContext serve(DataDirectory data, State state, Database database, Closing closing) {
        boolean current = Schema.missing(database.source(Part.OWNER)).isEmpty();
        Map<String, Object> settings =
                current ? Programs.asApplication(database, data.keys()) : Programs.migrating(database, data.keys());
        settings.put("bangfu.keys.create", true);
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
                ConfigurableApplicationContext context =
                        closing.add(programs.serving(settings, Programs.logTo(data.log())));
                state.servedAt(port);
                return context;
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

    private void load(ConfigurableApplicationContext context, State state) {
        List<Long> zones = context.getBean(JdbcClient.class)
                .sql("SELECT id FROM zone WHERE demonstration ORDER BY id LIMIT 1")
                .query((row, number) -> row.getLong(1))
                .list();
        ZoneId zone = zones.isEmpty()
                ? context.getBean(ZoneOpening.class).open(ZONE, null, true).zone()
                : new ZoneId(zones.getFirst());
        context.getBeanProvider(DemoData.class)
                .orderedStream()
                .filter(each -> !state.loaded(each.name()))
                .forEach(each -> {
                    out.println("正在载入演示数据 Loading " + each.name() + " …");
                    each.load(zone);
                    state.nowLoaded(each.name());
                });
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
