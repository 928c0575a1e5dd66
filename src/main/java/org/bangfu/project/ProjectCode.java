package org.bangfu.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bangfu.platform.web.Sentence;

/** What a project is known by: the national project code, or the zone's own number where it has none. */
record ProjectCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z][0-9A-Z-]{3,39}");

    /** Takes the code as stored. */
    @JsonCreator
    static ProjectCode of(String value) {
        return new ProjectCode(value);
    }

    /**
     * Reads a code as typed: any case, full-width letters, spaces, long dashes.
     *
     * @throws org.bangfu.platform.web.Problem when it holds anything else than letters, digits and hyphens
     */
    static ProjectCode read(String typed) {
        String code = normal(typed);
        if (!SHAPE.matcher(code).matches()) {
            throw ProjectProblem.PROJECT_CODE.with().at(java.util.List.of("code"));
        }
        return new ProjectCode(code);
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[–—−]", "-")
                .toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a code as typed; empty when nothing is. */
    static Optional<Sentence> fault(String typed) {
        return SHAPE.matcher(normal(typed)).matches()
                ? Optional.empty()
                : Optional.of(ProjectProblem.PROJECT_CODE.with().detail());
    }
}
