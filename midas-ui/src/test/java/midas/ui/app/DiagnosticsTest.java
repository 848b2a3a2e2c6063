package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.ui.grid.CellRange;
import midas.ui.grid.Grid;
import midas.ui.project.ProjectModel;
import midas.ui.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The plots of a model in the real window: looked at, pointed at, clicked, exported. */
@ExtendWith(ApplicationExtension.class)
class DiagnosticsTest {

    private TestWindow window;
    private PlotsHand hand;

    @TempDir
    private Path folder;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1360, 960);
        hand = new PlotsHand(window);
    }

    @Test
    void plotsNameWhatIsPointedAtAndAClickSelectsItInTheData(FxRobot robot) throws Exception {
        ProjectModel model =
                hand.model(robot, PlotsHand.example("sleepstudy.csv"), "Reaction", "Days", "Subject", "GAUSSIAN");
        assertThat(hand.plots()).isEqualTo(6);
        hand.picture("diagnostics-gaussian");
        hand.scroll(1);
        hand.picture("diagnostics-gaussian-below");
        hand.scroll(0);
        hand.find("RESIDUALS", 0.5);
        String said = hand.tip("RESIDUALS");
        String[] lines = said.split("\n");
        int row = Integer.parseInt(lines[0].replace("Row ", ""));
        // the numbers of the tip are those of the dataset
        Dataset diagnostics = model.diagnostics().orElseThrow().dataset();
        int at = row - 1;
        assertThat(diagnostics.find("source_row").orElseThrow().number(at)).isEqualTo(row);
        assertThat(lines[1])
                .isEqualTo("Observed "
                        + shown(
                                model.dataset()
                                        .orElseThrow()
                                        .dataset()
                                        .find("Reaction")
                                        .orElseThrow(),
                                at));
        assertThat(lines[2])
                .isEqualTo("Fitted " + shown(diagnostics.find("fitted_values").orElseThrow(), at));
        assertThat(lines[3])
                .isEqualTo("Pearson residual "
                        + shown(diagnostics.find("pearson_residuals").orElseThrow(), at));
        assertThat(PlotsHand.fx(() -> hand.canvas("RESIDUALS").getAccessibleText()))
                .contains("Residuals vs Fitted", "Row " + row);
        window.picture("diagnostics-tip");

        Point2D place = hand.find("RESIDUALS", 0.5);
        PlotsHand.fx(() -> {
            PlotsHand.fire(hand.canvas("RESIDUALS"), MouseEvent.MOUSE_CLICKED, place.getX(), place.getY());
            return true;
        });
        TestWindow.await(() -> window.sees(".data-table") && statusOfTable().startsWith("Row " + row + " "));
        window.picture("diagnostics-row");
    }

    private String statusOfTable() {
        return hand.front().lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && text.startsWith("Row "))
                .findFirst()
                .orElse("");
    }

    private static String shown(Column column, int row) {
        return Numbers.display(column.number(row), Numbers.Minus.TYPOGRAPHIC);
    }

    @Test
    void aGroupIsNamedAndAllItsRowsAreSelected(FxRobot robot) {
        hand.model(robot, PlotsHand.example("sleepstudy.csv"), "Reaction", "Days", "Subject", "GAUSSIAN");
        PlotsHand.fx(() -> {
            hand.canvas("CATERPILLAR").requestFocus();
            return true;
        });
        robot.push(KeyCode.RIGHT);
        assertThat(PlotsHand.fx(() -> hand.tip("CATERPILLAR")))
                .startsWith("337\n10 observations\nRandom intercept ")
                .endsWith("Rank 1");
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> statusOfTable().equals("Row 1 of 10 of Subject “337”"));
        Grid grid = (Grid) hand.front().lookup("#grid");
        assertThat(PlotsHand.fx(grid::range)).isEqualTo(new CellRange(90, 99, 0, 2));
        hand.picture("diagnostics-group");
        robot.push(KeyCode.DOWN);
        TestWindow.await(() -> statusOfTable().equals("Row 2 of 10 of Subject “337”"));
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> statusOfTable().equals("Row 92 · Subject"));
    }

    @Test
    void aGroupsRowsAreMarkedWhereverTheyStand(FxRobot robot) throws Exception {
        Random random = new Random(8);
        StringBuilder csv = new StringBuilder("y,x,g\n");
        for (int i = 0; i < 600; i++) {
            double chance = 1 / (1 + Math.exp(-0.4 * (i % 12 - 6) + i % 3 - 1));
            csv.append(random.nextDouble() < chance ? 1 : 0).append(',').append(i % 3);
            csv.append(",a long name of the group number ").append(i % 12).append('\n');
        }
        ProjectModel model =
                hand.model(robot, Files.writeString(folder.resolve("b.csv"), csv), "y", "x", "g", "BINOMIAL");
        assertThat(PlotsHand.fx(() -> hand.canvas("RESIDUAL_QUANTILES").getAccessibleText()))
                .contains("Quantile residual");
        hand.picture("diagnostics-binomial");
        hand.scroll(1);
        hand.picture("diagnostics-binomial-below");
        assertThat(PlotsHand.fx(() -> {
                    hand.canvas("RESIDUAL_QUANTILES").requestFocus();
                    return true;
                }))
                .isTrue();
        robot.push(KeyCode.RIGHT);
        assertThat(PlotsHand.fx(() -> hand.tip("RESIDUAL_QUANTILES"))).contains("Quantile residual −");
        PlotsHand.fx(() -> {
            hand.canvas("CATERPILLAR").requestFocus();
            return true;
        });
        robot.push(KeyCode.RIGHT);
        String name = PlotsHand.fx(() -> hand.tip("CATERPILLAR")).split("\n")[0];
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> statusOfTable().equals("Row 1 of 50 of g “" + name + "”"));
        Column groups = model.dataset().orElseThrow().dataset().find("g").orElseThrow();
        Set<Integer> marked = PlotsHand.fx(() -> hand.front().lookupAll(".data-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("marked")))
                .map(cell -> (Integer) cell.queryAccessibleAttribute(AccessibleAttribute.ROW_INDEX))
                .collect(Collectors.toSet()));
        assertThat(marked).isNotEmpty().allMatch(row -> name.equals(groups.text(row)));
        hand.picture("diagnostics-group-marked");
    }

    @Test
    void onePlotCanBeEnlargedByKeysAndMadeSmallAgain(FxRobot robot) {
        hand.model(robot, PlotsHand.example("sleepstudy.csv"), "Reaction", "Days", "Subject", "GAUSSIAN");
        double before =
                PlotsHand.fx(() -> hand.canvas("RESIDUALS").getLayoutBounds().getWidth());
        PlotsHand.fx(() -> {
            hand.canvas("RESIDUALS").requestFocus();
            return true;
        });
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> hand.canvas("RESIDUALS").getLayoutBounds().getWidth() > 1.5 * before);
        hand.picture("diagnostics-large");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.canvas("RESIDUALS").getLayoutBounds().getWidth() == before);
    }

    @Test
    void otherResidualsAndStaleDataAreShown(FxRobot robot) throws Exception {
        Path file = folder.resolve("counts.csv");
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("y,x,site\n");
        for (int i = 0; i < 600; i++) {
            double mean = Math.exp(0.5 + 0.4 * (i % 10) / 5.0 + 0.5 * Math.sin(i / 20));
            int y = 0;
            for (double p = random.nextDouble(); p > Math.exp(-mean); p *= random.nextDouble()) {
                y++;
            }
            csv.append(y)
                    .append(',')
                    .append(i % 10 / 5.0)
                    .append(",site ")
                    .append(i / 20)
                    .append('\n');
        }
        Files.writeString(file, csv);
        ProjectModel model = hand.model(robot, file, "y", "x", "site", "POISSON");
        assertThat(hand.plots()).isEqualTo(7);
        hand.picture("diagnostics-poisson");
        String before = PlotsHand.fx(() -> hand.canvas("RESIDUALS").getAccessibleText());
        assertThat(before).contains("Pearson residual");
        robot.clickOn("#residual-DEVIANCE");
        TestWindow.await(() -> hand.canvas("RESIDUALS").getAccessibleText().contains("Deviance residual"));
        PlotsHand.fx(() -> {
            model.dataset().orElseThrow().convert("x", ColumnType.STRING);
            return true;
        });
        TestWindow.await(() -> hand.front().lookupAll(".callout-text").stream()
                .anyMatch(text -> ((Labeled) text).getText().startsWith("The plots show the model as it was fitted")));
        assertThat(hand.plots()).isEqualTo(7);
    }
}
