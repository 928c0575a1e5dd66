package org.bangfu.launch;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Properties;

/** What a demonstration remembers from one start to the next: where it was reached, and which data it loaded. */
final class State {

    private static final String PORT = "http.port";
    private static final String LOADED = "loaded";
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
