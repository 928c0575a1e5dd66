package org.bangfu.notice;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum NoticeProblem implements ProblemCode {
    NOTICE_UNKNOWN(ProblemText.of(404, "没有这条消息", "There is no such notice").remedy("请刷新消息列表", "Refresh your notices")),
    NOTICE_SETTING_CHANGED(ProblemText.of(409, "提醒方式刚在别处改过", "Your settings were just changed elsewhere")
            .remedy("请刷新，核对后重新提交", "Refresh, compare and send again")),
    MAIL_INVALID(ProblemText.of(422, "邮箱地址不对", "This is no mail address")
            .remedy("请填一个邮箱，如 name@example.com", "Give one address, as name@example.com")),
    MAIL_NEEDED(ProblemText.of(422, "要用邮件提醒，请先填邮箱", "To be told by mail, give an address")
            .remedy("请填邮箱，或不选邮件", "Give one, or leave mail out")),
    CHANNEL_NOT_CONNECTED(ProblemText.of(422, "本系统还没有接通{channel}", "No {channel} is connected here")
            .remedy("请用已接通的方式", "Choose what is connected")
            .lifter("系统运维人员", "Whoever runs the installation")),
    DIGEST_QUIET(ProblemText.of(
                    422,
                    "每日汇总的时间 {at} 在免打扰时段 {from}–{to} 之内",
                    "The digest at {at} falls into the quiet hours {from}–{to}")
            .remedy("请改一个时间", "Change one of them"));

    private final ProblemText text;

    NoticeProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
