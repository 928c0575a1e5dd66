package org.bangfu.platform.clock;

import org.bangfu.platform.web.Worded;

/** What has to be reached within a limit. */
public enum Goal implements Worded {
    /** Whoever it was assigned to has spoken with the client. */
    CONTACT("联系", "Contact"),
    /** Whoever it was assigned to has answered. */
    ANSWER("答复", "Answer"),
    /** The case as a whole, from raising on; no step resets it. */
    SOLVE("办结", "Solve"),
    /** Until when a unit may say that it is not its business. */
    HAND_BACK("退回", "Hand back"),
    /** How long the client is waited for before a verifier asks. */
    CONFIRM("确认", "Confirm");

    private final String zh;
    private final String en;

    Goal(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether it is the case's own; the others belong to an assignment. */
    public boolean isWhole() {
        return this == SOLVE;
    }

    /** Whether anybody is told when it is overdue. The others only end a possibility. */
    public boolean isAnnounced() {
        return this == CONTACT || this == ANSWER || this == SOLVE;
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
