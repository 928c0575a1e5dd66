package org.bangfu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bangfu.Bangfu;
import org.bangfu.launch.Instance;
import org.bangfu.platform.journal.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A twentieth of the season over HTTP: its figures are what counting by hand gives, and what it leaves names nobody. */
class PlayedSeasonTests {

    private static final int TWENTIETH = 20;
    private static final int MUTATED = 15;
    private static final long SEED = 2;

    private static final List<Fact> FACTS =
            Fact.all().stream().filter(Fact::isThere).toList();

    private final Season season = SeasonA.season().oneIn(TWENTIETH);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aTwentiethOfTheSeasonIsCountedRightAndLeavesNoPersonalValueReadable() throws Exception {
        Path data = directory.resolve("data");
        try (Instance instance = Instance.fresh(Bangfu.class, data, Instant.EPOCH)) {
            Privacy privacy = Privacy.before(season, instance);
            Person leader = Play.through(season, instance, directory.resolve("sheets.json"))
                    .leader();

            var oracle = new Oracle(season);
            assertThat(FACTS).extracting(Fact::id).contains("A1", "A2", "A4", "A7", "A11", "A12", "A13", "A14", "A25");
            assertThat(FACTS).allSatisfy(fact -> {
                Oracle.Count counted =
                        Objects.requireNonNull(oracle.count(fact.figures().getFirst()));
                if (fact.claim().equals("ALL")) {
                    assertThat(counted.denominator()).isPositive().isEqualTo(counted.numerator());
                }
                boolean published = !fact.expected().isEmpty();
                assertThat(Verdict.ask(fact, Objects.requireNonNull(Scenario.text(fact, oracle)), published, leader))
                        .extracting(Verdict::word)
                        .isEqualTo(Verdict.OK);
            });

            privacy.search(instance, data);
            assertThat(privacy.faults()).isEmpty();
        }
    }

    /** What was dropped, altered or back-dated changes the figures as counting by hand says, and no others. */
    @Test
    void aMutatedSeasonChangesWhatIsPredictedAndNothingElse() throws Exception {
        Season mutated = Mutation.mutate(season, SEED, MUTATED);
        var before = new Oracle(season);
        var after = new Oracle(mutated);
        assertThat(FACTS)
                .as("predictions")
                .anyMatch(fact -> !Objects.equals(Scenario.text(fact, before), Scenario.text(fact, after)));

        try (Instance instance = Instance.fresh(Bangfu.class, directory.resolve("data"), Instant.EPOCH)) {
            Person leader = Play.through(mutated, instance, directory.resolve("sheets.json"))
                    .leader();

            assertThat(FACTS)
                    .allSatisfy(fact -> assertThat(
                                    Verdict.ask(fact, String.valueOf(Scenario.text(fact, after)), false, leader))
                            .extracting(Verdict::word)
                            .isEqualTo(Verdict.OK));
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
