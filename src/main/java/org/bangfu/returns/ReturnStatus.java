package org.bangfu.returns;

import org.bangfu.platform.web.Worded;

/** Where a return stands. */
public enum ReturnStatus implements Worded {
    NOT_DUE("未到期", "not due yet"),
    DUE("待报", "due"),
    MISSING("未报", "missing"),
    SUBMITTED("已报", "submitted"),
    QUERIED("待核", "queried"),
    CORRECTED("已更正", "corrected"),
    CONFIRMED("已确认", "confirmed"),
    LOCKED("已锁定", "locked");

    private final String zh;
    private final String en;

    ReturnStatus(String zh, String en) {
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
