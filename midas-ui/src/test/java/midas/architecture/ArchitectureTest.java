package midas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as built, and a planted one in which every rule is broken once. */
class ArchitectureTest {

    private static final JavaClasses BUILT = new ClassFileImporter()
            .importPaths(classes("..", "midas-core"), classes("..", "midas-io"), Path.of("target", "classes"));

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPaths(Path.of("target", "test-classes", "midas", "architecture", "planted"));

    /** For each rule the class planted against it, and a second where the rule has two halves. */
    private static final Map<String, List<String>> CULPRITS = Map.ofEntries(
            Map.entry("core knows no other room", List.of("CoreAsksIo")),
            Map.entry("core knows no files", List.of("CoreReadsFile")),
            Map.entry("io knows no window", List.of("IoAsksWindow")),
            Map.entry("the table library stays in io", List.of("WindowHoldsTable")),
            Map.entry("the command line knows no JavaFX", List.of("CommandShowsProperty")),
            Map.entry("the command line knows few rooms of the window", List.of("CommandAsksDataset")),
            Map.entry("words know no JavaFX", List.of("WordsAskProperty")),
            Map.entry("view models know no controls", List.of("ButtonViewModel")),
            Map.entry("threads are made in three places", List.of("ViewStartsThread")),
            Map.entry("the engine is core's own", List.of("WindowAsksEngine")),
            Map.entry("results hold no arrays", List.of("ArrayResult")),
            Map.entry("nothing depends on the locale", List.of("LocaleNumber.number", "LocaleNumber.name")),
            Map.entry("nobody prints but the command line", List.of("IoPrints")),
            Map.entry("nobody uses a network", List.of("FetchesPage", "Telephone")),
            Map.entry(
                    "parsing arguments is the command line's, JSON its and that of results and project files",
                    List.of("WindowWritesJson")));

    private static Path classes(String up, String module) {
        Path folder = Path.of(up, module, "target", "classes");
        assertThat(Files.isDirectory(folder)).as(folder.toString()).isTrue();
        return folder;
    }

    static Set<String> rules() {
        return new House("midas").rules().keySet();
    }

    @Test
    void everyRuleHasItsCulprit() {
        assertThat(CULPRITS.keySet()).isEqualTo(rules());
    }

    @Test
    void everyRoomIsLookedAt() {
        assertThat(BUILT.stream().map(JavaClass::getPackageName))
                .contains("midas.core.engine", "midas.io.frame", "midas.ui.app", "midas.ui.text", "midas.cli");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(String name) {
        assertThat(new House("midas")
                        .rules()
                        .get(name)
                        .evaluate(BUILT)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCanFail(String name) {
        EvaluationResult result =
                new House("midas.architecture.planted").rules().get(name).evaluate(PLANTED);
        String report = String.join("\n", result.getFailureReport().getDetails());
        assertThat(report).contains(CULPRITS.get(name));
    }
}
