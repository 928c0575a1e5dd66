package org.bangfu.liaison.share;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum ShareProblem implements ProblemCode {
    LANGUAGES_CHANGED(ProblemText.of(409, "这位联络员的语言刚被别人改过", "Somebody has just changed this officer's languages")
            .remedy("请刷新后重新提交", "Refresh and send again")),
    LANGUAGES_OF_NOBODY(
            ProblemText.of(422, "没有这位人员", "There is no such person").remedy("请从联络员名单中选择", "Choose from the officers"));

    private final ProblemText text;

    ShareProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
