package org.bangfu.liaison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.web.Worded;
import org.jspecify.annotations.Nullable;

/**
 * Clients that pass from one officer to another.
 *
 * @param day from which the receiver is to serve them
 * @param overload why the receiver is to have more than the cap allows; null when they need not
 * @param answer why it was refused or withdrawn
 */
record HandOver(
        UUID id,
        PersonId giver,
        PersonId receiver,
        LocalDate day,
        State state,
        String reason,
        @Nullable String overload,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        List<Item> items,
        int version) {

    /** How far it got. */
    enum State implements Worded {
        PROPOSED("等待接收人答复", "waiting for the receiver"),
        ACCEPTED("已接收", "accepted"),
        REFUSED("已退回", "refused"),
        WITHDRAWN("已撤回", "withdrawn");

        private final String zh;
        private final String en;

        State(String zh, String en) {
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

    /** One of the clients, with what the receiver has to know. */
    record Item(ClientId client, UUID assignment, @Nullable String note) {}

    HandOver accept(int seen, UUID actor, Instant now) {
        return answer(seen, receiver.value().equals(actor), State.ACCEPTED, null, now);
    }

    HandOver refuse(int seen, UUID actor, String why, Instant now) {
        return answer(seen, receiver.value().equals(actor), State.REFUSED, why, now);
    }

    /** @param clerk whether the actor may do it for the giver */
    HandOver withdraw(int seen, UUID actor, boolean clerk, String why, Instant now) {
        return answer(seen, clerk || giver.value().equals(actor), State.WITHDRAWN, why, now);
    }

    private HandOver answer(int seen, boolean may, State next, @Nullable String why, Instant now) {
        if (!may) {
            throw LiaisonProblem.HAND_OVER_NOT_YOURS.with();
        }
        if (state != State.PROPOSED) {
            throw LiaisonProblem.HAND_OVER_ANSWERED.with("state", state);
        }
        if (seen != version) {
            throw LiaisonProblem.HAND_OVER_CHANGED.with();
        }
        return new HandOver(
                id, giver, receiver, day, next, reason, overload, proposedBy, proposedAt, why, now, items, version + 1);
    }
}
