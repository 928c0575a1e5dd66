package org.bangfu.platform.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learned from texts. Pieces weigh by the logarithm of how often they occur and by how rare they are; a label is judged by the texts
 * that do not have it (complement naive Bayes, Rennie and others 2003, with weights brought to one size), so that a label with few
 * texts is not drowned by one with many. Immutable.
 *
 * @param <L> the label
 */
public final class TextModel<L> {

    private static final int[] LENGTHS = {1, 2, 3};

    /** How often a piece is taken to occur where it was not seen. */
    private static final double UNSEEN = 0.02;

    private final Map<String, Integer> pieces = new HashMap<>();
    private final double[] rarity;
    private final List<TextVector> vectors;
    private final List<L> labels;
    private final List<double[]> weights = new ArrayList<>();

    /**
     * A text to learn from.
     *
     * @param label null for one that only may be found again by {@link #nearest}
     */
    public record Sample<L>(String text, @Nullable L label) {}

    /** One of the texts learned from: which, and how like it is, from 0 to 1. */
    public record Near(int sample, double likeness) {}

    private TextModel(List<Sample<L>> samples) {
        List<Map<String, Integer>> grams =
                samples.stream().map(each -> Grams.of(each.text, LENGTHS)).toList();
        grams.forEach(each -> each.keySet().forEach(gram -> pieces.putIfAbsent(gram, pieces.size())));
        rarity = rarity(grams);
        vectors = grams.stream().map(this::vector).toList();
        labels = List.copyOf(samples.stream()
                .map(Sample::label)
                .filter(Objects::nonNull)
                .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll));
        weigh(samples);
    }

    public static <L> TextModel<L> learn(List<Sample<L>> samples) {
        return new TextModel<>(samples);
    }

    private double[] rarity(List<Map<String, Integer>> grams) {
        var texts = new double[pieces.size()];
        grams.forEach(each -> each.keySet().forEach(gram -> texts[Objects.requireNonNull(pieces.get(gram))]++));
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Math.log((grams.size() + 1.0) / (texts[i] + 1.0)) + 1;
        }
        return texts;
    }

    private TextVector vector(Map<String, Integer> grams) {
        var known = grams.entrySet().stream()
                .filter(gram -> pieces.containsKey(gram.getKey()))
                .toList();
        int[] places = known.stream()
                .mapToInt(gram -> Objects.requireNonNull(pieces.get(gram.getKey())))
                .toArray();
        double[] weighed = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            weighed[i] = (1 + Math.log(known.get(i).getValue())) * rarity[places[i]];
        }
        return TextVector.of(places, weighed);
    }

    private void weigh(List<Sample<L>> samples) {
        var all = new double[pieces.size()];
        var own = new HashMap<L, double[]>();
        for (int i = 0; i < samples.size(); i++) {
            L label = samples.get(i).label();
            if (label != null) {
                vectors.get(i).addTo(all);
                vectors.get(i).addTo(own.computeIfAbsent(label, each -> new double[all.length]));
            }
        }
        labels.forEach(label -> weights.add(against(all, Objects.requireNonNull(own.get(label)))));
    }

    /** What each piece says for a label, by how rarely the texts without the label have it. */
    private static double[] against(double[] all, double[] own) {
        double rest = 0;
        for (int i = 0; i < all.length; i++) {
            rest += all[i] - own[i] + UNSEEN;
        }
        double size = 0;
        for (int i = 0; i < all.length; i++) {
            own[i] = Math.log(rest) - Math.log(Math.max(all[i] - own[i], 0) + UNSEEN);
            size += Math.abs(own[i]);
        }
        for (int i = 0; i < own.length; i++) {
            own[i] /= size;
        }
        return own;
    }

    /** The labels, the most suitable first; none when no piece of the text is known. */
    public List<L> rank(String text) {
        TextVector asked = vector(Grams.of(text, LENGTHS));
        if (asked.pieces().length == 0) {
            return List.of();
        }
        double[] scores = weights.stream().mapToDouble(asked::times).toArray();
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -scores[label]))
                .map(labels::get)
                .toList();
    }

    /**
     * The texts learned from that are most like this one, the most like first.
     *
     * @param least how like they have to be
     */
    public List<Near> nearest(String text, int most, double least) {
        var asked = new double[rarity.length];
        vector(Grams.of(text, LENGTHS)).addTo(asked);
        return IntStream.range(0, vectors.size())
                .mapToObj(sample -> new Near(sample, vectors.get(sample).times(asked)))
                .filter(near -> near.likeness >= least)
                .sorted(Comparator.comparingDouble(near -> -near.likeness))
                .limit(most)
                .toList();
    }
}
