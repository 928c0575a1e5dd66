package org.bangfu.platform.clock;

import org.bangfu.platform.web.Worded;

/** How urgent a case is, least first. The standard limits: working days, 24 hours, 2 hours; the latter two in natural time. */
public enum Urgency implements Worded {
    NORMAL("一般", "normal"),
    URGENT("紧急", "urgent"),
    CRITICAL("特急", "critical");

    private final String zh;
    private final String en;

    Urgency(String zh, String en) {
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
