package org.bangfu.launch;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;

/** What a demonstration remembers from one start to the next: where it was reached, and which data it loaded. */
final class State {

    private static final String PORT = "http.port";
    private static final String LOADED = "loaded";
    private static final String BEGAN = "loading";
    private static final String DAY = "clock.day";
    private static final int USUAL_PORT = 8080;

    private final DataDirectory data;
    private final Properties properties;

    State(DataDirectory data) {
        this.data = data;
        this.properties = Files.exists(data.state()) ? PrivateFile.properties(data.state()) : new Properties();
    }

    int port() {
        return Integer.parseInt(properties.getProperty(PORT, Integer.toString(USUAL_PORT)));
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    void servedAt(int port) {
        put(PORT, Integer.toString(port));
    }

    /** The demonstration's clock: always the day on which its season ended; the machine's own for data that was restored. */
    Clock clock() {
        String day = properties.getProperty(DAY);
        return day == null ? Clock.systemUTC() : new DayClock(LocalDate.parse(day));
    }

    /** Whether loading began; without {@link #loaded} it was interrupted. */
    boolean began() {
        return properties.containsKey(BEGAN);
    }

    void nowBegins(String name) {
        put(BEGAN, name);
    }

    void playedTo(LocalDate day) {
        put(DAY, day.toString());
    }

    boolean loaded(String name) {
        return Arrays.asList(properties.getProperty(LOADED, "").split(",")).contains(name);
    }

    void nowLoaded(String name) {
        String before = properties.getProperty(LOADED, "");
        put(LOADED, before.isEmpty() ? name : before + "," + name);
    }

    private void put(String name, String value) {
        properties.setProperty(name, value);
        PrivateFile.write(data.state(), properties);
    }
}
