package org.bangfu.platform;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** A mail server and a gateway for short messages, on this machine; they speak what real ones speak. */
public final class Gateways {

    public static final String SECRET = "a secret of these tests";

    /** What the gateway for short messages was sent. */
    public record Post(String key, String timestamp, String signature, String body) {}

    private static final List<Post> POSTS = new CopyOnWriteArrayList<>();
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 30_000;
    private static final int MAIL_PORT = free();
    private static final int SMS_PORT = listen();
    private static volatile int answer = 200;
    private static volatile GreenMail mail = started();

    private Gateways() {}

    static List<String> settings() {
        return List.of(
                "bangfu.mail.host=127.0.0.1",
                "bangfu.mail.port=" + MAIL_PORT,
                "bangfu.mail.security=none",
                "bangfu.mail.from=bangfu@zone.example",
                "bangfu.sms.address=http://127.0.0.1:" + SMS_PORT + "/send",
                "bangfu.sms.secret=" + SECRET);
    }

    /** The mail server, empty. */
    public static GreenMail mail() {
        if (!mail.isRunning()) {
            mail = started();
        }
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException impossible) {
            throw new IllegalStateException(impossible);
        }
        return mail;
    }

    /** Nobody listens there until the next {@link #mail}. */
    public static void stopMail() {
        mail.stop();
    }

    /** What the gateway got since it was last asked; from now on it answers so. */
    public static List<Post> posts(int status) {
        List<Post> got = List.copyOf(POSTS);
        POSTS.clear();
        answer = status;
        return got;
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", "smtp"));
        server.start();
        return server;
    }

    private static int listen() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/send", Gateways::take);
            server.start();
            return server.getAddress().getPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            POSTS.add(new Post(
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("Timestamp"),
                    headers.getFirst("Signature"),
                    body));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    /** Below those that outgoing connections take, so that it is still free after a stop. */
    private static int free() {
        return ThreadLocalRandom.current()
                .ints(FIRST_PORT, LAST_PORT)
                .filter(Gateways::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
