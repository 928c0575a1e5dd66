package org.bangfu.platform.clock;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum ClockProblem implements ProblemCode {
    DAY_PAST(ProblemText.of(422, "{day} 已经过去", "{day} has passed")
            .remedy("请选择今天或以后的日期：已经算过的期限不能改", "Choose today or a later day: what was due stays due")),
    OWN_DAY_THERE(ProblemText.of(409, "{day} 已有自定安排：{reason}", "{day} is already a day of your own: {reason}")
            .remedy("请先取消原安排，再重新设定", "Remove that one first, then set it anew")),
    OWN_DAY_AS_USUAL(ProblemText.of(422, "{day} 按国家日历本来就是这样", "{day} is so by the country's calendar anyway")
            .remedy("不必设定；请核对日期", "There is nothing to set; check the date")),
    OWN_DAY_UNKNOWN(ProblemText.of(404, "{day} 没有自定安排", "{day} is no day of your own")
            .remedy("请刷新日历后再看", "Reload the calendar and look again")),
    OWN_DAY_CHANGED(ProblemText.of(409, "{day} 的安排刚被别人改过", "Somebody has just changed {day}")
            .remedy("请刷新后核对", "Refresh and compare")),
    HOURS_DISORDERED(ProblemText.of(422, "上午、下午的起止时间前后不对", "The hours of morning and afternoon are not in order")
            .remedy("上午上班早于上午下班，不晚于下午上班；下午上班早于下午下班", "Open before you close, and the morning before the afternoon")),
    HOURS_CHANGED(ProblemText.of(409, "这一天起的作息时间刚被别人设过", "Somebody has just set the hours from that day on")
            .remedy("请刷新后核对", "Refresh and compare")),
    RULE_IMPOSSIBLE(
            ProblemText.of(422, "时限规则自相矛盾", "The rule contradicts itself")
                    .remedy(
                            "止日晚于起日；可延至不少于原时限；提示领导不早于提示单位",
                            "It ends after it begins, is extended to no less than the limit, and tells the leader no earlier than the unit")),
    RULE_CHANGED(ProblemText.of(409, "这条时限规则刚被别人改过", "Somebody has just changed this rule")
            .remedy("请刷新后核对", "Refresh and compare")),
    STEP_ANNOUNCED(ProblemText.of(409, "这一步逾期提示已经发过", "This step of being overdue was announced already")
            .remedy("不必再发", "There is nothing left to send"));

    private final ProblemText text;

    ClockProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
