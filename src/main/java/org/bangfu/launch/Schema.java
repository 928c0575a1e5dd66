package org.bangfu.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.bangfu.launch.Database.Credential;
import org.bangfu.launch.Database.Part;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations in this program, module by module, against those that a database has had. */
final class Schema {

    private static final String HISTORY = "flyway_schema_history_";
    private static final Pattern MODULE = Pattern.compile("/db/migration/([a-z_]+)/[^/]+\\.sql$");

    private Schema() {}

    /** How far one module's tables are. */
    record Version(String module, String version) {}

    /** Modules with migrations that this database has not had; empty when it is up to date. */
    static List<String> missing(DataSource source) {
        return modules().stream()
                .filter(module -> {
                    var validated = flyway(module).dataSource(source).load().validateWithResult();
                    return !validated.validationSuccessful;
                })
                .toList();
    }

    private static String history(String module) {
        return HISTORY + module;
    }

    /** Lets the application read how far each module is, so that it can refuse to serve; gives that. */
    static List<Version> show(Database database) throws SQLException {
        try (Connection connection = database.source(Part.OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            List<Version> versions = versions(connection);
            for (Version each : versions) {
                statement.execute("GRANT SELECT ON %s TO %s"
                        .formatted(
                                history(each.module),
                                statement.enquoteIdentifier(
                                        database.as(Part.APPLICATION).user(), true)));
            }
            return versions;
        }
    }

    /** The state of an existing database, in the order in which its modules were migrated first. */
    static List<Version> versions(Connection connection) throws SQLException {
        var histories = new ArrayList<String>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    SELECT relname FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname LIKE 'flyway\\_schema\\_history\\_%'
                    """)) {
                while (row.next()) {
                    histories.add(row.getString(1));
                }
            }
            if (histories.isEmpty()) {
                return List.of();
            }
            String union = String.join(
                    " UNION ALL ", histories.stream().map(Schema::lastOf).toList());
            var versions = new ArrayList<Version>();
            try (ResultSet row = statement.executeQuery(union + " ORDER BY since, module")) {
                while (row.next()) {
                    versions.add(new Version(row.getString("module"), row.getString("version")));
                }
            }
            return versions;
        }
    }

    private static String lastOf(String history) {
        return """
                (SELECT '%1$s' AS module, (array_agg(version ORDER BY installed_rank DESC))[1] AS version, min(installed_on) AS since
                 FROM %2$s WHERE success AND type = 'SQL' HAVING count(*) > 0)
                """.formatted(history.substring(HISTORY.length()), history);
    }

    /** Brings an empty database exactly to these versions. */
    static void migrateTo(Database database, List<Version> versions) {
        Credential owner = database.as(Part.OWNER);
        for (Version each : versions) {
            flyway(each.module)
                    .dataSource(database.url(), owner.user(), owner.password())
                    .target(each.version)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(java.util.Map.of(
                            "app", database.as(Part.APPLICATION).user()))
                    .load()
                    .migrate();
        }
    }

    private static FluentConfiguration flyway(String module) {
        return Flyway.configure().locations("classpath:db/migration/" + module).table(history(module));
    }

    private static List<String> modules() {
        try {
            var modules = new java.util.TreeSet<String>();
            for (Resource each :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                Matcher path = MODULE.matcher(each.getURL().toString());
                if (path.find()) {
                    modules.add(path.group(1));
                }
            }
            return List.copyOf(modules);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
