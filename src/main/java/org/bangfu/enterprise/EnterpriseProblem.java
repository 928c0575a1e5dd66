package org.bangfu.enterprise;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum EnterpriseProblem implements ProblemCode {
    CREDIT_CODE_LENGTH(ProblemText.of(
                    422,
                    "统一社会信用代码应为 18 位，这里是 {length} 位",
                    "A unified social credit code has 18 characters; this one has {length}")
            .remedy("请照营业执照逐位核对", "Compare it with the business licence, character by character")),
    CREDIT_CODE_LETTER(ProblemText.of(
                    422,
                    "统一社会信用代码第 {place} 位不能是“{letter}”",
                    "Character {place} of a unified social credit code cannot be “{letter}”")
            .remedy(
                    "代码不用字母 I、O、S、V、Z，请照营业执照核对",
                    "The letters I, O, S, V and Z are not used; compare it with the licence")),
    CREDIT_CODE_CHECK(ProblemText.of(
                    422,
                    "统一社会信用代码的校验位不对：末位是“{last}”，按前 17 位应为“{check}”",
                    "The check character is wrong: it is “{last}”, the first 17 ask for “{check}”")
            .remedy("请照营业执照逐位核对", "Compare it with the business licence, character by character")),
    ENTERPRISE_UNKNOWN(
            ProblemText.of(404, "没有这家企业，或不在您的范围内", "There is no such enterprise, or it is beyond what you may see")
                    .remedy("请从名册中选择", "Choose from the roster")
                    .lifter("本区名册员", "The zone's roster clerk")),
    ENTERPRISE_KNOWN(
            ProblemText.of(409, "这个统一社会信用代码已登记为“{name}”", "This credit code is on the roster already, as “{name}”")
                    .remedy("请修改已有的那一条；确属重复登记的，标为重复", "Change that entry; if one is a duplicate, mark it so")
                    .lifter("本区名册员", "The zone's roster clerk")),
    ENTERPRISE_IN_USE(ProblemText.of(409, "这家企业导入后已被改过或用过", "The enterprise was changed or used since it came in")
            .remedy("请在企业页面上更正", "Correct it on its own page")),
    ENTERPRISE_CHANGED(ProblemText.of(
                    409,
                    "这家企业的资料刚被别人改过：您看到的是第 {seen} 版，现为第 {version} 版",
                    "The record has just changed: you saw version {seen}, it is now {version}")
            .remedy("请刷新，核对后重新提交", "Refresh, compare and send again")),
    STEP_NOT_NOW(ProblemText.of(409, "企业现为“{status}”，不能{step}", "The enterprise is “{status}”; {step} is not possible")
            .remedy("请先核对企业状态", "Check its status first")),
    OTHER_UNKNOWN(ProblemText.of(422, "没有指向的那家企业，或它不在册", "The other enterprise is unknown, or not listed")
            .remedy("请选择一家在册企业", "Choose one that is listed")),
    OTHER_IS_ITSELF(
            ProblemText.of(422, "不能指向自己", "It cannot be itself").remedy("请选择另一家企业", "Choose another enterprise")),
    DAY_IN_FUTURE(
            ProblemText.of(422, "生效日 {from} 不能晚于今天", "The day from which it holds, {from}, cannot lie in the future")
                    .remedy("请填写今天或以前的日期", "Enter today or an earlier day")),
    AREA_UNKNOWN(ProblemText.of(422, "没有这个片区", "There is no such area").remedy("请从列表中选择", "Choose from the list")),
    INDUSTRY_UNKNOWN(
            ProblemText.of(422, "GB/T 4754-2017 中没有行业“{industry}”", "GB/T 4754-2017 has no industry “{industry}”")
                    .remedy("请从列表中选择，或填写 4 位代码", "Choose from the list, or enter the 4-digit code"));

    private final ProblemText text;

    EnterpriseProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
