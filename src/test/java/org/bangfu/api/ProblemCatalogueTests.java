package org.bangfu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every failure that a person can meet, as the code has it, against {@code docs/problems.md}. After a change:
 * {@code mvn test -Dtest=ProblemCatalogueTests -Dbangfu.write=true}.
 */
class ProblemCatalogueTests {

    private static final Path FILE = Path.of("docs/problems.md");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static final String HEAD = """
            # 问题目录 · Catalogue of problems

            系统拒绝一件事时，说明是什么、怎么办、谁能解除。Whatever the program refuses, it says what the matter is, what to do, and who
            can lift it: `application/problem+json` (RFC 9457), with `code` as below. `{…}` are `parameters`. A code stays what it is.
            Written by `ProblemCatalogueTests` from the code.
            """;

    private static final List<Class<?>> LISTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.bangfu").stream()
                    .filter(type -> type.isAssignableTo(ProblemCode.class) && type.isEnum())
                    .map(JavaClass::reflect)
                    .sorted(Comparator.comparing(Class::getName))
                    .collect(Collectors.toUnmodifiableList());

    @Test
    void theCatalogueIsTheCode() throws IOException {
        String written =
                HEAD + LISTS.stream().map(ProblemCatalogueTests::section).collect(Collectors.joining());
        if (Boolean.getBoolean("bangfu.write")) {
            Files.writeString(FILE, written);
        }

        assertThat(Files.readString(FILE)).isEqualTo(written);
        assertThat(LISTS).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void aCodeStandsForOneThing() {
        assertThat(codes().map(ProblemCode::name)).doesNotHaveDuplicates();
    }

    @Test
    void whateverIsRefusedSaysInBothLanguagesWhatToDo() {
        assertThat(codes().filter(code ->
                        code.text().remedy() == null && code.text().lifter() == null))
                .as("problems that leave the person alone")
                .isEmpty();
        assertThat(codes().flatMap(code -> sentences(code.text()))).allSatisfy(sentence -> {
            assertThat(sentence.zh()).isNotBlank().containsPattern("\\p{IsHan}");
            assertThat(sentence.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(parameters(sentence.en())).isEqualTo(parameters(sentence.zh()));
        });
    }

    private static Stream<ProblemCode> codes() {
        return LISTS.stream()
                .flatMap(list -> Arrays.stream(list.getEnumConstants()).map(ProblemCode.class::cast));
    }

    private static Stream<Sentence> sentences(ProblemText text) {
        return Stream.of(text.detail(), text.remedy(), text.lifter()).filter(Objects::nonNull);
    }

    private static Set<String> parameters(String sentence) {
        return PARAMETER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The module's name is that of its package: {@code platform.journal}. */
    private static String section(Class<?> list) {
        return "\n## %s\n\n| code | HTTP | 说明 what the matter is | 怎么办 what to do | 谁能解除 who can lift it |\n|---|---|---|---|---|\n"
                        .formatted(list.getPackageName().substring("org.bangfu.".length()))
                + Arrays.stream(list.getEnumConstants())
                        .map(ProblemCode.class::cast)
                        .map(ProblemCatalogueTests::line)
                        .collect(Collectors.joining());
    }

    private static String line(ProblemCode code) {
        ProblemText text = code.text();
        return "| `%s` | %d | %s | %s | %s |\n"
                .formatted(
                        code.name(), text.httpStatus(), both(text.detail()), both(text.remedy()), both(text.lifter()));
    }

    private static String both(@Nullable Sentence sentence) {
        Function<String, String> cell = words -> words.replace("|", "\\|");
        return sentence == null ? "" : cell.apply(sentence.zh()) + "<br>" + cell.apply(sentence.en());
    }
}
