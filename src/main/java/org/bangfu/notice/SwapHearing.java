package org.bangfu.notice;

import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.platform.journal.JournalEntry;
import org.bangfu.platform.journal.JournalListener;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Component;

/** Tells each side of a swap what the other did, and both what the clerk did. */
@Component
class SwapHearing implements JournalListener {

    private final Notices notices;

    SwapHearing(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notice.swap";
    }

    @Override
    public String kind() {
        return "rota-swap";
    }

    @Override
    public void on(ZoneId zone, JournalEntry entry) {
        Body body = entry.as(Body.class);
        UUID proposer = body.shift.ambassador;
        UUID colleague = body.other.ambassador;
        switch (entry.act()) {
            case "rota.swap.propose" -> tell(zone, entry, Topic.SWAP_PROPOSED, Stream.of(colleague));
            case "rota.swap.accept", "rota.swap.refuse" -> tell(zone, entry, Topic.SWAP_ANSWERED, Stream.of(proposer));
            case "rota.swap.withdraw" -> tell(zone, entry, Topic.SWAP_WITHDRAWN, Stream.of(colleague));
            case "rota.swap" -> tell(zone, entry, Topic.SWAP_MADE, Stream.of(proposer, colleague));
            default -> {}
        }
    }

    private void tell(ZoneId zone, JournalEntry entry, Topic topic, Stream<UUID> people) {
        var notice =
                new Notice(topic, entry.recordId(), entry.version(), null, false, entry.recordedAt(), entry.position());
        notices.tell(zone, notice, entry.actor(), people);
    }

    /** What is read of it. */
    private record Body(Held shift, Held other) {}

    private record Held(UUID ambassador) {}
}
