package org.bangfu.notice;

import org.bangfu.need.Need;
import org.bangfu.need.NeedId;
import org.bangfu.need.Needs;
import org.bangfu.platform.clock.Announcements;
import org.bangfu.platform.journal.JournalEntry;
import org.bangfu.platform.journal.JournalListener;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Tells who has to know that something is overdue: the person, then the unit, then a leader; nobody more than once a day of the same
 * need, however many of its limits have passed.
 */
@Component
class OverdueHearing implements JournalListener {

    private final Notices notices;
    private final Recipients recipients;
    private final Needs needs;

    OverdueHearing(Notices notices, Recipients recipients, Needs needs) {
        this.notices = notices;
        this.recipients = recipients;
        this.needs = needs;
    }

    @Override
    public String name() {
        return "notice.overdue";
    }

    @Override
    public String kind() {
        return "clock-announced";
    }

    @Override
    public void on(ZoneId zone, JournalEntry entry) {
        var step = entry.as(Announcements.Step.class);
        if (!step.kind().equals("need")) {
            return;
        }
        needs.find(Actor.program(zone), new NeedId(step.record()))
                .filter(need -> need.status().isOpen())
                .ifPresent(need -> tell(zone, entry, step, need));
    }

    private void tell(ZoneId zone, JournalEntry entry, Announcements.Step step, Need need) {
        Topic topic = switch (step.escalation().to()) {
            case PERSON -> Topic.OVERDUE_PERSON;
            case UNIT -> Topic.OVERDUE_UNIT;
            case LEADER -> Topic.OVERDUE_LEADER;
        };
        var notice = new Notice(
                topic,
                step.record(),
                "overdue " + Days.of(entry.recordedAt()),
                need.client(),
                false,
                entry.recordedAt(),
                entry.position());
        notices.tell(zone, notice, entry.actor(), topic.who().stream().flatMap(who -> recipients.of(zone, who, need)));
    }
}
