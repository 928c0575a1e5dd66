package org.bangfu.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks at random over needs, with every step tried from every status: what holds after each step, whatever came before. Which step
 * is allowed where is written out here once more, from the practice of needs, and not read from the program.
 */
@DatabaseTest
class NeedWalkTests {

    private static final int WALKS = 1_500;
    private static final int STEPS = 40;
    private static final Instant MONDAY = Instant.parse("2020-02-10T01:00:00Z");

    private static final Map<Status, Set<Step>> ALLOWED = allowed();

    private final TestZone zone = TestZone.open();
    private final List<UUID> units = List.of(Ids.next(), Ids.next(), Ids.next());
    private final List<UUID> people = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());

    @Autowired
    private NeedClock clocks;

    private static Map<Status, Set<Step>> allowed() {
        Set<Step> atWork = EnumSet.of(
                Step.ASSIGN, Step.START, Step.ASK, Step.REPLY, Step.REQUEST, Step.DECIDE, Step.RESUME, Step.CO_ANSWER);
        atWork.addAll(EnumSet.of(Step.ANSWER, Step.HAND_BACK, Step.WITHDRAW, Step.RECLASSIFY));
        Set<Step> atDesk = EnumSet.of(Step.ASSIGN, Step.WITHDRAW, Step.MERGE, Step.REFUSE, Step.RECLASSIFY);
        var allowed = new EnumMap<Status, Set<Step>>(Status.class);
        allowed.put(Status.RAISED, with(atDesk, Step.ACCEPT));
        allowed.put(Status.ACCEPTED, atDesk);
        allowed.put(Status.HANDED_BACK, atDesk);
        allowed.put(Status.ASSIGNED, with(atWork, Step.MERGE));
        allowed.put(Status.IN_PROGRESS, atWork);
        allowed.put(Status.REOPENED, atWork);
        allowed.put(Status.ANSWERED, EnumSet.of(Step.WORD, Step.TRY));
        allowed.put(Status.VERIFIED, EnumSet.of(Step.CLOSE, Step.REOPEN));
        allowed.put(Status.CLOSED, EnumSet.of(Step.REOPEN));
        allowed.put(Status.OUT_OF_SCOPE, EnumSet.of(Step.REOPEN));
        allowed.put(Status.MERGED, EnumSet.of(Step.UNMERGE));
        allowed.put(Status.WITHDRAWN, EnumSet.noneOf(Step.class));
        return allowed;
    }

    private static Set<Step> with(Set<Step> steps, Step more) {
        var all = EnumSet.copyOf(steps);
        all.add(more);
        return all;
    }

    @Test
    void whateverHappensAnOpenNeedHasAHolderAndNoneClosesInSilenceThatNobodyHeard() {
        var reached = EnumSet.noneOf(Status.class);
        Zones.run(zone.id(), () -> {
            for (int walk = 0; walk < WALKS; walk++) {
                walk(new Random(walk), reached);
            }
        });
        assertThat(reached).as("or the walks prove little").containsExactlyInAnyOrder(Status.values());
    }

    private void walk(Random random, Set<Status> reached) {
        Instant now = MONDAY;
        Need need = Need.raise(
                new NeedId(Ids.of("walk", random.nextLong())),
                new ClientId(Ids.next()),
                people.getFirst(),
                false,
                "protection.masks",
                one(random, List.of(Urgency.values())),
                "缺口罩",
                now);
        holds(need);
        for (int i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            reached.add(need.status());
            List<Step> likely = List.copyOf(allowedFrom(need));
            Step step = random.nextInt(4) == 0 || likely.isEmpty()
                    ? one(random, List.of(Step.values()))
                    : likely.get(random.nextInt(likely.size()));
            need = tried(need, step, now, random);
        }
    }

    private Need tried(Need before, Step step, Instant now, Random random) {
        boolean allowed = allowedFrom(before).contains(step);
        Need after;
        try {
            after = NeedSteps.of(step, before, now, this::next, steps -> take(step, before, steps, now, random));
        } catch (Problem refusal) {
            assertThat(refusal.code() == NeedProblem.NEED_WRONG_STATUS)
                    .as("%s from %s", step, before.status())
                    .isNotEqualTo(allowed);
            if (!allowed) {
                assertThat(refusal.parameters())
                        .containsEntry("status", before.status())
                        .containsEntry("step", step);
                assertThat(refusal.parameters()).containsKeys("by", "due");
            }
            return before;
        }
        assertThat(allowed).as("%s from %s", step, before.status()).isTrue();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.raisedAt()).isEqualTo(before.raisedAt());
        assertThat(after.events())
                .as("nothing that happened is forgotten")
                .hasSizeGreaterThanOrEqualTo(before.events().size() - 1);
        if (step == Step.UNMERGE) {
            assertThat(after.status()).isEqualTo(before.matters().before());
        }
        if (step == Step.CLOSE) {
            closes(before);
        }
        holds(after);
        return after;
    }

    private Optional<Instant> next(Need need) {
        return clocks.next(zone.id(), need);
    }

    /** Arguments as a person might give them, right and wrong. */
    private void take(Step step, Need need, NeedSteps steps, Instant now, Random random) {
        UUID person = people.get(random.nextInt(people.size()));
        UUID unit = units.get(random.nextInt(units.size()));
        switch (step) {
            case ACCEPT -> steps.accept();
            case ASSIGN -> steps.assign(unit, units.subList(0, random.nextInt(units.size())), "派单");
            case START -> steps.start(person);
            case ASK -> steps.ask(person, "什么型号？");
            case REPLY -> steps.reply();
            case REQUEST -> steps.request(request(random, person, now));
            case DECIDE -> steps.decide(person, random.nextBoolean());
            case RESUME -> steps.resume();
            case CO_ANSWER ->
                need.waitingCoHandlers().findFirst().ifPresent(each -> steps.coAnswer(each.unit(), person, "已办"));
            case ANSWER -> steps.answer(person, "已办");
            case HAND_BACK -> steps.handBack("不归我们");
            case WORD -> steps.word(new Word(rating(random), null, people.getFirst(), false, now));
            case TRY -> {
                if (random.nextInt(3) == 0) {
                    steps.word(new Word(rating(random), null, person, true, now));
                } else {
                    steps.tried(person);
                }
            }
            case REOPEN -> steps.reopen("没有办好");
            case CLOSE -> steps.close(person);
            case WITHDRAW -> steps.withdraw("不需要了");
            case MERGE -> steps.merge(new NeedId(Ids.next()), need.client());
            case UNMERGE -> steps.unmerge();
            case REFUSE -> steps.refuse("属司法程序");
            case RECLASSIFY -> steps.reclassify("labour", one(random, List.of(Urgency.values())), "改类");
        }
    }

    private static Set<Step> allowedFrom(Need need) {
        return Objects.requireNonNull(ALLOWED.get(need.status()));
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Word.Rating rating(Random random) {
        return one(random, List.of(Word.Rating.SATISFIED, Word.Rating.FAIR, Word.Rating.UNSATISFIED));
    }

    private static Matters.Request request(Random random, UUID person, Instant now) {
        return random.nextBoolean()
                ? new Matters.Request(Matters.Kind.EXTEND, 30, null, "进口", person, now)
                : new Matters.Request(
                        Matters.Kind.PARK, null, Days.of(now).plusDays(random.nextInt(20)), "等设备", person, now);
    }

    /** The word of whoever asked, or silence after two tries on two days; and the verifier is no handler. */
    private void closes(Need need) {
        Word word = Objects.requireNonNull(need.word());
        Need.Answer answer = Objects.requireNonNull(need.answer());
        assertThat(word.at()).isAfterOrEqualTo(answer.at());
        if (word.rating() == Word.Rating.SILENT) {
            var days = new ArrayList<>(
                    need.tries().stream().map(Days::of).distinct().toList());
            assertThat(days).hasSizeGreaterThanOrEqualTo(2);
            assertThat(need.tries()).allSatisfy(at -> assertThat(at).isAfterOrEqualTo(answer.at()));
        } else {
            assertThat(word.rating()).isIn(Word.Rating.SATISFIED, Word.Rating.FAIR);
        }
        if (word.asked()) {
            assertThat(need.wasHandledBy(word.by())).isFalse();
        }
    }

    private void holds(Need need) {
        List<Duty.Kind> kinds =
                clocks.duties(zone.id(), need).stream().map(Duty::kind).toList();
        switch (need.status()) {
            case RAISED, ACCEPTED, HANDED_BACK -> {
                assertThat(kinds).as("the desk").containsExactly(Duty.Kind.DESK);
                assertThat(need.running()).isEmpty();
            }
            case ASSIGNED, IN_PROGRESS, REOPENED -> {
                assertThat(need.running().filter(Dispatch::lead))
                        .as("one leads")
                        .hasSize(1);
                UUID lead = need.lead().orElseThrow().unit();
                assertThat(clocks.duties(zone.id(), need))
                        .anyMatch(duty ->
                                duty.kind() == Duty.Kind.UNIT && duty.holder().equals(lead));
            }
            case ANSWERED -> {
                assertThat(kinds).contains(Duty.Kind.CLIENT, Duty.Kind.VERIFIER);
                assertThat(need.lead()).as("who answered still has it").isPresent();
            }
            case VERIFIED -> assertThat(kinds).containsExactly(Duty.Kind.VERIFIER);
            case CLOSED, WITHDRAWN, OUT_OF_SCOPE -> {
                assertThat(kinds).isEmpty();
                assertThat(need.running()).isEmpty();
            }
            case MERGED -> assertThat(kinds).isEmpty();
        }
        assertThat(need.status().isOpen()).isEqualTo(!kinds.isEmpty());
        var units = need.running().map(Dispatch::unit).toList();
        assertThat(units).as("no unit has it twice").doesNotHaveDuplicates();
    }
}
