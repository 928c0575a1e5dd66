package org.bangfu.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.platform.web.Worded;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a need's status, each with its dates.
 *
 * @param question what the client was asked and has not replied; the clocks stand still
 * @param request what the lead unit asked of an approver
 * @param stopped the clocks stand still until then: suspended for a reason outside, or parked on the books
 * @param mergedInto the need that goes on instead
 * @param before the status that merging covers
 * @param basis why it is out of scope
 */
public record Matters(
        @Nullable Question question,
        @Nullable Request request,
        @Nullable Stopped stopped,
        @Nullable NeedId mergedInto,
        @Nullable Status before,
        @Nullable String basis) {

    static final Matters NONE = new Matters(null, null, null, null, null, null);

    public record Question(String text, UUID by, Instant at) {}

    /**
     * Asked of an approver.
     *
     * @param to how much time in all, in the unit of the limit in force; for an extension
     * @param until the first day on which work goes on; for a suspension or a parking
     */
    public record Request(
            Kind kind, @Nullable Integer to, @Nullable LocalDate until, String reason, UUID by, Instant at) {}

    /** Granted. */
    public record Stopped(Kind kind, Instant since, LocalDate until, String reason, UUID approver) {}

    /** What may be asked for. */
    public enum Kind implements Worded {
        EXTEND("延期", "extension"),
        SUSPEND("暂停", "suspension"),
        PARK("挂账", "parking");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    Matters asking(@Nullable Question asked) {
        return new Matters(asked, request, stopped, mergedInto, before, basis);
    }

    Matters requesting(@Nullable Request requested) {
        return new Matters(question, requested, stopped, mergedInto, before, basis);
    }

    Matters stopping(@Nullable Stopped stop) {
        return new Matters(question, null, stop, mergedInto, before, basis);
    }

    Matters merging(@Nullable NeedId into, @Nullable Status covered) {
        return new Matters(question, request, stopped, into, covered, basis);
    }

    /** Nobody waits for anything any more. */
    Matters over(@Nullable String why) {
        return new Matters(null, null, null, mergedInto, before, why);
    }
}
