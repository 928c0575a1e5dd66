package org.bangfu.launch;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.directory.DemoCodes;
import org.bangfu.platform.zone.Role;
import org.springframework.context.ConfigurableApplicationContext;

/** A way into a running demonstration, good for one sign-in. */
final class DemoCode implements SubCommand {

    static final String ROLES = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", "));

    private final Programs programs;
    private final PrintStream out;

    DemoCode(Programs programs, PrintStream out) {
        this.programs = programs;
        this.out = out;
    }

    @Override
    public String help() {
        return """
                an address that signs in once, as somebody with that role
                Usage: ./bangfu demo code ROLE [N] [--data DIR]

                ROLE is one of %s.
                N takes the second who has it, or the third, where two people are needed.
                The demonstration has to be running. The address is good once, for twelve hours.
                """.formatted(ROLES);
    }

    @Override
    public Set<String> options() {
        return Set.of(DataDirectory.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        if (options.words().isEmpty() || options.words().size() > 2) {
            throw new Refusal("Give one role: see --help");
        }
        Role role = role(options.words().getFirst());
        int nth = options.words().size() == 1 ? 1 : nth(options.words().getLast());
        DataDirectory data = DataDirectory.of(options);
        try (DataDirectory.Hold nobody = data.hold().orElse(null)) {
            if (nobody != null) {
                throw new Refusal("No demonstration is running on %s: run ./bangfu demo first".formatted(data.root()));
            }
        }
        try (Embedded embedded = Embedded.join(data);
                ConfigurableApplicationContext context = programs.brief(
                        Programs.asApplication(embedded.database(), data.keys()), new State(data).clock())) {
            String code = context.getBean(DemoCodes.class).issue(role, nth - 1);
            out.println(new State(data).address() + "/sign-in#" + code);
        }
    }

    private static int nth(String word) {
        if (!word.matches("[1-9]\\d{0,3}")) {
            throw new Refusal("\"%s\" is no number of a person: see --help".formatted(word));
        }
        return Integer.parseInt(word);
    }

    private static Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("There is no role %s: take one of %s".formatted(word, ROLES), unknown);
        }
    }
}
