package org.bangfu.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangfu.directory.ZoneOpening;
import org.bangfu.launch.Database.Part;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program in this process, on an embedded database, with a clock that can be set: for playing a season. */
public final class Instance implements AutoCloseable {

    /** Cheap, because a season has five hundred people choose a password; who signs in later pays what is configured then. */
    private static final int PASSWORD_ITERATIONS = 1000;

    private final ConfigurableApplicationContext context;
    private final Closing closing;
    private final Database database;
    private final SettableClock clock;
    private final URI address;

    private Instance(
            ConfigurableApplicationContext context,
            Closing closing,
            Database database,
            SettableClock clock,
            URI address) {
        this.context = context;
        this.closing = closing;
        this.database = database;
        this.clock = clock;
        this.address = address;
    }

    /**
     * Starts with a database of its own in a directory that is empty, or not there.
     *
     * @param program the class that starts the platform
     */
    public static Instance fresh(Class<?> program, Path directory, Instant now) throws Exception {
        var data = new DataDirectory(directory.toAbsolutePath());
        var closing = new Closing().onExit();
        closing.add(data.hold().orElseThrow(() -> new Refusal("%s is in use".formatted(data.root()))));
        if (data.holdsDatabase()) {
            closing.close();
            throw new Refusal("%s holds a database already: name an empty directory".formatted(data.root()));
        }
        try {
            Database database = Embedded.start(data, line -> {}, closing).database();
            return on(new Programs(program), data, database, closing, now);
        } catch (Exception failure) {
            closing.close();
            throw failure;
        }
    }

    static Instance on(Programs programs, DataDirectory data, Database database, Closing closing, Instant now) {
        var clock = new SettableClock(now);
        int port = freePort();
        Map<String, Object> settings = Programs.migrating(database, data.keys());
        settings.put("bangfu.keys.create", true);
        settings.put("bangfu.password.iterations", PASSWORD_ITERATIONS);
        settings.put("bangfu.address", "http://127.0.0.1:" + port);
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("spring.profiles.active", "scenario");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "1s");
        ConfigurableApplicationContext context =
                closing.add(programs.serving(settings, Programs.logTo(data.log()), clock));
        return new Instance(context, closing, database, clock, URI.create("http://127.0.0.1:" + port));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new Refusal("No port is free", failure);
        }
    }

    /** Where it is reached. */
    public URI address() {
        return address;
    }

    /** What day it is. */
    public SettableClock clock() {
        return clock;
    }

    /** Opens the months in which records of the domain will lie. */
    public void openMonths(LocalDate first, LocalDate last) {
        List<LocalDate> months = Stream.iterate(first.withDayOfMonth(1), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(last))
                .toList();
        new Upkeep(database.source(Part.KEEPER)).openMonths(months);
    }

    /** Opens a zone, as whoever keeps the machine does. */
    public ZoneOpening.Opened openZone(String name, boolean demonstration) {
        return context.getBean(ZoneOpening.class).open(name, null, demonstration);
    }

    /** With the rights of the serving part and in no zone yet: to measure what the database alone takes. */
    public Connection application() throws SQLException {
        Database.Credential credential = database.as(Part.APPLICATION);
        return DriverManager.getConnection(
                database.url() + "&preferQueryMode=extendedForPrepared", credential.user(), credential.password());
    }

    /** Past every wall: to look from outside, or to lay invented masses before measuring; a season never writes so. */
    public JdbcClient keeper() {
        return database.client(Part.KEEPER);
    }

    /**
     * Copies everything that is stored, unpacked: each table's rows as text, and again in binary, where bytes stand as they are.
     *
     * @return the number of tables; a partition is one
     */
    public int copyEverything(OutputStream to) throws IOException, SQLException {
        try (Connection connection = database.source(Part.KEEPER).getConnection()) {
            return Archive.copyEverything(connection, to);
        }
    }

    /** What this build can play. */
    List<DemoData> seasons() {
        return context.getBeanProvider(DemoData.class).orderedStream().toList();
    }

    @Override
    public void close() {
        closing.close();
    }
}
