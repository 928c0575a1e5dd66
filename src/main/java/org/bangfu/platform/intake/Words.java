package org.bangfu.platform.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people type them, made comparable. */
final class Words {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【〔].*?[)\\]】〕]");
    private static final Pattern MARKS = Pattern.compile("[*:;,.、。★#·]");
    private static final int WIDE = 0xFEE0;

    private Words() {}

    /** Trimmed; wide letters and digits plain; no blanks between Chinese characters (张　三); brackets stay as they are. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        INVISIBLE
                .matcher(text)
                .replaceAll("")
                .chars()
                .forEach(each -> plain.append((char) (isWide(each) ? each - WIDE : each)));
        String trimmed = BLANKS.matcher(plain).replaceAll(" ").strip();
        return BETWEEN_HAN.matcher(trimmed).replaceAll("");
    }

    /** Digits and letters in capitals, without blanks and hyphens. */
    static String code(String text) {
        return Normalizer.normalize(plain(text), Normalizer.Form.NFKC)
                .replaceAll("[\\s'‘’\\-‐–—]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** A title or a word of a choice: nothing but what is meant. */
    static String title(String text) {
        String half = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        String joined = BLANKS.matcher(half).replaceAll("").toLowerCase(Locale.ROOT);
        return MARKS.matcher(joined).replaceAll("");
    }

    /** A title without the hints in its brackets. */
    static String core(String title) {
        return BRACKETED.matcher(title).replaceAll("");
    }

    private static boolean isWide(int each) {
        return between(each, '０', '９') || between(each, 'Ａ', 'Ｚ') || between(each, 'ａ', 'ｚ');
    }

    private static boolean between(int each, char first, char last) {
        return each >= first && each <= last;
    }
}
