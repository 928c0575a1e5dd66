package org.bangfu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bangfu.platform.Caller;
import org.bangfu.platform.Gateways;
import org.bangfu.platform.TestClock;
import org.junit.jupiter.api.Test;

/** What leaves the house, against servers that speak SMTP and the gateway's webhook. */
class PostTests extends NoticeScene {

    private static final String MAIL = "\"MAIL\"";
    private static final String ADDRESS = "\"desk@zone.example\"";

    @Test
    void aMailSaysThatSomethingWaitsAndNothingElse() throws Exception {
        GreenMail server = Gateways.mail();
        ok(set(dispatcher, -1, MAIL, ADDRESS, "null"));
        raise("NORMAL");
        raise("NORMAL");
        told(dispatcher);
        carry();
        carry();

        assertThat(server.getReceivedMessages()).as("one for both, and once").hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("desk@zone.example");
        assertThat(mail.getSubject()).contains("2 条消息");
        assertThat(mail.getHeader("Message-ID")[0]).endsWith("@zone.example>");
        assertThat((String) mail.getContent())
                .contains("/notices")
                .doesNotContain("聊城甲", "口罩", "protection", enterprise.toString());
        assertThat(sendings()).containsExactly("SENT");
    }

    @Test
    void aServerThatIsDownDelaysLosesNothingAndGetsNothingTwice() {
        Gateways.mail();
        Gateways.stopMail();
        ok(set(dispatcher, -1, MAIL, ADDRESS, "null"));
        raise("NORMAL");
        told(dispatcher);
        carry();
        assertThat(sendings()).containsExactly("WAITING");
        raise("NORMAL");
        told(dispatcher);

        GreenMail server = Gateways.mail();
        carry();
        assertThat(server.getReceivedMessages())
                .as("the second alone: the first waits its time")
                .hasSize(1);
        TestClock.set("2020-02-10T09:02");
        carry();
        carry();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(sendings()).containsExactly("SENT", "SENT");
    }

    @Test
    void afterADayOfTryingItIsGivenUpAndTheInboxStillHasIt() {
        Gateways.mail();
        Gateways.stopMail();
        ok(set(dispatcher, -1, MAIL, ADDRESS, "null"));
        raise("NORMAL");
        told(dispatcher);
        carry();
        TestClock.set("2020-02-11T10:00");
        carry();

        assertThat(sendings()).containsExactly("GIVEN_UP");
        assertThat(told(dispatcher)).containsExactly("NEED_RAISED");
        Gateways.mail();
    }

    @Test
    void theNightIsQuietExceptForWhatIsUrgent() {
        GreenMail server = Gateways.mail();
        ok(set(dispatcher, -1, MAIL, ADDRESS, "null"));
        TestClock.set("2020-02-10T22:30");
        raise("NORMAL");
        told(dispatcher);
        carry();
        assertThat(server.getReceivedMessages()).isEmpty();
        raise("CRITICAL");
        told(dispatcher);
        carry();
        assertThat(server.getReceivedMessages()).hasSize(1);
        TestClock.set("2020-02-11T07:00");
        carry();
        assertThat(server.getReceivedMessages())
                .as("it went along with the urgent one")
                .hasSize(1);
    }

