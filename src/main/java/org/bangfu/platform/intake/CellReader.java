package org.bangfu.platform.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads one cell as its field wants it. */
final class CellReader {

    /** A sheet keeps no more digits of a number than these. */
    private static final int SHEET_DIGITS = 15;

    private static final Pattern UNIT = Pattern.compile("(?<=\\d)(人|名|个|家|户|位)$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    private CellReader() {}

    /**
     * What a cell says.
     *
     * @param text canonical; null when there is nothing, or nothing readable
     * @param fault why not
     */
    record Read(@Nullable String text, @Nullable Sentence fault) {

        static final Read NOTHING = new Read(null, null);

        static Read fault(String zh, String en) {
            return new Read(null, new Sentence(zh, en));
        }
    }

    static Read read(Field<?> field, Cell cell) {
        if (cell.blank()) {
            return field.isRequired() ? Read.fault("此项必填", "This must be filled in") : Read.NOTHING;
        }
        Read read = field.isMany() && cell.number() == null ? many(field, cell) : single(field, cell);
        return read.text() == null ? read : checked(field, read.text());
    }

    private static Read many(Field<?> field, Cell cell) {
        List<Read> parts = Row.split(cell.text()).stream()
                .map(part -> single(field, new Cell(part, null, null)))
                .toList();
        return parts.stream()
                .filter(part -> part.fault() != null)
                .findFirst()
                .orElseGet(() ->
                        new Read(Row.canonical(parts.stream().map(Read::text).toList()), null));
    }

    private static Read single(Field<?> field, Cell cell) {
        return switch (field.type()) {
            case TEXT -> new Read(Words.plain(cell.text()), null);
            case CODE -> code(cell);
            case INTEGER -> integer(cell);
            case DECIMAL -> decimal(cell);
            case DATE -> day(cell);
            case CHOICE -> choice(field, cell);
        };
    }

    private static Read checked(Field<?> field, String text) {
        boolean tooLong = (field.isMany() ? List.of(text.split("、")) : List.of(text))
                .stream().anyMatch(part -> part.codePointCount(0, part.length()) > field.longest());
        if (tooLong) {
            return Read.fault(
                    "超过 %d 个字，请缩短".formatted(field.longest()),
                    "Longer than %d characters: shorten it".formatted(field.longest()));
        }
        return field.check().apply(text).map(fault -> new Read(null, fault)).orElseGet(() -> new Read(text, null));
    }

    private static Read code(Cell cell) {
        BigDecimal number = cell.number();
        if (number == null) {
            return new Read(Words.code(cell.text()), null);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return Read.fault("应为编码，这里是带小数的数值", "A code is expected; this is a number with decimals");
        }
        if (number.precision() - number.scale() > SHEET_DIGITS) {
            return Read.fault(
                    "表格把它存成了数值，%d 位以后的数字已丢失；请把单元格设为文本后重新填写".formatted(SHEET_DIGITS),
                    "The sheet keeps it as a number and has lost the digits after the %dth: format the cell as text and enter it again"
                            .formatted(SHEET_DIGITS));
        }
        return new Read(number.toBigInteger().toString(), null);
    }

    private static Read integer(Cell cell) {
        Optional<BigDecimal> number = number(cell);
        if (number.isEmpty()) {
            return Read.fault("应为整数", "A whole number is expected");
        }
        BigDecimal whole = number.get().setScale(0, RoundingMode.DOWN);
        if (whole.compareTo(number.get()) != 0 || whole.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return Read.fault("应为整数，不带小数且不超过 21 亿", "A whole number below 2.1 billion is expected");
        }
        return new Read(whole.toPlainString(), null);
    }

    private static Read decimal(Cell cell) {
        return number(cell)
                .map(number -> new Read(Row.canonical(number), null))
                .orElseGet(() -> Read.fault("应为数字，不带单位", "A number without a unit is expected"));
    }

    /** Also a number that is kept as text: 1,234 or １２３人. */
    private static Optional<BigDecimal> number(Cell cell) {
        if (cell.number() != null) {
            return Optional.of(cell.number());
        }
        String text = java.text.Normalizer.normalize(Words.plain(cell.text()), java.text.Normalizer.Form.NFKC)
                .replaceAll("[,\\s]", "");
        String bare = UNIT.matcher(text).replaceAll("");
        return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }

    private static Read day(Cell cell) {
        if (cell.day() != null) {
            return new Read(cell.day().toString(), null);
        }
        BigDecimal number = cell.number();
        return (number != null
                        ? SheetDays.of(number)
                        : SheetDays.of(java.text.Normalizer.normalize(
                                Words.plain(cell.text()), java.text.Normalizer.Form.NFKC)))
                .map(day -> new Read(day.toString(), null))
                .orElseGet(() -> Read.fault("应为日期，如 2020-02-10 或 2020年2月10日", "A day is expected, such as 2020-02-10"));
    }

    private static Read choice(Field<?> field, Cell cell) {
        String word = Words.title(cell.text());
        return field.choices().stream()
                .filter(choice -> means(choice, word))
                .findFirst()
                .map(choice -> new Read(choice.value(), null))
                .orElseGet(() -> Read.fault(
                        "应为："
                                + field.choices().stream()
                                        .map(each -> each.label().zh())
                                        .collect(Collectors.joining("、")),
                        "One of: "
                                + field.choices().stream()
                                        .map(each -> each.label().en())
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean means(Field.Choice choice, String word) {
        return Words.title(choice.label().zh()).equals(word)
                || Words.title(choice.label().en()).equals(word)
                || Words.title(choice.value()).equals(word)
                || choice.synonyms().stream().anyMatch(each -> Words.title(each).equals(word));
    }
}
