package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;
import midas.ui.project.ProjectModel;
import midas.ui.project.ProjectReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A report from its first block to its file, by clicks and keys. */
class ReportTabTest extends ReportHand {

    @Start
    private void start(Stage stage) {
        open(stage);
    }

    @TempDir
    Path folder;

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
        assertThat(table.caption()).isEqualTo("Model Fit: Reaction ~ Days");
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
        assertThat(window.text("#reportStatus"))
                .as("what was written is another report by now")
                .isEmpty();
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
