package org.bangfu.notice;

import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.JournalEntry;
import org.bangfu.platform.journal.JournalListener;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Component;

/** Tells a client of the visits that are planned, and of those called off; once, of several that repeat. */
@Component
class EncounterHearing implements JournalListener {

    /** What a command answers with; whatever else it wrote follows. */
    private static final int FIRST = 1;

    private final Notices notices;
    private final Recipients recipients;

    EncounterHearing(Notices notices, Recipients recipients) {
        this.notices = notices;
        this.recipients = recipients;
    }

    @Override
    public String name() {
        return "notice.encounter";
    }

    @Override
    public String kind() {
        return "encounter";
    }

    @Override
    public void on(ZoneId zone, JournalEntry entry) {
        if (entry.ordinal() > FIRST) {
            return;
        }
        switch (entry.act()) {
            case "encounter.plan" -> tell(zone, entry, Topic.VISIT_PLANNED);
            case "encounter.cancel" -> tell(zone, entry, Topic.VISIT_CANCELLED);
            default -> {}
        }
    }

    private void tell(ZoneId zone, JournalEntry entry, Topic topic) {
        ClientId client = entry.as(Body.class).client;
        var notice = new Notice(
                topic, entry.recordId(), entry.version(), client, false, entry.recordedAt(), entry.position());
        notices.tell(zone, notice, entry.actor(), recipients.contacts(zone, client));
    }

    /** What is read of it. */
    private record Body(ClientId client) {}
}
