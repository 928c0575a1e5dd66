package org.bangfu.liaison.team;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum TeamProblem implements ProblemCode {
    TEAM_UNKNOWN(ProblemText.of(404, "没有这个专班或工作组", "There is no such team").remedy("请从列表中选择", "Choose from the list")),
    TEAM_CHANGED(ProblemText.of(409, "这个专班刚被别人改过", "Somebody has just changed this team")
            .remedy("请刷新后重新提交", "Refresh and send again")),
    TEAM_DAY(ProblemText.of(
                    422,
                    "日期 {day} 不行：须在专班存续期内，结束须晚于开始，且不重复",
                    "{day} will not do: it lies in the team's time, an end comes after its beginning, and nothing begins twice")
            .remedy("请改填日期", "Choose another day")),
    TEAM_MEMBER(ProblemText.of(
                    422,
                    "外部专家须写明姓名和单位；其他成员从干部名册中选择",
                    "An outside expert has a name and an organisation; everybody else is one of the officials")
            .remedy("请补全或更正", "Add or correct it")),
    TEAM_HOME(ProblemText.of(422, "借调人员须写明原单位；其他人不填", "A secondee has a home unit; others have none")
            .remedy("请更正原单位", "Correct the home unit")),
    TEAM_PERSON(ProblemText.of(422, "这位人员不在岗", "This person holds no post")
            .remedy("请从干部名册中另选一位", "Choose somebody else from the officials")
            .lifter("本区管理员（干部名册）", "The zone administrator, who keeps the officials")),
    TEAM_UNIT(ProblemText.of(422, "没有这个单位", "There is no such unit")
            .remedy("请从单位列表中选择", "Choose from the list of units")),
    TEAM_TWICE(ProblemText.of(409, "这位人员已在这个专班", "This person is in the team already")
            .remedy("不必再加", "There is nothing to add")),
    TEAM_LEADER(ProblemText.of(409, "这个专班已有组长", "The team has a leader already")
            .remedy("请先让现任组长结束", "End the present leader first")),
    TEAM_MEMBER_UNKNOWN(
            ProblemText.of(404, "这个专班没有这位成员", "The team has no such member").remedy("请从列表中选择", "Choose from the list")),
    TEAM_CLIENT(ProblemText.of(
                    422,
                    "有的单位不在册、不在您的范围内，或不在这个专班",
                    "Some of these clients are not listed, beyond what you may see, or not the team's")
            .remedy("请从名册中选择", "Choose from the roster"));

    private final ProblemText text;

    TeamProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
