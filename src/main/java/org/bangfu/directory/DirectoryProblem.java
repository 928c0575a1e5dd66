package org.bangfu.directory;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum DirectoryProblem implements ProblemCode {
    DIRECTORY_CHANGED(ProblemText.of(409, "这些资料刚被别人改过", "Somebody has just changed these records")
            .remedy("请刷新后重新提交", "Refresh and send again")),
    PHONE_TAKEN(ProblemText.of(
                    409,
                    "手机号已属于另一位人员，或资料刚被改过",
                    "The telephone number belongs to somebody else, or the record has just changed")
            .remedy("请核对手机号后重新提交", "Check the number and send again")
            .lifter("本区管理员", "The zone administrator")),
    PERSON_UNKNOWN(ProblemText.of(404, "没有这位人员", "There is no such person").remedy("请从列表中选择", "Choose from the list")),
    PERSON_IN_USE(
            ProblemText.of(409, "此人已经激活登录，或资料刚被改过", "The person has signed in already, or the record has just changed")
                    .remedy("请在人员页面结束其岗位", "End their post on the page of people")),
    SIGN_IN_REFUSED(ProblemText.of(401, "手机号或密码不对", "The number or the password is wrong")
            .remedy(
                    "请核对后重试；忘记密码请索取新的激活单",
                    "Check both and try again; if the password is forgotten, ask for a new activation sheet")
            .lifter("本区安全管理员；企业请找名册员", "The security administrator; for enterprises, the roster clerk")),
    SIGN_IN_LOCKED(ProblemText.of(423, "连续输错 {times} 次，暂停登录", "After {times} wrong tries signing in is paused")
            .remedy("请稍后再试，或索取新的激活单", "Wait, or ask for a new activation sheet")
            .lifter("本区安全管理员；企业请找名册员", "The security administrator; for enterprises, the roster clerk")),
    SECOND_FACTOR_NEEDED(ProblemText.of(401, "还需要动态码", "A code of the second factor is needed")
            .remedy("请输入验证器上的六位数字", "Enter the six digits of your authenticator")),
    SECOND_FACTOR_WRONG(ProblemText.of(422, "动态码不对或已用过", "The code is wrong, or was used already")
            .remedy("请等下一个动态码再试，并校准手机时间", "Wait for the next code; see that the telephone's clock is right")),
    SECOND_FACTOR_MISSING(ProblemText.of(403, "管理员须设动态码才能登录", "Administrators sign in with a second factor only")
            .remedy("请索取新的激活单，激活时设置动态码", "Ask for a new activation sheet and set it up while activating")
            .lifter("本区安全管理员", "The zone's security administrator")),
    PASSWORD_OF_ANOTHER_ZONE(ProblemText.of(422, "这个手机号已在别的区使用", "This number already signs in to another zone")
            .remedy("请输入在那里使用的密码", "Enter the password you use there")),
    ZONE_NEEDED(ProblemText.of(409, "您在多个区工作", "You work in more than one zone")
            .remedy("请选择要进入的区", "Choose the one to enter")),
    PASSWORD_TOO_WEAK(ProblemText.of(
                    422,
                    "密码至少 {shortest} 位，含两类字符，且不含手机号",
                    "A password has at least {shortest} characters of two kinds, and not your number in it")
            .remedy("请换一个密码", "Choose another")),
    PASSWORD_WRONG(ProblemText.of(422, "原密码不对", "The present password is wrong").remedy("请重新输入", "Enter it again")),
    PHONE_INVALID(ProblemText.of(422, "手机号应为 11 位数字，以 1 开头", "A mobile number has 11 digits and begins with 1")
            .remedy("请更正手机号", "Correct the number")),
    SHEET_PRINTED_ALREADY(
            ProblemText.of(409, "这张激活单已打印过，代码不会再次显示", "This sheet was printed; its code is not shown again")
                    .remedy("请重新打印一张", "Print another")),
    ACTIVATION_UNKNOWN(ProblemText.of(404, "激活码不对，或已用过", "The activation code is wrong, or was used")
            .remedy("请照激活单逐字核对；已用过的请直接登录", "Compare it with the sheet letter by letter; if it was used, just sign in")
            .lifter("发单的人", "Whoever gave you the sheet")),
    ACTIVATION_EXPIRED(ProblemText.of(410, "激活单已过期", "The activation sheet has expired")
            .remedy("请索取新的激活单", "Ask for a new one")
            .lifter("发单的人", "Whoever gave you the sheet")),
    CODE_UNKNOWN(ProblemText.of(401, "一次性代码不对，或已用过", "The one-time code is wrong, or was used")
            .remedy("请用 ./bangfu demo code 取新的代码", "Get another with ./bangfu demo code")),
    ZONE_NAME_TAKEN(ProblemText.of(409, "已有名为“{name}”的区", "There is a zone named “{name}” already")
            .remedy("请换一个名称", "Choose another name"));

    private final ProblemText text;

    DirectoryProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
