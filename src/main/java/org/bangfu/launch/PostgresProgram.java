package org.bangfu.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that comes with the program: unpacked once, then called by path. */
final class PostgresProgram {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("-(\\d+)\\.(\\d+)\\.\\d+\\.jar");
    private static final int EXECUTABLE = 0100;

    private final Path directory;
    private final String major;

    private PostgresProgram(Path directory, String major) {
        this.directory = directory;
        this.major = major;
    }

    /** Unpacks it beneath {@code home}, unless that was done. */
    static PostgresProgram unpacked(Path home) throws IOException {
        URL archive = PostgresProgram.class.getResource(ARCHIVE);
        if (archive == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new Refusal("The embedded PostgreSQL runs on Linux on x86-64 only: use ./bangfu serve with a server");
        }
        Matcher version = VERSION.matcher(archive.toString());
        if (!version.find()) {
            throw new IllegalStateException("No version in " + archive);
        }
        Path directory = home.resolve("postgresql-%s.%s".formatted(version.group(1), version.group(2)));
        Files.createDirectories(home);
        try (var lock = FileChannel.open(
                home.resolve("postgresql.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.exists(directory)) {
                Path part = home.resolve("postgresql.part");
                FileSystemUtils.deleteRecursively(part);
                unpack(archive, part);
                Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new PostgresProgram(directory, version.group(1));
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    boolean executable = (entry.getMode() & EXECUTABLE) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** The version that a data directory has to have. */
    String major() {
        return major;
    }

    /**
     * One of its commands, out of reach of the terminal's Ctrl-C. PostgreSQL refuses root, so root runs it in a user namespace
     * without rights.
     */
    ProcessBuilder command(String name, String... arguments) throws IOException {
        var words = new ArrayList<String>();
        words.add("setsid");
        if (System.getProperty("user.name").equals("root")) {
            if (!succeeds("unshare", "-U", "true")) {
                throw new Refusal(
                        "PostgreSQL does not run as root, and this machine grants no user namespace: run ./bangfu as an ordinary user");
            }
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(directory.resolve("bin").resolve(name).toString());
        words.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static boolean succeeds(String... words) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
