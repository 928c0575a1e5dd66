package org.bangfu.form;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it.
 *
 * @param refusable it carries neither the marks of a survey nor a power: the respondent may refuse
 * @param frequency what holds that day; null before the first setting
 * @param coming settings that hold from a later day on
 */
public record FormView(
        String code,
        int version,
        Sentence title,
        int minutes,
        Form.Basis basis,
        boolean refusable,
        @Nullable Frequency frequency,
        List<Frequency> coming,
        List<Asked> fields) {

    /** A field as this form asks for it. */
    public record Asked(@JsonUnwrapped Field field, boolean required, boolean copied) {}

    public static FormView of(Forms.Scheduled scheduled, LocalDate day) {
        Form form = scheduled.form();
        return new FormView(
                form.code(),
                form.version(),
                form.title(),
                form.minutes(),
                form.basis(),
                form.basis().refusable(day),
                scheduled.periods().on(day).orElse(null),
                scheduled.periods().frequencies().stream()
                        .filter(each -> each.from().isAfter(day))
                        .toList(),
                form.items().stream()
                        .map(item -> new Asked(item.field(), item.required(), item.copied()))
                        .toList());
    }
}
