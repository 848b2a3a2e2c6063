package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Results in windows of several widths, beside tree and form: numbers and headings are whole, intervals are drawn. */
@ExtendWith(ApplicationExtension.class)
class ResultWidthsTest {

    private static final int[] WIDTHS = {1100, 1200, 1440, 1920};

    @TempDir
    Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    @Test
    void gaussian(FxRobot robot) {
        fit(robot, "sleepstudy", "Reaction", "Days", "Subject", "Gaussian (Normal)");
        everyWidth("gaussian");
    }

    @Test
    void logit(FxRobot robot) {
        fit(robot, "contraception", "use", "urban", "", "Binomial (Logistic)");
        everyWidth("logit");
    }

    @Test
    void poisson(FxRobot robot) {
        fit(robot, "epil", "y", "lbase", "subject", "Poisson (Count)");
        everyWidth("poisson");
    }

    @Test
    void manyGroupsAndLongNames(FxRobot robot) throws IOException {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("y,Nights of restricted sleep before the session,g\n");
        for (int i = 0; i < 4000; i++) {
            double x = random.nextGaussian();
            csv.append(String.format(
                    Locale.ROOT, "%.6f,%.4f,group %d%n", 0.01 * x + 0.002 * random.nextGaussian(), x, i / 4));
        }
        window.drop(Files.writeString(folder.resolve("many.csv"), csv));
        TestWindow.await(() -> window.sees(".data-table"));
        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
        fill(robot, "y", "Nights of restricted sleep before the session", "", "Gaussian (Normal)");
        TestWindow.await(() -> window.sees("#showAll"));
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> robot.lookup("#showAll").queryButton().fire());
        TestWindow.await(() ->
                window.table("BLUP (Random Effect Predictions)").getItems().size() == 1000);
        window.picture("blup-thousand-light");
        TestWindow.await(() -> window.text("#showAll").startsWith("Show first"));
        everyWidth("many");
        resize(1440);
        assertThat(longName().isTextTruncated()).isFalse();
        assertThat(longName().getTooltip()).isNull();
        resize(1200);
        assertThat(longName().isTextTruncated()).isTrue();
        assertThat(longName().getTooltip().getText()).isEqualTo("Nights of restricted sleep before the session");
    }

    @Test
    void aSmallWindowWithTheFormUnfolded(FxRobot robot) throws IOException {
        StringBuilder csv = new StringBuilder("Average reaction time over all trials of the session in milliseconds,"
                + "Number of nights of restricted sleep before the session,"
                + "Identification of the participant as given by the clinic\n");
        for (int i = 0; i < 90; i++) {
            csv.append(String.format(
                    Locale.ROOT, "%d,%d,Participant number %d%n", 250 + 7 * (i % 11) + 3 * (i % 7), i % 10, i / 10));
        }
        resize(1440);
        window.drop(Files.writeString(folder.resolve("long.csv"), csv));
        TestWindow.await(() -> window.sees(".data-table"));
        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
        fill(
                robot,
                "Average reaction time over all trials of the session in milliseconds",
                "Number of nights of restricted sleep before the session",
                "",
                "Gaussian (Normal)");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.stage().setHeight(700));
        resize(1000);
        TestWindow.await(() -> window.sees("#showForm"));
        robot.clickOn("#showForm");
        window.picture("width-small-unfolded");
        Node page = window.scene.getRoot().lookup(".results");
        Node viewport = page;
        while (!viewport.getStyleClass().contains("viewport")) {
            viewport = viewport.getParent();
        }
        double edge = right(viewport);
        assertThat(right(page)).isLessThanOrEqualTo(edge);
        for (String title : List.of("Random Effects", "Model Fit")) {
            TableView<?> table = window.table(title);
            assertThat(right(table)).as(title).isLessThanOrEqualTo(edge);
            for (Node node : table.getParent().getParent().lookupAll(".copy-link")) {
                assertThat(right(node)).isLessThanOrEqualTo(edge);
            }
            for (TableCell<?, ?> cell : cells(table)) {
                if (cell.getStyleClass().contains("numeric")) {
                    assertThat(right(cell)).as(title).isLessThanOrEqualTo(edge);
                    assertThat(cell.isTextTruncated()).as(title).isFalse();
                }
            }
        }
        for (Node chip : robot.lookup(".chip").queryAll()) {
            assertThat(right(chip)).isLessThanOrEqualTo(edge);
        }
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private Labeled longName() {
        return cells(window.table("Fixed Effects")).stream()
                .filter(cell -> cell.getText() != null && cell.getText().startsWith("Nights"))
                .findFirst()
                .orElseThrow();
    }

    private void fit(FxRobot robot, String sample, String response, String fixed, String group, String family) {
        robot.clickOn("#sample-" + sample);
        TestWindow.await(() -> window.sees(".data-table"));
        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
        fill(robot, response, fixed, group, family);
    }

    private void fill(FxRobot robot, String response, String fixed, String group, String family) {
        window.choose(robot, "#response", response);
        robot.clickOn(window.cell(robot, "#predictors", fixed).lookup(".box"));
        if (!group.isEmpty()) {
            window.choose(robot, "#group", group);
            robot.clickOn("#useAsGroup");
        }
        window.choose(robot, "#family", family);
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#trust"));
    }

    private void everyWidth(String name) {
        for (int width : WIDTHS) {
            resize(width);
            window.picture("width-" + name + "-" + width);
            for (String title :
                    List.of("Fixed Effects", "Random Effects", "Model Fit", "BLUP (Random Effect Predictions)")) {
                TableView<?> table = window.table(title);
                for (Labeled label : labels(table)) {
                    assertThat(label.isTextTruncated())
                            .as("%s at %d: “%s” is cut", title, width, label.getText())
                            .isFalse();
                }
            }
            for (String title : List.of("Fixed Effects", "BLUP (Random Effect Predictions)")) {
                TableView<?> table = window.table(title);
                TableColumn<?, ?> drawing = table.getColumns().getLast();
                assertThat(drawing.getText()).isEqualTo("95% interval");
                double room = ((Region) table.getParent().getParent().getParent()).getWidth();
                if (drawing.isVisible()) {
                    assertThat(drawing.getWidth()).isGreaterThanOrEqualTo(96);
                } else {
                    // it leaves only where the numbers and it would not fit
                    assertThat(room).as("%s at %d", title, width).isLessThan(table.getMinWidth() + 96);
                }
                if (title.equals("Fixed Effects") && drawing.isVisible()) {
                    assertThat(table.getMinWidth()).as("%s at %d", title, width).isLessThanOrEqualTo(room);
                }
                boolean drawn = drawing.isVisible() && title.equals("Fixed Effects");
                assertThat(drawn || width < 1440 || !title.equals("Fixed Effects"))
                        .as("drawn at %d", width)
                        .isTrue();
            }
        }
    }

    private void resize(int width) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.stage().setWidth(width));
        TestWindow.await(() -> window.scene.getWidth() == width);
        for (int pulse = 0; pulse < 3; pulse++) {
            WaitForAsyncUtils.waitForAsyncFx(
                    10_000, () -> window.scene.getRoot().layout());
        }
    }

    /** Headings, numbers, and the names of the metrics. */
    private static List<Labeled> labels(TableView<?> table) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            List<Labeled> labels = new ArrayList<>();
            for (Node node : table.lookupAll(".column-header > .label")) {
                labels.add((Labeled) node);
            }
            boolean all = table.getAccessibleText().equals("Model Fit");
            for (TableCell<?, ?> cell : cells(table)) {
                if (all || cell.getStyleClass().contains("numeric")) {
                    labels.add(cell);
                }
            }
            return labels;
        });
    }

    private static List<TableCell<?, ?>> cells(TableView<?> table) {
        List<TableCell<?, ?>> cells = new ArrayList<>();
        for (Node node : table.lookupAll(".table-cell")) {
            if (node instanceof TableCell<?, ?> cell && cell.isVisible()) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
