package org.bangfu.liaison.grid;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum GridProblem implements ProblemCode {
    GRID_UNKNOWN(ProblemText.of(404, "没有这个网格", "There is no such grid").remedy("请从列表中选择", "Choose from the list")),
    GRID_KNOWN(ProblemText.of(409, "已有同名的网格“{name}”", "There is a grid “{name}” already")
            .remedy("请另取一个名称", "Choose another name")),
    GRID_CHANGED(ProblemText.of(409, "这个网格刚被别人改过", "Somebody has just changed this grid")
            .remedy("请刷新后重新提交", "Refresh and send again")),
    GRID_CADRE(ProblemText.of(422, "这位人员不在岗，不能任网格员", "This person holds no post and cannot be a grid cadre")
            .remedy("请从干部名册中选择", "Choose from the officials")
            .lifter("本区管理员（干部名册）", "The zone administrator, who keeps the officials")),
    GRID_CADRE_SAME(ProblemText.of(409, "这个网格现在就是这位网格员", "This is the grid's cadre already")
            .remedy("不必更换", "There is nothing to change")),
    GRID_DAY(ProblemText.of(422, "{day} 不能作为开始日期", "It cannot begin on {day}")
            .remedy("请填今天或以后、并晚于上一次变更的日期", "Choose today or later, and after the last change")),
    GRID_CLIENT(
            ProblemText.of(422, "有的单位不在册，或不在您的范围内", "Some of these clients are not listed, or beyond what you may see")
                    .remedy("请从名册中选择", "Choose from the roster")),
    GRID_AREA(ProblemText.of(422, "没有这个片区", "There is no such area").remedy("请从列表中选择", "Choose from the list"));

    private final ProblemText text;

    GridProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
