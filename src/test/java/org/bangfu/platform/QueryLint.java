package org.bangfu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges the text of a statement: every tenant table that it names must be held to a zone, by a value or by another table that is.
 * Row security would hide what is forgotten. It reads equations, not logic: {@code OR true} beside one escapes it.
 */
final class QueryLint {

    private static final Set<String> QUERY = Set.of("select", "with", "values", "insert", "update", "delete");
    private static final Set<String> SETS = Set.of("union", "intersect", "except", ";");
    private static final Set<String> AFTER_FROM = Set.of(
            "where", "group", "order", "having", "limit", "offset", "returning", "window", "for", "fetch", "set");
    /** What may follow a table's name and is no alias of it. */
    private static final Set<String> NO_ALIAS = Set.of(
            "join",
            "left",
            "right",
            "full",
            "inner",
            "cross",
            "natural",
            "on",
            "using",
            "values",
            "default",
            "select",
            "with",
            "where",
            "group",
            "order",
            "having",
            "limit",
            "offset",
            "returning",
            "for",
            "set");

    private static final Set<String> TENANTS = tenants();

    private final Set<String> named = new HashSet<>();
    private final List<Source> all = new ArrayList<>();

    private QueryLint() {}

    /** Tables, each with its alias, that the statement does not hold to a zone. */
    static List<String> faults(String sql) {
        var lint = new QueryLint();
        SqlTokens.Group whole = SqlTokens.read(sql);
        lint.name(whole);
        lint.blocks(whole, null);
        lint.spread();
        return lint.all.stream()
                .filter(source -> !source.held)
                .map(source -> source.table + " AS " + source.alias)
                .toList();
    }

