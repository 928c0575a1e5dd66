package org.bangfu.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A need as it went: raised, and every step on its way.
 *
 * @param raiser the number of the officer who raised it for the firm; empty when the firm did
 */
record Wanted(
        String code, String raiser, String kind, String urgency, String text, LocalDateTime at, List<Done> steps) {

    static final String CONTACT = "CONTACT";

    /**
     * A step.
     *
     * @param who a role, the number of an official, or CONTACT
     * @param step as the address calls it
     * @param said what goes with it; a value that is the name of a unit stands for the unit. It is merged into the firm's first need.
     */
    record Done(LocalDateTime at, String who, String step, Map<String, Object> said) {}

    static Wanted of(String code, String kind, String urgency, String text, LocalDateTime at) {
        return new Wanted(code, "", kind, urgency, text, at, List.of());
    }

    Wanted by(String officer) {
        return new Wanted(code, officer, kind, urgency, text, at, steps);
    }

    /** With one more step; what is said as name, value, name, value. */
    Wanted then(LocalDateTime when, String who, String step, Object... said) {
        var words = new LinkedHashMap<String, Object>();
        for (int i = 0; i < said.length; i += 2) {
            words.put((String) said[i], said[i + 1]);
        }
        var more = new ArrayList<>(steps);
        more.add(new Done(when, who, step, words));
        return new Wanted(code, raiser, kind, urgency, text, at, List.copyOf(more));
    }

    String category() {
        return kind.split("\\.", 2)[0];
    }

    boolean isFound() {
        return !raiser.isEmpty();
    }

    /** Counted by hand: closed in the end, on the firm's own word that it is satisfied. */
    boolean isClosedSatisfied() {
        Optional<Done> word =
                steps.stream().filter(each -> each.step.equals("word")).reduce((one, other) -> other);
        return !steps.isEmpty()
                && steps.getLast().step.equals("close")
                && word.filter(each -> "SATISFIED".equals(each.said.get("rating")))
                        .isPresent();
    }

    /** Counted by hand: until a unit first spoke with the firm or answered it; empty while none has. */
    Optional<Long> minutesToFirstAnswer() {
        return steps.stream()
                .filter(each -> List.of("start", "ask", "answer").contains(each.step))
                .findFirst()
                .map(each -> Duration.between(at, each.at).toMinutes());
    }

    boolean isTakenBack() {
        return !steps.isEmpty() && List.of("withdraw", "merge").contains(steps.getLast().step);
    }
}
