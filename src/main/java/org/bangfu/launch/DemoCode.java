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
                Usage: ./bangfu demo code ROLE [--data DIR]

                ROLE is one of %s.
                The demonstration has to be running. The address is good once, for twelve hours.
                """.formatted(ROLES);
    }

    @Override
    public Set<String> options() {
        return Set.of(DataDirectory.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        Role role = role(options.word("role"));
        DataDirectory data = DataDirectory.of(options);
        try (DataDirectory.Hold nobody = data.hold().orElse(null)) {
            if (nobody != null) {
                throw new Refusal("No demonstration is running on %s: run ./bangfu demo first".formatted(data.root()));
            }
        }
        try (Embedded embedded = Embedded.join(data);
                ConfigurableApplicationContext context =
                        programs.brief(Programs.asApplication(embedded.database(), data.keys()))) {
            String code = context.getBean(DemoCodes.class).issue(role);
            out.println(new State(data).address() + "/sign-in#" + code);
        }
    }

    private static Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("There is no role %s: take one of %s".formatted(word, ROLES), unknown);
        }
    }
}
