package org.bangfu.liaison.rota;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum RotaProblem implements ProblemCode {
    SHIFT_UNKNOWN(ProblemText.of(404, "没有这个班次", "There is no such shift").remedy("请从值班表中选择", "Choose from the rota")),
    ROTA_TIMES(ProblemText.of(422, "班次须先开始后结束，最长 24 小时", "A shift begins before it ends, and lasts 24 hours at most")
            .remedy("请更正起止时间", "Correct its times")),
    ROTA_PAST(ProblemText.of(422, "这个班次已经过去", "This shift has passed").remedy("请排以后的班次", "Lay out shifts to come")),
    ROTA_AMBASSADOR(ProblemText.of(422, "“{name}”不在岗，或不是驻企联络员", "“{name}” holds no post as a liaison officer")
            .remedy("请从联络员名单中另选一位", "Choose somebody else from the officers")
            .lifter("本区管理员（干部名册）", "The zone administrator, who keeps the officials")),
    ROTA_OVERLAP(ProblemText.of(
                    422,
                    "{from} 至 {to} 有两人同时值班：{one}、{other}",
                    "From {from} to {to} two would be on at once: {one} and {other}")
            .remedy("请错开班次", "Move one of the shifts")),
    ROTA_GAP(ProblemText.of(
                    422,
                    "{from} 至 {to} 没有人值班（这一周共有 {gaps} 处空档）",
                    "From {from} to {to} nobody is on; the week has {gaps} such gaps")
            .remedy("请补齐空档后再发布", "Fill the gaps, then publish")),
    ROTA_MONDAY(ProblemText.of(422, "{day} 不是星期一", "{day} is no Monday")
            .remedy("一周从星期一 0 时算起", "A week begins on Monday at 00:00")),
    ROTA_PUBLISHED(ProblemText.of(409, "{monday} 开始的一周已经发布", "The week from {monday} is published already")
            .remedy("已发布的只能换班", "Once published, shifts are only swapped")
            .lifter("本区名册员", "The zone's roster clerk")),
    ROTA_CHANGED(ProblemText.of(409, "值班表刚被别人改过", "Somebody has just changed the rota")
            .remedy("请刷新后重新提交", "Refresh and send again")),
    SWAP_SELF(ProblemText.of(422, "这两个班次是同一个人的", "Both shifts are the same person's")
            .remedy("请选择两个人的班次", "Choose shifts of two people")),
    SWAP_UNKNOWN(ProblemText.of(404, "没有这次换班，或与您无关", "There is no such swap, or it is not yours")
            .remedy("请从列表中选择", "Choose from the list")),
    SWAP_OF_ANOTHER(
            ProblemText.of(403, "这一班是“{name}”的，您只能提出换自己的班", "This shift is “{name}”'s; propose a swap of your own")
                    .remedy("请选择自己的班次，或请“{name}”提出", "Choose a shift of yours, or ask “{name}” to propose it")
                    .lifter("本区名册员", "The zone's roster clerk")),
    SWAP_WAITING(ProblemText.of(409, "这两班的换班已经提出，等待“{name}”答复", "This swap was proposed already and waits for “{name}”")
            .remedy("请等待答复，或先撤回", "Wait for the answer, or withdraw it first")),
    SWAP_NOT_YOURS(ProblemText.of(
                    403,
                    "这次换班{state}：{until} 前由“{colleague}”同意或谢绝，“{proposer}”可以撤回",
                    "This swap is {state}: until {until} “{colleague}” may accept or refuse it, and “{proposer}” may withdraw it")
            .remedy("请由他们本人办理", "Leave it to them")
            .lifter("本区名册员", "The zone's roster clerk")),
    SWAP_OVER(ProblemText.of(409, "这次换班{state}", "This swap is {state}")
            .remedy("还需要换的，请另行提出；班次开始后不能再换", "If need be, propose another; a shift that has begun is not swapped")
            .lifter("本区名册员", "The zone's roster clerk")),
    ROTA_DRAFT(ProblemText.of(422, "{monday} 开始的一周还没有发布", "The week from {monday} is not published yet")
            .remedy("请等发布后再提，或请名册员改排", "Wait until it is, or ask the roster clerk to change it")
            .lifter("本区名册员", "The zone's roster clerk")),
    NOTE_NOT_YOURS(
            ProblemText.of(403, "交班记录由本班大使写，由下一班大使接收", "Whoever is on writes the note; whoever comes next accepts it")
                    .remedy("请由本人办理", "Leave it to them")),
    NOTE_EARLY(ProblemText.of(422, "这一班还没开始", "This shift has not begun")
            .remedy("请在当班时写交班记录", "Write the note while you are on")),
    NOTE_UNKNOWN(
            ProblemText.of(404, "这一班还没有交班记录", "This shift has no note yet").remedy("请联系上一班大使", "Ask whoever was on")),
    NOTE_ACCEPTED(ProblemText.of(409, "交班记录已被接收", "The note was accepted already")
            .remedy("有补充的，请当面告诉下一班", "Tell the next what there is to add"));

    private final ProblemText text;

    RotaProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
