package org.bangfu.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.bangfu.launch.Database.Credential;
import org.bangfu.launch.Database.Part;
import org.postgresql.PGConnection;

/** The roles and the database that an embedded server starts with. On any other server an administrator makes them, by hand. */
final class Roles {

    private static final String DATABASE = "bangfu";

    private Roles() {}

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&ApplicationName=bangfu".formatted(port, database);
    }

    /** Makes what is missing, so that an interrupted start is made good by the next. */
    static Database ensure(int port, Passwords passwords) throws SQLException {
        Credential superuser = passwords.superuser();
        try (Connection connection =
                        DriverManager.getConnection(url(port, "postgres"), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            var database = new Database(url(port, DATABASE), passwords.credentials());
            role(connection, statement, database.as(Part.OWNER), "");
            role(connection, statement, database.as(Part.APPLICATION), "");
            role(connection, statement, database.as(Part.KEEPER), "BYPASSRLS IN ROLE bangfu_owner");
            if (missing(statement, "SELECT FROM pg_database WHERE datname = '%s'".formatted(DATABASE))) {
                statement.execute(
                        "CREATE DATABASE bangfu OWNER bangfu_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0");
            }
            statement.execute("REVOKE ALL ON DATABASE bangfu FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE bangfu TO bangfu_owner, bangfu_app, bangfu_keep");
            return database;
        }
    }

    /** The driver sends a verifier: the password itself never reaches the server, nor its log. */
    private static void role(Connection connection, Statement statement, Credential role, String attributes)
            throws SQLException {
        if (missing(statement, "SELECT FROM pg_roles WHERE rolname = '%s'".formatted(role.user()))) {
            statement.execute("CREATE ROLE %s LOGIN %s".formatted(role.user(), attributes));
        }
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.user(), role.password().toCharArray(), "scram-sha-256");
    }

    private static boolean missing(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return !row.next();
        }
    }
}
