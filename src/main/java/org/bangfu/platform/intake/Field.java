package org.bangfu.platform.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A column that a workbook of some kind may have.
 *
 * @param synonyms what offices also write above it
 * @param isMany whether a cell may hold several, parted by 、 or a comma
 * @param isPersonal about a living person
 * @param longest how many characters it may have
 * @param check what is wrong with a text that is of the right type; empty when nothing is
 * @param of what a line says in it: a text, number, day or enum, or a collection of them
 */
public record Field<T>(
        String name,
        Sentence label,
        List<String> synonyms,
        Type type,
        boolean isRequired,
        boolean isMany,
        boolean isPersonal,
        String example,
        int longest,
        List<Choice> choices,
        Function<String, Optional<Sentence>> check,
        Function<T, @Nullable Object> of) {

    private static final int LONGEST = 60;

    /** How a cell is read. */
    public enum Type {
        /** Trimmed; full-width letters and digits become plain ones, brackets stay as they are. */
        TEXT,
        /** Digits and letters without blanks, in capitals: numbers that are not counted with. */
        CODE,
        INTEGER,
        DECIMAL,
        DATE,
        CHOICE
    }

    /**
     * One of the words that a cell may hold.
     *
     * @param value the name of an enum's constant
     * @param synonyms what offices also write for it
     */
    public record Choice(String value, Sentence label, List<String> synonyms) {

        public static Choice of(Enum<?> value, String zh, String en, String... synonyms) {
            return new Choice(value.name(), new Sentence(zh, en), List.of(synonyms));
        }
    }

    public static <T> Field<T> text(String name, String zh, String en, Function<T, @Nullable Object> of) {
        return of(name, zh, en, Type.TEXT, of);
    }

    public static <T> Field<T> code(String name, String zh, String en, Function<T, @Nullable Object> of) {
        return of(name, zh, en, Type.CODE, of);
    }

    public static <T> Field<T> integer(String name, String zh, String en, Function<T, @Nullable Object> of) {
        return of(name, zh, en, Type.INTEGER, of);
    }

    public static <T> Field<T> decimal(String name, String zh, String en, Function<T, @Nullable Object> of) {
        return of(name, zh, en, Type.DECIMAL, of);
    }

    public static <T> Field<T> day(String name, String zh, String en, Function<T, @Nullable Object> of) {
        return of(name, zh, en, Type.DATE, of);
    }

    public static <T> Field<T> choice(
            String name, String zh, String en, Function<T, @Nullable Object> of, List<Choice> choices) {
        Field<T> field = of(name, zh, en, Type.CHOICE, of);
        return field.with(choices);
    }

    private static <T> Field<T> of(String name, String zh, String en, Type type, Function<T, @Nullable Object> of) {
        return new Field<>(
                name,
                new Sentence(zh, en),
                List.of(),
                type,
                false,
                false,
                false,
                "",
                LONGEST,
                List.of(),
                text -> Optional.empty(),
                of);
    }

    public Field<T> required() {
        return new Field<>(name, label, synonyms, type, true, isMany, isPersonal, example, longest, choices, check, of);
    }

    public Field<T> synonyms(String... words) {
        return new Field<>(
                name,
                label,
                List.of(words),
                type,
                isRequired,
                isMany,
                isPersonal,
                example,
                longest,
                choices,
                check,
                of);
    }

    public Field<T> many() {
        return new Field<>(
                name, label, synonyms, type, isRequired, true, isPersonal, example, longest, choices, check, of);
    }

    public Field<T> personal() {
        return new Field<>(name, label, synonyms, type, isRequired, isMany, true, example, longest, choices, check, of);
    }

    public Field<T> example(String text) {
        return new Field<>(
                name, label, synonyms, type, isRequired, isMany, isPersonal, text, longest, choices, check, of);
    }

    public Field<T> atMost(int characters) {
        return new Field<>(
                name, label, synonyms, type, isRequired, isMany, isPersonal, example, characters, choices, check, of);
    }

    public Field<T> check(Function<String, Optional<Sentence>> refusal) {
        return new Field<>(
                name, label, synonyms, type, isRequired, isMany, isPersonal, example, longest, choices, refusal, of);
    }

    private Field<T> with(List<Choice> words) {
        return new Field<>(
                name, label, synonyms, type, isRequired, isMany, isPersonal, example, longest, words, check, of);
    }

    /** What a line says here, as it stands in a {@link Row}. */
    @Nullable
    String canonical(T line) {
        return Row.canonical(of.apply(line));
    }

    /** What a person reads for a canonical text: the words of choices, all else as it is. */
    String shown(String canonical, Locale locale) {
        return type != Type.CHOICE
                ? canonical
                : String.join(
                        "、",
                        Arrays.stream(canonical.split("、"))
                                .map(value -> choices.stream()
                                        .filter(choice -> choice.value().equals(value))
                                        .map(choice -> choice.label().in(locale))
                                        .findFirst()
                                        .orElse(value))
                                .toList());
    }
}
