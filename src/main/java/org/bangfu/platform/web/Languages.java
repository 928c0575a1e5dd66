package org.bangfu.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Languages beside Chinese and English. Each is one file of sentences, {@code languages/<code>.json}, with the program or in the
 * directory that {@code bangfu.languages} names; {@code docs/how-to/language.md} says how it is made.
 */
@Component
class Languages {

    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final String END = ".json";

    private final Map<String, Language> byCode = new TreeMap<>();

    /**
     * A file.
     *
     * @param name what the language calls itself
     * @param pages the pages' sentences, as {@code docs/languages/en.json} keys them
     * @param sentences the server's, by the English ones
     */
    record File(
            @Nullable String name,
            @Nullable Map<String, Object> pages,
            @Nullable Map<String, String> sentences) {}

    private record Language(String name, File file, Phrasebook phrases) {}

    /** A language to choose, and what it calls itself. */
    record Known(String code, String name) {}

    Languages(@Value("${bangfu.languages:}") String directory) throws IOException {
        var json = JsonMapper.builder().build();
        for (Resource each : new PathMatchingResourcePatternResolver().getResources("classpath*:languages/*" + END)) {
            try (InputStream file = each.getInputStream()) {
                add(json, Objects.requireNonNull(each.getFilename()), file);
            }
        }
        if (!directory.isBlank()) {
            for (Path each : files(Path.of(directory))) {
                try (InputStream file = Files.newInputStream(each)) {
                    add(json, each.getFileName().toString(), file);
                }
            }
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> each.toString().endsWith(END)).sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("bangfu.languages names no directory: " + directory, missing);
        }
    }

    private void add(JsonMapper json, String name, InputStream content) {
        String code = name.substring(0, name.length() - END.length());
        File file;
        try {
            file = json.readValue(content, File.class);
        } catch (JacksonException broken) {
            throw new IllegalStateException(
                    "Not a language's file: " + name + ": " + broken.getOriginalMessage(), broken);
        }
        List<String> faults = faults(code, file);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Not a language's file: " + name + ": " + String.join("; ", faults));
        }
        byCode.put(
                code,
                new Language(
                        Objects.requireNonNull(file.name),
                        file,
                        new Phrasebook(Objects.requireNonNull(file.sentences))));
    }

    private static List<String> faults(String code, File file) {
        var faults = new ArrayList<String>();
        if (!CODE.matcher(code).matches() || code.equals("en") || code.equals("zh") || code.startsWith("zh-")) {
            faults.add("it is called after the language's code, such as ja.json, and neither zh nor en");
        }
        if (file.name == null || file.name.isBlank()) {
            faults.add("it has a name");
        }
        if (file.pages == null || file.sentences == null) {
            faults.add("it has pages and sentences");
        } else {
            file.sentences.forEach((english, said) -> {
                if (!gaps(english).equals(gaps(said))) {
                    faults.add("“%s” is filled in differently from “%s”".formatted(said, english));
                }
            });
        }
        return faults;
    }

    private static List<String> gaps(String sentence) {
        return Phrasebook.gaps(sentence).stream().sorted().toList();
    }

    /** All that may be chosen: our own two, then the others. */
    List<Known> all() {
        var all = new ArrayList<>(List.of(new Known("zh-CN", "中文"), new Known("en", "English")));
        byCode.forEach((code, each) -> all.add(new Known(code, each.name)));
        return all;
    }

    Optional<File> file(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Language::file);
    }

    /** In the reader's language; what a third language's file lacks in English; in Chinese where the language is unknown. */
    String say(Worded worded, Locale locale) {
        Language third = byCode.get(locale.toLanguageTag());
        if (third == null) {
            third = byCode.get(locale.getLanguage());
        }
        return third == null ? worded.in(locale) : third.phrases.say(worded.en());
    }
}
