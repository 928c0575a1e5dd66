package org.bangfu.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bangfu.platform.web.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database needs now and then. Runs as the keeper: only who passes row security sees what lies in the wrong place. */
final class Upkeep {

    private final DataSource source;
    private final JdbcClient keeper;

    Upkeep(DataSource keeper) {
        this.source = keeper;
        this.keeper = JdbcClient.create(keeper);
    }

    /** Opens the months that commands may come from and the next three; gives the names of those that are new. */
    List<String> openMonths() {
        return asOwner("SELECT open_months((now() - interval '2 months')::date, (now() + interval '3 months')::date)");
    }

    /** Opens single months, wherever they lie; each is named by its first day. */
    List<String> openMonths(List<LocalDate> months) {
        String days = String.join(",", months.stream().map(LocalDate::toString).toList());
        return asOwner("SELECT open_months(month, month) FROM unnest('{%s}'::date[]) AS month".formatted(days));
    }

    /** New partitions belong to the owner of their table, in whose role the keeper may act. */
    private List<String> asOwner(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + owner());
            var opened = new ArrayList<String>();
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    opened.add(row.getString(1));
                }
            }
            return opened;
        } catch (SQLException failure) {
            throw new Refusal("The months cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private String owner() {
        return keeper.sql("SELECT quote_ident(tableowner) FROM pg_tables WHERE tablename = 'month_table'")
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("This database is empty: run ./bangfu migrate first"));
    }

    /** Forgets sessions that are over; gives their number. */
    int sweepSessions() {
        return Sessions.sweep(keeper);
    }

    /** A sentence for each monthly table with rows of a month that was not open in time. */
    List<String> alarms() {
        List<String> tables = keeper.sql("SELECT quote_ident(name) FROM month_table ORDER BY name")
                .query((row, number) -> row.getString(1))
                .list();
        return tables.stream()
                .map(table -> new Astray(
                        table,
                        keeper.sql("SELECT count(*) FROM %s_other".formatted(table))
                                .query(Long.class)
                                .single()))
                .filter(each -> each.rows > 0)
                .map(Astray::sentence)
                .toList();
    }

    private record Astray(String table, long rows) {
        String sentence() {
            return "%s_other holds %d rows of months that were not open: move them into their months before they grow"
                    .formatted(table, rows);
        }
    }
}
