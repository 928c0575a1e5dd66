package org.bangfu.client;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum ClientProblem implements ProblemCode {
    CLIENT_UNKNOWN(ProblemText.of(404, "没有这家单位，或不在您的范围内", "There is no such client, or it is beyond what you may see")
            .remedy("请从名册中选择", "Choose from the roster")
            .lifter("本区名册员", "The zone's roster clerk")),
    CLIENT_CHANGED(ProblemText.of(409, "这家单位的资料刚被别人改过", "Somebody has just changed this client's record")
            .remedy("请刷新，核对后重新提交", "Refresh, compare and send again")),
    OFFICER_NEEDED(ProblemText.of(
                    422,
                    "{day} 起“{client}”就没有联络员了",
                    "This would leave “{client}” without a liaison officer from {day} on")
            .remedy("请先指派另一位，或登记有期限的例外", "Assign another first, or record a dated exception")
            .lifter("本区名册员", "The zone's roster clerk")),
    EXCEPTION_DAY(ProblemText.of(
                    422, "例外的期限 {until} 已过，或超过 {days} 天", "{until} has passed, or is more than {days} days ahead")
            .remedy("请改填期限；时间更长的，请先指派联络员", "Choose another last day; for longer, assign an officer")
            .lifter("本区名册员", "The zone's roster clerk")),
    CONTACT_UNKNOWN(
            ProblemText.of(404, "没有这位联系人", "There is no such contact").remedy("请从列表中选择", "Choose from the list")),
    CONTACT_TWICE(ProblemText.of(409, "这位联系人已登记，或资料刚被改过", "This contact is on record already, or has just changed")
            .remedy("请刷新后核对", "Refresh and compare")),
    NAME_NEEDED(ProblemText.of(422, "请填写联系人姓名", "The contact needs a name").remedy("请补上姓名", "Add the name")),
    CONTACT_PHONE_INVALID(ProblemText.of(422, "手机号应为 11 位数字，以 1 开头", "A mobile number has 11 digits and begins with 1")
            .remedy("请更正手机号", "Correct the number")),
    PHONE_OF_ANOTHER(ProblemText.of(422, "这个手机号已登记为另一位人员", "This number is on record for somebody of another name")
            .remedy("请核对姓名和手机号", "Check the name and the number")
            .lifter("本区名册员", "The zone's roster clerk")),
    SHEETS_PRINTED_ALREADY(
            ProblemText.of(409, "这批激活单已打印过，代码不会再次显示", "These sheets were printed; their codes are not shown again")
                    .remedy("请重新打印一批", "Print them anew"));

    private final ProblemText text;

    ClientProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
