package midas.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoding;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import midas.ui.task.DirectJobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportQueueTest {

    private static final String AMBIGUOUS = "item;price\na;1,234\nb;2,345\n";

    private final Project project = new Project();
    private final ImportViewModel imports = new ImportViewModel(project, new DirectJobRunner());
    private final ImportQueue queue =
            new ImportQueue(new FileReader(), new DirectJobRunner(), new ProjectStore(project), imports);

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private ImportDialogViewModel dialog() {
        return queue.currentProperty().get().orElseThrow();
    }

    private List<String> names() {
        return project.datasets().stream().map(ProjectDataset::name).toList();
    }

    @Test
    void aCleanFileIsImportedAtOnceAndADoubtfulOneIsAskedAbout() throws IOException {
        imports.importFiles(List.of(
                file("doubt.csv", AMBIGUOUS), file("clean.csv", "a,b\n1,2\n"), file("ragged.csv", "a,b\n1,2\n3\n")));
        assertThat(names()).containsExactly("clean", "ragged");
        assertThat(dialog().task().fileName()).isEqualTo("doubt.csv");
        assertThat(dialog().blockedBinding().get()).contains("1,234");
        dialog().answer(ImportQuestion.Answer.DECIMALS);
        dialog().accept(false);
        assertThat(queue.currentProperty().get()).isEmpty();
        assertThat(names()).containsExactly("clean", "ragged", "doubt");
    }

    @Test
    void everySheetOfAWorkbookIsOfferedUntilItIsThere() throws IOException {
        String row = "<row r='1'><c t='str'><v>%s</v></c></row><row r='2'><c><v>1</v></c></row>";
        Path book = Workbooks.write(
                folder.resolve("book.xlsx"), row.formatted("a"), row.formatted("b"), row.formatted("c"));
        imports.importFiles(List.of(book));
        ProjectDataset first = project.datasets().getFirst();
        assertThat(SheetLine.others(first, project)).containsExactly("Sheet2", "Sheet3");
        queue.takeSheet(first, "Sheet3");
        assertThat(names()).containsExactly("book", "book, Sheet3");
        assertThat(project.datasets().getLast().dataset().find("c")).isPresent();
        assertThat(SheetLine.others(first, project)).containsExactly("Sheet2");
        assertThat(SheetLine.others(project.datasets().getLast(), project)).containsExactly("Sheet2");
        imports.importFiles(List.of(file("clean.csv", "a,b\n1,2\n")));
        assertThat(SheetLine.others(project.datasets().getLast(), project)).isEmpty();
    }

    @Test
    void cancelLeavesTheProjectAsItWasAndForgetsWhatWaits() throws IOException {
        queue.ask(List.of(file("a.csv", "a,b\n1,2\n"), file("b.csv", "a,b\n1,2\n")));
        assertThat(queue.waitingProperty().get()).isEqualTo(1);
        dialog().columns().setType(dialog().columns().allRows(), ColumnType.STRING);
        dialog().cancel();
        assertThat(project.datasets()).isEmpty();
        assertThat(queue.currentProperty().get()).isEmpty();
        assertThat(queue.waitingProperty().get()).isZero();
    }

    @Test
    void aFileCanBeSkipped() throws IOException {
        queue.ask(List.of(file("a.csv", "a,b\n1,2\n"), file("b.csv", "a,b\n1,2\n")));
        dialog().skip();
        assertThat(dialog().task().fileName()).isEqualTo("b.csv");
        dialog().accept(false);
        assertThat(names()).containsExactly("b");
    }

    @Test
    void theOthersCanBeImportedInTheSameWay() throws IOException {
        imports.importFiles(List.of(
                file("a.csv", AMBIGUOUS),
                file("b.csv", AMBIGUOUS),
                file("quotes.csv", "item;price\n\"a;1,234\n"),
                file("c.csv", AMBIGUOUS)));
        assertThat(queue.waitingProperty().get()).isEqualTo(2);
        dialog().answer(ImportQuestion.Answer.DECIMALS);
        dialog().columns().setScale(dialog().columns().allRows(), Scale.ORDINAL);
        dialog().accept(true);
        assertThat(queue.currentProperty().get()).isEmpty();
        assertThat(names()).containsExactly("a", "b", "c");
        for (ProjectDataset dataset : project.datasets()) {
            assertThat(dataset.dataset().find("price").orElseThrow().number(1)).isEqualTo(2.345);
            assertThat(dataset.dataset().find("price").orElseThrow().scale()).isEqualTo(Scale.ORDINAL);
        }
    }

    @Test
    void settingsOfADatasetReadItsFileAgainInPlace() throws IOException {
        List<String> again = new ArrayList<>();
        queue.setOnReadAgain(dataset -> again.add(dataset.name()));
        imports.importFiles(List.of(file("d.csv", "a;b\n1;2,5\n3;4,5\n")));
        ProjectDataset dataset = project.datasets().getFirst();
        UUID id = dataset.dataset().id();
        dataset.setScale("a", Scale.NOMINAL);
        queue.askAgain(dataset);
        assertThat(dialog().nameProperty().get()).isEqualTo("d");
        dialog().options().setHeader(false);
        dialog().accept(false);
        assertThat(again).containsExactly("d");
        assertThat(project.datasets()).containsExactly(dataset);
        assertThat(dataset.dataset().id()).isEqualTo(id);
        assertThat(dataset.dataset().rows()).isEqualTo(3);
        assertThat(dataset.report().orElseThrow().reading().header()).isFalse();
        queue.askAgain(dataset);
        assertThat(dialog().options().get().header())
                .as("asked again from where it was left")
                .contains(false);
        dialog().options().setHeader(true);
        dialog().accept(false);
        assertThat(dataset.dataset().rows()).isEqualTo(2);
    }

    @Test
    void typesChosenByHandOutliveANewReading() throws IOException {
        imports.importFiles(List.of(file("d.csv", "a,b\n1,2\n3,4\n")));
        ProjectDataset dataset = project.datasets().getFirst();
        dataset.setColumns(List.of(
                dataset.dataset().find("b").orElseThrow().as(ColumnType.STRING).column()));
        file("d.csv", "a,b\n1,2\n3,4\n5,6\n");
        queue.askAgain(dataset);
        dialog().accept(false);
        assertThat(dataset.dataset().rows()).isEqualTo(3);
        assertThat(dataset.dataset().find("b").orElseThrow().type()).isEqualTo(ColumnType.STRING);
    }

    /** At a million rows the window would stand still for as long as they are compared. */
    @Test
    void whatIsReadAgainIsComparedInTheBackground() throws IOException {
        Path file = file("d.csv", "arm,y\nu,1\nv,2\nu,3\n");
        imports.importFiles(List.of(file));
        ProjectDataset dataset = project.datasets().getFirst();
        CodingOutcome outcome =
                DummyCoding.apply(dataset.dataset(), "coded", List.of(new Coding("arm", null, false)), Set.of("y"));
        ProjectDataset coded = project.add(((CodingOutcome.Coded) outcome).dataset(), Optional.empty());
        try (HashWatch runner = new HashWatch()) {
            ImportQueue watched = new ImportQueue(new FileReader(), runner, new ProjectStore(project), imports);
            watched.askAgain(dataset);
            ImportDialogViewModel again = watched.currentProperty().get().orElseThrow();
            again.columns().setType(again.columns().allRows().subList(1, 2), ColumnType.FLOAT64);
            again.accept(false);
            assertThat(watched.currentProperty().get()).isEmpty();
            assertThat(runner.hashed()).isNotEmpty().containsOnly(true);
        }
        assertThat(dataset.dataset().find("y").orElseThrow().type()).isEqualTo(ColumnType.FLOAT64);
        assertThat(coded.staleProperty().get()).as("the same words").isFalse();
        Files.writeString(file, "arm,y\nu,1\nv,2\nw,3\n");
        queue.askAgain(dataset);
        dialog().accept(false);
        assertThat(coded.staleProperty().get()).as("another word").isTrue();
    }

    @Test
    void whatComesWithTheProgramHasNoFile() {
        imports.importSample(Sample.CAKE);
        assertThat(queue.canAskAgain(project.datasets().getFirst())).isFalse();
        queue.askAgain(project.datasets().getFirst());
        assertThat(queue.currentProperty().get()).isEmpty();
    }

    @Test
    void aRefusedFileThatOtherSettingsMayReadIsOffered() throws IOException {
        Path quotes = file("quotes.csv", "x,y\n1,2\n\"open,3\n4,5\n");
        imports.importFiles(List.of(quotes));
        assertThat(imports.retry()).contains(quotes);
        imports.importFiles(List.of(folder.resolve("none.csv")));
        assertThat(imports.retry()).isEmpty();
        imports.importFiles(List.of(quotes, quotes));
        assertThat(imports.retry()).as("one question at a time").isEmpty();
    }
}
