package org.bangfu.need;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum NeedProblem implements ProblemCode {
    NEED_UNKNOWN(ProblemText.of(404, "没有这条需求，或不在您的范围内", "There is no such need, or it is beyond what you may see")
            .remedy("请从列表中选择", "Choose one from the list")),
    NEED_WRONG_STATUS(ProblemText.of(
                    409,
                    "这条需求{status}，现在不能“{step}”；下一步由{by}办理，期限：{due}",
                    "The need is {status}; “{step}” is not possible now. Next to act: {by}, until: {due}")
            .remedy("请刷新，页面只列出现在可办的事项", "Refresh: the page offers what can be done now")),
    NEED_CHANGED(ProblemText.of(
                    409,
                    "这条需求刚有新进展：您看到的是第 {seen} 版，现为第 {version} 版",
                    "You saw version {seen} of this need, it is now {version}")
            .remedy("请核对后再办一次；您填的内容还在", "Compare and decide again; what you wrote is kept")),
    NEED_TWICE(ProblemText.of(409, "这条需求已经提出过", "This need was raised already")
            .remedy("请刷新列表查看", "Refresh the list to see it")),
    NEED_KIND_UNKNOWN(ProblemText.of(422, "没有“{kind}”这一类别", "There is no kind “{kind}”")
            .remedy("请从类别目录中选择", "Choose from the catalogue")),
    NEED_UNIT_UNKNOWN(ProblemText.of(422, "没有编号为 {unit} 的单位", "There is no unit {unit}")
            .remedy("请从单位列表中选择", "Choose from the list of units")
            .lifter("本区管理员", "The zone administrator")),
    NEED_CLIENT_NOT_LISTED(
            ProblemText.of(422, "“{client}”已不在册，不能提出新需求", "“{client}” is no longer listed: no new need can be raised")
                    .remedy("如已恢复，请联系名册员", "If it is listed again, tell the roster clerk")
                    .lifter("本区名册员", "The zone's roster clerk")),
    NEED_NOT_YOURS(ProblemText.of(403, "这一步由{by}办理，您的单位不是", "This step is for {by}; your unit is not")
            .remedy("请转给经办单位", "Leave it to the unit that has it")
            .lifter("调度岗", "The dispatch desk")),
    NEED_HAND_BACK_LATE(ProblemText.of(422, "已过退回时限（{until}），不能再退回", "The time for handing back ended at {until}")
            .remedy("请办理；确不属本单位职责的，请调度岗改派", "Go on with it; if it is not yours, ask the dispatch desk to move it")
            .lifter("调度岗", "The dispatch desk")),
    NEED_NOTHING_ASKED(
            ProblemText.of(409, "没有等您补充的问题", "No question waits for a reply").remedy("请刷新", "Refresh")),
    NEED_NOTHING_REQUESTED(
            ProblemText.of(409, "没有待审批的申请", "No request waits for a decision").remedy("请刷新", "Refresh")),
    NEED_APPROVER_IS_HANDLER(ProblemText.of(403, "申请人和经办人不能审批自己的申请", "Whoever asked or handled may not approve")
            .remedy("请换人审批", "Let a colleague approve")
            .lifter("其他审批人", "Another approver")),
    NEED_STOPPED_ALREADY(ProblemText.of(409, "已暂停到 {until}", "It is stopped until {until} already")
            .remedy("请先恢复办理", "Resume it first")),
    NEED_NOT_STOPPED(ProblemText.of(409, "这条需求没有暂停", "This need is not stopped").remedy("请刷新", "Refresh")),
    NEED_UNTIL_WRONG(ProblemText.of(422, "恢复日期应在明天起 {days} 天之内", "The day must lie within {days} days from tomorrow")
            .remedy("请改日期", "Choose another day")),
    NEED_CANNOT_EXTEND(ProblemText.of(422, "按规则最多延到 {most}，不能申请 {asked}", "The rule allows {most} at most, not {asked}")
            .remedy("请改期限，或申请挂账", "Ask for less, or for parking")
            .lifter("本区管理员（时限规则）", "The zone administrator, who sets the rules")),
    NEED_VERIFIER_IS_HANDLER(ProblemText.of(403, "经办人不能核实自己办的需求", "Whoever handled a need may not verify it")
            .remedy("请换人核实", "Let a colleague verify")
            .lifter("其他核实员", "Another verifier")),
    NEED_CLIENT_FIRST(ProblemText.of(422, "{until} 之前先等企业自己表态", "Until {until} the client is waited for")
            .remedy("请到时再回访", "Ask after that")),
    NEED_TRIED_TODAY(
            ProblemText.of(409, "今天已经回访过一次，第二次要在另一天", "It was tried today; the second time has to be another day")
                    .remedy("请明天再联系", "Try again tomorrow")),
    NEED_REOPEN_LATE(ProblemText.of(422, "办结已超过 {days} 天，不再重办", "It was closed more than {days} days ago")
            .remedy("请重新提出一条需求", "Raise a new need")),
    NEED_MERGE_OF_ANOTHER(
            ProblemText.of(422, "只能并入同一家单位的另一条需求", "It can be merged only into another need of the same client")
                    .remedy("不同单位的同类需求请一起派单，各自表态", "Assign like needs of several clients together; each has its say")),
    NEED_MERGE_INTO_CLOSED(ProblemText.of(422, "要并入的需求{status}", "The need to merge into is {status}")
            .remedy("请选一条在办的需求", "Choose one that is being worked on"));

    private final ProblemText text;

    NeedProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
