package org.bangfu.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.platform.text.Grams;

/** What ours has to beat: naive Bayes over pairs of letters, each pair that was not seen taken to occur once more (Laplace). */
final class PairBayes {

    private static final int PAIR = 2;

    private final Map<String, Map<String, Integer>> seen = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> totals = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    PairBayes(List<RoutingBench.Text> learned) {
        for (RoutingBench.Text text : learned) {
            texts.merge(text.label(), 1, Integer::sum);
            Map<String, Integer> pairs = seen.computeIfAbsent(text.label(), label -> new HashMap<>());
            Grams.of(text.words(), PAIR).forEach((pair, times) -> {
                pairs.merge(pair, times, Integer::sum);
                totals.merge(text.label(), times, Integer::sum);
                known.add(pair);
            });
        }
    }

    List<String> rank(String words) {
        Map<String, Integer> pairs = Grams.of(words, PAIR);
        var scores = new HashMap<String, Double>();
        seen.keySet().forEach(label -> scores.put(label, score(label, pairs)));
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private double score(String label, Map<String, Integer> pairs) {
        Map<String, Integer> own = seen.getOrDefault(label, Map.of());
        double all = totals.getOrDefault(label, 0) + known.size();
        double score = Math.log(texts.getOrDefault(label, 0));
        for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
            if (known.contains(pair.getKey())) {
                score += pair.getValue() * Math.log((own.getOrDefault(pair.getKey(), 0) + 1) / all);
            }
        }
        return score;
    }
}
