package org.bangfu.platform.journal;

/** Records as canonical JSON in a column, as the journal writes them; nothing personal belongs there. */
public final class Documents {

    private Documents() {}

    public static String write(Object document) {
        return Json.canonical(document);
    }

    /** SHA-256 of a text in UTF-8. */
    public static byte[] hash(String text) {
        return Json.hash(text);
    }

    public static <T> T read(String json, Class<T> type) {
        return Json.read(json, type);
    }
}
