package org.bangfu.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a command works on: an external database named by {@code --config}, or a demonstration.
 *
 * @param keys where the keys of its personal data are
 * @param sheets where printed sheets go
 * @param address where people reach it
 * @param demonstration whether what is opened here is a demonstration too
 * @param clock the demonstration's, else the machine's
 */
record Target(
        Database database,
        Path keys,
        Path sheets,
        String address,
        boolean demonstration,
        Clock clock,
        Optional<Embedded> embedded)
        implements AutoCloseable {

    static Target of(Options options) throws IOException, InterruptedException, SQLException {
        Optional<Settings> settings = Settings.given(options);
        if (settings.isPresent()) {
            return of(settings.get());
        }
        return of(DataDirectory.of(options), Embedded.open(DataDirectory.of(options)));
    }

    static Target of(DataDirectory data, Embedded embedded) {
        return new Target(
                embedded.database(),
                data.keys(),
                data.sheets(),
                new State(data).address(),
                true,
                new State(data).clock(),
                Optional.of(embedded));
    }

    private static Target of(Settings settings) {
        return new Target(
                settings.database(),
                settings.get("keys.file").map(settings::path).orElse(Path.of("")),
                settings.path("sheets"),
                settings.get("address").orElse("http://127.0.0.1:8080"),
                false,
                Clock.systemUTC(),
                Optional.empty());
    }

    /** The program in its application role, for one piece of work. */
    Map<String, Object> program() {
        if (keys.toString().isEmpty()) {
            throw new Refusal("The settings name no key file: set keys.file");
        }
        Map<String, Object> settings = Programs.asApplication(database, keys);
        settings.put("bangfu.address", address);
        return settings;
    }

    @Override
    public void close() {
        embedded.ifPresent(Embedded::close);
    }
}
