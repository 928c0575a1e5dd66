package org.bangfu.liaison;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum LiaisonProblem implements ProblemCode {
    ASSIGNMENT_UNKNOWN(
            ProblemText.of(404, "没有这条指派", "There is no such assignment").remedy("请从列表中选择", "Choose from the list")),
    ASSIGNMENT_CHANGED(ProblemText.of(409, "这条指派刚被别人改过", "Somebody has just changed this assignment")
            .remedy("请刷新，核对后重新提交", "Refresh, compare and send again")),
    ASSIGNMENT_ENDED(ProblemText.of(409, "这条指派已定于 {day} 结束", "This assignment ends on {day} already")
            .remedy("请刷新后再看；需要继续的，请重新指派", "Refresh and look again; to go on, assign anew")),
    ASSIGNMENT_END_DAY(ProblemText.of(
                    422,
                    "结束日期不能早于今天 {today}，并须晚于开始日期 {from}",
                    "It ends on {today} at the earliest, and after its first day {from}")
            .remedy("请改填结束日期", "Choose another day")),
    OFFICER_UNKNOWN(ProblemText.of(422, "没有这位人员", "There is no such person")
            .remedy("请从联络员名单中选择", "Choose from the officers")
            .lifter("本区管理员（干部名册）", "The zone administrator, who keeps the officials")),
    OFFICER_LEFT(ProblemText.of(422, "“{name}”已不在岗", "“{name}” holds no post any more")
            .remedy("请从联络员名单中另选一位", "Choose somebody else from the officers")
            .lifter("本区管理员（干部名册）", "The zone administrator, who keeps the officials")),
    OFFICER_NOT_ONE(ProblemText.of(422, "“{name}”的岗位不是驻企联络员", "“{name}” has no post as a liaison officer")
            .remedy("请从联络员名单中另选一位，或先给其岗位加上这个角色", "Choose somebody else, or give their post that role first")
            .lifter("本区管理员（干部名册）", "The zone administrator, who keeps the officials")),
    OFFICER_TWICE(
            ProblemText.of(409, "“{name}”从 {from} 起已在联络“{client}”", "“{name}” has been serving “{client}” since {from}")
                    .remedy("无需再指派；要改身份的，请先结束原指派", "Nothing to do; to change the kind, end that one first")),
    OFFICER_THERE(ProblemText.of(
                    409, "“{client}”从 {from} 起已有联络员“{name}”", "“{client}” has “{name}” as its officer since {from}")
            .remedy("请用“更换联络员”，或指派为副联络员", "Change the officer instead, or assign a deputy")
            .lifter("本区名册员", "The zone's roster clerk")),
    OFFICER_LOADED(ProblemText.of(
                    422,
                    "“{name}”已联络 {clients} 家，上限为 {cap} 家",
                    "“{name}” is the officer of {clients} clients already; the cap is {cap}")
            .remedy("请另选一位，或写明超出上限的理由", "Choose somebody else, or say why it must be more")
            .lifter("本区管理员（上限）", "The zone administrator, who sets the cap")),
    AMBASSADOR_ALONE(ProblemText.of(
                    422,
                    "“{client}”在 {day} 没有联络员，不能只有服务大使",
                    "“{client}” would have an ambassador but no officer on {day}")
            .remedy("请先指派联络员", "Assign an officer first")
            .lifter("本区名册员", "The zone's roster clerk")),
    CLIENT_LEFT(ProblemText.of(422, "“{client}”已不在册", "“{client}” is no longer listed")
            .remedy("不再需要联络员；如已恢复，请联系名册员", "It needs no officer; if it is back, tell the roster clerk")
            .lifter("本区名册员", "The zone's roster clerk")),
    LOAD_CAP_CHANGED(ProblemText.of(409, "上限刚被别人改过", "Somebody has just changed the cap")
            .remedy("请刷新后重新提交", "Refresh and send again"));

    private final ProblemText text;

    LiaisonProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
