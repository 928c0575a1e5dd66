package org.bangfu.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** Files that their owner alone may read, written whole or not at all. */
final class PrivateFile {

    private PrivateFile() {}

    static void write(Path file, String text) {
        try {
            directory(file.toAbsolutePath().resolveSibling(""));
            Path part = create(file.resolveSibling(file.getFileName() + ".part"));
            Files.writeString(part, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An empty one; what stood there is gone. */
    static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Makes a directory that its owner alone may enter, unless it is there. */
    static Path directory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        return Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /**
     * Reads settings that hold secrets.
     *
     * @throws Refusal when the file is missing, or others may read it
     */
    static Properties properties(Path file) {
        try {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!mode.endsWith("------")) {
                throw new Refusal("%s may be read by others (%s): run chmod 600 on it".formatted(file, mode));
            }
            var properties = new Properties();
            try (Reader reader = new StringReader(Files.readString(file))) {
                properties.load(reader);
            }
            return properties;
        } catch (NoSuchFileException missing) {
            throw new Refusal("There is no file %s".formatted(file), missing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(Path file, Properties properties) {
        var text = new StringWriter();
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> text.append(name)
                        .append('=')
                        .append(properties.getProperty(name).replace("\\", "\\\\"))
                        .append('\n'));
        write(file, text.toString());
    }
}
