package org.bangfu.liaison.tracker;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum TrackerProblem implements ProblemCode {
    TRACKED_UNKNOWN(
            ProblemText.of(404, "没有这条跟踪记录", "There is no such entry").remedy("请从列表中选择", "Choose from the list")),
    TRACKED_FUTURE(ProblemText.of(422, "{day} 还没到", "{day} has not come yet")
            .remedy("请填写今天或以前的日期", "Enter today or an earlier day")),
    TRACKED_AMOUNT(
            ProblemText.of(422, "订单须填金额；困难和政策诉求不填", "Orders have an amount; difficulties and policy wishes have none")
                    .remedy("请更正金额或类别", "Correct the amount or the kind")),
    TRACKED_LEVEL(ProblemText.of(
                    422,
                    "困难须填程度（1 轻微至 5 停产）；订单不填",
                    "A difficulty has a level, 1 (slight) to 5 (work stands still); orders have none")
            .remedy("请更正程度或类别", "Correct the level or the kind")),
    TRACKED_ENCOUNTER(ProblemText.of(422, "这家单位没有这次走访或联系", "This client has no such encounter")
            .remedy("请从它的走访联系中选择，或不填", "Choose one of its own, or none")),
    TRACKED_NOT_YOURS(ProblemText.of(403, "这条跟踪记录是别人记的", "Somebody else recorded this entry")
            .remedy("请由记录人更正，或另记一条", "Whoever recorded it corrects it; record another of your own")),
    TRACKED_CHANGED(ProblemText.of(409, "这条跟踪记录刚被改过，或类别不同", "This entry has just changed, or is of another kind")
            .remedy("请刷新后重新提交", "Refresh and send again"));

    private final ProblemText text;

    TrackerProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
