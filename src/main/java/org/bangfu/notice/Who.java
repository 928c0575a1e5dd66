package org.bangfu.notice;

import org.bangfu.platform.web.Worded;

/** Who is told, by what they are to the record. Whoever did it is never told of it. */
enum Who implements Worded {
    DESK("调度员", "dispatchers"),
    APPROVERS("审批人", "approvers"),
    VERIFIERS("核实员", "verifiers"),
    LEADERS("区领导", "leaders"),
    UNIT("接到需求的单位的经办人", "handlers of the units that got it"),
    LEAD("主办单位的经办人", "handlers of the lead unit"),
    HANDLER("承办的人；还没有人承办的，主办单位的经办人", "whoever works on it; the lead unit's handlers while nobody does"),
    CLIENT("服务对象的联系人", "the client's contacts"),
    OFFICER("服务对象的联络员", "the client's officers"),
    OTHER_SIDE("交接、换班的另一方", "the other side of a hand-over or a swap"),
    BOTH_SIDES("换班的两位", "both sides of a swap");

    private final String zh;
    private final String en;

    Who(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
