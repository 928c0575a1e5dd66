package org.bangfu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that overlooks something would prove everything. */
class TextSearchTests {

    private static final String NAME = "韩知白";
    private static final String SHORT = "韩白";
    private static final String PHONE = "17100000004";
    private static final List<String> ALL = List.of(NAME, SHORT, PHONE, "鲁明远");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void aTextIsFoundInEachCharset(String charset) throws IOException {
        byte[] spelt = ("联系人" + NAME + "电话" + PHONE).getBytes(Charset.forName(charset));

        assertThat(found(spelt)).containsOnlyKeys(NAME, PHONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aTextIsFoundInBase64WhereverItBegins(int before) throws IOException {
        byte[] plain = ("x".repeat(before) + NAME + "?" + SHORT + "?" + PHONE + "?").getBytes(StandardCharsets.UTF_8);

        assertThat(found(Base64.getEncoder().encode(plain))).containsOnlyKeys(NAME, SHORT, PHONE);
        assertThat(found(Base64.getUrlEncoder().withoutPadding().encode(plain))).containsOnlyKeys(NAME, SHORT, PHONE);
    }

    /** Wherever it lies to the end of what is looked at in one go, and in whatever pieces it arrives. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096, 1 << 20})
    void aTextIsFoundAcrossThePiecesInWhichItArrives(int piece) throws IOException {
        byte[] text = NAME.getBytes(StandardCharsets.UTF_8);
        var random = new Random(1);
        for (int place = (1 << 16) - 64; place < (1 << 16) + 64; place += 3) {
            byte[] bytes = new byte[(1 << 17) + 9];
            random.nextBytes(bytes);
            System.arraycopy(text, 0, bytes, place, text.length);
            var search = new TextSearch(ALL);
            try (OutputStream into = search.in("here")) {
                for (int done = 0; done < bytes.length; done += piece) {
                    into.write(Arrays.copyOfRange(bytes, done, Math.min(bytes.length, done + piece)));
                }
            }
            assertThat(search.found()).as("at %d", place).containsOnlyKeys(NAME);
            assertThat(search.bytes()).isEqualTo(bytes.length);
        }
    }

    @Test
    void theFirstAndTheLastBytesAreLookedAtAndEachPlaceIsNamed() throws IOException {
        var search = new TextSearch(ALL);
        for (String place : List.of("one", "two", "three")) {
            try (OutputStream into = search.in(place)) {
                into.write((place.equals("three") ? "无" : PHONE).getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(search.found()).isEqualTo(Map.of(PHONE, Set.of("one", "two")));
    }

    @Test
    void halfATextIsNone() throws IOException {
        assertThat(found("1710000000 韩知 明远".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(found(Arrays.copyOf(NAME.getBytes(StandardCharsets.UTF_8), 8)))
                .isEmpty();
    }

    private static Map<String, Set<String>> found(byte[] bytes) throws IOException {
        var search = new TextSearch(ALL);
        try (OutputStream into = search.in("here")) {
            into.write(bytes);
        }
        return search.found();
    }
}
