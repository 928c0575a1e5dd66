package org.bangfu.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bangfu.Bangfu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "demo code",
                "serve",
                "serve certificate",
                "migrate",
                "keys",
                "zone",
                "maintain",
                "backup",
                "restore"
            })
    void everyCommandExplainsItself(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: ./bangfu " + command);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void listsAllCommandsAndFailsWhenNoneIsGiven() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("demo code", "restore");
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void refusesInOneSentence() {
        assertRefused("There is no command \"fly\": see ./bangfu --help", "fly");
        assertRefused("There is no option --loud here: see --help", "demo", "--loud");
        assertRefused("\"now\" means nothing here: see --help", "demo", "now");
        assertRefused("--data needs a value: see --help", "demo", "--data");
        assertRefused("Give one name: see --help", "zone");
    }

    @Test
    void saysWhichRolesThereAre() {
        run("demo", "code", "KING");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("There is no role KING: take one of ADMINISTRATOR, ");
    }

    @Test
    void sendsWhoHasNoDemonstrationToMakeOne() {
        String data = directory.resolve("none").toString();

        assertRefused(
                "No demonstration is running on %s: run ./bangfu demo first".formatted(data),
                "demo",
                "code",
                "leader",
                "--data",
                data);
        assertRefused(
                "There is no demonstration in %s: run ./bangfu demo first".formatted(data), "maintain", "--data", data);
    }

    @Test
    void neverOverwritesKeys() {
        String keys = directory.resolve("keys").toString();

        assertThat(run("keys", keys)).isZero();
        assertRefused("%s exists, and keys are never overwritten".formatted(keys), "keys", keys);
    }

    private void assertRefused(String sentence, String... arguments) {
        err.reset();
        assertThat(run(arguments)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(sentence + "\n");
    }

    private int run(String... arguments) {
        return new CommandLine(new Programs(Bangfu.class), stream(out), stream(err)).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
