package org.bangfu.liaison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Personal;
import org.bangfu.platform.web.Worded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody speaks with a client: planned, done, recorded. One record serves every report; neither photograph nor position is asked,
 * and either may be added.
 *
 * @param officer whoever plans, holds and records it
 * @param words what was said
 * @param participants who else was there, by name
 * @param position where it was, as {@link Position#text}, when the officer added it by hand
 * @param survey what was asked in the baseline survey, and answered
 * @param experts offices that outside experts came from, for guidance
 * @param series the first of those that were planned together with it, which repeat
 * @param reason why it was corrected or called off
 */
record Encounter(
        UUID id,
        ClientId client,
        PersonId officer,
        Channel channel,
        State state,
        LocalDate day,
        SortedSet<Topic> topics,
        @Personal(subject = "client") @Nullable String words,
        @Personal(subject = "client") @Nullable String participants,
        @Personal(subject = "officer") @Nullable String position,
        List<Asked> survey,
        List<String> experts,
        List<Advice> advice,
        @Nullable UUID series,
        @Nullable String reason,
        int version) {

    /** How they speak. */
    enum Channel {
        VISIT,
        CALL,
        CHAT,
        VIDEO
    }

    /** How far it got. */
    enum State implements Worded {
        PLANNED("已约定", "planned"),
        DONE("已进行，待记录", "done and not yet recorded"),
        RECORDED("已记录", "recorded"),
        CANCELLED("已取消", "called off");

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

    /** What it is about. */
    enum Topic {
        /** What the client needs, asked of everyone at least once. */
        BASELINE,
        /** How to prevent infection, shown on site. */
        GUIDANCE,
        OTHER
    }

    /** A question of the baseline survey with its answer. */
    record Asked(String question, String answer) {}

    /**
     * What was advised.
     *
     * @param practisedOn when it was put into practice; null while it is not
     * @param followUp what was found when it was looked at again
     */
    record Advice(
            String given,
            @Nullable LocalDate practisedOn,
            @Nullable String followUp) {}

    /** What is said of one that took place; {@code position} as {@link Position#text}, {@code advice} is what was given. */
    record Content(
            Channel channel,
            LocalDate day,
            SortedSet<Topic> topics,
            @Nullable String words,
            @Nullable String participants,
            @Nullable String position,
            List<Asked> survey,
            List<String> experts,
            List<String> advice) {}

    /** @param series the first of those that were planned together with it; null when it was planned alone */
    static Encounter planned(
            UUID id,
            ClientId client,
            PersonId officer,
            Channel channel,
            LocalDate day,
            SortedSet<Topic> topics,
            @Nullable UUID series) {
        return new Encounter(
                id,
                client,
                officer,
                channel,
                State.PLANNED,
                day,
                topics,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                series,
                null,
                0);
    }

    /** It took place, and what was said is written down later. */
    Encounter done(int seen, LocalDate on, LocalDate today) {
        check(seen, state == State.PLANNED);
        refuseFuture(on, today);
        return next(State.DONE, on, advice, null);
    }

    private Encounter next(State then, LocalDate on, List<Advice> given, @Nullable String why) {
        return new Encounter(
                id,
                client,
                officer,
                channel,
                then,
                on,
                topics,
                words,
                participants,
                position,
                survey,
                experts,
                given,
                series,
                why,
                version + 1);
    }

    /**
     * Writes down what was said, or writes it anew.
     *
     * @param why needed to change what was recorded
     */
    Encounter record(int seen, Content content, @Nullable String why, LocalDate today) {
        check(seen, state != State.CANCELLED);
        if (state == State.RECORDED && why == null) {
            throw LiaisonProblem.ENCOUNTER_WHY.with().at(List.of("reason"));
        }
        return recorded(content, why, today, version + 1);
    }

    /** The first version of one that was not planned. */
    Encounter recordedAtOnce(Content content, LocalDate today) {
        return recorded(content, null, today, 0);
    }

    private Encounter recorded(Content content, @Nullable String why, LocalDate today, int next) {
        refuseFuture(content.day, today);
        if (content.topics.contains(Topic.BASELINE) == content.survey.isEmpty()) {
            throw LiaisonProblem.ENCOUNTER_SURVEY.with().at(List.of("survey"));
        }
        if (content.topics.contains(Topic.GUIDANCE) == content.advice.isEmpty()) {
            throw LiaisonProblem.ENCOUNTER_ADVICE.with().at(List.of("advice"));
        }
        if (content.words == null && content.survey.isEmpty() && content.advice.isEmpty()) {
            throw LiaisonProblem.ENCOUNTER_EMPTY.with().at(List.of("words"));
        }
        return new Encounter(
                id,
                client,
                officer,
                content.channel,
                State.RECORDED,
                content.day,
                content.topics,
                content.words,
                content.participants,
                content.position,
                content.survey,
                content.experts,
                content.advice.stream().map(this::followed).toList(),
                series,
                why,
                next);
    }

    /** The same advice keeps what was found about it. */
    private Advice followed(String given) {
        return advice.stream()
                .filter(each -> each.given.equals(given))
                .findFirst()
                .orElseGet(() -> new Advice(given, null, null));
    }

    Encounter cancel(int seen, String why) {
        check(seen, state == State.PLANNED);
        return next(State.CANCELLED, day, advice, why);
    }

    /**
     * A piece of advice was looked at again.
     *
     * @param on when it was put into practice; null when it still is not
     */
    Encounter follow(int seen, int place, @Nullable LocalDate on, String found, LocalDate today) {
        check(seen, state == State.RECORDED);
        if (place < 0 || place >= advice.size()) {
            throw LiaisonProblem.ADVICE_UNKNOWN.with();
        }
        if (on != null) {
            refuseFuture(on, today);
            if (on.isBefore(day)) {
                throw LiaisonProblem.ADVICE_DAY.with("day", day).at(List.of("practisedOn"));
            }
        }
        var followed = new ArrayList<>(advice);
        followed.set(place, new Advice(advice.get(place).given, on, found));
        return next(state, day, List.copyOf(followed), null);
    }

    private void check(int seen, boolean now) {
        if (!now) {
            throw LiaisonProblem.ENCOUNTER_STEP.with("state", state);
        }
        if (seen != version) {
            throw LiaisonProblem.ENCOUNTER_CHANGED.with();
        }
    }

    private static void refuseFuture(LocalDate on, LocalDate today) {
        if (Objects.requireNonNull(on).isAfter(today)) {
            throw LiaisonProblem.ENCOUNTER_FUTURE.with("day", on).at(List.of("day"));
        }
    }
}
