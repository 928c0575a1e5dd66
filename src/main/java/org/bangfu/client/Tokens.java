package org.bangfu.client;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pieces by which a client is found: one and two letters of its name, two of its name's initials ({@code p:}), four of its
 * codes ({@code c:}). What nearly every name ends with is no piece of it.
 */
final class Tokens {

    private static final Pattern COMMON = Pattern.compile("(股份|责任)?(有限)?(责任)?公司|集团");
    private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");
    private static final int CODE_PIECE = 4;

    private Tokens() {}

    static Set<String> of(String name, Collection<String> words) {
        var tokens = new LinkedHashSet<String>();
        pieces(plain(name), 1, "", tokens);
        pieces(plain(name), 2, "", tokens);
        pieces(initials(plain(name)), 2, "p:", tokens);
        for (String word : words) {
            String plain = plain(word);
            if (LATIN.matcher(plain).matches()) {
                pieces(plain, CODE_PIECE, "c:", tokens);
            } else {
                pieces(plain, 2, "", tokens);
            }
        }
        return tokens;
    }

    /**
     * What a client must have to be found by {@code text}: all pieces of any one of the sets. Empty when there is nothing to look
     * for, as in a search for “公司”.
     */
    static List<Set<String>> searched(String text) {
        String plain = plain(text);
        var ways = new ArrayList<Set<String>>();
        if (plain.codePointCount(0, plain.length()) >= 1) {
            ways.add(pieces(plain, plain.codePointCount(0, plain.length()) == 1 ? 1 : 2, "", new LinkedHashSet<>()));
        }
        if (LATIN.matcher(plain).matches() && plain.length() >= 2) {
            ways.add(pieces(plain, 2, "p:", new LinkedHashSet<>()));
        }
        if (LATIN.matcher(plain).matches() && plain.length() >= CODE_PIECE) {
            ways.add(codePieces(plain));
        }
        return ways;
    }

    /** Half-width, lower case, no spaces or brackets, nothing that every name has. */
    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return COMMON.matcher(folded).replaceAll("").replaceAll("[\\s()\\[\\]（）【】·,.\\-_/'\"“”]", "");
    }

    private static String initials(String plain) {
        return PinyinHelper.toPinyin(plain, PinyinStyleEnum.FIRST_LETTER, "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /** Side by side, and the end: the beginning of a code is its district's, the end its own. */
    private static Set<String> codePieces(String code) {
        var pieces = new LinkedHashSet<String>();
        pieces.add("c:" + code.substring(code.length() - CODE_PIECE));
        for (int i = 0; i + CODE_PIECE <= code.length(); i += CODE_PIECE) {
            pieces.add("c:" + code.substring(i, i + CODE_PIECE));
        }
        return pieces;
    }

    private static Set<String> pieces(String text, int length, String prefix, Set<String> into) {
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i + length <= letters.length; i++) {
            into.add(prefix + new String(letters, i, length));
        }
        return into;
    }
}
