package org.bangfu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final List<QueryBlock.Source> all = new ArrayList<>();

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

    private void blocks(SqlTokens.Group group, @Nullable QueryBlock outer) {
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

    private void block(SqlTokens.Group group, @Nullable QueryBlock outer) {
        var block = new QueryBlock(new ArrayList<>(), new HashMap<>(), outer);
        sources(group, block);
        var flat = new ArrayList<String>();
        group.flatten(flat, QUERY, inner -> blocks(inner, block));
        for (int i = 0; i < flat.size(); i++) {
            if (flat.get(i).equals("zone_id")) {
                block.equation(flat, i);
            }
        }
    }

    private void sources(SqlTokens.Group group, QueryBlock block) {
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

    private void source(SqlTokens.Group group, int at, QueryBlock block) {
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

    private void add(QueryBlock block, String table, String alias, boolean held) {
        var source = new QueryBlock.Source(table, alias, held);
        block.sources().add(source);
        block.byAlias().put(alias, source);
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
    private void target(SqlTokens.Group group, int at, QueryBlock block) {
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
    private void using(SqlTokens.Group group, int at, QueryBlock block) {
        if (group.at(at) instanceof SqlTokens.Group columns) {
            if (columns.items().contains("zone_id") && block.sources().size() > 1) {
                QueryBlock.link(
                        block.sources().getLast(),
                        block.sources().get(block.sources().size() - 2));
            }
        } else {
            source(group, at, block);
        }
    }

    /** What equals something that is held is held. */
    private void spread() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (QueryBlock.Source source : all) {
                if (!source.held && source.equals.stream().anyMatch(other -> other.held)) {
                    source.held = true;
                    changed = true;
                }
            }
        }
    }
}
