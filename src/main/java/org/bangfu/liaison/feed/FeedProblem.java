package org.bangfu.liaison.feed;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum FeedProblem implements ProblemCode {
    FEED_UNKNOWN(ProblemText.of(404, "没有这个日历地址", "There is no such calendar address")
            .remedy("请从列表中选择", "Choose from the list")),
    FEED_REVOKED(ProblemText.of(409, "这个日历地址已停用", "This calendar address was revoked already")
            .remedy("需要的，请新建一个", "Make another if you need one")),
    FEED_SHOWN(ProblemText.of(409, "日历地址只显示一次", "A calendar's address is shown once")
            .remedy("请停用它，另建一个", "Revoke it and make another"));

    private final ProblemText text;

    FeedProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
