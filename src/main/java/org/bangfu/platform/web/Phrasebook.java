package org.bangfu.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of a third language by the English ones. One with something filled in is known by the words around it; {@code {name}},
 * {@code %s} and {@code %d} stand for what is filled in.
 */
final class Phrasebook {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}|%[sd]");
    private static final int FEWEST_LETTERS = 3;

    private final Map<String, String> sentences;
    private final List<Shape> shapes;

    /** A sentence with gaps. */
    private record Shape(Pattern words, List<String> gaps, String said, int length) {}

    Phrasebook(Map<String, String> sentences) {
        this.sentences = Map.copyOf(sentences);
        shapes = sentences.entrySet().stream()
                .flatMap(each -> shape(each.getKey(), each.getValue()).stream())
                .sorted(Comparator.comparingInt(Shape::length).reversed()) // the one that says most of it itself
                .toList();
    }

    private static Optional<Shape> shape(String english, String said) {
        List<String> gaps = gaps(english);
        String[] words = GAP.split(english, -1);
        String own = String.join("", words);
        String shape = Stream.of(words).map(Pattern::quote).collect(Collectors.joining("(.+?)"));
        return gaps.isEmpty() || own.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS
                ? Optional.empty()
                : Optional.of(new Shape(Pattern.compile(shape, Pattern.DOTALL), gaps, said, own.length()));
    }

    /** The gaps of a sentence, in their order. */
    static List<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(MatchResult::group).toList();
    }

    /** In the language, or as it came where it has none. */
    String say(String english) {
        String exact = sentences.get(english);
        if (exact != null) {
            return exact;
        }
        for (Shape shape : shapes) {
            Matcher found = shape.words.matcher(english);
            if (found.matches()) {
                return fill(shape, found);
            }
        }
        return english;
    }

    /** Gaps without a name are filled in their order. */
    private String fill(Shape shape, Matcher found) {
        var nameless = new ArrayList<String>();
        for (int i = 0; i < shape.gaps.size(); i++) {
            if (shape.gaps.get(i).startsWith("%")) {
                nameless.add(say(found.group(i + 1)));
            }
        }
        return GAP.matcher(shape.said)
                .replaceAll(gap -> Matcher.quoteReplacement(Objects.requireNonNullElse(
                        gap.group().startsWith("%")
                                ? (nameless.isEmpty() ? null : nameless.removeFirst())
                                : named(shape, found, gap.group()),
                        gap.group())));
    }

    private @Nullable String named(Shape shape, Matcher found, String gap) {
        int place = shape.gaps.indexOf(gap);
        return place < 0 ? null : say(found.group(place + 1));
    }
}
