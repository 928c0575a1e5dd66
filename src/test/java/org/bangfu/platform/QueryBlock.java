package org.bangfu.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One SELECT, INSERT, UPDATE or DELETE of a statement, with what its rows come from.
 *
 * @param outer the one around it, whose tables it may name
 */
record QueryBlock(
        List<Source> sources,
        Map<String, Source> byAlias,
        @Nullable QueryBlock outer) {

    /** A table of a statement, or something else that rows come from; that is held from the start. */
    static final class Source {
        final String table;
        final String alias;
        final List<Source> equals = new ArrayList<>();
        boolean held;

        Source(String table, String alias, boolean held) {
            this.table = table;
            this.alias = alias;
            this.held = held;
        }
    }

    private @Nullable Source find(String alias) {
        Source own = byAlias.get(alias);
        return own != null || outer == null ? own : outer.find(alias);
    }

    /** Reads what the {@code zone_id} at that place is equal to. */
    void equation(List<String> flat, int at) {
        boolean qualified = at > 1 && flat.get(at - 1).equals(".");
        List<Source> these = qualified ? asList(find(flat.get(at - 2))) : sources; // else it would be ambiguous
        int start = qualified ? at - 2 : at;
        BiConsumer<@Nullable String, Boolean> hold = (alias, value) -> these.forEach(source -> {
            Source other = alias == null ? null : find(alias);
            source.held |= Boolean.TRUE.equals(value);
            if (other != null) {
                link(source, other);
            }
        });
        if (word(flat, at + 1).equals("in") || rowIn(flat, start)) {
            hold.accept(null, true);
        } else if (word(flat, at + 1).equals("=")) {
            boolean column = word(flat, at + 3).equals(".");
            hold.accept(
                    column ? word(flat, at + 2) : null,
                    !column && !word(flat, at + 2).equals("zone_id"));
        } else if (word(flat, start - 1).equals("=") && !word(flat, start - 2).equals("zone_id")) {
            boolean column = word(flat, start - 3).equals(".");
            hold.accept(column ? word(flat, start - 4) : null, !column);
        }
    }

    /** {@code (zone_id, …) IN (…)}. */
    private static boolean rowIn(List<String> flat, int start) {
        int close = start;
        while (close < flat.size() && !flat.get(close).equals(")")) {
            close++;
        }
        return word(flat, start - 1).equals("(") && word(flat, close + 1).equals("in");
    }

    private static List<Source> asList(@Nullable Source source) {
        return source == null ? List.of() : List.of(source);
    }

    private static String word(List<String> flat, int at) {
        return at < 0 || at >= flat.size() ? "" : Objects.requireNonNull(flat.get(at));
    }

    static void link(Source one, Source other) {
        one.equals.add(other);
        other.equals.add(one);
    }
}
