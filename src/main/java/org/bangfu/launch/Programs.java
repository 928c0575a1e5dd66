package org.bangfu.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.bangfu.launch.Database.Credential;
import org.bangfu.launch.Database.Part;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the platform itself: to serve, or for one short piece of work. */
final class Programs {

    /** Modulith's own start, which reads all classes to put the modules in order: only migrating needs that. */
    private static final String ORDER_OF_MODULES =
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration";

    /** It makes whatever runs by the clock at once, asked for or not. */
    private static final String SCHEDULE =
            "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration";

    private final Class<?> program;

    Programs(Class<?> program) {
        this.program = program;
    }

    /** With its endpoints, its feed and everything. */
    ConfigurableApplicationContext serving(Map<String, Object> settings, Map<String, Object> logging) {
        return builder(settings, logging).web(WebApplicationType.SERVLET).run();
    }

    /** The same, on another clock than the machine's. */
    ConfigurableApplicationContext serving(Map<String, Object> settings, Map<String, Object> logging, Clock clock) {
        return builder(settings, logging)
                .web(WebApplicationType.SERVLET)
                .initializers(on(clock))
                .run();
    }

    /** Without endpoints and without anything that runs by itself: a bean is made when it is asked for. */
    ConfigurableApplicationContext brief(Map<String, Object> settings) {
        return shortly(settings).run();
    }

    private SpringApplicationBuilder shortly(Map<String, Object> settings) {
        var unscheduled = new HashMap<>(settings);
        unscheduled.merge("spring.autoconfigure.exclude", SCHEDULE, (some, more) -> some + "," + more);
        return builder(unscheduled, quiet())
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new Still()));
    }

    /** The same, on another clock than the machine's. */
    ConfigurableApplicationContext brief(Map<String, Object> settings, Clock clock) {
        return shortly(settings).initializers(on(clock)).run();
    }

    private static ApplicationContextInitializer<GenericApplicationContext> on(Clock clock) {
        return context -> context.registerBean(Clock.class, () -> clock);
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

    /** Starts nothing: jobs and their like belong to the process that serves. */
    private static final class Still implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
