package org.bangfu.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a form, checked: each an integer, a decimal or a day as text, a text, a word or a truth value; what was left
 * empty is not there.
 */
public record Answers(Map<String, Object> values) {

    private static final long MOST = 1_000_000_000_000L;

    /**
     * Checks what was sent against a form.
     *
     * @param period the last day reported on
     * @throws org.bangfu.platform.web.Problem with a sentence at each field that is wrong
     */
    public static Answers read(Form form, LocalDate period, Map<String, ? extends @Nullable Object> sent) {
        var asked = new LinkedHashMap<String, Form.Item>();
        form.items().forEach(item -> asked.put(item.field().name(), item));
        sent.keySet().stream()
                .filter(name -> !asked.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw FormProblem.FIELD_NOT_ASKED.with("field", name);
                });
        var values = new TreeMap<String, Object>();
        var faults = new LinkedHashMap<String, Sentence>();
        asked.forEach((name, item) -> {
            Object given = sent.get(name);
            if (given == null || (given instanceof String text && text.isBlank())) {
                if (item.required()) {
                    faults.put(name, new Sentence("请填写", "Please fill this in"));
                }
                return;
            }
            switch (read(item.field(), period, given)) {
                case Sentence fault -> faults.put(name, fault);
                case Object value -> values.put(name, value);
            }
        });
        asked.values().forEach(item -> compare(item.field(), asked, values, faults));
        if (!faults.isEmpty()) {
            throw FormProblem.VALUES_INVALID.with("count", faults.size()).at(faults);
        }
        return new Answers(values);
    }

    /** The value as it is kept, or the sentence that says what is wrong with it. */
    private static Object read(Field field, LocalDate period, Object given) {
        return switch (field.type()) {
            case INTEGER ->
                given instanceof Integer || given instanceof Long
                        ? bounded(field, BigDecimal.valueOf(((Number) given).longValue()), given)
                        : new Sentence("请填写整数", "A whole number is needed");
            case DECIMAL -> decimal(field, given.toString());
            case DATE -> date(field, period, given.toString());
            case TEXT -> text(field, given.toString().strip());
            case CHOICE ->
                field.choices().stream().anyMatch(choice -> choice.value().equals(given))
                        ? given
                        : new Sentence("请从列出的词中选择", "Choose one of the words listed");
            case FLAG -> given instanceof Boolean ? given : new Sentence("请选是或否", "Choose yes or no");
        };
    }

    private static Object decimal(Field field, String given) {
        if (!given.matches("-?\\d{1,12}(\\.\\d{1,9})?")) {
            return new Sentence("请填写数字", "A number is needed");
        }
        var value = new BigDecimal(given);
        if (value.stripTrailingZeros().scale() > field.decimals()) {
            return new Sentence(
                    "最多 %d 位小数".formatted(field.decimals()), "At most %d decimals".formatted(field.decimals()));
        }
        return bounded(field, value, value.setScale(field.decimals()).toPlainString());
    }

    private static Object bounded(Field field, BigDecimal value, Object kept) {
        Long minimum = field.minimum();
        Long maximum = field.maximum();
        if (minimum != null && value.compareTo(BigDecimal.valueOf(minimum)) < 0) {
            return new Sentence("不能小于 %d".formatted(minimum), "Not less than %d".formatted(minimum));
        }
        long most = maximum == null ? MOST : maximum;
        return value.compareTo(BigDecimal.valueOf(most)) > 0
                ? new Sentence("不能大于 %d".formatted(most), "Not more than %d".formatted(most))
                : kept;
    }

    private static Object date(Field field, LocalDate period, String given) {
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.isBefore(LocalDate.of(2000, 1, 1))) {
                return new Sentence("不能早于 2000-01-01", "Not before 2000-01-01");
            }
            return field.notAfterPeriod() && day.isAfter(period)
                    ? new Sentence("不能晚于报送期 %s".formatted(period), "Not after the period, %s".formatted(period))
                    : day.toString();
        } catch (DateTimeParseException _) {
            return new Sentence("请填写日期，如 2020-02-10", "A day is needed, such as 2020-02-10");
        }
    }

    private static Object text(Field field, String given) {
        return given.codePointCount(0, given.length()) > field.maxLength()
                ? new Sentence(
                        "最多 %d 字".formatted(field.maxLength()), "At most %d characters".formatted(field.maxLength()))
                : given;
    }

    private static void compare(
            Field field, Map<String, Form.Item> asked, Map<String, Object> values, Map<String, Sentence> faults) {
        String other = field.atMost();
        if (other == null
                || !(values.get(field.name()) instanceof Number value)
                || !(values.get(other) instanceof Number most)) {
            return;
        }
        Form.Item limit = asked.get(other);
        if (limit != null && value.longValue() > most.longValue()) {
            Sentence label = limit.field().label();
            faults.put(
                    field.name(),
                    new Sentence(
                            "不能多于“%s”（%d）".formatted(label.zh(), most.longValue()),
                            "Not more than “%s” (%d)".formatted(label.en(), most.longValue())));
        }
    }
}
