package org.bangfu.launch;

import java.util.Set;

/** One word after {@code ./bangfu}. */
interface SubCommand {

    /** What {@code --help} prints; its first line alone stands in the list of all commands. */
    String help();

    /** The options it understands, without their dashes. */
    Set<String> options();

    /**
     * Does it.
     *
     * @throws Refusal when it cannot be done
     */
    void run(Options options) throws Exception;
}
