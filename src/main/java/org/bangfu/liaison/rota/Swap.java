package org.bangfu.liaison.rota;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.web.Worded;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;

/**
 * Two ambassadors who change places.
 *
 * @param shift the proposer's
 * @param other the colleague's
 * @param until when the earlier of the two begins; from then on nobody decides
 * @param answer why it was refused or withdrawn
 */
record Swap(
        UUID id,
        Held shift,
        Held other,
        Instant until,
        State state,
        String reason,
        Instant proposedAt,
        @Nullable String answer,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        int version) {

    /** How far it got. The last two are never stored: they come by themselves. */
    enum State implements Worded {
        PROPOSED("等待对方答复", "waiting for the other's answer"),
        ACCEPTED("已经换过", "accepted"),
        REFUSED("已被谢绝", "refused"),
        WITHDRAWN("已撤回", "withdrawn"),
        MADE("已由名册员调换", "made by the roster clerk"),
        LAPSED("已过期，前一班已经开始", "lapsed, since the earlier shift has begun"),
        OVERTAKEN("已失效，其中一班已另换了人", "overtaken, since one of the shifts has changed hands");

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

    /** A shift as it stood when the swap was proposed: whose, and which version. */
    record Held(UUID shift, PersonId ambassador, int version) {

        static Held of(Shift shift) {
            return new Held(shift.id(), shift.ambassador(), shift.version());
        }

        boolean still(@Nullable Shift now) {
            return now != null && now.version() == version;
        }
    }

    /** By an ambassador, who waits for the other's answer. */
    static Swap propose(UUID id, Shift mine, Shift other, String reason, Instant now) {
        return of(id, mine, other, State.PROPOSED, reason, null, now);
    }

    /** By the clerk, at once. */
    static Swap make(UUID id, Shift one, Shift other, String reason, UUID clerk, Instant now) {
        return of(id, one, other, State.MADE, reason, clerk, now);
    }

    private static Swap of(
            UUID id, Shift one, Shift other, State state, String reason, @Nullable UUID clerk, Instant now) {
        if (one.ambassador().equals(other.ambassador())) {
            throw RotaProblem.SWAP_SELF.with().at(List.of("other"));
        }
        Instant until = one.starts().isBefore(other.starts()) ? one.starts() : other.starts();
        if (!until.isAfter(now)) {
            throw RotaProblem.ROTA_PAST.with();
        }
        return new Swap(
                id,
                Held.of(one),
                Held.of(other),
                until,
                state,
                reason,
                now,
                null,
                clerk,
                clerk == null ? null : now,
                0);
    }

    /** Where it stands at a moment, with the shifts as they stand then. */
    State state(Instant now, @Nullable Shift one, @Nullable Shift two) {
        if (state != State.PROPOSED) {
            return state;
        }
        if (!shift.still(one) || !other.still(two)) {
            return State.OVERTAKEN;
        }
        return now.isBefore(until) ? State.PROPOSED : State.LAPSED;
    }

    /** Names, for the sentences of refusals. */
    record Names(String proposer, String colleague) {}

    /** By the colleague. */
    Swap accept(int seen, UUID actor, State stands, Names names, Instant now) {
        return decide(seen, other.ambassador, State.ACCEPTED, null, actor, stands, names, now);
    }

    /** By the colleague. */
    Swap refuse(int seen, UUID actor, String why, State stands, Names names, Instant now) {
        return decide(seen, other.ambassador, State.REFUSED, why, actor, stands, names, now);
    }

    /** By whoever proposed it. */
    Swap withdraw(int seen, UUID actor, String why, State stands, Names names, Instant now) {
        return decide(seen, shift.ambassador, State.WITHDRAWN, why, actor, stands, names, now);
    }

    private Swap decide(
            int seen,
            PersonId whose,
            State next,
            @Nullable String why,
            UUID actor,
            State stands,
            Names names,
            Instant now) {
        if (stands != State.PROPOSED) {
            throw RotaProblem.SWAP_OVER.with("state", stands);
        }
        if (!whose.value().equals(actor)) {
            throw RotaProblem.SWAP_NOT_YOURS
                    .with(
                            "state",
                            stands,
                            "until",
                            Days.minute(until),
                            "colleague",
                            names.colleague,
                            "proposer",
                            names.proposer)
                    .until(until);
        }
        if (seen != version) {
            throw RotaProblem.ROTA_CHANGED.with();
        }
        return new Swap(id, shift, other, until, next, reason, proposedAt, why, actor, now, version + 1);
    }
}