    @Test
    void aDigestComesOnceADayAtItsTime() {
        GreenMail server = Gateways.mail();
        ok(set(dispatcher, -1, MAIL, ADDRESS, "\"17:30\""));
        raise("NORMAL");
        told(dispatcher);
        carry();
        TestClock.set("2020-02-10T17:29");
        carry();
        assertThat(server.getReceivedMessages()).isEmpty();
        TestClock.set("2020-02-10T17:30");
        carry();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatWasReadIsNotSent() {
        GreenMail server = Gateways.mail();
        ok(set(dispatcher, -1, MAIL, ADDRESS, "null"));
        raise("NORMAL");
        told(dispatcher);
        String id = Caller.read(caller.get(dispatcher, "/api/notices"), "$.items[0].id");
        ok(caller.post(dispatcher, "/api/notices/" + id + "/read", "{\"alsoBefore\":false}"));
        carry();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(sendings()).isEmpty();
    }

    @Test
    void aWorkerThatDiedLeavesAMailUncertainAndAShortMessageToBeRepeated() {
        GreenMail server = Gateways.mail();
        Gateways.posts(200);
        String other = named("丁守信", "17000000001");
        ok(set(dispatcher, -1, MAIL, ADDRESS, "null"));
        ok(set(other, -1, "\"SMS\"", "null", "null"));
        UUID id = raise("NORMAL");
        ok(act(dispatcher, id, "assign", 0, ",\"unit\":\"%s\"".formatted(health)));
        ok(act(handler, id, "answer", 1, ",\"words\":\"已送到\""));
        told(dispatcher);
        carry();
        zone.sql("UPDATE notice_sending SET state = 'SENDING' WHERE zone_id = :zone");
        String key = Gateways.posts(200).getFirst().key();
        TestClock.set("2020-02-10T09:30");
        carry();

        assertThat(sendings()).containsExactlyInAnyOrder("UNCERTAIN", "SENT");
        assertThat(server.getReceivedMessages())
                .as("perhaps taken, so not again")
                .hasSize(1);
        assertThat(Gateways.posts(200)).extracting(Gateways.Post::key).containsExactly(key);
    }

    @Test
    void theGatewayGetsASignedMessageAndItsAnswerIsHeeded() throws Exception {
        Gateways.posts(503);
        String person = named("江守成", "17000000002");
        ok(set(person, -1, "\"SMS\"", "null", "null"));
        UUID id = raise("NORMAL");
        ok(act(dispatcher, id, "assign", 0, ",\"unit\":\"%s\"".formatted(health)));
        ok(act(handler, id, "answer", 1, ",\"words\":\"已送到\""));
        told(person);
        carry();
        assertThat(sendings()).as("it says: not now").containsExactly("WAITING");

        List<Gateways.Post> first = Gateways.posts(200);
        TestClock.set("2020-02-10T09:02");
        carry();
        List<Gateways.Post> second = Gateways.posts(400);
        assertThat(sendings()).containsExactly("SENT");
        assertThat(second)
                .extracting(Gateways.Post::key)
                .containsExactly(first.getFirst().key());
        Gateways.Post post = second.getFirst();
        assertThat(JsonPath.<String>read(post.body(), "$.phone")).isEqualTo("17000000002");
        assertThat(post.body()).doesNotContain("聊城甲", "口罩", "江守成");
        assertThat(post.signature()).isEqualTo("sha256=" + hmac(post.timestamp() + "." + post.body()));

        ok(act(verifier, close(id), "close", 3, ""));
        told(person);
        carry();
        assertThat(sendings()).as("400 is final").containsExactly("SENT", "REFUSED");
    }

    private UUID close(UUID id) {
        ok(say(id, "word", 2, ",\"rating\":\"SATISFIED\""));
        return id;
    }

    @Test
    void whatCannotBeKeptToIsRefusedAndAnOldVersionToo() {
        assertProblem(set(dispatcher, -1, MAIL, "null", "null"), 422, "MAIL_NEEDED");
        assertProblem(set(dispatcher, -1, MAIL, "\"not an address\"", "null"), 422, "MAIL_INVALID");
        assertProblem(set(dispatcher, -1, MAIL, "\"a@b.cn, c@d.cn\"", "null"), 422, "MAIL_INVALID");
        assertProblem(set(dispatcher, -1, MAIL, ADDRESS, "\"22:00\""), 422, "DIGEST_QUIET");
        ok(set(dispatcher, -1, MAIL, ADDRESS, "null"));
        assertProblem(set(dispatcher, -1, "", "null", "null"), 409, "NOTICE_SETTING_CHANGED");
        ok(set(dispatcher, 0, "", ADDRESS, "\"08:00\""));
        assertThat(Caller.read(caller.get(dispatcher, "/api/notices/setting"), "$.setting.mail"))
                .isEqualTo("desk@zone.example");
    }

    private void carry() {
        mailroom.carry(zone.id());
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Gateways.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
