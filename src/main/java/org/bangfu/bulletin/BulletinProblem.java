package org.bangfu.bulletin;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum BulletinProblem implements ProblemCode {
    BULLETIN_UNKNOWN(
            ProblemText.of(404, "没有这份简报", "There is no such bulletin").remedy("请从列表中选择", "Choose from the list")),
    BULLETIN_CHANGED(ProblemText.of(
                    409,
                    "这份简报刚被别人改过：您看到的是第 {seen} 版，现为第 {version} 版",
                    "The bulletin has just changed: you saw version {seen}, it is now {version}")
            .remedy("请复制您的文字，刷新后再改", "Copy your text, refresh and change it again")),
    BULLETIN_STEP_NOT_NOW(
            ProblemText.of(409, "简报现为“{state}”，不能这样做", "The bulletin is {state}; that is not possible now")
                    .remedy("请刷新后再看", "Refresh and look again")),
    SECOND_PERSON_NEEDED(ProblemText.of(403, "撰稿人不能审自己的稿", "Nobody checks their own text")
            .remedy("请由另一位秘书或领导审核", "Let another secretary or a leader check it")
            .lifter("本区另一位秘书或领导", "Another secretary or leader of the zone")),
    FIGURE_IN_TEXT_UNKNOWN(ProblemText.of(422, "文中的数字“{token}”没有对应的指标", "There is no figure for “{token}” in the text")
            .remedy("请从指标目录插入", "Insert it from the register of figures")),
    FIGURE_WITHOUT_VALUE(ProblemText.of(422, "指标“{figure}”当日没有值，不能发布", "The figure “{figure}” has no value on that day")
            .remedy("请换一个日期，或删去这个数字", "Choose another day, or take the number out")),
    BULLETIN_DAY_IN_FUTURE(ProblemText.of(422, "截止日 {day} 还没到", "The day {day} has not come yet")
            .remedy("请选择今天或以前", "Choose today or earlier")),
    NUMBERS_MOVED(ProblemText.of(409, "发布时数据正在变动，未发布", "The data moved while publishing; nothing was published")
            .remedy("请再点一次发布", "Publish again")),
    PASSPORT_UNKNOWN(ProblemText.of(404, "没有这个数字的出处", "There is no such passport")
            .remedy("请从简报中点开数字", "Open it from a bulletin"));

    private final ProblemText text;

    BulletinProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
