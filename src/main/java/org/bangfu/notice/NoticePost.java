package org.bangfu.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangfu.directory.Directory;
import org.bangfu.directory.Person;
import org.bangfu.directory.PersonId;
import org.bangfu.notice.Channel.Message;
import org.bangfu.notice.Sendings.Claimed;
import org.bangfu.notice.Sendings.Pending;
import org.bangfu.notice.Sendings.State;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.EachZone;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries what waits out of the house. A channel that is down delays; what was perhaps taken is not sent again; and whatever
 * happens, the inbox has it.
 */
@Component
class NoticePost {

    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);
    private static final Duration DEAD = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final Sendings sendings;
    private final NoticeSettings settings;
    private final Directory directory;
    private final Map<Channel.Kind, Channel> channels = new EnumMap<>(Channel.Kind.class);
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final EachZone zones;
    private final String address;

    NoticePost(
            Sendings sendings,
            NoticeSettings settings,
            Directory directory,
            List<Channel> channels,
            PlatformTransactionManager transactions,
            Clock clock,
            EachZone zones,
            @Value("${bangfu.address:http://127.0.0.1:8080}") String address) {
        this.sendings = sendings;
        this.settings = settings;
        this.directory = directory;
        channels.stream().filter(Channel::isConnected).forEach(each -> this.channels.put(each.kind(), each));
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zones = zones;
        this.address = address;
    }

    @Scheduled(fixedDelayString = "${bangfu.notice.delay:15s}", initialDelayString = "${bangfu.notice.delay:15s}")
    void carry() {
        if (!channels.isEmpty()) {
            zones.run("The post", this::carry);
        }
    }

    /** One round in a zone. */
    void carry(ZoneId zone) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> sendings.release(zone, repeatable(), now.minus(DEAD)));
        bundle(zone, now);
        List<Claimed> claimed = Objects.requireNonNull(transaction.execute(status -> sendings.claim(zone, now)));
        if (!claimed.isEmpty()) {
            Map<Claimed, String> addresses = addresses(zone, claimed);
            claimed.forEach(each -> send(zone, each, addresses.get(each), now));
        }
    }

    private Set<Channel.Kind> repeatable() {
        var kinds = EnumSet.noneOf(Channel.Kind.class);
        channels.values().stream().filter(Channel::isRepeatable).forEach(each -> kinds.add(each.kind()));
        return kinds;
    }

    private void bundle(ZoneId zone, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                List<Pending> pending = sendings.pending(zone, channels.keySet(), now.minus(Notices.NEWS));
                var wishes = settings.of(
                        zone, pending.stream().map(Pending::person).distinct().toList());
                List<Pending> going = pending.stream()
                        .filter(each -> Objects.requireNonNull(wishes.get(each.person()))
                                .goes(each.oldest(), each.urgent(), now))
                        .toList();
                if (!going.isEmpty()) {
                    sendings.bundle(zone, going, now);
                }
            });
        } catch (DuplicateKeyException bundledElsewhere) {
            LOG.debug("Another node bundles notices of zone {}", zone.value());
        }
    }

    /** Read at the last moment: whoever has changed their address is reached at the new one. */
    private Map<Claimed, String> addresses(ZoneId zone, List<Claimed> claimed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var people = claimed.stream().map(Claimed::person).distinct().toList();
            var wishes = settings.of(zone, people);
            Map<PersonId, Person> persons = directory.persons(
                    Actor.program(zone),
                    claimed.stream()
                            .filter(each -> each.channel() == Channel.Kind.SMS)
                            .map(each -> new PersonId(each.person()))
                            .distinct()
                            .toList());
            var addresses = new HashMap<Claimed, String>();
            for (Claimed each : claimed) {
                var wish = wishes.get(each.person());
                var person = persons.get(new PersonId(each.person()));
                String to = switch (each.channel()) {
                    case MAIL -> wish == null ? null : wish.mail();
                    case SMS -> person == null ? null : person.phone();
                };
                if (to != null && wish != null && wish.channels().contains(each.channel())) {
                    addresses.put(each, to);
                }
            }
            return addresses;
        }));
    }

    private void send(ZoneId zone, Claimed claimed, @Nullable String to, Instant now) {
        Channel channel = channels.get(claimed.channel());
        Channel.Outcome outcome = channel == null || to == null
                ? new Channel.Refused("not wanted any more")
                : channel.send(message(claimed, to));
        transaction.executeWithoutResult(status -> {
            switch (outcome) {
                case Channel.Sent _ -> sendings.settle(zone, claimed.id(), State.SENT, now, null);
                case Channel.Refused(var trouble) -> sendings.settle(zone, claimed.id(), State.REFUSED, now, trouble);
                case Channel.Uncertain(var trouble) ->
                    sendings.settle(zone, claimed.id(), State.UNCERTAIN, now, trouble);
                case Channel.Later(var trouble) -> later(zone, claimed, now, trouble);
            }
        });
    }

    private void later(ZoneId zone, Claimed claimed, Instant now, String trouble) {
        boolean over = claimed.madeAt().plus(LONGEST).isBefore(now);
        sendings.settle(
                zone, claimed.id(), over ? State.GIVEN_UP : State.WAITING, now.plus(wait(claimed.tries())), trouble);
    }

    /** A minute, then twice as long each time, up to an hour. */
    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Nothing of what it is about: only that something waits, and where. */
    private Message message(Claimed claimed, String to) {
        String link = address + "/notices";
        String zh = "您有 %d 条消息等您查看：%s".formatted(claimed.notices(), link);
        String en = claimed.notices() == 1
                ? "Something waits for you: " + link
                : "%d notices wait for you: %s".formatted(claimed.notices(), link);
        return claimed.channel() == Channel.Kind.SMS
                ? new Message(claimed.id(), to, "", "【帮扶】" + zh)
                : new Message(
                        claimed.id(),
                        to,
                        "帮扶：有 %d 条消息等您查看 · %d waiting".formatted(claimed.notices(), claimed.notices()),
                        zh + "\n" + en + "\n\n不再需要邮件提醒的，请在“我的”中关闭。\nTo stop these mails, change it under “Me”.\n");
    }
}
