package org.bangfu.launch;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.platform.web.Problem;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;

/** Finds what a command line asks for and does it. */
public final class CommandLine {

    /** Commands that a class of their own runs, when this build has it. */
    private static final Map<String, String> APART =
            Map.of("scenario", "org.bangfu.scenario.Scenario", "bench", "org.bangfu.bench.Bench");

    private final Map<String, SubCommand> commands = new LinkedHashMap<>();
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(Programs programs, PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        commands.put("demo", new Demo(programs, out));
        commands.put("demo code", new DemoCode(programs, out));
        commands.put("serve", new Serve(programs, out));
        commands.put("serve certificate", new ServeCertificate(out));
        commands.put("migrate", new Migrate(programs, out));
        commands.put("keys", new Keys(out));
        commands.put("zone", new OpenZone(programs, out));
        commands.put("maintain", new Maintain(out));
        commands.put("backup", new Backup(out));
        commands.put("restore", new Restore(programs, out));
    }

    /**
     * Runs one command line to its end.
     *
     * @param program the class that starts the platform
     * @return the exit code: 0 when it was done
     */
    public static int run(Class<?> program, String... arguments) {
        // Libraries used before the platform starts would write to the terminal what nobody asked for.
        LoggingSystem.get(program.getClassLoader()).beforeInitialize();
        return new CommandLine(new Programs(program), System.out, System.err).run(arguments);
    }

    int run(String... arguments) {
        try {
            return dispatch(List.of(arguments));
        } catch (Refusal refusal) {
            return fail(String.valueOf(refusal.getMessage()), refusal);
        } catch (Problem problem) {
            return fail(problem.detail().zh() + " " + problem.detail().en(), problem);
        } catch (Exception failure) {
            return fail(rootMessage(failure), failure);
        }
    }

    private int dispatch(List<String> arguments) throws Exception {
        if (arguments.isEmpty() || asksForHelp(arguments.getFirst())) {
            out.print(overview());
            return arguments.isEmpty() ? 1 : 0;
        }
        String name = name(arguments);
        if (APART.containsKey(name)) {
            apart(name, arguments.subList(1, arguments.size()));
            return 0;
        }
        SubCommand command = commands.get(name);
        if (command == null) {
            throw new Refusal("There is no command \"%s\": see ./bangfu --help".formatted(name));
        }
        List<String> rest = arguments.subList(name.split(" ").length, arguments.size());
        if (rest.stream().anyMatch(CommandLine::asksForHelp)) {
            out.print(command.help());
            return 0;
        }
        command.run(Options.parse(rest, command.options()));
        return 0;
    }

    /** Two words where two words are a command. */
    private String name(List<String> arguments) {
        String two = String.join(" ", arguments.subList(0, Math.min(2, arguments.size())));
        return commands.containsKey(two) ? two : arguments.getFirst();
    }

    private static boolean asksForHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h") || argument.equals("help");
    }

    private String overview() {
        var text = new StringBuilder("Usage: ./bangfu COMMAND, ./bangfu COMMAND --help\n\n");
        commands.forEach((name, command) -> text.append("  %-18s %s%n"
                .formatted(name, command.help().lines().findFirst().orElseThrow())));
        return text.toString();
    }

    private static void apart(String name, List<String> arguments) throws Exception {
        try {
            Class.forName(APART.get(name)).getMethod("main", String[].class).invoke(null, (Object)
                    arguments.toArray(String[]::new));
        } catch (ClassNotFoundException missing) {
            throw new Refusal("This build has no %s".formatted(name), missing);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    private int fail(String sentence, Exception failure) {
        err.println(sentence);
        if (System.getenv("BANGFU_TRACE") != null) {
            failure.printStackTrace(err);
        }
        return 1;
    }

    /** The innermost reason, first line: what wraps it says where in the program, not what to do. */
    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof PortInUseException)) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : Arrays.stream(message.split("\n", 2)).findFirst().orElse(message);
    }
}
