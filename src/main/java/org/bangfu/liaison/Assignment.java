package org.bangfu.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.Access;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.web.Worded;
import org.jspecify.annotations.Nullable;

/**
 * An officer who serves a client.
 *
 * @param to the first day on which it no longer holds; null while none is set
 * @param reason why it was made although the officer had enough, or why it ended
 */
public record Assignment(
        UUID id,
        ClientId client,
        PersonId officer,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason,
        int version) {

    /** As what the officer serves. */
    public enum Kind implements Worded {
        /** The one who answers for it. */
        OFFICER("联络员", "liaison officer"),
        /** Stands in for the officer. */
        DEPUTY("副联络员", "deputy"),
        /** Serves a foreign-funded or key enterprise round the clock, beside its officer. */
        AMBASSADOR("服务大使", "service ambassador");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
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

    /** Where it stands on a day. */
    enum State {
        PLANNED,
        CURRENT,
        ENDED
    }

    State on(LocalDate day) {
        if (from.isAfter(day)) {
            return State.PLANNED;
        }
        return to == null || to.isAfter(day) ? State.CURRENT : State.ENDED;
    }

    boolean holds(LocalDate day) {
        return on(day) == State.CURRENT;
    }

    /** Whether it holds on some day from {@code day} on. */
    boolean reaches(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    /** Whether a client with this one has somebody to turn to: an ambassador comes beside an officer. */
    boolean serves() {
        return kind != Kind.AMBASSADOR;
    }

    /**
     * Ends it.
     *
     * @param seen the version that was decided on
     * @param day the first day on which it no longer holds
     */
    Assignment end(int seen, LocalDate day, LocalDate today, @Nullable String why) {
        if (seen != version) {
            throw LiaisonProblem.ASSIGNMENT_CHANGED.with();
        }
        if (to != null) {
            throw LiaisonProblem.ASSIGNMENT_ENDED.with("day", to);
        }
        if (!day.isAfter(from) || day.isBefore(today)) {
            throw LiaisonProblem.ASSIGNMENT_END_DAY
                    .with("from", from, "today", today)
                    .at(List.of("day"));
        }
        return new Assignment(id, client, officer, kind, from, day, why == null ? reason : why, version + 1);
    }

    /** The right to see the client that comes with it, under the same version. */
    Access access() {
        return new Access(client, Access.Holder.PERSON, officer.value(), Access.Why.ASSIGNMENT, id, from, to, version);
    }
}
