package org.bangfu.scenario;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds many texts at once in any bytes, in each of the spellings in which a program could have left them there. */
final class TextSearch {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    /** Fewer bytes, or characters of base64, are met by chance among so much ciphertext: two characters in UTF-16 are four. */
    private static final int FEWEST_BYTES = 6;

    private static final int FEWEST_CHARACTERS = 7;
    private static final int BITS_A_CHARACTER = 6;
    private static final int GROUP = 3;
    private static final int SLOTS = 1 << 20;
    private static final int WINDOW = 1 << 16;

    private final Map<Integer, List<Spelling>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(SLOTS);
    private final Map<String, Set<String>> found = new LinkedHashMap<>();
    private final int longest;
    private long bytes;

    private record Spelling(String text, byte[] bytes) {
        int head() {
            return ByteBuffer.wrap(bytes).getInt();
        }
    }

    TextSearch(Collection<String> texts) {
        int most = 1;
        for (String text : texts) {
            for (byte[] spelt : spellings(text)) {
                var spelling = new Spelling(text, spelt);
                byHead.computeIfAbsent(spelling.head(), _ -> new ArrayList<>()).add(spelling);
                heads.set(slot(spelling.head()));
                most = Math.max(most, spelt.length);
            }
        }
        longest = most;
    }

    /** In each charset, and in base64 wherever it may begin within a group of three bytes. */
    private static List<byte[]> spellings(String text) {
        var spellings = new ArrayList<byte[]>();
        for (Charset charset : CHARSETS) {
            byte[] spelt = text.getBytes(charset);
            if (spelt.length >= FEWEST_BYTES && spellings.stream().noneMatch(each -> Arrays.equals(each, spelt))) {
                spellings.add(spelt);
            }
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < GROUP; before++) {
            byte[] within = new byte[before + plain.length];
            System.arraycopy(plain, 0, within, before, plain.length);
            int from = (before * Byte.SIZE + BITS_A_CHARACTER - 1) / BITS_A_CHARACTER;
            int to = within.length * Byte.SIZE / BITS_A_CHARACTER;
            if (to - from >= FEWEST_CHARACTERS) {
                spellings.add(Arrays.copyOfRange(Base64.getEncoder().encode(within), from, to));
                spellings.add(Arrays.copyOfRange(Base64.getUrlEncoder().encode(within), from, to));
            }
        }
        return spellings;
    }

    /** Each text that was met, with the places where it was. */
    Map<String, Set<String>> found() {
        return found;
    }

    /** How many were looked at. */
    long bytes() {
        return bytes;
    }

    /** Whatever is written into it is searched; closed at the end of what belongs together. */
    OutputStream in(String place) {
        return new Searched(place);
    }

    private static int slot(int head) {
        int mixed = head * 0x9E3779B1;
        return mixed >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS));
    }

    private final class Searched extends OutputStream {
        private final String place;
        private final byte[] window = new byte[WINDOW + longest];
        private int filled;

        Searched(String place) {
            this.place = place;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes += length;
            for (int done = 0; done < length; ) {
                int next = Math.min(length - done, window.length - filled);
                System.arraycopy(from, offset + done, window, filled, next);
                filled += next;
                done += next;
                if (filled == window.length) {
                    scan(filled - longest + 1);
                }
            }
        }

        @Override
        public void close() {
            scan(filled);
        }

        /** Looks at every text that begins before {@code end}, and keeps the rest for the next time. */
        private void scan(int end) {
            var ahead = ByteBuffer.wrap(window, 0, filled);
            for (int at = 0; at < end && at + Integer.BYTES <= filled; at++) {
                int head = ahead.getInt(at);
                if (heads.get(slot(head))) {
                    match(at, head);
                }
            }
            System.arraycopy(window, end, window, 0, filled - end);
            filled -= end;
        }

        private void match(int at, int head) {
            for (Spelling each : byHead.getOrDefault(head, List.of())) {
                int end = at + each.bytes.length;
                if (end <= filled && Arrays.equals(window, at, end, each.bytes, 0, each.bytes.length)) {
                    found.computeIfAbsent(each.text, _ -> new TreeSet<>()).add(place);
                }
            }
        }
    }
}
