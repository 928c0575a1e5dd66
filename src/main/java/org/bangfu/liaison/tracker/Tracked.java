package org.bangfu.liaison.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.Personal;
import org.bangfu.platform.web.Worded;
import org.jspecify.annotations.Nullable;

/**
 * How one thing stood with a client on a day, as an officer heard of it. It is an observation, and overwrites nothing the client reports.
 *
 * @param amount of orders in hand, in fen; for ORDER alone
 * @param level 1, hardly to be felt, to 5, work stands still; needed for DIFFICULTY, possible for POLICY_WISH
 * @param encounter where it was said; null when it came otherwise
 * @param person who recorded it
 */
record Tracked(
        UUID id,
        ClientId client,
        Kind kind,
        LocalDate asOf,
        @Nullable Long amount,
        @Nullable Integer level,
        @Personal(subject = "client") String note,
        @Nullable UUID encounter,
        UUID person,
        Instant recordedAt,
        int version) {

    /** What is followed. */
    enum Kind implements Worded {
        ORDER("订单", "orders"),
        DIFFICULTY("困难", "difficulty"),
        POLICY_WISH("政策诉求", "policy wish");

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

    /** Against the entry before. */
    enum Trend {
        UP,
        STEADY,
        DOWN
    }

    /** What is said of it. */
    record Content(
            Kind kind,
            LocalDate asOf,
            @Nullable Long amount,
            @Nullable Integer level,
            String note,
            @Nullable UUID encounter) {

        void check(LocalDate today) {
            if (asOf.isAfter(today)) {
                throw TrackerProblem.TRACKED_FUTURE.with("day", asOf).at(List.of("asOf"));
            }
            if ((kind == Kind.ORDER) != (amount != null)) {
                throw TrackerProblem.TRACKED_AMOUNT.with().at(List.of("amount"));
            }
            if (kind == Kind.ORDER ? level != null : kind == Kind.DIFFICULTY && level == null) {
                throw TrackerProblem.TRACKED_LEVEL.with().at(List.of("level"));
            }
        }
    }

    static Tracked of(UUID id, ClientId client, Content content, UUID person, Instant now, int version) {
        return new Tracked(
                id,
                client,
                content.kind,
                content.asOf,
                content.amount,
                content.level,
                content.note,
                content.encounter,
                person,
                now,
                version);
    }

    /** Says it anew; by whoever recorded it. */
    Tracked correct(int seen, Content content, UUID by, Instant now) {
        if (!person.equals(by)) {
            throw TrackerProblem.TRACKED_NOT_YOURS.with();
        }
        if (seen != version || content.kind != kind) {
            throw TrackerProblem.TRACKED_CHANGED.with();
        }
        return of(id, client, content, person, now, version + 1);
    }

    /** Null when nothing can be compared: it is the first, or says no number. */
    static @Nullable Trend trend(@Nullable Long before, @Nullable Long now) {
        if (before == null || now == null) {
            return null;
        }
        return now > before ? Trend.UP : now < before ? Trend.DOWN : Trend.STEADY;
    }
}
