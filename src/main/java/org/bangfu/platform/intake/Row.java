package org.bangfu.platform.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The readable cells of one row by field name: texts trimmed, codes in half width, digits and dates parsed, choices as their
 * values. What is not there is null.
 */
public final class Row {

    private static final String SEPARATOR = "、";

    private final Map<String, String> cells;

    Row(Map<String, String> cells) {
        this.cells = Map.copyOf(cells);
    }

    public @Nullable String text(String field) {
        return cells.get(field);
    }

    /** The text of a required field. */
    public String required(String field) {
        return Objects.requireNonNull(cells.get(field), field);
    }

    public @Nullable Integer integer(String field) {
        String text = cells.get(field);
        return text == null ? null : Integer.valueOf(text);
    }

    public @Nullable BigDecimal decimal(String field) {
        String text = cells.get(field);
        return text == null ? null : new BigDecimal(text);
    }

    public @Nullable LocalDate day(String field) {
        String text = cells.get(field);
        return text == null ? null : LocalDate.parse(text);
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = cells.get(field);
        return text == null ? null : Enum.valueOf(type, text);
    }

    /** The parts of a field that may have many; empty when there are none. */
    public List<String> many(String field) {
        String text = cells.get(field);
        return text == null ? List.of() : List.of(text.split(SEPARATOR));
    }

    /** A value as it stands in a cell here; null for nothing. The order in a set says nothing, so it is sorted. */
    static @Nullable String canonical(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> many ->
                many.isEmpty()
                        ? null
                        : many.stream().map(Row::single).distinct().sorted().collect(Collectors.joining(SEPARATOR));
            default -> single(value);
        };
    }

    static List<String> split(String cell) {
        return Arrays.stream(cell.split("[、，,;；|\\s]+"))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static String single(Object value) {
        return switch (value) {
            case Enum<?> word -> word.name();
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
