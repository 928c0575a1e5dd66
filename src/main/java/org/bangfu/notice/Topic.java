package org.bangfu.notice;

import static org.bangfu.notice.Who.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.bangfu.platform.web.Worded;

/**
 * What is told, to whom, in which words. A sentence names no person, no enterprise and nothing of the matter: it may be read over a
 * shoulder. Names are stored: they never change.
 */
enum Topic implements Worded {
    NEED_RAISED("提出需求", "有新需求待受理", "A new need waits to be accepted", DESK, OFFICER),
    NEED_ASSIGNED("派单", "有需求派给您单位，请在期限内联系企业", "A need was given to your unit; speak with the client in time", UNIT),
    NEED_ASKED("请企业补充", "办理单位请您补充情况", "The unit that works on your need asks you for more", CLIENT),
    NEED_REPLIED("企业补充", "企业已补充，请继续办理", "The client has replied; please go on", HANDLER),
    NEED_REQUESTED("申请延期、暂停或挂账", "有延期、暂停或挂账申请待审批", "A request for more time waits for you", APPROVERS),
    NEED_DECIDED("审批", "您的申请已有结果", "Your request for more time was decided", HANDLER),
    NEED_CO_ANSWERED("协办答复", "协办单位已答复", "A co-handling unit has answered", HANDLER),
    NEED_ANSWERED("答复", "您的需求已答复，请说一声是否满意", "Your need was answered; please say whether you are content", CLIENT),
    NEED_HANDED_BACK("退回", "有需求被退回，请重新派单", "A need was handed back; please assign it anew", DESK),
    NEED_REOPENED("重办", "有需求要重新办理", "A need has to be done again", LEAD, DESK),
    NEED_TO_VERIFY("企业表态", "有需求待核实办结", "A need waits to be verified and closed", VERIFIERS),
    NEED_CLOSED("办结", "您的需求已办结；仍有问题可要求重办", "Your need is closed; ask to have it done again if it is not", CLIENT),
    NEED_REFUSED(
            "不属受理范围",
            "您的需求不属本区受理范围，理由已写明，可提出异议",
            "Your need is out of scope; the reason is given, and you may object",
            CLIENT),
    NEED_MERGED("合并", "您的需求已并入另一件一起办理", "Your need goes on as part of another", CLIENT),
    NEED_WITHDRAWN("撤回", "企业撤回了需求，不必再办", "A need was withdrawn; nothing is left to do", LEAD),
    OVERDUE_PERSON("逾期第一步", "等您办的需求已逾期", "A need that waits for you is overdue", HANDLER, DESK),
    OVERDUE_UNIT("逾期第二步", "您单位的需求已逾期", "A need with your unit is overdue", LEAD),
    OVERDUE_LEADER("逾期第三步", "有需求逾期已久，请过问", "A need has been overdue for long; please look into it", LEADERS),
    VISIT_PLANNED("约定走访", "联络员约了时间与您联系", "Your officer has planned to speak with you", CLIENT),
    VISIT_CANCELLED("取消走访", "约定的走访已取消", "A planned visit is called off", CLIENT),
    OFFICER_NAMED("指派联络员", "已为您指派联络员", "An officer was named for you", CLIENT),
    CLIENTS_GIVEN("指派联络员", "有服务对象指派给您", "Clients were assigned to you", OFFICER),
    HAND_OVER_PROPOSED("提出交接", "有服务对象交接给您，请接收或退回", "Clients are handed over to you; accept or refuse", OTHER_SIDE),
    HAND_OVER_ANSWERED("答复交接", "您提出的交接已有答复", "Your hand-over was answered", OTHER_SIDE),
    HAND_OVER_WITHDRAWN("撤回交接", "交接已撤回", "A hand-over was withdrawn", OTHER_SIDE),
    SWAP_PROPOSED("提出换班", "有同事想和您换班，请同意或谢绝", "A colleague would like to swap shifts; accept or refuse", OTHER_SIDE),
    SWAP_ANSWERED("答复换班", "您提出的换班已有答复", "The swap you proposed was answered", OTHER_SIDE),
    SWAP_WITHDRAWN("撤回换班", "同事撤回了换班", "A swap of shifts was withdrawn", OTHER_SIDE),
    SWAP_MADE("名册员调换班次", "您的班次已调换，请看值班表", "Your shift was swapped; please see the rota", BOTH_SIDES),
    RETURN_QUERIED("请企业核实报表", "有一期报表请您核实", "Please check one of your returns", CLIENT);

    private final String happening;
    private final String zh;
    private final String en;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<Who> who;

    Topic(String happening, String zh, String en, Who first, Who... more) {
        this.happening = happening;
        this.zh = zh;
        this.en = en;
        this.who = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** What happened, as the pages call it. */
    String happening() {
        return happening;
    }

    Set<Who> who() {
        return who;
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
