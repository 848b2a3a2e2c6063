package midas.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportViewModelTest {

    private final Project project = new Project();

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void importsFilesInOrderAndTellsOfEach() throws IOException {
        ImportViewModel imports = new ImportViewModel(project, new DirectJobRunner());
        List<String> heard = new ArrayList<>();
        imports.setOnImported(dataset -> heard.add(dataset.name()));
        imports.importFiles(List.of(file("b.csv", "x,y\n1,2\n"), file("a.tsv", "x\ty\n1\t2\n")));
        assertThat(heard).containsExactly("b", "a");
        assertThat(project.datasets()).extracting(ProjectDataset::name).containsExactly("b", "a");
        assertThat(imports.runningProperty().get()).isFalse();
        assertThat(imports.refusals()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInASentenceAndTheNextOneIsRead() throws IOException {
        ImportViewModel imports = new ImportViewModel(project, new DirectJobRunner());
        imports.importFiles(List.of(
                folder.resolve("none.csv"),
                file("quotes.csv", "x,y\n1,2\n\"open,3\n4,5\n"),
                file("good.csv", "x,y\n1,2\n")));
        assertThat(imports.refusals()).hasSize(2);
        assertThat(imports.refusals().get(0)).contains("none.csv");
        assertThat(imports.refusals().get(1)).contains("quotes.csv").contains("line 3");
        assertThat(project.datasets()).extracting(ProjectDataset::name).containsExactly("good");
    }

    @Test
    void refusalsOfFilesAskedForTogetherStayTogetherAndGoWithTheNextResult() throws IOException {
        ImportViewModel imports = new ImportViewModel(project, new DirectJobRunner());
        imports.importFiles(List.of(folder.resolve("one.csv"), folder.resolve("two.csv")));
        assertThat(imports.refusals()).hasSize(2);
        imports.importFiles(List.of(folder.resolve("three.csv")));
        assertThat(imports.refusals()).singleElement().asString().contains("three.csv");
        imports.importFiles(List.of(file("good.csv", "x,y\n1,2\n")));
        assertThat(imports.refusals()).isEmpty();
    }

    @Test
    void aNameThatIsTakenGetsANumber() throws IOException {
        ImportViewModel imports = new ImportViewModel(project, new DirectJobRunner());
        Path file = file("d.csv", "x,y\n1,2\n");
        imports.importFiles(List.of(file, file, file));
        assertThat(project.datasets()).extracting(ProjectDataset::name).containsExactly("d", "d (2)", "d (3)");
    }

    @Test
    void cancelForgetsWhatWaits() throws IOException {
        QueuedJobRunner runner = new QueuedJobRunner();
        ImportViewModel imports = new ImportViewModel(project, runner);
        Path file = file("d.csv", "x,y\n1,2\n");
        imports.importFiles(List.of(file, file));
        assertThat(imports.statusProperty().get()).isEqualTo("Importing d.csv");
        assertThat(imports.runningProperty().get()).isTrue();
        imports.cancel();
        runner.runAll();
        assertThat(project.datasets()).isEmpty();
        assertThat(imports.runningProperty().get()).isFalse();
        assertThat(imports.statusProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void everySampleIsThere(Sample sample) {
        ImportViewModel imports = new ImportViewModel(project, new DirectJobRunner());
        imports.importSample(sample);
        assertThat(imports.refusals()).isEmpty();
        assertThat(project.datasets()).extracting(ProjectDataset::name).containsExactly(sample.datasetName());
        assertThat(project.datasets().getFirst().dataset().rows()).isGreaterThanOrEqualTo(30);
        assertThat(sample.description()).isNotBlank();
    }
}
