package org.bangfu.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.launch.Database.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTests {

    @TempDir
    private Path directory;

    @Test
    void theEnvironmentWins() {
        Settings settings = settings(Map.of("BANGFU_APPLICATION_PASSWORD", "other"), """
                database.url=jdbc:postgresql://db/bangfu
                application.user=app
                application.password=one
                """);

        assertThat(settings.database().as(Part.APPLICATION).password()).isEqualTo("other");
    }

    @Test
    void nothingPrintsAPassword() {
        Settings settings = settings(Map.of(), """
                database.url=jdbc:postgresql://db/bangfu
                application.user=app
                application.password=hidden-word
                """);

        assertThat(settings + " " + settings.database()).contains("app").doesNotContain("hidden-word");
    }

    @Test
    void whatOthersMayReadIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("open"), "a=b");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PrivateFile.properties(file))
                .withMessage(file + " may be read by others (rw-r-----): run chmod 600 on it");
    }

    @Test
    void withoutTlsOnlyANamedProxyIsServed() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Listening.of(settings(Map.of(), "address=https://zone")))
                .withMessageContaining("sets neither tls.store nor proxy.trusted");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Listening.of(settings(Map.of(), "address=http://zone\nproxy.trusted=10.0.0.1")))
                .withMessageContaining("address has to begin with https://");
        assertThat(Listening.of(settings(Map.of(), "address=https://zone\nproxy.trusted=10.0.0.1")))
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.forward-headers-strategy", "native");
    }

    @Test
    void aCertificateOfOurOwnNamesTheServerAndIsSignedByTheAuthority() throws Exception {
        Settings settings = settings(Map.of(), "address=https://zone.lan:8443");
        new ServeCertificate(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
                .run(new Options(
                        List.of("zone.lan", "10.0.0.9"),
                        Map.of(Settings.OPTION, settings.file().toString())));

        Settings written = new Settings(settings.file(), PrivateFile.properties(settings.file()), Map.of());
        assertThat(Listening.of(written)).containsEntry("server.port", "8443");
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(written.path(written.need("tls.store")))) {
            store.load(file, written.need("tls.password").toCharArray());
        }
        var server = (X509Certificate) store.getCertificate("server");
        server.verify(Objects.requireNonNull(store.getCertificate("authority")).getPublicKey());
        assertThat(server.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString()))
                .containsExactly("zone.lan", "10.0.0.9");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(written.path(written.need("tls.store")))))
                .isEqualTo("rw-------");
    }

    private Settings settings(Map<String, String> environment, String text) {
        Path file = directory.resolve("settings");
        PrivateFile.write(file, text);
        return new Settings(file, PrivateFile.properties(file), environment);
    }
}
