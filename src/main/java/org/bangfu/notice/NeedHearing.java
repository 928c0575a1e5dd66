package org.bangfu.notice;

import java.util.Locale;
import java.util.Optional;
import org.bangfu.need.Need;
import org.bangfu.need.Status;
import org.bangfu.need.Step;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.journal.JournalEntry;
import org.bangfu.platform.journal.JournalListener;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Component;

/** Turns the steps of needs into notices. A new kind of step does not compile until this has decided about it. */
@Component
class NeedHearing implements JournalListener {

    private final Notices notices;
    private final Recipients recipients;

    NeedHearing(Notices notices, Recipients recipients) {
        this.notices = notices;
        this.recipients = recipients;
    }

    @Override
    public String name() {
        return "notice.need";
    }

    @Override
    public String kind() {
        return "need";
    }

    @Override
    public void on(ZoneId zone, JournalEntry entry) {
        Need need = entry.as(Need.class);
        topic(entry.act(), need).ifPresent(topic -> {
            var notice = new Notice(
                    topic,
                    need.id().value(),
                    need.version(),
                    need.client(),
                    need.urgency() == Urgency.CRITICAL,
                    entry.recordedAt(),
                    entry.position());
            notices.tell(
                    zone, notice, entry.actor(), topic.who().stream().flatMap(who -> recipients.of(zone, who, need)));
        });
    }

    private static Optional<Topic> topic(String act, Need need) {
        if (act.equals("need.raise")) {
            return Optional.of(Topic.NEED_RAISED);
        }
        var step = Step.valueOf(
                act.substring("need.".length()).toUpperCase(Locale.ROOT).replace('-', '_'));
        return Optional.ofNullable(
                switch (step) {
                    case ASSIGN -> Topic.NEED_ASSIGNED;
                    case ASK -> Topic.NEED_ASKED;
                    case REPLY -> Topic.NEED_REPLIED;
                    case REQUEST -> Topic.NEED_REQUESTED;
                    case DECIDE -> Topic.NEED_DECIDED;
                    case CO_ANSWER -> Topic.NEED_CO_ANSWERED;
                    case ANSWER -> Topic.NEED_ANSWERED;
                    case HAND_BACK -> Topic.NEED_HANDED_BACK;
                    case WORD, TRY ->
                        need.status() == Status.REOPENED
                                ? Topic.NEED_REOPENED
                                : need.status() == Status.VERIFIED ? Topic.NEED_TO_VERIFY : null;
                    case REOPEN -> Topic.NEED_REOPENED;
                    case CLOSE -> Topic.NEED_CLOSED;
                    case WITHDRAW -> Topic.NEED_WITHDRAWN;
                    case MERGE -> Topic.NEED_MERGED;
                    case REFUSE -> Topic.NEED_REFUSED;
                    case ACCEPT, START, RESUME, UNMERGE, RECLASSIFY -> null;
                });
    }
}
