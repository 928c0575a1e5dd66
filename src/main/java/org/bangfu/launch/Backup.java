package org.bangfu.launch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import org.bangfu.launch.Database.Part;
import org.bangfu.platform.journal.KeyFile;

/** Writes everything but the keys into one file. */
final class Backup implements SubCommand {

    private final PrintStream out;

    Backup(PrintStream out) {
        this.out = out;
    }

    @Override
    public String help() {
        return """
                writes everything but the keys into one file, while others go on working
                Usage: ./bangfu backup FILE [--config FILE | --data DIR]

                The rows are those of one moment. The key file is not among them: without a copy of it, kept elsewhere, personal
                data in the backup stays sealed for good. Sessions are left out: after a restore everybody signs in again.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of(DataDirectory.OPTION, Settings.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        Path file = Path.of(options.word("file")).toAbsolutePath();
        if (Files.exists(file)) {
            throw new Refusal("%s exists, and a backup is never overwritten".formatted(file));
        }
        try (Target target = Target.of(options)) {
            Manifest manifest = write(target, file);
            out.println("Wrote %s: %d tables, %d rows, %d bytes"
                    .formatted(
                            file,
                            manifest.tables().size(),
                            manifest.tables().stream()
                                    .mapToLong(Manifest.Content::rows)
                                    .sum(),
                            Files.size(file)));
            out.println("密钥文件不在备份里，请另行保管。The key file %s is not in it: keep a copy elsewhere".formatted(target.keys()));
        }
    }

    static Manifest write(Target target, Path file) throws Exception {
        Map<String, String> keys =
                Files.exists(target.keys()) ? KeyFile.read(target.keys()).names() : Map.of();
        try (Connection connection = target.database().source(Part.KEEPER).getConnection()) {
            return Archive.write(connection, keys, file);
        }
    }
}
