package org.bangfu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bangfu.scenario.Cast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code need.raise}, {@code need.answer} and {@code need.queue}, with few needs in the zone and with very many. */
final class NeedMeasures implements AutoCloseable {

    private static final int PAGE = 50;
    private static final int NOT_COUNTED = 300;
    private static final int PER_SECOND = 20;
    private static final double MILLIS = 1e6;
    private static final long SECOND = 1_000_000_000L;

    private static final String QUEUE = """
            SELECT need.document, duty.due_at
            FROM need_duty AS duty
            JOIN need ON need.zone_id = duty.zone_id AND need.id = duty.need
            WHERE duty.zone_id = ? AND duty.kind = 'UNIT' AND duty.holder = ? AND duty.since <= ?::timestamptz
            ORDER BY duty.due_at, duty.need
            LIMIT ?""";

    private final Stage stage;
    private Wire wire;
    private final Connection connection;
    private final UUID unit;
    private final List<Cast.Contact> contacts;

    NeedMeasures(Stage stage) throws IOException, SQLException {
        this.stage = stage;
        this.wire = new Wire(stage.instance().address());
        this.connection = stage.connection();
        this.contacts = stage.cast().contacts();
        this.unit = stage.instance()
                .keeper()
                .sql("SELECT id FROM unit WHERE zone_id = :zone AND name = '经济发展局'")
                .param("zone", stage.zone())
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    List<Measured> measure(Size size, Map<String, ?> conditions) throws IOException, SQLException {
        raise(NOT_COUNTED);
        lay(1, size.needs() / 100);
        double few = median(raise(size.steps()));
        lay(size.needs() / 100 + 1, size.needs());
        double many = median(raise(size.steps()));
        List<Double> answered = answer(size.steps());
        List<Double> pages = queue(size.seconds() * PER_SECOND);
        double raw = Measured.round(median(rawQueue(PAGE * 4)));
        double p99 = Measured.round(pages.get(pages.size() * 99 / 100));
        return List.of(
                new Measured(
                        "need.raise",
                        many,
                        "ms",
                        few,
                        Measured.round(few / many),
                        load(size, "baseline", "the same at a hundredth of the needs"),
                        conditions),
                new Measured(
                        "need.answer",
                        median(answered),
                        "ms",
                        null,
                        null,
                        load(size, "calls", answered.size()),
                        conditions),
                new Measured(
                        "need.queue",
                        p99,
                        "ms p99",
                        raw,
                        Measured.round(raw / median(pages)),
                        load(
                                size,
                                "p50 ms",
                                median(pages),
                                "requests/s",
                                PER_SECOND,
                                "calls",
                                pages.size(),
                                "baseline",
                                "p50"),
                        conditions));
    }

    private static Map<String, ?> load(Size size, Object... more) {
        var load = new LinkedHashMap<String, Object>();
        load.put("needs", size.needs());
        load.put("connections", 1);
        for (int i = 0; i < more.length; i += 2) {
            load.put((String) more[i], more[i + 1]);
        }
        return load;
    }

    /** It takes longer than a server keeps an idle connection. */
    private void lay(int first, int last) throws IOException {
        NeedMass.lay(stage.instance().keeper(), stage.zone(), first, last, unit);
        wire.close();
        wire = new Wire(stage.instance().address());
    }

    private List<Double> raise(int times) throws IOException {
        var took = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            Cast.Contact contact = contacts.get(i % contacts.size());
            long begun = System.nanoTime();
            wire.post(
                    "/clients/" + contact.client() + "/needs",
                    contact.cookie(),
                    HttpFiling.command().toString(),
                    "{\"id\":\"" + HttpFiling.command()
                            + "\",\"kind\":\"labour.recruitment\",\"urgency\":\"NORMAL\",\"text\":\"虚构：缺普工 20 人\"}");
            took.add((System.nanoTime() - begun) / MILLIS);
        }
        return took;
    }

    /** What the queue shows first, one after the other. */
    private List<Double> answer(int times) throws IOException {
        var took = new ArrayList<Double>();
        String handler = stage.cast().official("HANDLER");
        while (took.size() < times) {
            for (JsonNode item : JsonMapper.shared().readTree(page(handler)).path("items")) {
                long begun = System.nanoTime();
                wire.post(
                        "/needs/" + item.path("id").asString() + "/answer",
                        handler,
                        HttpFiling.command().toString(),
                        "{\"seen\":" + item.path("version").asInt() + ",\"words\":\"虚构：已联系供应商\"}");
                took.add((System.nanoTime() - begun) / MILLIS);
            }
        }
        return took;
    }

    private String page(String handler) throws IOException {
        return wire.get("/needs/queue?size=" + PAGE, handler);
    }

    /** Asked at a steady pace; a late answer counts from when it should have been asked. Ascending. */
    private List<Double> queue(int calls) throws IOException {
        String handler = stage.cast().official("HANDLER");
        var took = new ArrayList<Double>();
        for (int i = 0; i < PAGE; i++) {
            page(handler);
        }
        long begun = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            long wanted = begun + i * SECOND / PER_SECOND;
            LockSupport.parkNanos(wanted - System.nanoTime());
            page(handler);
            took.add((System.nanoTime() - wanted) / MILLIS);
        }
        return took.stream().sorted().toList();
    }

    private List<Double> rawQueue(int times) throws SQLException {
        var took = new ArrayList<Double>();
        try (Statement place = connection.createStatement();
                PreparedStatement query = connection.prepareStatement(QUEUE)) {
            for (int i = 0; i < times; i++) {
                long begun = System.nanoTime();
                place.execute("SET LOCAL app.zone = '%d'; SET LOCAL app.client = ''".formatted(stage.zone()));
                query.setLong(1, stage.zone());
                query.setObject(2, unit);
                query.setString(3, stage.instance().clock().instant().toString());
                query.setInt(4, PAGE + 1);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        row.getString(1);
                    }
                }
                connection.commit();
                took.add((System.nanoTime() - begun) / MILLIS);
            }
        }
        return took;
    }

    private static double median(List<Double> values) {
        return Filings.median(values);
    }

    @Override
    public void close() throws IOException, SQLException {
        wire.close();
        connection.close();
    }
}
