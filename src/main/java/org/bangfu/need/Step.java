package org.bangfu.need;

import static org.bangfu.need.Status.ACCEPTED;
import static org.bangfu.need.Status.ANSWERED;
import static org.bangfu.need.Status.ASSIGNED;
import static org.bangfu.need.Status.CLOSED;
import static org.bangfu.need.Status.HANDED_BACK;
import static org.bangfu.need.Status.IN_PROGRESS;
import static org.bangfu.need.Status.MERGED;
import static org.bangfu.need.Status.OUT_OF_SCOPE;
import static org.bangfu.need.Status.RAISED;
import static org.bangfu.need.Status.REOPENED;
import static org.bangfu.need.Status.VERIFIED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.bangfu.platform.web.Worded;

/** What can be done with a need, from which statuses, and whose business it is. The endpoints' permissions say the same in roles. */
public enum Step implements Worded {
    ACCEPT("受理", "accept", By.DESK, RAISED),
    ASSIGN("派单", "assign", By.DESK, RAISED, ACCEPTED, HANDED_BACK, ASSIGNED, IN_PROGRESS, REOPENED),
    START("联系企业并开始办理", "start", By.LEAD, ASSIGNED, IN_PROGRESS, REOPENED),
    ASK("请企业补充", "ask the client", By.LEAD, ASSIGNED, IN_PROGRESS, REOPENED),
    REPLY("补充说明", "reply", By.CLIENT, ASSIGNED, IN_PROGRESS, REOPENED),
    REQUEST("申请延期、暂停或挂账", "ask for more time", By.LEAD, ASSIGNED, IN_PROGRESS, REOPENED),
    DECIDE("审批申请", "decide a request", By.APPROVER, ASSIGNED, IN_PROGRESS, REOPENED),
    RESUME("恢复办理", "resume", By.LEAD, ASSIGNED, IN_PROGRESS, REOPENED),
    CO_ANSWER("协办答复", "answer as co-handler", By.CO_HANDLER, ASSIGNED, IN_PROGRESS, REOPENED),
    ANSWER("答复", "answer", By.LEAD, ASSIGNED, IN_PROGRESS, REOPENED),
    HAND_BACK("退回", "hand back", By.LEAD, ASSIGNED, IN_PROGRESS, REOPENED),
    WORD("表态", "say whether content", By.CLIENT, ANSWERED),
    TRY("回访", "ask the client's word", By.VERIFIER, ANSWERED),
    REOPEN("要求重办", "reopen", By.CLIENT, VERIFIED, CLOSED, OUT_OF_SCOPE),
    CLOSE("办结", "close", By.VERIFIER, VERIFIED),
    WITHDRAW("撤回", "withdraw", By.CLIENT, RAISED, ACCEPTED, ASSIGNED, IN_PROGRESS, HANDED_BACK, REOPENED),
    MERGE("合并", "merge", By.DESK, RAISED, ACCEPTED, HANDED_BACK, ASSIGNED),
    UNMERGE("取消合并", "unmerge", By.DESK, MERGED),
    REFUSE("不属受理范围", "declare out of scope", By.DESK, RAISED, ACCEPTED, HANDED_BACK),
    RECLASSIFY(
            "改类别或缓急",
            "change kind or urgency",
            By.DESK,
            RAISED,
            ACCEPTED,
            HANDED_BACK,
            ASSIGNED,
            IN_PROGRESS,
            REOPENED);

    /** Whose business a step is. */
    public enum By implements Worded {
        DESK("调度岗", "the dispatch desk"),
        LEAD("主办单位", "the lead unit"),
        CO_HANDLER("协办单位", "a co-handling unit"),
        APPROVER("审批人", "an approver"),
        VERIFIER("核实员（不能是经办人）", "a verifier who did not handle it"),
        CLIENT("提出需求的单位", "the client who asked");

        private final String zh;
        private final String en;

        By(String zh, String en) {
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

    private final String zh;
    private final String en;
    private final By by;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<Status> from;

    Step(String zh, String en, By by, Status first, Status... more) {
        this.zh = zh;
        this.en = en;
        this.by = by;
        this.from = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** Its name on the wire and in the journal: as {@code hand-back}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The permission of its endpoint. */
    String permission() {
        return switch (this) {
            case WORD -> "need.say";
            case REPLY, WITHDRAW -> "need.speak";
            case REOPEN -> "need.reopen";
            default ->
                switch (by) {
                    case DESK -> "need.dispatch";
                    case LEAD, CO_HANDLER -> "need.handle";
                    case APPROVER -> "need.approve";
                    case VERIFIER -> "need.verify";
                    case CLIENT -> throw new IllegalStateException(name());
                };
        };
    }

    public By by() {
        return by;
    }

    boolean isFrom(Status status) {
        return from.contains(status);
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
