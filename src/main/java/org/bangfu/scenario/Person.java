package org.bangfu.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser: calls the product over HTTP with the cookie that signing in gave. */
final class Person {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpClient http;
    private final URI server;
    private volatile @Nullable String cookie;

    Person(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** Another person at the same server. */
    Person another() {
        return new Person(http, server);
    }

    /** Empty before signing in. */
    String cookie() {
        return Objects.requireNonNullElse(cookie, "");
    }

    JsonNode get(String path) {
        return answer(request(path).GET().build());
    }

    /** Bytes of a file, such as a bulletin in Word. */
    byte[] file(String path) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("%s answered %d".formatted(path, response.statusCode()));
            }
            return response.body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    JsonNode post(String path, Map<String, ?> body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Sends a workbook. */
    JsonNode upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        String boundary = "----" + id();
        var parts = new java.io.ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> parts.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        parts.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, fileName)
                        .getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return answer(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts.toByteArray()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api" + path))
                .timeout(PATIENCE)
                .header("Command-Id", id().toString());
        String held = cookie;
        return held == null ? request : request.header("Cookie", held);
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s %s was refused with %d: %s"
                        .formatted(request.method(), request.uri().getPath(), response.statusCode(), response.body()));
            }
            response.headers().allValues("Set-Cookie").stream()
                    .map(set -> List.of(set.split(";", 2)).getFirst())
                    .forEach(set -> cookie = set);
            return JSON.readTree(response.body());
        } catch (IOException failure) {
            throw new IllegalStateException("%s did not answer".formatted(request.uri()), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A UUIDv7 in real time. */
    static UUID id() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var random = ByteBuffer.wrap(bytes);
        long high = (System.currentTimeMillis() << 16) | 0x7000 | (random.getLong() & 0xFFF);
        return new UUID(high, (random.getLong() >>> 2) | Long.MIN_VALUE);
    }
}
