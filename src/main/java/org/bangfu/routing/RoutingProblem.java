package org.bangfu.routing;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum RoutingProblem implements ProblemCode {
    RESPONSIBILITY_UNKNOWN(ProblemText.of(404, "职责清单中没有这一行", "There is no such line in the table of responsibilities")
            .remedy("请刷新后从清单中选择", "Refresh and choose from the table")),
    RESPONSIBILITY_CHANGED(ProblemText.of(409, "职责清单刚被别人改过", "Somebody changed the table of responsibilities just now")
            .remedy("请刷新核对后再改", "Refresh, compare and change it again")),
    RESPONSIBILITY_DAY(ProblemText.of(
                    422, "现行这一行自 {from} 起有效，新的起止日期应晚于该日", "The line in force holds from {from}: the day must be later")
            .remedy("请改日期", "Choose a later day")),
    ROUTING_UNIT_UNKNOWN(ProblemText.of(422, "没有编号为 {unit} 的单位", "There is no unit {unit}")
            .remedy("请从单位列表中选择", "Choose from the list of units")
            .lifter("本区管理员", "The zone administrator")),
    ROUTING_AREA_UNKNOWN(ProblemText.of(422, "没有编号为 {area} 的片区", "There is no area {area}")
            .remedy("请从片区列表中选择", "Choose from the list of areas")
            .lifter("本区管理员", "The zone administrator")),
    FALLBACK_CHANGED(ProblemText.of(
                    409, "首接单位或兜底单位刚被别人改过", "Somebody changed the first receiver or the unit of last resort just now")
            .remedy("请刷新核对后再改", "Refresh, compare and change it again"));

    private final ProblemText text;

    RoutingProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
