package org.bangfu.platform.figure;

import java.util.Map;

/**
 * What a module lets figures see of one of its tables: at most one record for each client and day.
 *
 * @param key its name, for those who ask which figures are made of it
 * @param kind the kind of its records in the journal
 * @param table with columns {@code zone_id, client, id, version}, and those that the choice needs
 * @param condition on the alias {@code record}
 * @param choice which of a client's records is the one
 * @param columns name in conditions and lists → expression on the alias {@code record}
 */
public record Source(
        String key, String kind, String table, String condition, Choice choice, Map<String, String> columns) {

    /** Which of a client's records speaks for it on a day. */
    public sealed interface Choice {}

    /**
     * The latest {@code period} up to the day.
     *
     * @param days how long a record speaks for a client that reported nothing since
     */
    public record Latest(int days) implements Choice {}

    /** The first {@code period} up to the day: something that is to be done at least once. */
    public record First() implements Choice {}

    /**
     * One that holds on the day: {@code valid_from <= day < valid_to}. Its period is the day.
     *
     * @param first by which of several is chosen, as an ORDER BY on the alias {@code record}
     */
    public record Holding(String first) implements Choice {}

    /** The latest period. */
    public Source(String key, String kind, String table, String condition, int days, Map<String, String> columns) {
        this(key, kind, table, condition, new Latest(days), columns);
    }
}
