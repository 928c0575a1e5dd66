package org.bangfu.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** A certificate for a network without public names: an authority of its own, and a server certificate signed by it. */
final class ServeCertificate implements SubCommand {

    private static final String PASSWORD_VARIABLE = "BANGFU_STORE_PASSWORD";
    private static final String TEN_YEARS = "3650";

    /** What browsers accept at most. */
    private static final String SERVER_DAYS = "397";

    private final PrintStream out;

    ServeCertificate(PrintStream out) {
        this.out = out;
    }

    @Override
    public String help() {
        return """
                makes a certificate for serve, and an authority that phones can install
                Usage: ./bangfu serve certificate NAME... --config FILE

                NAME is a host name or an address by which the server is called. The files go into tls/ beside FILE, and FILE is
                told of them. Run again before a year is over: the authority stays, so phones need not install it again.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of(Settings.OPTION);
    }

    @Override
    public void run(Options options) throws Exception {
        if (options.words().isEmpty()) {
            throw new Refusal("Name the host or address by which the server is called: see --help");
        }
        Settings settings = Settings.required(options);
        Path directory = PrivateFile.directory(settings.path("tls"));
        Path authority = directory.resolve("authority.p12");
        Path server = directory.resolve("server.p12");
        Properties properties = settings.properties();
        String password = settings.get("tls.password").orElseGet(Passwords::random);
        if (!Files.exists(authority)) {
            makeAuthority(authority, directory.resolve("authority.crt"), password);
        }
        makeServer(authority, server, options.words(), password);
        properties.setProperty("tls.store", "tls/server.p12");
        properties.setProperty("tls.password", password);
        PrivateFile.write(settings.file(), properties);
        out.println("Made %s for %s, and wrote it into %s"
                .formatted(server, String.join(", ", options.words()), settings.file()));
        out.println("Install %s on each phone and computer that calls this server"
                .formatted(directory.resolve("authority.crt")));
    }

    private static void makeAuthority(Path store, Path certificate, String password) throws Exception {
        keytool(
                password,
                "-genkeypair",
                "-alias",
                "authority",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Bangfu authority",
                "-validity",
                TEN_YEARS,
                "-ext",
                "bc:critical=ca:true,pathlen:0",
                "-ext",
                "ku:critical=keyCertSign,cRLSign",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12");
        keytool(
                password,
                "-exportcert",
                "-rfc",
                "-alias",
                "authority",
                "-file",
                certificate.toString(),
                "-keystore",
                store.toString());
        secret(store);
    }

    private static void makeServer(Path authority, Path server, List<String> names, String password) throws Exception {
        Path part = Files.createTempDirectory(server.getParent(), "new");
        String store = part.resolve("server.p12").toString();
        String request = part.resolve("request").toString();
        String signed = part.resolve("signed").toString();
        String root = part.resolve("root").toString();
        keytool(
                password,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + names.getFirst(),
                "-validity",
                SERVER_DAYS,
                "-keystore",
                store,
                "-storetype",
                "PKCS12");
        keytool(password, "-certreq", "-alias", "server", "-file", request, "-keystore", store);
        keytool(
                password,
                "-gencert",
                "-rfc",
                "-alias",
                "authority",
                "-infile",
                request,
                "-outfile",
                signed,
                "-validity",
                SERVER_DAYS,
                "-ext",
                "san=" + alternativeNames(names),
                "-ext",
                "ku:critical=digitalSignature",
                "-ext",
                "eku=serverAuth",
                "-keystore",
                authority.toString());
        keytool(
                password,
                "-exportcert",
                "-rfc",
                "-alias",
                "authority",
                "-file",
                root,
                "-keystore",
                authority.toString());
        keytool(password, "-importcert", "-noprompt", "-alias", "authority", "-file", root, "-keystore", store);
        keytool(password, "-importcert", "-noprompt", "-alias", "server", "-file", signed, "-keystore", store);
        Files.move(Path.of(store), server, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        secret(server);
        org.springframework.util.FileSystemUtils.deleteRecursively(part);
    }

    private static String alternativeNames(List<String> names) {
        return String.join(
                ",",
                names.stream()
                        .map(name -> (name.matches("[0-9.]+|.*:.*") ? "ip:" : "dns:") + name)
                        .toList());
    }

    private static void secret(Path file) throws IOException {
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }

    /** The JDK's own tool; it reads the password from its environment, so that no list of processes shows it. */
    private static void keytool(String password, String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(Arrays.asList(arguments));
        words.addAll(List.of("-storepass:env", PASSWORD_VARIABLE));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put(PASSWORD_VARIABLE, password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Refusal("keytool %s failed: %s"
                    .formatted(arguments[0], said.lines().findFirst().orElse("")));
        }
    }
}
