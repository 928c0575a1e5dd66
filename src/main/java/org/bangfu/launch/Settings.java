package org.bangfu.launch;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bangfu.launch.Database.Credential;
import org.bangfu.launch.Database.Part;

/**
 * The settings of an installation: a file that its owner alone may read, and environment variables, which win. {@code
 * database.url} is {@code BANGFU_DATABASE_URL} there.
 */
record Settings(Path file, Properties properties, Map<String, String> environment) {

    static final String OPTION = "config";

    /** Empty when neither {@code --config} nor {@code BANGFU_CONFIG} names a file. */
    static Optional<Settings> given(Options options) {
        return options.get(OPTION)
                .or(() -> Optional.ofNullable(System.getenv("BANGFU_CONFIG")))
                .map(Path::of)
                .map(file -> new Settings(file.toAbsolutePath(), PrivateFile.properties(file), System.getenv()));
    }

    static Settings required(Options options) {
        return given(options)
                .orElseThrow(
                        () -> new Refusal(
                                "Name the settings with --config FILE or BANGFU_CONFIG: docs/how-to/serve.md says what stands in them"));
    }

    Optional<String> get(String name) {
        String variable = "BANGFU_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(environment.getOrDefault(variable, properties.getProperty(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** @throws Refusal when it is not set */
    String need(String name) {
        return get(name).orElseThrow(() -> new Refusal("%s does not set %s".formatted(file, name)));
    }

    /** A path as written, or from where the settings lie. */
    Path path(String written) {
        return file.resolveSibling(written).normalize();
    }

    /** The database with whichever credentials are named here. */
    Database database() {
        var credentials = new EnumMap<Part, Credential>(Part.class);
        for (Part part : Part.values()) {
            get(part.setting() + ".user")
                    .ifPresent(user -> credentials.put(part, new Credential(user, need(part.setting() + ".password"))));
        }
        return new Database(need("database.url"), credentials);
    }

    @Override
    public String toString() {
        return "settings in " + file;
    }
}
