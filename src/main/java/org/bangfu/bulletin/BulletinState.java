package org.bangfu.bulletin;

import org.bangfu.platform.web.Worded;

/** Where a bulletin stands. */
public enum BulletinState implements Worded {
    DRAFT("草稿", "a draft"),
    SUBMITTED("待审", "waiting to be checked"),
    CHECKED("已审", "checked"),
    PUBLISHED("已发布", "published"),
    CORRECTED("已更正", "corrected");

    private final String zh;
    private final String en;

    BulletinState(String zh, String en) {
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
