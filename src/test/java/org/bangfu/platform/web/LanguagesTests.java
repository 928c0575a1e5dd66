package org.bangfu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A third language is one file: whole, or in English where it lacks a sentence; never half broken. */
class LanguagesTests {

    private static final Locale MARKED = Locale.forLanguageTag("qaa");

    @TempDir
    private Path directory;

    private static Stream<Object> constants(Class<?> kind) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.bangfu").stream()
                        .filter(type -> type.isAssignableTo(kind) && type.isEnum())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()));
    }

    @Test
    void everyRefusalIsSaidInIt() throws IOException {
        var languages = new Languages(MarkedLanguage.directory().toString());
        assertThat(constants(ProblemCode.class)
                        .map(ProblemCode.class::cast)
                        .flatMap(code -> Stream.of(
                                code.text().detail(),
                                code.text().remedy(),
                                code.text().lifter()))
                        .filter(Objects::nonNull))
                .hasSizeGreaterThan(300)
                .allSatisfy(
                        sentence -> assertThat(languages.say(sentence, MARKED)).isEqualTo("⟦" + sentence.en() + "⟧"));
    }

    @Test
    void everyWordIsSaidInIt() throws IOException {
        var languages = new Languages(MarkedLanguage.directory().toString());
        assertThat(constants(Worded.class).map(Worded.class::cast))
                .hasSizeGreaterThan(100)
                .allSatisfy(word -> assertThat(languages.say(word, MARKED)).startsWith("⟦"));
    }

    @Test
    void whatAFileLacksIsEnglishAndAnUnknownLanguageReadsChinese() throws IOException {
        write("ja", "{\"name\":\"日本語\",\"pages\":{},\"sentences\":{\"Masks\":\"マスク\"}}");
        var languages = new Languages(directory.toString());

        assertThat(languages.say(new Sentence("口罩", "Masks"), Locale.JAPANESE)).isEqualTo("マスク");
        assertThat(languages.say(new Sentence("口罩", "Masks"), Locale.JAPAN)).isEqualTo("マスク");
        assertThat(languages.say(new Sentence("药品", "Medicine"), Locale.JAPANESE))
                .isEqualTo("Medicine");
        assertThat(languages.say(new Sentence("药品", "Medicine"), Locale.KOREAN)).isEqualTo("药品");
        assertThat(languages.all())
                .extracting(Languages.Known::name)
                .startsWith("中文", "English")
                .contains("日本語");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ja | {\"name\":\"日本語\" | Not a language's file: ja.json",
                "ja | {\"pages\":{},\"sentences\":{}} | it has a name",
                "ja | {\"name\":\"日本語\",\"pages\":{}} | it has pages and sentences",
                "en | {\"name\":\"English\",\"pages\":{},\"sentences\":{}} | neither zh nor en",
                "Japanese | {\"name\":\"日本語\",\"pages\":{},\"sentences\":{}} | it is called after the language's code",
                "ja | {\"name\":\"日本語\",\"pages\":{},\"sentences\":{\"At most %d\":\"以内\"}} | is filled in differently",
            })
    void aBrokenFileIsNamed(String code, String content, String fault) throws IOException {
        write(code, content);

        assertThatThrownBy(() -> new Languages(directory.toString())).hasMessageContaining(fault);
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new Languages(directory.resolve("none").toString()))
                .hasMessageContaining("bangfu.languages names no directory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Masks | Masken",
                "3 of 8 clients | 8 Kunden, davon 3",
                "Not more than 5 | Höchstens 5",
                "Not more than “Masks” (5) | Höchstens so viele wie „Masken“ (5)",
                "nothing | nothing",
                "3 of 8 | 3 of 8",
            })
    void aSentenceIsKnownByItsWords(String english, String said) {
        var phrases = new Phrasebook(Map.of(
                "Masks", "Masken",
                "{a} of {b}", "{b}: {a}",
                "{a} of {b} clients", "{b} Kunden, davon {a}",
                "Not more than %d", "Höchstens %d",
                "Not more than “%s” (%d)", "Höchstens so viele wie „%s“ (%d)"));

        assertThat(phrases.say(english)).isEqualTo(said);
    }

    private void write(String code, String content) throws IOException {
        Files.writeString(directory.resolve(code + ".json"), content);
    }
}
