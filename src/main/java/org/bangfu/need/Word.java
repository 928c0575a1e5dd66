package org.bangfu.need;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.platform.web.Worded;
import org.jspecify.annotations.Nullable;

/**
 * What the client said of an answer. The handler never sees it.
 *
 * @param by the contact, or the verifier who asked
 * @param asked whether a verifier asked; else the contact spoke
 */
public record Word(Rating rating, @Nullable String remark, UUID by, boolean asked, Instant at) {

    /** Silence is a state of its own, not content. */
    public enum Rating implements Worded {
        SATISFIED("满意", "satisfied"),
        FAIR("基本满意", "fair"),
        UNSATISFIED("不满意", "unsatisfied"),
        SILENT("未表态", "silent");

        private final String zh;
        private final String en;

        Rating(String zh, String en) {
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
}
