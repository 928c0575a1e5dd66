package org.bangfu.need;

import org.bangfu.platform.web.Worded;

/** Where a need stands. */
public enum Status implements Worded {
    RAISED("已提出", "raised"),
    ACCEPTED("已受理", "accepted"),
    ASSIGNED("已派单", "assigned"),
    IN_PROGRESS("办理中", "in progress"),
    HANDED_BACK("已退回", "handed back"),
    ANSWERED("已答复，待表态", "answered, waiting for the client's word"),
    REOPENED("重办中", "reopened"),
    VERIFIED("已核实", "verified"),
    CLOSED("已办结", "closed"),
    WITHDRAWN("已撤回", "withdrawn"),
    MERGED("已合并", "merged"),
    OUT_OF_SCOPE("不属受理范围", "out of scope");

    private final String zh;
    private final String en;

    Status(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether anybody still has to act. */
    public boolean isOpen() {
        return switch (this) {
            case RAISED, ACCEPTED, ASSIGNED, IN_PROGRESS, HANDED_BACK, ANSWERED, REOPENED, VERIFIED -> true;
            case CLOSED, WITHDRAWN, MERGED, OUT_OF_SCOPE -> false;
        };
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
