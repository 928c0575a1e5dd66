package org.bangfu.returns;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum ReturnProblem implements ProblemCode {
    PERIOD_NOT_ASKED(ProblemText.of(422, "{period} 不需要填报“{form}”", "“{form}” is not due for {period}")
            .remedy("请从“今日”页选择要报的日期", "Choose a period from the page Today")
            .lifter("本区管理员（报送频次）", "The zone administrator, who sets the frequency")),
    PERIOD_NOT_OPEN(ProblemText.of(422, "{period} 还没到，不能提前填报", "{period} has not begun: it cannot be reported yet")
            .remedy("请到当天再填", "Report it on that day")),
    PERIOD_CLOSED(ProblemText.of(422, "{period} 已超过 {days} 天，不再补报", "{period} is more than {days} days ago and closed")
            .remedy("确需更正的，请联系本区名册员", "If it must be corrected, ask the zone's roster clerk")
            .lifter("本区名册员", "The zone's roster clerk")),
    CLIENT_NOT_LISTED(
            ProblemText.of(422, "这家单位 {period} 不在册，不需要填报", "The client was not listed on {period}: nothing is due")
                    .remedy("如已恢复，请联系名册员", "If it is listed again, tell the roster clerk")
                    .lifter("本区名册员", "The zone's roster clerk")),
    RETURN_CHANGED(ProblemText.of(
                    409,
                    "这张表刚被您的同事改过：您看到的是{seen}，现为{version}",
                    "A colleague has just filed this return: you saw {seen}, it is now {version}")
            .remedy("请核对两边的数，再提交一次", "Compare the numbers and send again")),
    RETURN_LOCKED(ProblemText.of(423, "{period} 的填报已锁定", "The return for {period} is locked")
            .remedy("如有差错，请联系锁定它的人", "If it is wrong, tell whoever locked it")
            .lifter("本区领导", "The zone's leaders")),
    RETURN_MISSING(ProblemText.of(404, "{period} 还没有填报", "Nothing was filed for {period}")
            .remedy("请先催报", "Remind the client first")),
    DECISION_CHANGED(ProblemText.of(409, "这张表的状态刚变过", "The status of this return has just changed")
            .remedy("请刷新后再看", "Refresh and look again"));

    private final ProblemText text;

    ReturnProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
