package org.bangfu.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code board.day.1m} and {@code list.first_page}: one leader reads, one call after the other. */
final class Reads implements AutoCloseable {

    private static final int PAGE = 50;
    private static final int NOT_COUNTED = 6; // the driver prepares a statement at its fifth use
    private static final double MILLIS = 1e6;

    private final Wire wire;
    private final String leader;
    private final RawReads raw;

    Reads(Stage stage) throws IOException, SQLException {
        this.wire = new Wire(stage.instance().address());
        this.leader = stage.cast().official("LEADER");
        this.raw = new RawReads(stage.connection(), stage.zone());
    }

    /** How many had opened, all and by division. */
    record Board(long all, Map<String, Long> byDivision) {}

    private interface Read<T> {
        T read() throws IOException, SQLException;
    }

    Board board() throws IOException {
        JsonNode answer = JsonMapper.shared().readTree(boardText());
        var byDivision = new TreeMap<String, Long>();
        answer.path("lines")
                .forEach(line -> byDivision.put(
                        line.path("part").asString(), line.path("numerator").asLong()));
        return new Board(answer.path("whole").path("numerator").asLong(), byDivision);
    }

    private String boardText() throws IOException {
        return wire.get("/figures/industrial.opened?day=%s&by=industry".formatted(Stage.LAST), leader);
    }

    List<String> page() throws IOException {
        var codes = new ArrayList<String>();
        JsonMapper.shared()
                .readTree(pageText())
                .path("items")
                .forEach(item -> codes.add(item.path("creditCode").asString()));
        return codes;
    }

    private String pageText() throws IOException {
        return wire.get("/enterprises?size=" + PAGE, leader);
    }

    /**
     * Measures the board.
     *
     * @throws IllegalStateException when the baseline answers something else than the program
     */
    Measured measureBoard(int times, Map<String, ?> load, Map<String, ?> conditions) throws IOException, SQLException {
        same(board(), raw.board(false));
        Map<String, Object> all = new LinkedHashMap<>(load);
        all.put("baseline on a generic plan ms", Measured.round(millis(() -> raw.board(true))));
        return measure("board.day.1m", this::boardText, () -> raw.board(false), times, all, conditions);
    }

    /** As {@link #measureBoard}, for the list. */
    Measured measurePage(int times, Map<String, ?> load, Map<String, ?> conditions) throws IOException, SQLException {
        same(page(), raw.page(PAGE));
        return measure("list.first_page", this::pageText, () -> raw.page(PAGE), times, load, conditions);
    }

    private static void same(Object program, Object baseline) {
        if (!program.equals(baseline)) {
            throw new IllegalStateException(
                    "The baseline no longer asks what the program asks: %s, %s".formatted(baseline, program));
        }
    }

    private static Measured measure(
            String name, Read<?> program, Read<?> baseline, int times, Map<String, ?> load, Map<String, ?> conditions)
            throws IOException, SQLException {
        var ours = new ArrayList<Double>();
        var raws = new ArrayList<Double>();
        for (int i = 0; i < NOT_COUNTED + times; i++) {
            double one = millis(program);
            double other = millis(baseline);
            if (i >= NOT_COUNTED) {
                ours.add(one);
                raws.add(other);
            }
        }
        double value = Filings.median(ours);
        double raw = Filings.median(raws);
        return new Measured(name, value, "ms", raw, Measured.round(raw / value), load, conditions);
    }

    private static double millis(Read<?> read) throws IOException, SQLException {
        long begun = System.nanoTime();
        read.read();
        return (System.nanoTime() - begun) / MILLIS;
    }

    @Override
    public void close() throws IOException, SQLException {
        wire.close();
        raw.close();
    }
}
