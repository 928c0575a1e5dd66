package org.bangfu.platform.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.platform.web.Languages.File;
import tools.jackson.databind.json.JsonMapper;

/** An invented language, {@code qaa}: English, every sentence between ⟦ and ⟧. Whatever lacks them fell back. */
public final class MarkedLanguage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final File MARKED = marked();
    private static final Phrasebook PHRASES = new Phrasebook(requireNonNull(MARKED.sentences()));

    private MarkedLanguage() {}

    private static File marked() {
        try {
            File english = JSON.readValue(Files.readString(Path.of("docs/languages/en.json")), File.class);
            return new File(
                    "Marked",
                    mark(requireNonNull(english.pages())),
                    requireNonNull(english.sentences()).entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, each -> "⟦" + each.getValue() + "⟧")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mark(Map<String, Object> tree) {
        var marked = new LinkedHashMap<String, Object>();
        tree.forEach((key, each) -> marked.put(
                key, each instanceof Map<?, ?> branch ? mark((Map<String, Object>) branch) : "⟦" + each + "⟧"));
        return marked;
    }

    /** A directory with the one file. */
    public static Path directory() {
        try {
            Path directory = Files.createTempDirectory("languages");
            Files.writeString(directory.resolve("qaa.json"), JSON.writeValueAsString(MARKED));
            return directory;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What the pages make of an English sentence of the server. */
    public static String say(String english) {
        return PHRASES.say(english);
    }
}
