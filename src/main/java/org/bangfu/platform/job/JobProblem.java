package org.bangfu.platform.job;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum JobProblem implements ProblemCode {
    JOB_ASKED_BEFORE(ProblemText.of(409, "这项工作已经提交过", "This work was asked for already")
            .remedy("请刷新后查看进度", "Refresh to see how far it is")),
    JOB_GAVE_UP(ProblemText.of(500, "多次尝试均未完成（编号 {incident}）", "Several attempts did not finish (incident {incident})")
            .remedy("请把编号告诉管理员", "Tell the administrator the number")
            .lifter("本区管理员", "The zone administrator"));

    private final ProblemText text;

    JobProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
