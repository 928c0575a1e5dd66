package org.bangfu.platform.text;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The letters of a text, alone, in pairs and in triples, each with how often it occurs. */
public final class Grams {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Grams() {}

    /** Pieces of these lengths, none across a space or a stop; half-width and lower case. */
    public static Map<String, Integer> of(String text, int... lengths) {
        var grams = new LinkedHashMap<String, Integer>();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        BETWEEN.splitAsStream(folded).forEach(run -> {
            for (int length : lengths) {
                for (int i = 0; i + length <= run.length(); i++) {
                    grams.merge(run.substring(i, i + length), 1, Integer::sum);
                }
            }
        });
        return grams;
    }
}
