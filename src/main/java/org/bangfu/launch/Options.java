package org.bangfu.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart.
 *
 * @param words what is no option, in order
 * @param named options with their values, without dashes
 */
record Options(List<String> words, Map<String, String> named) {

    static Options parse(List<String> arguments, Set<String> known) {
        var words = new ArrayList<String>();
        var named = new HashMap<String, String>();
        for (var each = arguments.listIterator(); each.hasNext(); ) {
            String argument = each.next();
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            String[] parts = argument.substring(2).split("=", 2);
            if (!known.contains(parts[0])) {
                throw new Refusal("There is no option --%s here: see --help".formatted(parts[0]));
            }
            if (parts.length == 1 && !each.hasNext()) {
                throw new Refusal("--%s needs a value: see --help".formatted(parts[0]));
            }
            named.put(parts[0], parts.length == 2 ? parts[1] : each.next());
        }
        return new Options(List.copyOf(words), Map.copyOf(named));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** The only word. */
    String word(String what) {
        if (words.size() != 1) {
            throw new Refusal("Give one %s: see --help".formatted(what));
        }
        return words.getFirst();
    }

    void noWords() {
        if (!words.isEmpty()) {
            throw new Refusal("\"%s\" means nothing here: see --help".formatted(words.getFirst()));
        }
    }
}
