package org.bangfu.client;

import org.bangfu.platform.web.Worded;

/** What a client is for a time: dated, never a property for ever. */
public enum Tag implements Worded {
    ABOVE_SCALE("规模以上", "above designated size"),
    FOREIGN_TRADE_PRODUCER("生产型外贸企业", "production-type foreign-trade enterprise"),
    FOREIGN_FUNDED("外资企业", "foreign-funded enterprise"),
    KEY("重点企业", "key enterprise");

    private final String zh;
    private final String en;

    Tag(String zh, String en) {
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
