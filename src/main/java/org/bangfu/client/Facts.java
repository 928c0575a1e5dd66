package org.bangfu.client;

import java.util.SortedSet;
import org.bangfu.directory.AreaId;
import org.bangfu.platform.web.Worded;
import org.jspecify.annotations.Nullable;

/**
 * What is so of a client from a day on.
 *
 * @param listed on the roster; what is closed, merged or a duplicate is not, and counts in no denominator from that day
 * @param industry GB/T 4754-2017 class, 4 digits, or a coarser code
 * @param tags of {@link Tag}, in their order
 */
public record Facts(
        boolean listed,
        @Nullable AreaId area,
        @Nullable String industry,
        @Nullable Scale scale,
        @Nullable String ownership,
        SortedSet<Tag> tags) {

    /** Sizes of 统计上大中小微型企业划分办法 (国统字〔2017〕213号). */
    public enum Scale implements Worded {
        LARGE("大型", "large"),
        MEDIUM("中型", "medium"),
        SMALL("小型", "small"),
        MICRO("微型", "micro");

        private final String zh;
        private final String en;

        Scale(String zh, String en) {
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

    /** On the roster again. */
    public Facts relisted() {
        return new Facts(true, area, industry, scale, ownership, tags);
    }

    /** No longer on the roster. */
    public Facts unlisted() {
        return new Facts(false, area, industry, scale, ownership, tags);
    }
}