    private static Set<String> tenants() {
        try {
            return Files.readAllLines(Path.of("docs/tables.csv")).stream()
                    .filter(line -> line.endsWith(",tenant"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A table of a statement, or something else that rows come from; that is held from the start. */
    private static final class Source {
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

    private record Block(
            List<Source> sources,
            Map<String, Source> byAlias,
            @Nullable Block outer) {
        @Nullable
        Source find(String alias) {
            Source own = byAlias.get(alias);
            return own != null || outer == null ? own : outer.find(alias);
        }
    }

    /** What the statement itself names is no table, whatever it is called. */
    private void name(SqlTokens.Group group) {
        List<Object> items = group.items();
        for (int i = 0; i < items.size(); i++) {
            boolean cte = group.is(i + 1, "as")
                    && (group.isQuery(i + 2, QUERY) || group.is(i + 2, "materialized") || group.is(i + 2, "not"));
            if (cte && i > 0 && (group.is(i - 1, "with") || group.is(i - 1, ",") || group.is(i - 1, "recursive"))) {
                named.add(items.get(i).toString());
            }
            if (items.get(i) instanceof SqlTokens.Group inner) {
                name(inner);
            }
        }
    }

    private void blocks(SqlTokens.Group group, @Nullable Block outer) {
        var part = new ArrayList<>();
        for (Object item : group.items()) {
            if (item instanceof String word && SETS.contains(word)) {
                block(new SqlTokens.Group(List.copyOf(part)), outer);
                part.clear();
            } else {
                part.add(item);
            }
        }
        block(new SqlTokens.Group(List.copyOf(part)), outer);
    }

    private void block(SqlTokens.Group group, @Nullable Block outer) {
        var block = new Block(new ArrayList<>(), new HashMap<>(), outer);
        sources(group, block);
        var flat = new ArrayList<String>();
        group.flatten(flat, QUERY, inner -> blocks(inner, block));
        for (int i = 0; i < flat.size(); i++) {
            if (flat.get(i).equals("zone_id")) {
                equation(flat, i, block);
            }
        }
    }

    private void sources(SqlTokens.Group group, Block block) {
        boolean inFrom = false;
        for (int i = 0; i < group.items().size(); i++) {
            if (!(group.items().get(i) instanceof String word)) {
                continue;
            }
            boolean distinctFrom = group.is(i - 1, "distinct") && (group.is(i - 2, "is") || group.is(i - 2, "not"));
            switch (word) {
                case "from" -> {
                    inFrom = !distinctFrom;
                    if (inFrom) {
                        source(group, i + 1, block);
                    }
                }
                case "join" -> source(group, i + 1, block);
                case "into" -> target(group, i + 1, block);
                case "update" -> {
                    if (!group.is(i - 1, "do") && !group.is(i - 1, "for") && !group.is(i - 1, "key")) {
                        source(group, i + 1, block);
                    }
                }
                case "using" -> using(group, i + 1, block);
                case "," -> {
                    if (inFrom) {
                        source(group, i + 1, block);
                    }
                }
                default -> inFrom &= !AFTER_FROM.contains(word);
            }
        }
    }

    private void source(SqlTokens.Group group, int at, Block block) {
        int i = at;
        while (group.is(i, "lateral") || group.is(i, "only")) {
            i++;
        }
        Object what = group.at(i);
        if (what instanceof SqlTokens.Group inner && !inner.isQueryItself(QUERY)) {
            source(inner, 0, block);
            sources(inner, block);
        } else if (what != null) {
            boolean function = group.at(i + 1) instanceof SqlTokens.Group;
            boolean tenant = what instanceof String table && TENANTS.contains(table) && !named.contains(table);
            add(block, what instanceof String name ? name : "(…)", alias(group, i + 1, what), !tenant || function);
        }
    }

    private void add(Block block, String table, String alias, boolean held) {
        var source = new Source(table, alias, held);
        block.sources.add(source);
        block.byAlias.put(alias, source);
        all.add(source);
    }

    private static String alias(SqlTokens.Group group, int at, Object name) {
        int i = at;
        while (group.at(i) instanceof SqlTokens.Group || (group.is(i, "with") && group.is(i + 1, "ordinality"))) {
            i += group.at(i) instanceof SqlTokens.Group ? 1 : 2;
        }
        if (group.is(i, "as")) {
            i++;
        }
        return group.at(i) instanceof String word && SqlTokens.isName(word) && !NO_ALIAS.contains(word)
                ? word
                : name.toString();
    }

    /** A row that is inserted names its zone among its columns. */
    private void target(SqlTokens.Group group, int at, Block block) {
        if (!(group.at(at) instanceof String table)) {
            return;
        }
        int i = at + 1;
        while (i < group.items().size() && group.at(i) instanceof String word && !NO_ALIAS.contains(word)) {
            i++;
        }
        boolean held = !TENANTS.contains(table)
                || (group.at(i) instanceof SqlTokens.Group columns
                        && columns.items().contains("zone_id"));
        add(block, table, alias(group, at + 1, table), held);
    }

    /** After JOIN the columns that are equal; after DELETE another table. */
    private void using(SqlTokens.Group group, int at, Block block) {
        if (group.at(at) instanceof SqlTokens.Group columns) {
            if (columns.items().contains("zone_id") && block.sources.size() > 1) {
                link(block.sources.getLast(), block.sources.get(block.sources.size() - 2));
            }
        } else {
            source(group, at, block);
        }
    }

    private static void equation(List<String> flat, int at, Block block) {
        boolean qualified = at > 1 && flat.get(at - 1).equals(".");
        List<Source> these =
                qualified ? asList(block.find(flat.get(at - 2))) : block.sources; // else it would be ambiguous
        int start = qualified ? at - 2 : at;
        BiConsumer<@Nullable String, Boolean> hold = (alias, value) -> these.forEach(source -> {
            Source other = alias == null ? null : block.find(alias);
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

    private static void link(Source one, Source other) {
        one.equals.add(other);
        other.equals.add(one);
    }

    /** What equals something that is held is held. */
    private void spread() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Source source : all) {
                if (!source.held && source.equals.stream().anyMatch(other -> other.held)) {
                    source.held = true;
                    changed = true;
                }
            }
        }
    }
}
