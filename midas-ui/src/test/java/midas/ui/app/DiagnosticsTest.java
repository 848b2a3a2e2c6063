package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import midas.core.family.Family;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.text.Numbers;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The plots of a model in the real window: looked at, pointed at, clicked, exported. */
@ExtendWith(ApplicationExtension.class)
class DiagnosticsTest {

    private TestWindow window;

    @TempDir
    private Path folder;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1360, 960);
    }

    private static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(60_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private static void awaitLong(BooleanSupplier condition) {
        long end = System.nanoTime() + 240_000_000_000L;
        while (!fx(condition::getAsBoolean)) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
    }

    private Path example(String name) {
        return Path.of("..", "examples", name);
    }

    /** Fits a model by the form and saves it. */
    private ProjectModel model(FxRobot robot, Path file, String response, String fixed, String group, String family) {
        window.drop(file);
        awaitLong(() -> window.sees(".data-table"));
        ProjectDataset data = window.wiring.project().datasets().getFirst();
        fx(() -> {
            data.setScale(group, Scale.NOMINAL);
            window.wiring.main().openGlmm(data);
            return true;
        });
        TestWindow.await(() -> window.sees("#run"));
        fx(() -> {
            var form = window.wiring.main().currentModel().orElseThrow().form();
            form.responseProperty().set(response);
            form.groupProperty().set(group);
            form.familyProperty().set(Family.valueOf(family));
            form.predictors().stream()
                    .filter(predictor -> predictor.name().equals(fixed))
                    .forEach(predictor -> predictor.toggle());
            window.wiring.main().currentModel().orElseThrow().run();
            return true;
        });
        awaitLong(() -> window.sees("#saveModel"));
        fx(() -> {
            ((Button) window.scene.getRoot().lookup("#saveModel")).fire();
            return true;
        });
        awaitLong(() -> window.sees("#modelDiagnostics"));
        fx(() -> {
            ((Button) window.scene.getRoot().lookup("#modelDiagnostics")).fire();
            return true;
        });
        awaitLong(() -> plots() > 2);
        return window.wiring.project().models().getFirst();
    }

    private int plots() {
        return front().lookupAll(".plot-card").size();
    }

    private Node front() {
        TabPane tabs = (TabPane) window.scene.getRoot().lookup("#tabs");
        return tabs.getSelectionModel().getSelectedItem().getContent();
    }

    private Node canvas(String kind) {
        return front().lookup("#plot-" + kind).lookup(".plot-canvas");
    }

    private String tip(String kind) {
        Label tip = (Label) canvas(kind).lookup(".plot-tip");
        return tip.isVisible() ? tip.getText() : "";
    }

    /** Moves the pointer over a canvas, from its left edge on, until something is named. */
    private Point2D find(String kind, double height) {
        return fx(() -> {
            Node canvas = canvas(kind);
            double width = canvas.getLayoutBounds().getWidth();
            double y = canvas.getLayoutBounds().getHeight() * height;
            for (double x = 60; x < width; x += 2) {
                fire(canvas, MouseEvent.MOUSE_MOVED, x, y);
                if (!tip(kind).isEmpty()) {
                    return new Point2D(x, y);
                }
            }
            throw new AssertionError("nothing to point at in " + kind);
        });
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        Point2D place = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        place.getX(),
                        place.getY(),
                        place.getX(),
                        place.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private void export(String kind, String id) {
        fx(() -> {
            MenuButton menu = (MenuButton) front().lookup("#plot-" + kind).lookup(".plot-export");
            MenuItem item = menu.getItems().stream()
                    .flatMap(one -> one instanceof Menu sub ? sub.getItems().stream() : Stream.of(one))
                    .filter(one -> id.equals(one.getId()))
                    .findFirst()
                    .orElseThrow();
            item.fire();
            return true;
        });
    }

    private String status() {
        return ((Labeled) front().lookup("#plotStatus")).getText();
    }

    private void picture(String name) {
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

    private void scroll(double to) {
        fx(() -> {
            front().lookupAll(".scroll-pane").forEach(pane -> ((ScrollPane) pane).setVvalue(to));
            return true;
        });
    }

    @Test
    void plotsNameWhatIsPointedAtAndAClickSelectsItInTheData(FxRobot robot) throws Exception {
        ProjectModel model = model(robot, example("sleepstudy.csv"), "Reaction", "Days", "Subject", "GAUSSIAN");
        assertThat(plots()).isEqualTo(6);
        picture("diagnostics-gaussian");
        scroll(1);
        picture("diagnostics-gaussian-below");
        scroll(0);
        find("RESIDUALS", 0.5);
        String said = tip("RESIDUALS");
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
        assertThat(fx(() -> canvas("RESIDUALS").getAccessibleText())).contains("Residuals vs Fitted", "Row " + row);
        window.picture("diagnostics-tip");

        Point2D place = find("RESIDUALS", 0.5);
        fx(() -> {
            fire(canvas("RESIDUALS"), MouseEvent.MOUSE_CLICKED, place.getX(), place.getY());
            return true;
        });
        TestWindow.await(() -> window.sees(".data-table") && statusOfTable().startsWith("Row " + row + " "));
        window.picture("diagnostics-row");
    }

    private String statusOfTable() {
        return front().lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && text.startsWith("Row "))
                .findFirst()
                .orElse("");
    }

    private static String shown(Column column, int row) {
        return Numbers.display(column.number(row), Numbers.Minus.TYPOGRAPHIC);
    }

    @Test
    void aGroupIsNamedAndItsFirstRowFound(FxRobot robot) {
        model(robot, example("sleepstudy.csv"), "Reaction", "Days", "Subject", "GAUSSIAN");
        fx(() -> {
            canvas("CATERPILLAR").requestFocus();
            return true;
        });
        robot.push(KeyCode.RIGHT);
        assertThat(fx(() -> tip("CATERPILLAR")))
                .startsWith("337\n10 observations\nRandom intercept ")
                .endsWith("Rank 1");
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> statusOfTable().startsWith("Row 91"));
    }

    @Test
    void onePlotCanBeEnlargedByKeysAndMadeSmallAgain(FxRobot robot) {
        model(robot, example("sleepstudy.csv"), "Reaction", "Days", "Subject", "GAUSSIAN");
        double before = fx(() -> canvas("RESIDUALS").getLayoutBounds().getWidth());
        fx(() -> {
            canvas("RESIDUALS").requestFocus();
            return true;
        });
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> canvas("RESIDUALS").getLayoutBounds().getWidth() > 1.5 * before);
        picture("diagnostics-large");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> canvas("RESIDUALS").getLayoutBounds().getWidth() == before);
    }

    @Test
    void everyKindOfFileIsWrittenAndAFailureIsSaid(FxRobot robot) throws Exception {
        ProjectModel model = model(robot, example("sleepstudy.csv"), "Reaction", "Days", "Subject", "GAUSSIAN");
        for (String kind : List.of("svg", "pdf", "png-150", "csv")) {
            String ending = kind.replaceAll("-.*", "");
            Path file = folder.resolve("plot." + ending);
            window.chooser.plot = Optional.of(file);
            export("RESIDUALS", kind);
            TestWindow.await(() -> status().contains(file.toString()));
            assertThat(window.chooser.suggested.getLast()).isEqualTo(model.name() + " Residuals vs Fitted." + ending);
            assertThat(Files.size(file)).isGreaterThan(1000);
        }
        assertThat(Files.readString(folder.resolve("plot.svg")))
                .startsWith("<?xml")
                .contains("Fitted value");
        assertThat(Files.readString(folder.resolve("plot.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.7");
        byte[] png = Files.readAllBytes(folder.resolve("plot.png"));
        // 640 pixels of 1/96 inch are 1000 of 1/150 inch
        assertThat(png[18] << 8 & 0xff00 | png[19] & 0xff).isEqualTo(1000);
        List<String> csv = Files.readAllLines(folder.resolve("plot.csv"));
        assertThat(csv).hasSize(181);
        assertThat(csv.getFirst()).isEqualTo("source_row,fitted_values,pearson_residuals");
        Dataset diagnostics = model.diagnostics().orElseThrow().dataset();
        assertThat(csv.get(1))
                .isEqualTo("1,"
                        + diagnostics.find("fitted_values").orElseThrow().text(0) + ','
                        + diagnostics.find("pearson_residuals").orElseThrow().text(0));
        Files.createDirectories(Path.of("target", "plots"));
        for (String ending : List.of("svg", "pdf", "png")) {
            Files.copy(
                    folder.resolve("plot." + ending),
                    Path.of("target", "plots", "residuals." + ending),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        window.chooser.plot = Optional.of(folder.resolve("missing").resolve("plot.svg"));
        export("RESIDUALS", "svg");
        TestWindow.await(() -> front().lookupAll(".callout").size() == 1);
        // the file of the data is never written over
        window.chooser.plot = model.dataset().orElseThrow().origin().map(origin -> origin.file());
        export("RESIDUALS", "csv");
        TestWindow.await(() -> front().lookupAll(".callout-text").stream()
                .anyMatch(text -> ((Labeled) text).getText().contains("is not written over")));
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
        ProjectModel model = model(robot, file, "y", "x", "site", "POISSON");
        assertThat(plots()).isEqualTo(7);
        picture("diagnostics-poisson");
        String before = fx(() -> canvas("RESIDUALS").getAccessibleText());
        assertThat(before).contains("Pearson residual");
        robot.clickOn("#residual-DEVIANCE");
        TestWindow.await(() -> canvas("RESIDUALS").getAccessibleText().contains("Deviance residual"));
        fx(() -> {
            model.dataset().orElseThrow().convert("x", ColumnType.STRING);
            return true;
        });
        TestWindow.await(() -> front().lookupAll(".callout-text").stream()
                .anyMatch(text -> ((Labeled) text).getText().startsWith("The plots show the model as it was fitted")));
        assertThat(plots()).isEqualTo(7);
    }

    @Test
    void aMillionRowsAndAHundredThousandGroupsDoNotStall(FxRobot robot) throws Exception {
        Path file = folder.resolve("large.csv");
        Random random = new Random(9);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("y,x,g\n");
            for (int i = 0; i < 1_000_000; i++) {
                int group = i / 10;
                double x = i * 37L % 1000 / 100.0;
                out.write(String.format(
                        Locale.ROOT, "%.3f,%.2f,g%06d%n", 2 + x + Math.sin(group) + random.nextGaussian(), x, group));
            }
        }
        model(robot, file, "y", "x", "g", "GAUSSIAN");
        picture("diagnostics-million");
        long[] longest = new long[1];
        for (int i = 0; i < 20; i++) {
            int step = i;
            fx(() -> {
                long start = System.nanoTime();
                Node canvas = canvas("RESIDUALS");
                fire(canvas, MouseEvent.MOUSE_MOVED, 100 + 10 * step, 150);
                ScrollBar bar = front().lookup("#plot-CATERPILLAR").lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .findFirst()
                        .orElseThrow();
                bar.setValue(step * 5000.0);
                longest[0] = Math.max(longest[0], System.nanoTime() - start);
                return true;
            });
        }
        assertThat(longest[0]).as("nanoseconds on the window's thread").isLessThan(200_000_000L);
        assertThat(fx(() -> canvas("CATERPILLAR").getAccessibleText())).contains("100,000 groups");
        scroll(1);
        picture("diagnostics-million-below");
    }
}
