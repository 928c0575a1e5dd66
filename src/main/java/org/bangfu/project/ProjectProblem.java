package org.bangfu.project;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum ProjectProblem implements ProblemCode {
    PROJECT_CODE(ProblemText.of(
                    422, "项目代码由 4 至 40 位数字、字母和连字符组成", "A project's code has 4 to 40 digits, letters and hyphens")
            .remedy("请照立项文件填写国家项目代码；没有的，填本区编号", "Write the national code as approved, or the zone's own number")),
    PROJECT_UNKNOWN(ProblemText.of(404, "没有这个项目，或不在您的范围内", "There is no such project, or it is beyond what you may see")
            .remedy("请从项目名册中选择", "Choose from the roster of projects")
            .lifter("本区名册员", "The zone's roster clerk")),
    PROJECT_KNOWN(ProblemText.of(409, "这个项目代码已登记为“{name}”", "This code is on the roster already, as “{name}”")
            .remedy("请修改已有的那一条", "Edit that entry")
            .lifter("本区名册员", "The zone's roster clerk")),
    PROJECT_CHANGED(ProblemText.of(
                    409,
                    "这个项目的资料刚被别人改过：您看到的是第 {seen} 版，现为第 {version} 版",
                    "The record has just changed: you saw version {seen}, it is now {version}")
            .remedy("请刷新，核对后重新提交", "Refresh, compare and send again")),
    PROJECT_IN_USE(ProblemText.of(409, "这个项目导入后已被改过或用过", "The project was changed or used since it came in")
            .remedy("请在项目页面上更正", "Correct it on its own page")),
    PROJECT_STEP(ProblemText.of(409, "项目{status}，不能这样办", "The project is {status}: that cannot be done now")
            .remedy("请刷新后再看", "Refresh and look again")
            .lifter("本区名册员", "The zone's roster clerk")),
    PROJECT_DAY(
            ProblemText.of(422, "生效日 {from} 不能晚于今天", "The day from which it holds, {from}, cannot lie in the future")
                    .remedy("请填写今天或以前的日期", "Enter today or an earlier day")),
    PROJECT_AREA(ProblemText.of(422, "没有这个片区", "There is no such area").remedy("请从列表中选择", "Choose from the list")),
    PROJECT_UNIT(ProblemText.of(422, "没有这个单位", "There is no such unit")
            .remedy("请从单位列表中选择", "Choose from the list of units")
            .lifter("本区管理员（单位名册）", "The zone administrator, who keeps the units"));

    private final ProblemText text;

    ProjectProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
