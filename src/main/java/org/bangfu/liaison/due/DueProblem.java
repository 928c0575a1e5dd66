package org.bangfu.liaison.due;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum DueProblem implements ProblemCode {
    CONTACT_RULE_CHANGED(ProblemText.of(409, "联系间隔刚被别人改过", "Somebody has just changed the rule")
            .remedy("请刷新后重新提交", "Refresh and send again"));

    private final ProblemText text;

    DueProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
