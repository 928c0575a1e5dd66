package org.bangfu.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a statement, in lower case; what stands in parentheses is one group. */
final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?<quoted>[^\"]+)\"|(?<name>[\\p{L}_][\\w$]*)|\\$\\d+|:\\w+|::|\\d+(?:\\.\\d+)?|\\S",
            Pattern.DOTALL);

    private SqlTokens() {}

    /** @param items words, and groups of them */
    record Group(List<Object> items) {

        @Nullable
        Object at(int i) {
            return i < 0 || i >= items.size() ? null : items.get(i);
        }

        boolean is(int i, String word) {
            return word.equals(at(i));
        }

        boolean isQuery(int i, Set<String> beginnings) {
            return at(i) instanceof Group inner && inner.isQueryItself(beginnings);
        }

        boolean isQueryItself(Set<String> beginnings) {
            return at(0) instanceof String word
                    ? beginnings.contains(word)
                    : at(0) instanceof Group inner && inner.isQueryItself(beginnings);
        }

        /** Its words in order; a query in it is handed on and leaves one word behind. */
        void flatten(List<String> into, Set<String> beginnings, Consumer<Group> query) {
            for (Object item : items) {
                if (item instanceof Group inner && inner.isQueryItself(beginnings)) {
                    query.accept(inner);
                    into.add("(query)");
                } else if (item instanceof Group inner) {
                    into.add("(");
                    inner.flatten(into, beginnings, query);
                    into.add(")");
                } else {
                    into.add(item.toString());
                }
            }
        }
    }

    static boolean isName(String word) {
        return Character.isLetter(word.charAt(0)) || word.charAt(0) == '_';
    }

    static Group read(String sql) {
        var open = new ArrayDeque<List<Object>>(List.of(new ArrayList<>()));
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String token = matcher.group();
            if (token.startsWith("--") || token.startsWith("/*")) {
                continue;
            }
            switch (token) {
                case "(" -> open.push(new ArrayList<>());
                case ")" -> {
                    var group = new Group(List.copyOf(open.pop()));
                    open.getFirst().add(group);
                }
                default -> open.getFirst().add(word(matcher, token));
            }
        }
        return new Group(List.copyOf(open.getFirst()));
    }

    private static String word(Matcher matcher, String token) {
        if (matcher.group("quoted") != null) {
            return matcher.group("quoted");
        }
        return matcher.group("name") != null ? token.toLowerCase(Locale.ROOT) : token.startsWith("'") ? "'" : token;
    }
}
