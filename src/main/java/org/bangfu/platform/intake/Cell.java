package org.bangfu.platform.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of a sheet says.
 *
 * @param text as a person reads it there
 * @param number when the sheet holds a number
 * @param day when the sheet holds a number that is shown as a date
 */
record Cell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate day) {

    static final Cell BLANK = new Cell("", null, null);

    private static final Set<Integer> RESERVED = IntStream.of(
                    14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58)
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DATE = Pattern.compile("[ymd]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    boolean blank() {
        return text.isBlank();
    }

    static Cell of(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return BLANK;
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, cell.asNumber());
            case FORMULA -> formula(cell);
            case ERROR -> new Cell(raw(cell), null, null);
            default -> new Cell(cell.getText(), null, null);
        };
    }

    /** A formula counts as what it came to when the file was saved. */
    private static Cell formula(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        String raw = value == null ? raw(cell) : value.toString();
        return NUMBER.matcher(raw).matches() ? number(cell, new BigDecimal(raw)) : new Cell(raw, null, null);
    }

    private static String raw(org.dhatim.fastexcel.reader.Cell cell) {
        String raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            LocalDate day = cell.getType() == CellType.NUMBER
                    ? cell.asDate().toLocalDate()
                    : SheetDays.of(number).orElse(null);
            if (day != null) {
                return new Cell(day.toString(), null, day);
            }
        }
        return new Cell(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(), number, null);
    }

    /** By the numbers that the standard reserves (ISO/IEC 29500-1, 18.8.30, the Chinese ones included), or by the pattern. */
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && RESERVED.contains(id)) {
            return true;
        }
        return format != null
                && !format.toLowerCase(Locale.ROOT).contains("general")
                && DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }
}
