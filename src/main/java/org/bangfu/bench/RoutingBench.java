package org.bangfu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bangfu.platform.text.TextModel;
import org.bangfu.platform.text.TextModel.Sample;

/**
 * {@code routing.top1} and {@code routing.top2}: how often the label of a citizen's message is the first, or one of the first two,
 * that the model names which also proposes units; beside {@link PairBayes}, in the same folds.
 */
final class RoutingBench {

    private static final int ROUNDS = 10;
    private static final int FOLDS = 5;

    private static final String FILE = "needs_text/messages_labelled_dev.csv";

    /** A message with its label. */
    record Text(String words, String label) {}

    /** Of how many messages, and how often right. */
    private static final class Score {
        private int first;
        private int second;
        private int all;

        void count(List<String> ranked, String label) {
            all++;
            int place = ranked.indexOf(label);
            first += place == 0 ? 1 : 0;
            second += place == 0 || place == 1 ? 1 : 0;
        }

        double top1() {
            return first / (double) all;
        }

        double top2() {
            return second / (double) all;
        }
    }

    private RoutingBench() {}

    static List<Measured> measure(Path data, Map<String, ?> conditions) throws IOException {
        List<Text> texts = CsvRecords.read(data.resolve(FILE)).stream()
                .map(row -> new Text(
                        row.getOrDefault("subject", "") + "\n" + row.getOrDefault("body", ""),
                        row.getOrDefault("label1", "")))
                .toList();
        var ours = new Score();
        var pairs = new Score();
        for (int round = 0; round < ROUNDS; round++) {
            List<Text> shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, new Random(round));
            for (int fold = 0; fold < FOLDS; fold++) {
                List<Text> asked = part(shuffled, fold, true);
                List<Text> learned = part(shuffled, fold, false);
                TextModel<String> model = TextModel.learn(learned.stream()
                        .map(text -> new Sample<>(text.words, text.label))
                        .toList());
                judge(asked, model::rank, ours);
                judge(asked, new PairBayes(learned)::rank, pairs);
            }
        }
        var load = new LinkedHashMap<String, Object>();
        load.put("texts", texts.size());
        load.put("labels", texts.stream().map(Text::label).distinct().count());
        load.put("folds", ROUNDS + " × " + FOLDS + ", shuffled by the seeds 0 to " + (ROUNDS - 1));
        load.put("baseline", "naive Bayes over pairs of letters, same folds");
        return List.of(
                measured("routing.top1", ours.top1(), pairs.top1(), load, conditions),
                measured("routing.top2", ours.top2(), pairs.top2(), load, conditions));
    }

    /** Each fifth message, from the fold's number on; or all others. */
    private static List<Text> part(List<Text> texts, int fold, boolean asked) {
        return IntStream.range(0, texts.size())
                .filter(place -> (place % FOLDS == fold) == asked)
                .mapToObj(texts::get)
                .toList();
    }

    private static void judge(List<Text> asked, Function<String, List<String>> rank, Score score) {
        asked.forEach(text -> score.count(rank.apply(text.words), text.label));
    }

    private static Measured measured(
            String name, double ours, double pairs, Map<String, ?> load, Map<String, ?> conditions) {
        return new Measured(
                name,
                Measured.round(ours),
                "of 1",
                Measured.round(pairs),
                Measured.round(ours / pairs),
                load,
                conditions);
    }
}
