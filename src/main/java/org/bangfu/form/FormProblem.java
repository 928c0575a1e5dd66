package org.bangfu.form;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum FormProblem implements ProblemCode {
    FORM_UNKNOWN(ProblemText.of(404, "没有名为“{form}”的表", "There is no form “{form}”")
            .remedy("请从表单目录中选择", "Choose one from the list")),
    VALUES_INVALID(ProblemText.of(422, "有 {count} 处填写有误", "{count} fields are wrong")
            .remedy("请看各处的说明，更正后重新提交", "See what each field says, correct it and send again")),
    FIELD_NOT_ASKED(ProblemText.of(422, "本表不问“{field}”", "This form does not ask for “{field}”")
            .remedy("请刷新页面，更新表单", "Reload the page to get the current form")),
    FREQUENCY_IN_PAST(ProblemText.of(422, "报送频次只能从今天或以后改起", "A frequency can change from today on, not before")
            .remedy("请选择今天或以后的日期", "Choose today or a later day")),
    FREQUENCY_TWICE(ProblemText.of(409, "这一天的报送频次刚被别人设过", "Somebody has just set the frequency of that day")
            .remedy("请刷新后核对", "Refresh and compare"));

    private final ProblemText text;

    FormProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
