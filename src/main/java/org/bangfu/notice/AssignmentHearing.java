package org.bangfu.notice;

import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.JournalEntry;
import org.bangfu.platform.journal.JournalListener;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Component;

/** Tells a client who its officer is, and an officer, once for all that one command assigned, that there are clients. */
@Component
class AssignmentHearing implements JournalListener {

    private final Notices notices;
    private final Recipients recipients;

    AssignmentHearing(Notices notices, Recipients recipients) {
        this.notices = notices;
        this.recipients = recipients;
    }

    @Override
    public String name() {
        return "notice.assignment";
    }

    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public void on(ZoneId zone, JournalEntry entry) {
        if (entry.version() > 0) {
            return;
        }
        Body begun = entry.as(Body.class);
        var named = new Notice(
                Topic.OFFICER_NAMED,
                entry.recordId(),
                entry.version(),
                begun.client,
                false,
                entry.recordedAt(),
                entry.position());
        notices.tell(zone, named, entry.actor(), recipients.contacts(zone, begun.client));
        var given =
                new Notice(Topic.CLIENTS_GIVEN, entry.command(), 0, null, false, entry.recordedAt(), entry.position());
        notices.tell(zone, given, entry.actor(), Stream.of(begun.officer));
    }

    /** What is read of it. */
    private record Body(ClientId client, UUID officer) {}
}
