package midas.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import midas.ui.TestData;
import midas.ui.files.SaveTarget;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {

    private static final String CSV = "x,word\n0.1,a\n,\"b, c\"\n1e300,NaN\n";

    private final List<String> suggested = new ArrayList<>();
    private final Project project = new Project();
    private Optional<Path> chosen = Optional.empty();
    private ProjectDataset dataset;

    @TempDir
    Path folder;

    @BeforeEach
    void data() {
        dataset = TestData.add(project, "d", CSV);
    }

    private Optional<Path> choose(String name) {
        suggested.add(name);
        return chosen;
    }

    @Test
    void whatWasWrittenIsNamedAndIsTheDataset() throws IOException {
        ExportViewModel exports = new ExportViewModel(new DirectJobRunner(), this::choose);
        chosen = Optional.of(folder.resolve("out.csv"));
        exports.export(dataset);
        assertThat(suggested).containsExactly("d.csv");
        assertThat(exports.endedProperty().get()).isEqualTo("3 rows written to " + chosen.get());
        assertThat(exports.failureProperty().get()).isEmpty();
        String written = Files.readString(chosen.get());
        ProjectDataset back = TestData.add(project, "back", written);
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 3; row++) {
                assertThat(back.dataset().columns().get(column).text(row))
                        .isEqualTo(dataset.dataset().columns().get(column).text(row));
            }
        }
    }

    @Test
    void nothingHappensWhereTheUserThinksBetterOfIt() {
        ExportViewModel exports = new ExportViewModel(new DirectJobRunner(), this::choose);
        exports.export(dataset);
        assertThat(exports.endedProperty().get()).isEmpty();
        assertThat(exports.runningProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeWrittenIsSaidInWordsAndCanGoElsewhere() {
        ExportViewModel exports = new ExportViewModel(new DirectJobRunner(), this::choose);
        chosen = Optional.of(folder.resolve("none").resolve("out.csv"));
        exports.export(dataset);
        assertThat(exports.failureProperty().get()).contains("out.csv");
        assertThat(exports.endedProperty().get()).isEmpty();
        chosen = Optional.of(folder.resolve("out.csv"));
        exports.tryElsewhere();
        assertThat(exports.failureProperty().get()).isEmpty();
        assertThat(chosen.get()).exists();
    }

    @Test
    void oneAtATimeAndCancelled() {
        QueuedJobRunner runner = new QueuedJobRunner();
        ExportViewModel exports = new ExportViewModel(runner, this::choose);
        chosen = Optional.of(folder.resolve("out.csv"));
        exports.export(dataset);
        assertThat(exports.statusProperty().get()).isEqualTo("Exporting d");
        exports.export(dataset);
        assertThat(suggested).hasSize(1);
        exports.cancel();
        assertThat(exports.runningProperty().get()).isFalse();
        assertThat(exports.endedProperty().get()).isEqualTo("Export cancelled; nothing was written.");
        runner.runAll();
        assertThat(chosen.get()).doesNotExist();
    }

    @Test
    void namesAreThoseEveryFileSystemTakes() {
        assertThat(SaveTarget.safeName("a/b: c?")).isEqualTo("a_b_ c_");
        assertThat(SaveTarget.safeName("..")).isEqualTo("data");
        assertThat(SaveTarget.safeName("Größe 1")).isEqualTo("Größe 1");
        assertThat(ExportFormat.of(Path.of("x.CSV"))).isEqualTo(ExportFormat.CSV);
    }

    @Test
    void aWorkbookIsWrittenWhereTheNameAsksForOne() {
        ExportViewModel exports = new ExportViewModel(new DirectJobRunner(), this::choose);
        chosen = Optional.of(folder.resolve("out.xlsx"));
        exports.export(dataset);
        assertThat(exports.failureProperty().get()).isEmpty();
        ImportOutcome back = Importer.read(chosen.get(), ImportOptions.DEFAULT, ImportMonitor.none());
        assertThat(back).isInstanceOfSatisfying(ImportOutcome.Imported.class, read -> {
            assertThat(read.dataset().rows()).isEqualTo(3);
            assertThat(read.dataset().columns().getFirst().number(2)).isEqualTo(1e300);
            assertThat(read.dataset().columns().getFirst().isMissing(1)).isTrue();
            assertThat(read.report().reading().sheet()).contains("d");
        });
    }
}
