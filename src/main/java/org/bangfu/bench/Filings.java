package org.bangfu.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bangfu.scenario.Cast;

/** {@code returns.single}: contacts file one return after the other; new periods at first, corrections when all are filed. */
final class Filings implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;

    private final List<Place> places = new ArrayList<>();

    Filings(Stage stage, int enterprises) throws Exception {
        List<Cast.Contact> contacts = stage.cast().contacts();
        for (int i = 0; i < CONNECTIONS; i++) {
            var returns = new ArrayList<Slot>();
            for (LocalDate period = Stage.FIRST; !period.isAfter(Stage.LAST); period = period.plusDays(1)) {
                for (int j = i; j < Math.min(enterprises, contacts.size()); j += CONNECTIONS) {
                    returns.add(new Slot(contacts.get(j), period));
                }
            }
            places.add(new Place(
                    returns,
                    new HttpFiling(new Wire(stage.instance().address())),
                    new SqlFiling(stage.connection(), stage.zone())));
        }
    }

    /** A return of a client for a period: the same row, whichever way it is written. */
    static final class Slot {
        final Cast.Contact contact;
        final LocalDate period;
        final UUID id = UUID.randomUUID();
        int version = -1;

        Slot(Cast.Contact contact, LocalDate period) {
            this.contact = contact;
            this.period = period;
        }
    }

    /** A way to file a return: its version is one more afterwards. */
    interface Way extends AutoCloseable {
        void file(Slot slot) throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    /** What one connection files, and how far it is. */
    private static final class Place {
        final List<Slot> returns;
        final Way http;
        final Way sql;
        int next;

        Place(List<Slot> returns, Way http, Way sql) {
            this.returns = returns;
            this.http = http;
            this.sql = sql;
        }

        long[] file(boolean raw, long until) throws Exception {
            LongStream.Builder took = LongStream.builder();
            Way way = raw ? sql : http;
            for (long begun = System.nanoTime(); begun < until; ) {
                Slot slot = returns.get(next++ % returns.size());
                way.file(slot);
                slot.version++;
                long ended = System.nanoTime();
                took.add(ended - begun);
                begun = ended;
            }
            return took.build().toArray();
        }
    }

    /** Returns a second, and how long one takes. */
    record Rate(double perSecond, double p50, double p99) {}

    Rate file(boolean raw, Duration length) throws Exception {
        long begun = System.nanoTime();
        long until = begun + length.toNanos();
        try (ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<long[]>> work = new ArrayList<>();
            places.forEach(place -> work.add(() -> place.file(raw, until)));
            LongStream took = LongStream.empty();
            for (Future<long[]> each : people.invokeAll(work)) {
                took = LongStream.concat(took, Arrays.stream(each.get()));
            }
            long[] sorted = took.sorted().toArray();
            double seconds = (System.nanoTime() - begun) / NANOS;
            return new Rate(
                    sorted.length / seconds,
                    sorted[sorted.length / 2] / MILLIS,
                    sorted[sorted.length * 99 / 100] / MILLIS);
        }
    }

    Measured measure(Size size, Map<String, ?> conditions) throws Exception {
        file(false, Duration.ofSeconds(size.warmUp()));
        file(true, Duration.ofSeconds(Math.ceilDiv(size.warmUp(), 6)));
        var application = new ArrayList<Rate>();
        var baseline = new ArrayList<Rate>();
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < size.pairs(); i++) {
            application.add(file(false, Duration.ofSeconds(size.slice())));
            baseline.add(file(true, Duration.ofSeconds(size.slice())));
            ratios.add(application.getLast().perSecond() / baseline.getLast().perSecond());
        }
        var load = new LinkedHashMap<String, Object>();
        load.put("connections", CONNECTIONS);
        load.put("enterprises", size.enterprises());
        load.put("pairs", "%d × %d s after %d s".formatted(size.pairs(), size.slice(), size.warmUp()));
        load.put("p50 ms", median(application.stream().map(Rate::p50).toList()));
        load.put("p99 ms", median(application.stream().map(Rate::p99).toList()));
        load.put("baseline p50 ms", median(baseline.stream().map(Rate::p50).toList()));
        load.put("baseline p99 ms", median(baseline.stream().map(Rate::p99).toList()));
        return new Measured(
                "returns.single",
                median(application.stream().map(Rate::perSecond).toList()),
                "returns/s",
                median(baseline.stream().map(Rate::perSecond).toList()),
                median(ratios),
                load,
                conditions);
    }

    static double median(List<Double> values) {
        return Measured.round(values.stream().sorted().toList().get(values.size() / 2));
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Place place : places) {
            place.http.close();
            place.sql.close();
        }
    }
}
