package org.bangfu.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Short messages, through the webhook of a gateway: POST {@code {id, phone, text}}. The header {@code Idempotency-Key} holds the id,
 * {@code Signature} is {@code sha256=} and the HMAC of {@code Timestamp + "." + body} under the secret that both sides hold.
 * Any 2xx says that it was taken, 409 that it was taken before, 429 and 5xx that it may be sent again; any other answer is final.
 */
@Component
class SmsChannel implements Channel {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int TAKEN_BEFORE = 409;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final String address;
    private final String secret;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    SmsChannel(
            @Value("${bangfu.sms.address:}") String address,
            @Value("${bangfu.sms.secret:}") String secret,
            Clock clock) {
        this.address = address;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.SMS;
    }

    @Override
    public boolean isConnected() {
        return !address.isEmpty();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Outcome send(Message message) {
        String body = JSON.writeValueAsString(
                Map.of("id", message.id().toString(), "phone", message.to(), "text", message.text()));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.id().toString())
                .header("Timestamp", timestamp)
                .header("Signature", "sha256=" + hmac(timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return outcome(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException notReached) {
            return new Later(Objects.requireNonNullElse(
                    notReached.getMessage(), notReached.getClass().getSimpleName()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Later("interrupted");
        }
    }

    private static Outcome outcome(int status) {
        if ((status >= OK && status < NOT_OK) || status == TAKEN_BEFORE) {
            return new Sent();
        }
        return status == TOO_MANY || status >= BROKEN ? new Later("HTTP " + status) : new Refused("HTTP " + status);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
