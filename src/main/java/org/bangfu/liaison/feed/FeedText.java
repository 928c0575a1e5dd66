package org.bangfu.liaison.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.bangfu.platform.zone.Days;

/** Writes a calendar (RFC 5545): days as days, shifts in Shanghai's time, what repeats as one event that recurs. */
final class FeedText {

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
                text.onDay(each.id() + "-follow-up", each.day().plusDays(FOLLOW_UP_AFTER), "回访 " + text.name(each)));
        shifts.forEach(text::shift);
        return text.bytes();
    }

    /**
     * What was planned together: every so many weeks, so many times, but for the days on which it was called off or is over.
     *
     * @param first what is planned first
     */
    record Series(FeedRepository.OnDay first, int every, int times, List<LocalDate> except) {}

    static List<Series> series(List<FeedRepository.OnDay> planned) {
        var together = new LinkedHashMap<UUID, List<FeedRepository.OnDay>>();
        planned.forEach(each -> together.computeIfAbsent(
                        each.series() == null ? each.id() : each.series(), _ -> new ArrayList<>())
                .add(each));
        return together.values().stream()
                .map(of -> folded(
                        of.getFirst(),
                        of.stream().map(FeedRepository.OnDay::day).toList()))
                .toList();
    }

    /** @param days all on one weekday, in order */
    private static Series folded(FeedRepository.OnDay first, List<LocalDate> days) {
        int every = days.stream()
                .map(day -> Math.toIntExact(ChronoUnit.WEEKS.between(first.day(), day)))
                .reduce(0, FeedText::commonDivisor);
        if (every == 0) {
            return new Series(first, 1, 1, List.of());
        }
        int times = 1 + Math.toIntExact(ChronoUnit.WEEKS.between(first.day(), days.getLast())) / every;
        List<LocalDate> except = Stream.iterate(first.day(), day -> day.plusWeeks(every))
                .limit(times)
                .filter(day -> !days.contains(day))
                .toList();
        return new Series(first, every, times, except);
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    private void planned(Series series) {
        String how = switch (series.first.channel()) {
            case "VISIT" -> "走访 ";
            case "CALL" -> "电话 ";
            case "CHAT" -> "微信 ";
            default -> "视频 ";
        };
        UUID id = series.first.series() == null ? series.first.id() : series.first.series();
        VEvent event = onDay(id.toString(), series.first.day(), how + name(series.first));
        if (series.times > 1) {
            event.add(new RRule<Temporal>(new Recur.Builder<>()
                    .frequency(Frequency.WEEKLY)
                    .interval(series.every)
                    .count(series.times)
                    .build()));
        }
        if (!series.except.isEmpty()) {
            event.add(new ExDate<>(new ParameterList(List.of(Value.DATE)), new DateList<>(series.except)));
        }
    }

    private VEvent onDay(String id, LocalDate day, String summary) {
        return event(id, new VEvent(day, summary));
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
