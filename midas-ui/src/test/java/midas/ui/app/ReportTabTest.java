package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import midas.io.dataset.Scale;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.project.ProjectReport;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A report from its first block to its file, by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
class ReportTabTest {

    @TempDir
    Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1200, 960);
    }

    private static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private Project project() {
        return window.wiring.project();
    }

    private ProjectModel model(FxRobot robot) {
        window.drop(Path.of("..", "examples", "sleepstudy.csv"));
        TestWindow.await(() -> window.sees(".data-table"));
        ProjectDataset data = project().datasets().getFirst();
        fx(() -> {
            data.setScale("Subject", Scale.NOMINAL);
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "Reaction");
        robot.clickOn(window.cell(robot, "#predictors", "Days").lookup(".box"));
        window.choose(robot, "#group", "Subject");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> window.sees("#saveModel"));
        fx(() -> {
            front().lookupAll(".scroll-pane").stream()
                    .filter(node -> node instanceof ScrollPane pane
                            && pane.getContent() instanceof Node page
                            && page.getStyleClass().contains("results"))
                    .forEach(node -> ((ScrollPane) node).setVvalue(1));
            return true;
        });
        robot.clickOn("#saveModel");
        TestWindow.await(() -> window.sees("#modelDetails"));
        return project().models().getFirst();
    }

    private TabPane tabs() {
        return (TabPane) window.scene.getRoot().lookup("#tabs");
    }

    private Node front() {
        return tabs().getSelectionModel().getSelectedItem().getContent();
    }

    private ProjectReport report() {
        return project().reports().all().getFirst();
    }

    private List<ReportBlock> blocks() {
        return fx(() -> report().saved().report().blocks());
    }

    private List<String> kinds() {
        return blocks().stream().map(block -> block.getClass().getSimpleName()).toList();
    }

    private List<Node> cards() {
        return fx(() -> front().lookup(".report-blocks").lookupAll(".report-block").stream()
                .sorted((one, other) -> Double.compare(
                        one.getBoundsInParent().getMinY(),
                        other.getBoundsInParent().getMinY()))
                .toList());
    }

    private boolean says(String query, String words) {
        return fx(() -> front().lookupAll(query).stream()
                .anyMatch(node ->
                        node instanceof Labeled labeled && labeled.getText().contains(words)));
    }

    private void pictures(String name) {
        window.picture(name + "-light");
        theme(ThemeChoice.DARK);
        window.picture(name + "-dark");
        theme(ThemeChoice.LIGHT);
    }

    private void theme(ThemeChoice choice) {
        fx(() -> {
            window.wiring.appearance().themeProperty().set(choice);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String undoName() {
        return fx(() -> project().edits().undoNameProperty().get());
    }

    /** Chooses in the menu of what models offer. */
    private void addFromModel(FxRobot robot, String button, String part) {
        robot.clickOn(button);
        robot.clickOn("#from-model");
        robot.clickOn("#part-" + part);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theButtonOnAModelsPageAddsBothTablesAndSaysWhere(FxRobot robot) {
        ProjectModel model = model(robot);
        robot.clickOn("#modelDetails");
        TestWindow.await(() -> front().lookup("#addToReport") != null);
        robot.clickOn("#waldTests");
        pictures("report-model-page");
        robot.clickOn("#addToReport");
        TestWindow.await(() -> !project().reports().all().isEmpty());
        TestWindow.await(() -> report().saved().entries().size() == 2);
        assertThat(window.text("#said")).isEqualTo("Added to “Report”: coefficients and BLUP of “Reaction ~ Days”.");
        assertThat(window.sees("#showReport")).isTrue();
        assertThat(undoName()).startsWith("Add coefficients and BLUP");
        assertThat(((ReportBlock.Table) blocks().getFirst()).columns())
                .extracting(ReportBlock.Column::text)
                .contains("Wald z", "p");
        ReportBlock.Table blup = (ReportBlock.Table) blocks().get(1);
        assertThat(blup.rows()).hasSize(18);
        assertThat(blup.rows().getFirst().get(1).value().orElseThrow())
                .isEqualTo(model.saved().result().randomIntercepts().stream()
                        .filter(group -> group.rank() == 1)
                        .findFirst()
                        .orElseThrow()
                        .estimate());
        pictures("report-added");
        Node fit = front().lookupAll(".result-table").stream()
                .filter(node -> "Model Fit".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        robot.rightClickOn(fit).clickOn("#tableToReport");
        TestWindow.await(() -> report().saved().entries().size() == 3);
        assertThat(window.text("#said")).isEqualTo("Added to “Report”: Model Fit.");
        ReportBlock.Table table = (ReportBlock.Table) blocks().get(2);
        assertThat(table.caption()).isEqualTo("Model Fit: Reaction ~ 1 + Days + (1 | Subject)");
        assertThat(table.rows().get(1).get(1))
                .isEqualTo(ReportBlock.Cell.of(
                        "1794.47", model.saved().result().statistics().aic()));
        robot.clickOn("#showReport");
        TestWindow.await(() -> front().lookup(".report-sheet") != null);
        TestWindow.await(() -> cards().size() == 3);
        assertThat(window.sees("#reports")).isTrue();
        pictures("report-tables");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(kinds()).containsExactly("Table", "Table");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(project().reports().all())
                .as("the report came with its blocks")
                .isEmpty();
        assertThat(tabs().getTabs()).extracting(Tab::getText).doesNotContain("Report");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(kinds()).containsExactly("Table", "Table");
        assertThat(tabs().getTabs()).extracting(Tab::getText).contains("Report");
    }

    @Test
    void aReportIsWrittenMovedAndUndoneByKeys(FxRobot robot) {
        fx(() -> {
            window.menu("menuAnalysis").getItems().stream()
                    .filter(item -> "menuReport".equals(item.getId()))
                    .forEach(item -> item.fire());
            return true;
        });
        TestWindow.await(() -> front().lookup(".report-sheet") != null);
        assertThat(says(".empty-title", "Nothing in this report yet")).isTrue();
        pictures("report-empty");
        robot.clickOn("#addHeading");
        robot.write("Sleep and reaction").push(KeyCode.ENTER);
        robot.clickOn("#addText");
        robot.write("First line.").push(KeyCode.ENTER).write("More.");
        pictures("report-writing");
        assertThat(undoName()).isEqualTo("Edit Text");
        robot.push(KeyCode.ESCAPE);
        assertThat(blocks())
                .containsExactly(
                        new ReportBlock.Heading(1, "Sleep and reaction"), new ReportBlock.Text("First line.\nMore."));
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(kinds()).containsExactly("Text", "Heading");
        assertThat(undoName()).isEqualTo("Move “First line. More.”");
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(kinds()).as("it is the first").containsExactly("Text", "Heading");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(kinds()).containsExactly("Heading", "Text");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(blocks().get(1)).as("what was typed is one step").isEqualTo(new ReportBlock.Text(""));
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(blocks().get(1)).isEqualTo(new ReportBlock.Text("First line.\nMore."));

        robot.clickOn(cards().getFirst().lookup(".report-h1"));
        TestWindow.await(() -> front().lookup(".words-editor") != null);
        robot.push(KeyCode.END).write("!").push(KeyCode.ESCAPE);
        assertThat(blocks().getFirst()).isEqualTo(new ReportBlock.Heading(1, "Sleep and reaction!"));
        robot.push(KeyCode.DOWN).push(KeyCode.DELETE);
        assertThat(kinds()).containsExactly("Heading");
        assertThat(undoName()).startsWith("Delete “First");
        robot.push(KeyCode.DELETE);
        assertThat(blocks()).isEmpty();
        assertThat(says(".empty-title", "Nothing in this report yet")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(kinds()).containsExactly("Heading", "Text");

        robot.clickOn(".report-title").write("Sleep").push(KeyCode.ENTER);
        assertThat(report().name()).isEqualTo("Sleep");
        assertThat(undoName()).isEqualTo("Rename “Report” to “Sleep”");
        robot.rightClickOn(cards().getFirst()).clickOn("#block-level-2");
        assertThat(blocks().getFirst()).isEqualTo(new ReportBlock.Heading(2, "Sleep and reaction!"));
    }

    @Test
    void aBlockIsDraggedByItsHandle(FxRobot robot) {
        fx(() -> {
            ProjectReport made = project().reports().add("Report");
            window.wiring.main().desk().reports().open(made);
            return true;
        });
        for (String words : List.of("one", "two", "three")) {
            robot.clickOn("#addHeading").write(words).push(KeyCode.ESCAPE);
        }
        TestWindow.await(() -> cards().size() == 3);
        drag(robot, cards().getFirst(), below(cards().get(2)), true);
        assertThat(blocks())
                .extracting(block -> ((ReportBlock.Heading) block).text())
                .containsExactly("two", "three", "one");
        assertThat(undoName()).isEqualTo("Move “one”");
        drag(robot, cards().get(2), below(cards().getFirst()), false);
        assertThat(blocks())
                .extracting(block -> ((ReportBlock.Heading) block).text())
                .containsExactly("two", "one", "three");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(blocks())
                .extracting(block -> ((ReportBlock.Heading) block).text())
                .containsExactly("two", "three", "one");
    }

    private Point2D below(Node card) {
        return fx(() -> {
            Bounds place = card.localToScreen(card.getLayoutBounds());
            return new Point2D(place.getMinX() + 15, place.getMaxY() - 2);
        });
    }

    private void drag(FxRobot robot, Node card, Point2D to, boolean picture) {
        robot.moveTo(card.lookup(".report-handle")).press(MouseButton.PRIMARY);
        robot.moveBy(0, 8).moveTo(to);
        if (picture) {
            pictures("report-dragged");
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theWholeReportOnAModelIsMadeExportedAndBroughtUpToDate(FxRobot robot) throws IOException {
        ProjectModel model = model(robot);
        robot.clickOn("#newReport");
        TestWindow.await(() -> front().lookup("#reportEmptyAdd") != null);
        pictures("report-empty-with-model");
        addFromModel(robot, "#reportEmptyAdd", "whole");
        TestWindow.await(() -> report().saved().entries().size() > 15);
        int size = report().saved().entries().size();
        TestWindow.await(() -> cards().size() == size);
        assertThat(kinds()).contains("Heading", "ModelSummary", "Table", "Picture", "Text", "Code");
        pictures("report-whole");
        for (int part = 1; part <= 4; part++) {
            double at = part / 4.0;
            fx(() -> {
                ((ScrollPane) front().lookup(".scroll-pane")).setVvalue(at);
                return true;
            });
            window.picture("report-whole-" + part);
            if (part == 3) {
                pictures("report-whole-plots");
            }
        }
        Path file = folder.resolve("sleep.html");
        window.chooser.report = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        TestWindow.await(() -> window.text("#reportStatus").startsWith("Saved to "));
        assertThat(window.chooser.suggested).contains("Report.html");
        assertThat(Files.readString(file)).contains("<title>Report</title>").contains("Reaction ~ Days");
        window.chooser.report = Optional.of(folder.resolve("nowhere").resolve("sleep.md"));
        robot.clickOn("#exportReport").clickOn("#report-markdown");
        TestWindow.await(() -> window.sees(".callout.error"));
        pictures("report-not-written");
        window.chooser.report = Optional.of(folder.resolve("sleep.md"));
        robot.clickOn(".callout-action");
        TestWindow.await(() -> Files.exists(folder.resolve("sleep.md")));
        TestWindow.await(() -> !window.sees(".callout.error"));

        List<ReportBlock> before = blocks();
        fx(() -> {
            project().datasets().getFirst().convert("Days", midas.io.dataset.ColumnType.STRING);
            project().datasets().getFirst().convert("Days", midas.io.dataset.ColumnType.FLOAT64);
            return true;
        });
        robot.rightClickOn(window.cell(robot, "#models", "Reaction ~ Days"));
        robot.clickOn("#model-refit");
        TestWindow.await(() -> !model.staleProperty().get()
                && !model.saved()
                        .fittedAt()
                        .equals(report().saved().sources().getFirst().fittedAt()));
        robot.clickOn(window.cell(robot, "#reports", "Report"));
        TestWindow.await(() -> says(".callout-text", "has been fitted again"));
        fx(() -> {
            ((ScrollPane) front().lookup(".scroll-pane")).setVvalue(0);
            return true;
        });
        assertThat(blocks()).as("nothing changes by itself").isEqualTo(before);
        pictures("report-refitted");
        robot.clickOn(".callout-action");
        TestWindow.await(() -> !says(".callout-text", "has been fitted again"));
        assertThat(undoName()).isEqualTo("Bring “Reaction ~ Days” Up to Date");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(blocks()).isEqualTo(before);
        fx(() -> {
            project().delete(model);
            return true;
        });
        assertThat(says(".callout-text", "is not in the project any more")).isTrue();
        assertThat(blocks()).isEqualTo(before);
    }

    @Test
    void aPlotIsAddedToOneOfSeveralReports(FxRobot robot) {
        model(robot);
        fx(() -> {
            project().reports().add("First");
            project().reports().add("Second");
            return true;
        });
        robot.rightClickOn(window.cell(robot, "#models", "Reaction ~ Days")).clickOn("#model-diagnostics");
        TestWindow.await(() -> front().lookup("#plot-CATERPILLAR .add-to-report") != null);
        pictures("report-diagnostics");
        robot.clickOn(front().lookup("#plot-RESIDUALS .add-to-report"));
        TestWindow.await(() -> !robot.lookup("#to-report").queryAll().isEmpty());
        robot.clickOn(robot.lookup("Second")
                .<Node>match(node -> node.getScene() != window.scene)
                .<Node>query());
        ProjectReport second = project().reports().all().get(1);
        TestWindow.await(() -> second.saved().entries().size() == 1);
        assertThat(window.text("#said")).isEqualTo("Added to “Second”: Residuals vs Fitted.");
        assertThat(window.wiring.project().reports().all().getFirst().saved().entries())
                .isEmpty();

        robot.clickOn(window.cell(robot, "#reports", "First"));
        robot.push(KeyCode.F2);
        TestWindow.await(() -> window.sees("#rename"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Second").push(KeyCode.ENTER);
        assertThat(window.sees("#rename")).as("taken").isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Appendix").push(KeyCode.ENTER);
        assertThat(report().name()).isEqualTo("Appendix");
        robot.clickOn(window.cell(robot, "#reports", "Appendix"));
        robot.push(KeyCode.DELETE);
        assertThat(project().reports().all()).hasSize(1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(project().reports().all()).hasSize(2);
    }

    @Test
    void aReportComesBackWithItsProjectAndLongTablesAreShort(FxRobot robot) throws IOException {
        fx(() -> {
            ProjectReport made = project().reports().add("Long");
            List<List<ReportBlock.Cell>> rows = IntStream.range(0, 100_000)
                    .mapToObj(row ->
                            List.of(ReportBlock.Cell.of("group " + row), ReportBlock.Cell.of("0.1234", Math.sin(row))))
                    .toList();
            made.change(
                    "Add",
                    made.saved()
                            .withEntries(List.of(
                                    SavedReport.Entry.of(new ReportBlock.Heading(1, "All groups")),
                                    SavedReport.Entry.of(new ReportBlock.Table(
                                            "BLUP",
                                            List.of(
                                                    new ReportBlock.Column("Group", false),
                                                    new ReportBlock.Column("Estimate", true)),
                                            rows,
                                            List.of())))));
            return true;
        });
        long before = System.nanoTime();
        fx(() -> {
            window.wiring.main().desk().reports().open(report());
            return true;
        });
        TestWindow.await(() -> cards().size() == 2);
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
        assertThat(says("#moreRows", "and 99,950 more rows")).isTrue();
        pictures("report-long");
        Path file = folder.resolve("study.midas");
        window.chooser.target = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestWindow.await(() -> !window.wiring.keeping().files().dirtyBinding().get());
        SavedReport saved = report().saved();
        robot.clickOn("#addHeading").write("unsaved").push(KeyCode.ESCAPE);
        assertThat(fx(() -> window.wiring.keeping().files().dirtyBinding().get()))
                .isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(fx(() -> window.wiring.keeping().files().dirtyBinding().get()))
                .as("as it was saved")
                .isFalse();
        fx(() -> {
            window.wiring.project().reports().delete(report());
            return true;
        });
        assertThat(tabs().getTabs()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        TestWindow.await(() -> tabs().getTabs().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        TestWindow.await(() -> tabs().getTabs().isEmpty());
        robot.clickOn(window.cell(robot, "#reports", "Long"));
        TestWindow.await(() -> tabs().getTabs().size() == 1 && cards().size() == 2);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestWindow.await(() -> !window.wiring.keeping().files().dirtyBinding().get());
        window.drop(file);
        TestWindow.await(() -> !project().reports().all().isEmpty()
                && report().saved() != saved
                && tabs().getTabs().size() == 1
                && front() != null);
        assertThat(report().saved()).isEqualTo(saved);
        TestWindow.await(() -> cards().size() == 2);
    }
}
