package org.bangfu.bulletin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.platform.figure.Figure;

/**
 * A figure in a text: {@code [[key]]}, or with a form: {@code [[key:of]]} numerator/denominator, {@code [[key:numerator]]},
 * {@code [[key:denominator]]}, {@code [[key:rate]]} per cent.
 */
record Token(String key, String form) {

    private static final Pattern WRITTEN =
            Pattern.compile("\\[\\[([a-z][a-z0-9.-]*)(?::(of|numerator|denominator|rate))?]]");
    private static final Pattern MEANT = Pattern.compile("\\[\\[.*?]]");

    static final String PLAIN = "";

    private static Token of(Matcher matcher) {
        return new Token(matcher.group(1), matcher.group(2) == null ? PLAIN : matcher.group(2));
    }

    String written() {
        return form.isEmpty() ? "[[%s]]".formatted(key) : "[[%s:%s]]".formatted(key, form);
    }

    /**
     * All tokens of a text, once each, in their order.
     *
     * @throws org.bangfu.platform.web.Problem for brackets that are none
     */
    static Set<Token> in(List<Block> blocks) {
        var tokens = new LinkedHashSet<Token>();
        for (Block block : blocks) {
            Matcher meant = MEANT.matcher(block.text());
            while (meant.find()) {
                Matcher written = WRITTEN.matcher(meant.group());
                if (!written.matches()) {
                    throw BulletinProblem.FIGURE_IN_TEXT_UNKNOWN
                            .with("token", meant.group())
                            .at(List.of("blocks"));
                }
                tokens.add(of(written));
            }
        }
        return tokens;
    }

    /** How a figure is printed in this form. */
    String print(Figure figure, Figure.Line line) {
        String value = line.value() == null ? "—" : line.value();
        return switch (form) {
            case "of" -> line.numerator() + "/" + (line.denominator() == null ? line.clients() : line.denominator());
            case "numerator" -> Long.toString(line.numerator());
            case "denominator" -> Long.toString(line.denominator() == null ? line.clients() : line.denominator());
            case "rate" -> value + (figure.isShare() ? "%" : "");
            default ->
                figure.measure() instanceof org.bangfu.platform.figure.Measure.Ratio
                        ? value + "%"
                        : Long.toString(line.numerator());
        };
    }

    /** A text with its numbers in place. */
    static String render(String text, Map<Token, String> printed) {
        Function<java.util.regex.MatchResult, String> number = match -> {
            Matcher matcher = WRITTEN.matcher(match.group());
            return matcher.matches()
                    ? Matcher.quoteReplacement(printed.getOrDefault(of(matcher), match.group()))
                    : Matcher.quoteReplacement(match.group());
        };
        return WRITTEN.matcher(text).replaceAll(number);
    }
}
