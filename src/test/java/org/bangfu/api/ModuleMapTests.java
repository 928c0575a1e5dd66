package org.bangfu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.Bangfu;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Which module may call which, and through what, as the code has it, against {@code docs/modules/README.md}. After a change:
 * {@code mvn test -Dtest=ModuleMapTests -Dbangfu.write=true}.
 */
class ModuleMapTests {

    private static final Path FILE = Path.of("docs/modules/README.md");

    private static final String HEAD = """
            # Modules

            Who may call whom, one way only; each tells its story in its `package-info.java`. Everyone calls `platform`, so its arrows are
            left out. Written by `ModuleMapTests` from the code.

            ```mermaid
            flowchart TD
            """;

    @Test
    void theMapIsTheCode() throws IOException {
        String written = HEAD
                + modules().flatMap(ModuleMapTests::arrows).collect(Collectors.joining())
                + "```\n\n| module | may call | public types |\n|---|---|---|\n"
                + modules().map(ModuleMapTests::lines).collect(Collectors.joining());
        if (Boolean.getBoolean("bangfu.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, written);
        }

        assertThat(Files.readString(FILE)).isEqualTo(written);
    }

    /** As Modulith finds them, by name. */
    private static Stream<JavaPackage> modules() {
        var all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.bangfu");
        return ApplicationModules.of(Bangfu.class).stream()
                .map(module -> all.getPackage(module.getBasePackage().getName()))
                .sorted(Comparator.comparing(JavaPackage::getName));
    }

    private static Stream<String> arrows(JavaPackage module) {
        return mayCall(module).stream()
                .map(ModuleMapTests::module)
                .filter(other -> !other.equals("platform"))
                .distinct()
                .map(other -> "    %s --> %s\n".formatted(name(module), other));
    }

    /** One for a flat module; one for each idea of a module that has several. */
    private static String lines(JavaPackage module) {
        return Stream.concat(Stream.of(module), module.getSubpackages().stream())
                .sorted(Comparator.comparing(JavaPackage::getName))
                .filter(place -> place.equals(module) || !open(place).isEmpty())
                .map(place -> "| `%s` | %s | %s |\n"
                        .formatted(
                                place.getName()
                                        .substring("org.bangfu.".length())
                                        .replace(".", " :: "),
                                place.equals(module) ? String.join(", ", mayCall(module)) : "",
                                open(place)))
                .collect(Collectors.joining());
    }

    private static String open(JavaPackage place) {
        return place.getClasses().stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .filter(type -> !type.isArray())
                .map(JavaClass::getSimpleName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<String> mayCall(JavaPackage module) {
        return Arrays.stream(module.getAnnotationOfType(ApplicationModule.class).allowedDependencies())
                .sorted()
                .toList();
    }

    private static String module(String dependency) {
        return dependency.split(" :: ", 2)[0];
    }

    private static String name(JavaPackage module) {
        return module.getName().substring(module.getName().lastIndexOf('.') + 1);
    }
}
