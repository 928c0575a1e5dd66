package org.bangfu.liaison;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum LiaisonProblem implements ProblemCode {
    ASSIGNMENT_UNKNOWN(
            ProblemText.of(404, "没有这条指派", "There is no such assignment").remedy("请从列表中选择", "Choose from the list")),
    ASSIGNMENT_CHANGED(ProblemText.of(409, "这条指派刚被别人改过", "Somebody has just changed this assignment")
            .remedy("请刷新，核对后重新提交", "Refresh, compare and send again")),
    OFFICER_CHANGED(ProblemText.of(
                    409,
                    "“{client}”的联络员刚被别人换过，未作任何更改",
                    "Somebody has just changed the officer of “{client}”; nothing was changed")
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
            .remedy("请刷新后重新提交", "Refresh and send again")),
    HAND_OVER_UNKNOWN(ProblemText.of(404, "没有这次交接，或与您无关", "There is no such hand-over, or it is not yours")
            .remedy("请从列表中选择", "Choose from the list")),
    HAND_OVER_NOT_YOURS(ProblemText.of(403, "这次交接不由您决定", "This hand-over is not yours to decide")
            .remedy(
                    "接收与退回由接收人办理，撤回由交出人或名册员办理",
                    "The receiver accepts or refuses; the giver or the roster clerk withdraws")
            .lifter("本区名册员", "The zone's roster clerk")),
    HAND_OVER_ANSWERED(ProblemText.of(409, "这次交接{state}", "This hand-over is {state}")
            .remedy("请刷新；需要的，请重新提出", "Refresh; if need be, propose it anew")),
    HAND_OVER_CHANGED(ProblemText.of(409, "这次交接刚被别人改过", "Somebody has just changed this hand-over")
            .remedy("请刷新后重新提交", "Refresh and send again")),
    HAND_OVER_TO_SELF(ProblemText.of(422, "不能交接给本人", "Nobody hands over to themselves")
            .remedy("请另选接收人", "Choose another receiver")),
    HAND_OVER_DAY(
            ProblemText.of(422, "交接日期 {day} 已过", "{day} has passed").remedy("请改填今天或以后的日期", "Choose today or later")),
    HAND_OVER_EMPTY(ProblemText.of(422, "没有可交接的单位", "There is nothing to hand over")
            .remedy("请先确认交出人现在联络哪些单位", "See first whom the giver serves")),
    HAND_OVER_NOT_SERVED(ProblemText.of(422, "交出人现在并不联络“{client}”", "The giver does not serve “{client}” now")
            .remedy("请从交出人的单位中选择", "Choose from the giver's clients")),
    HAND_OVER_WAITING(ProblemText.of(409, "“{client}”已在另一次交接中等待答复", "“{client}” waits in another hand-over already")
            .remedy("请等待答复，或先撤回那一次", "Wait for the answer, or withdraw that one first")),
    ENCOUNTER_UNKNOWN(
            ProblemText.of(404, "没有这次走访或联系", "There is no such encounter").remedy("请从列表中选择", "Choose from the list")),
    ENCOUNTER_NOT_YOURS(ProblemText.of(403, "这次走访或联系不是您的", "This encounter is somebody else's")
            .remedy("请由记录人办理，或另记一次", "Whoever holds it records it; record another of your own")
            .lifter("这次走访或联系的记录人", "Whoever holds it")),
    ENCOUNTER_STEP(ProblemText.of(409, "这次走访或联系{state}，不能这样办", "This encounter is {state}: that cannot be done now")
            .remedy("请刷新后再看", "Refresh and look again")
            .lifter("这次走访或联系的记录人", "Whoever holds it")),
    ENCOUNTER_CHANGED(
            ProblemText.of(409, "这次走访或联系刚被改过，或已登记", "This encounter has just changed, or is on record already")
                    .remedy("请刷新，核对后重新提交", "Refresh, compare and send again")),
    ENCOUNTER_FUTURE(ProblemText.of(422, "{day} 还没到", "{day} has not come yet").remedy("还没进行的，请先约定", "Plan it first")),
    ENCOUNTER_PAST(ProblemText.of(422, "{day} 已过，不能再约定", "{day} has passed and cannot be planned")
            .remedy("已进行的，请直接记录", "Record what took place")),
    ENCOUNTER_WHY(ProblemText.of(422, "更正已记录的内容须写明原因", "To correct what was recorded, say why")
            .remedy("请补上原因", "Add the reason")),
    ENCOUNTER_SURVEY(ProblemText.of(
                    422,
                    "需求摸底须写明问了什么、答了什么；其他主题不填",
                    "A baseline survey says what was asked and answered; other topics do not")
            .remedy("请补上问答，或更正主题", "Add the answers, or correct the topic")),
    ENCOUNTER_ADVICE(ProblemText.of(422, "防疫指导须写明提了什么建议；其他主题不填", "Guidance says what was advised; other topics do not")
            .remedy("请补上建议，或更正主题", "Add the advice, or correct the topic")),
    ENCOUNTER_EMPTY(ProblemText.of(422, "请写几句谈了什么", "Say in a few words what was spoken about")
            .remedy("一句话即可；不需要照片和定位", "One sentence will do; neither photograph nor position is needed")),
    ENCOUNTER_REPEAT(ProblemText.of(
                    422, "重复的约定须是 2 至 {most} 次，且都在一年之内", "What repeats does so 2 to {most} times, and within a year")
            .remedy("请改填次数或最后一天，二者填一", "Give either how often or the last day, and change it")),
    PHOTO_STEP(ProblemText.of(409, "这次走访或联系{state}，不能加照片", "This encounter is {state}: no photo can be added")
            .remedy("进行过的才能加照片", "Photos are added to what took place")),
    PHOTO_MOST(ProblemText.of(422, "已有 {most} 张照片，最多 {most} 张", "There are {most} photos already, and no more are kept")
            .remedy("请先删去一张；不需要照片的，不必再加", "Remove one first; none is needed")),
    PHOTO_CHANGED(ProblemText.of(409, "照片刚有变动，或已收到", "The photos have just changed, or this one is there already")
            .remedy("请刷新后再看", "Refresh and look again")),
    PHOTO_UNKNOWN(ProblemText.of(404, "没有这张照片", "There is no such photo").remedy("请从列表中选择", "Choose from the list")),
    PHOTO_REMOVED(ProblemText.of(410, "这张照片已删去", "This photo was removed")
            .remedy("内容已不存在，无需再办", "It is gone; nothing is left to do")),
    ADVICE_UNKNOWN(ProblemText.of(404, "没有这条建议", "There is no such advice").remedy("请从列表中选择", "Choose from the list")),
    ADVICE_DAY(
            ProblemText.of(422, "落实日期不能早于提出建议的 {day}", "It was not put into practice before {day}, when it was given")
                    .remedy("请改填日期", "Choose another day")),
    NO_REPEAT_SAID(ProblemText.of(409, "这一次已经表明不必重复", "That was said of this one already")
            .remedy("不必再提", "There is nothing left to say"));

    private final ProblemText text;

    LiaisonProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
