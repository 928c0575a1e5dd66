package org.bangfu.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection that speaks just enough HTTP/1.1: what the client costs is taken from the program on the same machine. */
final class Wire implements AutoCloseable {

    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final String LENGTH = "content-length: ";

    private final URI server;
    private Socket socket;
    private InputStream in;

    Wire(URI server) throws IOException {
        this.server = server;
        this.socket = connect(server);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket connect(URI server) throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    String get(String path, String cookie) throws IOException {
        return call("GET", path, "Cookie: " + cookie + "\r\n", "");
    }

    /** Gives the body; refuses any answer but 200. */
    String post(String path, String cookie, String command, String json) throws IOException {
        return call(
                "POST",
                path,
                "Cookie: " + cookie + "\r\nCommand-Id: " + command
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + json.getBytes(StandardCharsets.UTF_8).length + "\r\n",
                json);
    }

    private String call(String method, String path, String headers, String body) throws IOException {
        String request = method + " /api" + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nAccept: application/json\r\n" + headers + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        String status = line();
        boolean chunked = false;
        boolean last = false;
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            chunked |= lower.equals(CHUNKED);
            last |= lower.equals("connection: close");
            length = lower.startsWith(LENGTH) ? Integer.parseInt(lower.substring(LENGTH.length())) : length;
        }
        String answer = chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (last) {
            renew();
        }
        if (!status.contains(" 200")) {
            throw new IllegalStateException("%s %s was answered %s: %s".formatted(method, path, status, answer));
        }
        return answer;
    }

    /** The server ends a connection after some thousands of requests, as it does for everybody. */
    private void renew() throws IOException {
        socket.close();
        socket = connect(server);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private String chunks() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            bytes.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
