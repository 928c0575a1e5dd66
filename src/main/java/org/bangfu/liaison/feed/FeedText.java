package org.bangfu.liaison.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.bangfu.platform.zone.Days;

/** Writes a calendar (RFC 5545): days as days, shifts in Shanghai's time, what is repeated every week as one event that recurs. */
final class FeedText {

    private static final int WEEK = 7;
    private static final int FOLLOW_UP_AFTER = 7;
    /** In characters; a line has 75 octets at most, and a Chinese character has three. */
    private static final int FOLD = 24;

    private final Calendar calendar = new Calendar();
    private final Map<UUID, String> names;
    private final Instant now;

    private FeedText(Map<UUID, String> names, Instant now) {
        this.names = names;
        this.now = now;
        calendar.add(new ProdId("-//Bangfu//Liaison//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        VTimeZone zone = Objects.requireNonNull(
                        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Days.SHANGHAI.getId()))
                .getVTimeZone()
                .copy();
        zone.removeAll("TZURL"); // nobody is to be asked elsewhere
        calendar.add(zone);
    }

    /** @param names of clients, by id: all that a calendar says of one */
    static byte[] write(
            List<FeedRepository.OnDay> planned,
            List<FeedRepository.OnDay> advised,
            List<FeedRepository.OnRota> shifts,
            Map<UUID, String> names,
            Instant now) {
        var text = new FeedText(names, now);
        series(planned).forEach(text::planned);
        advised.forEach(each ->
                text.add(each.id() + "-follow-up", each.day().plusDays(FOLLOW_UP_AFTER), "回访 " + text.name(each), 1));
        shifts.forEach(text::shift);
        return text.bytes();
    }

    /** What is planned with the same client in the same way, week after week, in a row. */
    record Series(FeedRepository.OnDay first, int weeks) {}

    static List<Series> series(List<FeedRepository.OnDay> planned) {
        record Key(UUID client, String channel, LocalDate next) {}
        var open = new LinkedHashMap<Key, Series>();
        var closed = new ArrayList<Series>();
        for (FeedRepository.OnDay each : planned) {
            Series before = open.remove(new Key(each.client(), each.channel(), each.day()));
            Series longer = before == null ? new Series(each, 1) : new Series(before.first, before.weeks + 1);
            Series other =
                    open.put(new Key(each.client(), each.channel(), each.day().plusDays(WEEK)), longer);
            if (other != null) {
                closed.add(other);
            }
        }
        closed.addAll(open.values());
        return closed;
    }

    private void planned(Series series) {
        String how = switch (series.first.channel()) {
            case "VISIT" -> "走访 ";
            case "CALL" -> "电话 ";
            case "CHAT" -> "微信 ";
            default -> "视频 ";
        };
        add(series.first.id().toString(), series.first.day(), how + name(series.first), series.weeks);
    }

    private void add(String id, LocalDate day, String summary, int weeks) {
        VEvent event = event(id, new VEvent(day, summary));
        if (weeks > 1) {
            event.add(new RRule<Temporal>(new Recur.Builder<>()
                    .frequency(Frequency.WEEKLY)
                    .count(weeks)
                    .build()));
        }
    }

    private void shift(FeedRepository.OnRota shift) {
        event(
                shift.id().toString(),
                new VEvent(shift.starts().atZone(Days.SHANGHAI), shift.ends().atZone(Days.SHANGHAI), "服务大使值班"));
    }

    private VEvent event(String id, VEvent event) {
        event.add(new Uid(id + "@bangfu"));
        event.replace(new DtStamp(now));
        calendar.add(event);
        return event;
    }

    private String name(FeedRepository.OnDay each) {
        return names.getOrDefault(each.client(), "—");
    }

    private byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream()) {
            new CalendarOutputter(false, FOLD).output(calendar, bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
