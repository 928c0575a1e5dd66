package org.bangfu.platform.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bangfu.platform.web.Worded;
import org.bangfu.platform.zone.Scope;

/**
 * What a module lets figures see of one of its tables: at most one record for each client and day, or every one.
 *
 * @param key its name, for those who ask which figures are made of it
 * @param kind the kind of its records in the journal
 * @param table with columns {@code zone_id, client, id, version}, and those that the choice needs
 * @param condition on the alias {@code record}
 * @param choice which of a client's records count
 * @param columns name in conditions and lists → expression on the alias {@code record}; {@link #UNTIL} in it is the last moment that
 *     the figure knows of
 * @param groups a column that figures may be broken down by → its values, in the order in which they are shown
 * @param reach scope → a condition on the alias {@code record}, for those who see less than every record of a client
 * @param hiddenFrom who reads no figure made of it: neither number nor list
 */
public record Source(
        String key,
        String kind,
        String table,
        String condition,
        Choice choice,
        Map<String, String> columns,
        Map<String, Map<String, ? extends Worded>> groups,
        Map<Scope, String> reach,
        Set<Scope> hiddenFrom) {

    /** 24:00 of the figure's day, or now while that day lasts: an expression of type timestamptz. */
    public static final String UNTIL = "{until}";

    /** Which of a client's records speak for it on a day. */
    public sealed interface Choice {

        /** Whether every record counts by itself: then the figure is about records, and else about clients. */
        default boolean isEvery() {
            return this instanceof Every || this instanceof EveryHolding;
        }
    }

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

    /** Every one with a {@code period} up to the day. */
    public record Every() implements Choice {}

    /** Every one that holds on the day: {@code valid_from <= day < valid_to}. Its period is the day from which it holds. */
    public record EveryHolding() implements Choice {}

    /** Broken down by nothing of its own, and as open as its clients. */
    public Source(String key, String kind, String table, String condition, Choice choice, Map<String, String> columns) {
        this(key, kind, table, condition, choice, columns, Map.of(), Map.of(), Set.of());
    }

    /** The latest period. */
    public Source(String key, String kind, String table, String condition, int days, Map<String, String> columns) {
        this(key, kind, table, condition, new Latest(days), columns);
    }

    /** Figures may be broken down by that column, too. */
    public Source by(String column, Map<String, ? extends Worded> values) {
        var more = new HashMap<String, Map<String, ? extends Worded>>(groups);
        more.put(column, values);
        return new Source(key, kind, table, condition, choice, columns, Map.copyOf(more), reach, hiddenFrom);
    }

    /** Whoever sees so far sees only these records. */
    public Source within(Scope scope, String only) {
        var more = new HashMap<>(reach);
        more.put(scope, only);
        return new Source(key, kind, table, condition, choice, columns, groups, Map.copyOf(more), hiddenFrom);
    }

    /** Whoever sees only so far reads no figure of it. */
    public Source hidden(Scope... from) {
        return new Source(key, kind, table, condition, choice, columns, groups, reach, Set.of(from));
    }
}
