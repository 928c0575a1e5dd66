package org.bangfu.platform.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Guesses what the columns of a sheet are, from what stands above them. */
final class Titles {

    /** Above the reasons that we write into a person's own file; such a column is nothing to import. */
    static final String REASON = "未导入原因";

    static final int REMEMBERED = 100;
    static final int SAME = 80;
    private static final int SAME_CORE = 70;
    private static final int CONTAINED = 20;
    private static final int SHORTEST_CONTAINED = 2;

    private final List<? extends Field<?>> fields;
    private final Function<String, Optional<Remembered>> memory;

    /**
     * @param memory what a title meant when somebody last confirmed it
     */
    Titles(List<? extends Field<?>> fields, Function<String, Optional<Remembered>> memory) {
        this.fields = fields;
        this.memory = memory;
    }

    /**
     * What a person once said of a title.
     *
     * @param field null when the column was left out
     */
    record Remembered(@Nullable String field) {}

    /**
     * One column's possible titles, the fullest first.
     *
     * @param visible whether a person sees the column
     */
    record Title(int index, List<String> said, boolean visible) {}

    /** What each column is taken to be, by its index, and how sure that is in all. */
    record Guess(Map<Integer, String> fields, int score) {}

    Guess guess(List<Title> titles) {
        var chances = new ArrayList<Chance>();
        for (Title title : titles) {
            for (Field<?> field : fields) {
                int score = title.said().stream()
                        .mapToInt(said -> score(said, field))
                        .max()
                        .orElse(0);
                if (score > 0 && !leftOut(title)) {
                    chances.add(new Chance(title, field, score));
                }
            }
        }
        chances.sort(Comparator.comparingInt(Chance::score)
                .reversed()
                .thenComparing(chance -> !chance.title().visible())
                .thenComparingInt(chance -> chance.title().index()));
        var found = new HashMap<Integer, String>();
        Set<String> taken = new HashSet<>();
        int sum = 0;
        for (Chance chance : chances) {
            if (!found.containsKey(chance.title().index())
                    && taken.add(chance.field().name())) {
                found.put(chance.title().index(), chance.field().name());
                sum += chance.score() + (chance.field().isRequired() ? 1 : 0);
            }
        }
        return new Guess(found, sum);
    }

    /** Enough to believe that this row is the header: two fields said in so many words, or all there are. */
    boolean plausible(Guess guess) {
        return guess.score() >= SAME_CORE * Math.min(2, fields.size());
    }

    private boolean leftOut(Title title) {
        String fullest = title.said().getFirst();
        return Words.title(fullest).equals(Words.title(REASON))
                || memory.apply(Words.title(fullest))
                        .filter(remembered -> remembered.field() == null)
                        .isPresent();
    }

    private int score(String said, Field<?> field) {
        String title = Words.title(said);
        if (memory.apply(title)
                .filter(remembered -> field.name().equals(remembered.field()))
                .isPresent()) {
            return REMEMBERED;
        }
        String core = Words.core(title);
        int best = 0;
        for (String word : words(field)) {
            if (title.equals(word)) {
                best = Math.max(best, SAME);
            } else if (core.equals(word)) {
                best = Math.max(best, SAME_CORE);
            } else if (word.length() >= SHORTEST_CONTAINED && core.contains(word)) {
                best = Math.max(best, CONTAINED + Math.min(word.length(), CONTAINED));
            }
        }
        return best;
    }

    private static List<String> words(Field<?> field) {
        var words = new ArrayList<String>();
        words.add(Words.title(field.label().zh()));
        words.add(Words.title(field.label().en()));
        field.synonyms().forEach(word -> words.add(Words.title(word)));
        return words;
    }

    private record Chance(Title title, Field<?> field, int score) {}
}
