package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.io.dataset.Scale;
import midas.io.report.ReportBlock;
import midas.ui.glmm.FormKind;
import midas.ui.glmm.GlmResultsViewModel;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.table.Digits;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A model without random intercepts, by clicks and keys; what results tell to other programs; how many digits they show. */
@ExtendWith(ApplicationExtension.class)
class GlmTest {

    private TestWindow window;

    @TempDir
    private Path folder;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1200, 960);
    }

    private static <T> T fx(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        }
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private Node front() {
        TabPane tabs = (TabPane) window.scene.getRoot().lookup("#tabs");
        return tabs.getSelectionModel().getSelectedItem().getContent();
    }

    private GlmmViewModel model() {
        return window.wiring.main().currentModel().orElseThrow();
    }

    private List<List<String>> table(String title) {
        return fx(() -> {
            List<List<String>> rows = new ArrayList<>();
            for (Node node : front().lookupAll(".result-table")) {
                TableView<?> table = (TableView<?>) node;
                for (int row = 0;
                        title.equals(table.getAccessibleText())
                                && row < table.getItems().size();
                        row++) {
                    int at = row;
                    rows.add(table.getColumns().stream()
                            .map(column -> column.getCellData(at))
                            .filter(String.class::isInstance)
                            .map(text -> ((String) text).replaceAll("[\\u2007\\u2008]", ""))
                            .toList());
                }
            }
            return rows;
        });
    }

    private void pictures(String name) {
        window.picture(name + "-light");
        fx(() -> {
            window.wiring.appearance().themeProperty().set(ThemeChoice.DARK);
            return true;
        });
        window.picture(name + "-dark");
        fx(() -> {
            window.wiring.appearance().themeProperty().set(ThemeChoice.LIGHT);
            return true;
        });
    }

    private void open(Path file) {
        window.drop(file);
        TestWindow.await(() -> window.sees(".data-table"));
    }

    private List<String> words() {
        return fx(() -> front().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList());
    }

    private void awaitResults() {
        TestWindow.await(() -> fx(() -> model().pageProperty().get().isPresent()));
        TestWindow.await(() -> !table("Model Fit").isEmpty()
                && (!table("Coefficients").isEmpty() || !table("Fixed Effects").isEmpty()));
    }

    @Test
    void aGlmFromTheMenuToItsResults(FxRobot robot) {
        open(Path.of("..", "examples", "epil.csv"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        assertThat(fx(() -> model().form().kind())).isEqualTo(FormKind.GLM);
        assertThat(window.sees("#group")).isFalse();
        assertThat(fx(() -> ((Labeled) front().lookup("#run")).getText())).isEqualTo("Run GLM");
        window.choose(robot, "#response", "y");
        robot.clickOn(window.cell(robot, "#predictors", "lbase").lookup(".box"));
        robot.clickOn(window.cell(robot, "#predictors", "progabide").lookup(".box"));
        fx(() -> {
            model().form().familyProperty().set(Family.POISSON);
            return true;
        });
        assertThat(fx(() -> model().form().formulaBinding().get())).isEqualTo("y ~ 1 + lbase + progabide");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitResults();
        // R 4.2.2: glm(y ~ lbase + progabide, poisson)
        assertThat(table("Deviance").stream().map(row -> row.get(2)).toList()).containsExactly("235", "233");
        assertThat(table("Coefficients")).hasSize(3);
        assertThat(window.sees("#saveModel")).isFalse();
        GlmResultsViewModel shown =
                (GlmResultsViewModel) fx(() -> model().pageProperty().get().orElseThrow());
        assertThat(table("Coefficients").get(1).get(1).strip())
                .isEqualTo(Digits.FOUR.significant(
                        shown.model().coefficients().get(1).estimate()));
        pictures("glm");
        robot.clickOn("#fitToReport");
        TestWindow.await(() -> fx(() -> !window.wiring.project().reports().all().isEmpty()));
        List<ReportBlock> chapter = fx(() -> window.wiring
                .project()
                .reports()
                .all()
                .getFirst()
                .saved()
                .report()
                .blocks());
        assertThat(chapter.stream()
                        .filter(ReportBlock.Heading.class::isInstance)
                        .map(block -> ((ReportBlock.Heading) block).text()))
                .containsExactly(
                        "y ~ lbase + progabide",
                        "Estimation and Convergence",
                        "Coefficients",
                        "Model Fit",
                        "Methods",
                        "Software");
        ReportBlock.Table coefficients = (ReportBlock.Table) chapter.get(5);
        assertThat(coefficients.caption()).isEqualTo("Coefficients: y ~ lbase + progabide");
        assertThat(coefficients.rows().get(1).get(1).value())
                .hasValue(shown.model().coefficients().get(1).estimate());
        assertThat(chapter)
                .anyMatch(block -> block instanceof ReportBlock.ModelSummary summary
                        && summary.facts()
                                .toString()
                                .contains("y ~ Poisson(μ); η = log μ; η = β₀ + β₁·lbase + β₂·progabide")
                        && summary.results().contains("\"coefficients\""))
                .anyMatch(block -> block instanceof ReportBlock.Text text
                        && text.text().startsWith("A generalized linear model (Poisson (Count) family, log link)")
                        && text.text().contains("Standard errors are from the expected information"))
                .anyMatch(block -> block instanceof ReportBlock.Code code
                        && code.text().contains("glm(y ~ 1 + lbase + progabide, data = d, family = poisson"));
        assertThat(fx(() -> window.wiring.project().edits().undoNameProperty().get()))
                .isEqualTo("Add the model “y ~ lbase + progabide” to Report");
        negativeBinomial(robot);
    }

    /** R 4.2.2: MASS::glm.nb(y ~ lbase + progabide). */
    private void negativeBinomial(FxRobot robot) {
        window.choose(robot, "#family", "Negative Binomial");
        assertThat(window.sees("#notice")).isTrue();
        assertThat(window.sees("#trust")).as("facts of the earlier fit stay").isTrue();
        assertThat(fx(() -> model().form().links())).containsExactly(Link.LOG);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(
                () -> fx(() -> ((Labeled) front().lookup("#iccNote")).getText()).startsWith("Std. Error"));
        assertThat(fx(() -> ((Labeled) front().lookup("#icc")).getText())).isEqualTo("2.534");
        assertThat(fx(() -> model().code().orElseThrow().r()))
                .contains("fit <- MASS::glm.nb(y ~ 1 + lbase + progabide, data = d, link = log)");
        assertThat(fx(() -> model().titleBinding().get())).isEqualTo("GLM: y · epil");
        pictures("glm-negative-binomial");
    }

    @Test
    void aSingularFitIsOpenedAsGlmWithOneClick(FxRobot robot) throws IOException {
        StringBuilder csv = new StringBuilder("y,x,g\n");
        for (int i = 0; i < 60; i++) {
            csv.append(i % 5)
                    .append(',')
                    .append(i % 7)
                    .append(",g")
                    .append(i / 10)
                    .append('\n');
        }
        open(Files.writeString(folder.resolve("flat.csv"), csv));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "y");
        robot.clickOn(window.cell(robot, "#predictors", "x").lookup(".box"));
        fx(() -> {
            model().form().groupProperty().set("g");
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitResults();
        assertThat(fx(() -> model().resultsProperty().get().orElseThrow().fitNote(Digits.FOUR)))
                .isEqualTo("LR test of σᵤ² = 0: χ² = 0.00, p = 1.000");
        assertThat(fx(() -> ((Labeled) front().lookup("#icc")).getText())).isEqualTo("0");
        assertThat(fx(() -> ((Labeled) front().lookup("#iccNote")).getText()))
                .startsWith("no share of the unexplained variance");
        window.picture("glm-singular");
        robot.clickOn("Open the same model as GLM");
        TestWindow.await(() -> fx(() -> model().form().kind()) == FormKind.GLM);
        assertThat(fx(() -> model().form().formulaBinding().get())).isEqualTo("y ~ 1 + x");
        assertThat(fx(() -> model().pageProperty().get())).isEmpty();
        TestWindow.await(() -> window.sees("#run"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitResults();
        // the layout of the project brings it back as what it is
        assertThat(fx(() -> model().titleBinding().get())).isEqualTo("GLM: y · flat");
    }

    @Test
    void codeCopiesAndDigits(FxRobot robot) throws IOException {
        open(Path.of("..", "examples", "sleepstudy.csv"));
        fx(() -> {
            window.wiring.project().datasets().getFirst().setScale("Subject", Scale.NOMINAL);
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "Reaction");
        robot.clickOn(window.cell(robot, "#predictors", "Days").lookup(".box"));
        window.choose(robot, "#group", "Subject");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> window.sees("#saveModel"));
        assertThat(table("Fixed Effects").getFirst().get(1).strip()).isEqualTo("251.4");
        pictures("glmm-test");

        robot.clickOn("#modelCode");
        TestWindow.await(() -> fx(() -> Window.getWindows().size()) > 1);
        Window dialog = fx(() -> Window.getWindows().stream()
                .filter(one -> one.getScene().getRoot().lookup("#rCode") != null)
                .findFirst()
                .orElseThrow());
        TextArea code =
                (TextArea) Objects.requireNonNull(dialog.getScene().getRoot().lookup("#rCode"));
        assertThat(code.getText())
                .contains("fit <- lmer(Reaction ~ 1 + Days + (1 | Subject), data = d, REML = TRUE)")
                .contains("read.csv(\"")
                .contains("sleepstudy.csv\"");
        fx(() -> {
            ((Hyperlink) dialog.getScene().getRoot().lookup("#rCodeCopy")).fire();
            return true;
        });
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(code.getText());
        WritableImage image = fx(() -> dialog.getScene().snapshot(null));
        Png.write(image, Path.of("target", "screens", "glmm-code.png"));
        fx(() -> {
            dialog.hide();
            return true;
        });

        fx(() -> {
            window.wiring.appearance().digitsProperty().set(Digits.TEN);
            return true;
        });
        TestWindow.await(() -> table("Fixed Effects").getFirst().get(1).strip().startsWith("251.4051048"));
        assertThat(table("Model Fit").getFirst().get(1).strip()).isEqualTo("−893.23254270");
        assertThat(fx(() -> ((Labeled) front().lookup("#icc")).getText())).isEqualTo("0.5893089161");
        assertThat(fx(() -> ((Labeled) front().lookup("#iccNote")).getText())).contains("design effect 6.303780245");
        assertThat(words()).anyMatch(text -> text.startsWith("LR test of σᵤ² = 0: χ² = ") && text.length() > 50);
        pictures("digits-ten");
        fx(() -> {
            window.wiring.appearance().digitsProperty().set(Digits.FULL);
            return true;
        });
        TestWindow.await(() -> table("Fixed Effects").getFirst().get(1).strip().length() > 14);
        window.picture("digits-full");
    }
}
