package org.bangfu.launch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bangfu.platform.journal.KeyFile;

/** Makes the keys of an installation's personal data, once. */
final class Keys implements SubCommand {

    private final PrintStream out;

    Keys(PrintStream out) {
        this.out = out;
    }

    @Override
    public String help() {
        return """
                makes the key file of an installation, once
                Usage: ./bangfu keys FILE

                Without it no name and no telephone number in the database can be read again, not even from a backup: keep a
                copy apart from both. An existing file is never overwritten.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Options options) {
        Path file = Path.of(options.word("file"));
        if (Files.exists(file)) {
            throw new Refusal("%s exists, and keys are never overwritten".formatted(file));
        }
        KeyFile.create(file);
        out.println("Made %s: keep a copy of it apart from the database and its backups".formatted(file));
    }
}
