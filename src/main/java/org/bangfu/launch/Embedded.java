package org.bangfu.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import org.bangfu.launch.Database.Credential;

/** The embedded database as a command uses it: its own while it runs, or the one that a running demonstration shares. */
final class Embedded implements AutoCloseable {

    private final Database database;
    private final Closing closing;

    private Embedded(Database database, Closing closing) {
        this.database = database;
        this.closing = closing;
    }

    Database database() {
        return database;
    }

    /** Starts it; the directory's lock must be ours. */
    static Embedded start(DataDirectory data, Consumer<String> news, Closing closing)
            throws IOException, InterruptedException, SQLException {
        Passwords passwords = Passwords.readOrMake(data.passwords());
        PostgresProgram program = PostgresProgram.unpacked(DataDirectory.home());
        PostgresServer server = closing.add(new PostgresServer(program, data, news));
        server.start(passwords.superuser().password());
        return new Embedded(Roles.ensure(server.port(), passwords), closing);
    }

    /** The database of a demonstration that exists, whether it is running or not. */
    static Embedded open(DataDirectory data) throws IOException, InterruptedException, SQLException {
        if (!data.holdsDatabase()) {
            throw new Refusal("There is no demonstration in %s: run ./bangfu demo first".formatted(data.root()));
        }
        Optional<DataDirectory.Hold> hold = data.hold();
        if (hold.isEmpty()) {
            return join(data);
        }
        var closing = new Closing();
        closing.add(hold.get());
        try {
            return start(data, System.err::println, closing);
        } catch (IOException | InterruptedException | SQLException | RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    /** The database that another process runs. */
    static Embedded join(DataDirectory data) throws SQLException {
        PostmasterFile server = PostmasterFile.read(data.postgres())
                .filter(file -> file.ready() && file.alive(data.postgres()))
                .orElseThrow(
                        () -> new Refusal("The demonstration in %s is just starting or stopping: try again in a moment"
                                .formatted(data.root())));
        Passwords passwords = Passwords.readOrMake(data.passwords());
        confirm(data, server.port(), passwords.superuser());
        return new Embedded(new Database(Roles.url(server.port(), "bangfu"), passwords.credentials()), new Closing());
    }

    /** A port may be anybody's: only the server that names our directory is ours. */
    private static void confirm(DataDirectory data, int port, Credential superuser) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        Roles.url(port, "postgres"), superuser.user(), superuser.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            if (!row.next() || !row.getString(1).equals(data.postgres().toString())) {
                throw new Refusal("The server on port %d is not the one of %s".formatted(port, data.root()));
            }
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
