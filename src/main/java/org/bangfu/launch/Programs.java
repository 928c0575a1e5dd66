package org.bangfu.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bangfu.launch.Database.Credential;
import org.bangfu.launch.Database.Part;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the platform itself: to serve, or for one short piece of work. */
final class Programs {

    /** Modulith's own start, which reads all classes to put the modules in order: only migrating needs that. */
    private static final String ORDER_OF_MODULES =
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration";

    private final Class<?> program;

    Programs(Class<?> program) {
        this.program = program;
    }

    /** With its endpoints, its feed and everything. */
    ConfigurableApplicationContext serving(Map<String, Object> settings, Map<String, Object> logging) {
        return builder(settings, logging).web(WebApplicationType.SERVLET).run();
    }

    /** Without endpoints and without anything that runs by itself: a bean is made when it is asked for. */
    ConfigurableApplicationContext brief(Map<String, Object> settings) {
        return builder(settings, quiet())
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run();
    }

    private SpringApplicationBuilder builder(Map<String, Object> settings, Map<String, Object> logging) {
        return new SpringApplicationBuilder(program)
                .properties(logging)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", settings)))
                .registerShutdownHook(false)
                .logStartupInfo(false);
    }

    /**
     * The database as the application sees it, and nothing to migrate. Passwords travel in here and never as arguments, which every
     * list of processes shows.
     */
    static Map<String, Object> asApplication(Database database, Path keys) {
        var settings = new HashMap<String, Object>();
        Credential application = database.as(Part.APPLICATION);
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", application.user());
        settings.put("spring.datasource.password", application.password());
        settings.put("spring.flyway.enabled", false);
        settings.put("spring.autoconfigure.exclude", ORDER_OF_MODULES);
        settings.put("bangfu.keys.file", keys.toString());
        return settings;
    }

    /** The same, and migrated as the owner first. */
    static Map<String, Object> migrating(Database database, Path keys) {
        Map<String, Object> settings = asApplication(database, keys);
        Credential owner = database.as(Part.OWNER);
        settings.remove("spring.autoconfigure.exclude");
        settings.put("spring.flyway.enabled", true);
        settings.put("spring.flyway.user", owner.user());
        settings.put("spring.flyway.password", owner.password());
        return settings;
    }

    /** Log lines into a file; the terminal is for what the command itself says. */
    static Map<String, Object> logTo(Path file) {
        Map<String, Object> logging = quiet();
        logging.put("logging.file.name", file.toString());
        return logging;
    }

    /** What goes wrong reaches the person as one sentence, so the frameworks need not say it too. */
    private static Map<String, Object> quiet() {
        var logging = new HashMap<String, Object>();
        logging.put("logging.level.root", "WARN");
        logging.put("logging.threshold.console", "OFF");
        return logging;
    }
}
