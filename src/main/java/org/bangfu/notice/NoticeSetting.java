package org.bangfu.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bangfu.platform.journal.Personal;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told beside the inbox. Times are Shanghai's.
 *
 * @param mail where mail goes
 * @param quietFrom nothing goes out from then to {@code quietTo}; none when they are equal
 * @param digestAt all in one message a day, at that time; null for as things happen
 * @param urgentEver what is urgent goes out at once, also when it is quiet
 */
record NoticeSetting(
        UUID person,
        SortedSet<Channel.Kind> channels,
        @Personal(subject = "person") @Nullable String mail,
        LocalTime quietFrom,
        LocalTime quietTo,
        @Nullable LocalTime digestAt,
        boolean urgentEver,
        int version) {

    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");
    private static final int EVENING = 21;
    private static final int MORNING = 7;

    /** Of whoever has said nothing: the inbox alone. */
    static NoticeSetting none(UUID person) {
        return new NoticeSetting(
                person,
                new TreeSet<>(),
                null,
                LocalTime.of(EVENING, 0),
                LocalTime.of(MORNING, 0),
                null,
                true,
                -1); // the first that is written is version 0
    }

    /** Refuses what cannot be kept to. */
    NoticeSetting check() {
        if (mail != null && !MAIL.matcher(mail).matches()) {
            throw NoticeProblem.MAIL_INVALID.with().at(List.of("mail"));
        }
        if (channels.contains(Channel.Kind.MAIL) && mail == null) {
            throw NoticeProblem.MAIL_NEEDED.with().at(List.of("mail"));
        }
        if (digestAt != null && quiet(digestAt)) {
            throw NoticeProblem.DIGEST_QUIET
                    .with("at", digestAt, "from", quietFrom, "to", quietTo)
                    .at(List.of("digestAt"));
        }
        return this;
    }

    /**
     * Whether what waits may go out now.
     *
     * @param oldest when the oldest of what waits happened
     * @param urgent whether anything of it is
     */
    boolean goes(Instant oldest, boolean urgent, Instant now) {
        if (urgent && urgentEver) {
            return true;
        }
        ZonedDateTime here = now.atZone(Days.SHANGHAI);
        if (quiet(here.toLocalTime())) {
            return false;
        }
        if (digestAt == null) {
            return true;
        }
        ZonedDateTime today = here.with(digestAt);
        ZonedDateTime last = today.isAfter(here) ? today.minusDays(1) : today;
        return !oldest.isAfter(last.toInstant());
    }

    private boolean quiet(LocalTime time) {
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !quietFrom.equals(quietTo) && (!time.isBefore(quietFrom) || time.isBefore(quietTo));
    }
}
