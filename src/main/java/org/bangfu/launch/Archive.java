package org.bangfu.launch;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup as a file: each table's rows as PostgreSQL writes them, and a {@link Manifest}. */
final class Archive {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How rows read as text depends on these. */
    private static final String ONE_WAY_OF_WRITING = """
            SET TIME ZONE 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 1;
            SET bytea_output = 'hex'; SET client_encoding = 'UTF8'; SET row_security = off""";

    private Archive() {}

    /**
     * Writes all rows as they stood at one moment.
     *
     * @param connection of the keeper
     */
    static Manifest write(Connection connection, Map<String, String> keys, Path file) throws IOException, SQLException {
        Path part = PrivateFile.create(file.resolveSibling(file.getFileName() + ".part"));
        Manifest manifest;
        connection.setAutoCommit(false);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)));
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            statement.execute(ONE_WAY_OF_WRITING);
            var contents = new ArrayList<Manifest.Content>();
            for (Tables.Table table : Tables.inOrder(connection)) {
                zip.putNextEntry(new ZipEntry("tables/" + table.name()));
                contents.add(copyOut(connection, table, zip));
                zip.closeEntry();
            }
            manifest = new Manifest(
                    Manifest.FORMAT,
                    Instant.now().toString(),
                    Schema.versions(connection),
                    openMonths(connection),
                    keys,
                    contents);
            zip.putNextEntry(new ZipEntry(Manifest.FILE));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
        } finally {
            connection.rollback();
        }
        try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return manifest;
    }

    static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.FILE);
        if (entry == null) {
            throw new Refusal("%s is no backup: it has no manifest".formatted(zip.getName()));
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Manifest manifest = JSON.readValue(content, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new Refusal("%s has format %d, this program reads %d"
                        .formatted(zip.getName(), manifest.format(), Manifest.FORMAT));
            }
            return manifest;
        } catch (JacksonException damaged) {
            throw new Refusal("The manifest of %s is damaged".formatted(zip.getName()), damaged);
        }
    }

    /**
     * Puts all rows into a database that was migrated to the same versions, and compares them with the manifest: all, or none.
     *
     * @param connection of the keeper
     */
    static void read(ZipFile zip, Manifest manifest, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_WAY_OF_WRITING);
            for (Manifest.Content content : manifest.tables().reversed()) {
                statement.execute("DELETE FROM " + content.table().name());
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Manifest.Content content : manifest.tables()) {
                ZipEntry entry = zip.getEntry(content.file());
                if (entry == null) {
                    throw new Refusal("%s lacks %s".formatted(zip.getName(), content.file()));
                }
                try (InputStream rows = zip.getInputStream(entry)) {
                    copy.copyIn(content.table().copyIn(), rows);
                }
            }
            for (Manifest.Content content : manifest.tables()) {
                compare(content, copyOut(connection, content.table(), OutputStream.nullOutputStream()));
            }
            connection.commit();
        } finally {
            connection.rollback();
        }
    }

    private static void compare(Manifest.Content saved, Manifest.Content restored) {
        if (!saved.equals(restored)) {
            throw new Refusal("%s was not restored as it was saved (%d rows of %d): nothing was kept"
                    .formatted(saved.table().name(), restored.rows(), saved.rows()));
        }
    }

    /** Every table there is, what a backup leaves out too: for looking at, not for keeping. */
    static int copyEverything(Connection connection, OutputStream to) throws IOException, SQLException {
        List<String> tables = Tables.all(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : tables) {
            copy.copyOut("COPY %s TO STDOUT".formatted(table), to);
            copy.copyOut("COPY %s TO STDOUT WITH (FORMAT binary)".formatted(table), to);
        }
        return tables.size();
    }

    private static Manifest.Content copyOut(Connection connection, Tables.Table table, OutputStream to)
            throws IOException, SQLException {
        var digest = new DigestOutputStream(new Unclosed(to), sha256());
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), digest);
        return new Manifest.Content(
                table, rows, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private static List<LocalDate> openMonths(Connection connection) throws SQLException {
        var months = new ArrayList<LocalDate>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT DISTINCT to_date(right(child.relname, 7), 'YYYY_MM') AS month
                        FROM month_table
                        JOIN pg_inherits ON inhparent = name::regclass
                        JOIN pg_class AS child ON child.oid = inhrelid
                        WHERE child.relname <> name || '_other'
                        ORDER BY month
                        """)) {
            while (row.next()) {
                months.add(row.getObject(1, LocalDate.class));
            }
        }
        return months;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** One table ends, the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
