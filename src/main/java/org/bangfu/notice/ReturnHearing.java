package org.bangfu.notice;

import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.JournalEntry;
import org.bangfu.platform.journal.JournalListener;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Component;

/** Tells a client that one of its returns is queried. */
@Component
class ReturnHearing implements JournalListener {

    private final Notices notices;
    private final Recipients recipients;

    ReturnHearing(Notices notices, Recipients recipients) {
        this.notices = notices;
        this.recipients = recipients;
    }

    @Override
    public String name() {
        return "notice.return";
    }

    @Override
    public String kind() {
        return "return-decision";
    }

    @Override
    public void on(ZoneId zone, JournalEntry entry) {
        Body body = entry.as(Body.class);
        if (body.status.equals("QUERIED")) {
            var notice = new Notice(
                    Topic.RETURN_QUERIED,
                    entry.recordId(),
                    entry.version(),
                    body.client,
                    false,
                    entry.recordedAt(),
                    entry.position());
            notices.tell(zone, notice, entry.actor(), recipients.contacts(zone, body.client));
        }
    }

    /** What is read of it. */
    private record Body(ClientId client, String status) {}
}
