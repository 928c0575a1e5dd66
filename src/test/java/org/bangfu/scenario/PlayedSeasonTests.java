package org.bangfu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bangfu.Bangfu;
import org.bangfu.launch.Instance;
import org.bangfu.platform.journal.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A twentieth of the season over HTTP: its figures are what counting by hand gives, and what it leaves names nobody. */
class PlayedSeasonTests {

    private static final int TWENTIETH = 20;

    @TempDir
    private static Path directory = Path.of("");

    @Test
    void aTwentiethOfTheSeasonIsCountedRightAndLeavesNoPersonalValueReadable() throws Exception {
        Season season = SeasonA.season().oneIn(TWENTIETH);
        Path data = directory.resolve("data");
        try (Instance instance = Instance.fresh(Bangfu.class, data, Instant.EPOCH)) {
            Privacy privacy = Privacy.before(season, instance);
            Play.through(season, instance, directory.resolve("sheets.json"));

            privacy.search(instance, data);

            assertThat(privacy.faults()).isEmpty();
        }
    }

    /** A component that becomes personal has to be looked for. */
    @Test
    void everyPersonalComponentIsLookedFor() {
        List<String> personal = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.bangfu").stream()
                        .map(type -> type.reflect())
                        .filter(Class::isRecord)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents())
                                .filter(component -> component.isAnnotationPresent(Personal.class))
                                .map(component -> type.getSimpleName() + "." + component.getName()))
                        .toList();

        assertThat(Privacy.wentIn(SeasonA.season()).keySet()).containsAll(personal);
        assertThat(personal).isNotEmpty();
    }
}
