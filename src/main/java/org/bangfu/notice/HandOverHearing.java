package org.bangfu.notice;

import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.platform.journal.JournalEntry;
import org.bangfu.platform.journal.JournalListener;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Component;

/** Tells each side of a hand-over what the other did. */
@Component
class HandOverHearing implements JournalListener {

    private final Notices notices;

    HandOverHearing(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notice.hand-over";
    }

    @Override
    public String kind() {
        return "hand-over";
    }

    @Override
    public void on(ZoneId zone, JournalEntry entry) {
        Body body = entry.as(Body.class);
        switch (entry.act()) {
            case "hand-over.propose" -> tell(zone, entry, Topic.HAND_OVER_PROPOSED, Stream.of(body.receiver));
            case "hand-over.accept", "hand-over.refuse" ->
                tell(zone, entry, Topic.HAND_OVER_ANSWERED, Stream.of(body.giver, body.proposedBy));
            case "hand-over.withdraw" -> tell(zone, entry, Topic.HAND_OVER_WITHDRAWN, Stream.of(body.receiver));
            default -> {}
        }
    }

    private void tell(ZoneId zone, JournalEntry entry, Topic topic, Stream<UUID> people) {
        var notice =
                new Notice(topic, entry.recordId(), entry.version(), null, false, entry.recordedAt(), entry.position());
        notices.tell(zone, notice, entry.actor(), people);
    }

    /** What is read of it. */
    private record Body(UUID giver, UUID receiver, UUID proposedBy) {}
}
