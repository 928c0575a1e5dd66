package org.bangfu.directory;

import java.util.List;
import org.bangfu.platform.intake.Field.Choice;
import org.bangfu.platform.zone.Role;

/** What offices call the roles. A contact's is none of them: it comes from speaking for a client. */
final class RoleWords {

    static final List<Choice> CHOICES = List.of(
            Choice.of(Role.ADMINISTRATOR, "系统管理员", "Administrator", "管理员"),
            Choice.of(Role.SECURITY_ADMINISTRATOR, "安全管理员", "Security administrator", "安全保密管理员"),
            Choice.of(Role.AUDITOR, "审计员", "Auditor", "安全审计员", "审计管理员"),
            Choice.of(Role.ROSTER_CLERK, "名册员", "Roster clerk", "名册管理员", "企业名册员"),
            Choice.of(Role.LIAISON_OFFICER, "驻企联络员", "Liaison officer", "联络员", "驻企干部"),
            Choice.of(Role.HANDLER, "经办人", "Handler", "办理人", "部门经办人"),
            Choice.of(Role.DISPATCHER, "调度员", "Dispatcher", "诉求调度员", "派单员"),
            Choice.of(Role.APPROVER, "审批人", "Approver"),
            Choice.of(Role.VERIFIER, "核实员", "Verifier", "回访员"),
            Choice.of(Role.LEADER, "领导", "Leader", "区领导", "分管领导"),
            Choice.of(Role.SECRETARY, "文秘", "Secretary", "秘书", "办公室文秘"));

    private RoleWords() {}
}
