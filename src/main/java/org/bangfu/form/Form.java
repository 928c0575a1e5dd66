package org.bangfu.form;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A version of a form.
 *
 * @param minutes what it costs the respondent
 * @param items what is asked, in this order
 */
public record Form(String code, int version, Sentence title, int minutes, Basis basis, List<Item> items) {

    /**
     * Why it may be sent (统计法 art. 17, before 2024-09-13 art. 15): the four marks of a statistical survey, or the power it rests
     * on. Without either the respondent may refuse.
     *
     * @param power to be confirmed by the zone's legal office
     */
    public record Basis(
            @Nullable String number,
            @Nullable String maker,
            @Nullable String approval,
            @Nullable LocalDate expires,
            @Nullable Sentence power) {

        /** Whether a respondent may refuse it on {@code day}. */
        public boolean refusable(LocalDate day) {
            boolean marked =
                    number != null && maker != null && approval != null && expires != null && !expires.isBefore(day);
            return power == null && !marked;
        }
    }

    /**
     * A field as this form asks for it.
     *
     * @param copied whether last time's answer is offered
     */
    public record Item(Field field, boolean required, boolean copied) {}
}
