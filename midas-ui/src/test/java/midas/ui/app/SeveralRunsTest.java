package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.fit.FitMonitor;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.glmm.EngineFitter;
import midas.ui.glmm.GlmmFitter;
import midas.ui.glmm.GlmmOutcome;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Forms as they are when they open, and runs: several at a time, and one that is cancelled in the middle of its work. */
@ExtendWith(ApplicationExtension.class)
class SeveralRunsTest {

    private static final int ATTEMPTS = 3;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1440, 960);
    }

    private static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(60_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private ProjectDataset sleepstudy() {
        return fx(() -> {
            ProjectDataset data = TestData.add(window.wiring.project(), "sleepstudy", Sample.SLEEPSTUDY.content());
            data.setScale("Subject", Scale.NOMINAL);
            return data;
        });
    }

    private GlmmViewModel open(ProjectDataset data, String response, String group) {
        return fx(() -> {
            window.wiring.main().openGlmm(data);
            GlmmViewModel model = window.wiring.main().currentModel().orElseThrow();
            model.form().responseProperty().set(response);
            model.form().groupProperty().set(group);
            return model;
        });
    }

    private void setFitter(GlmmFitter fitter) {
        fx(() -> {
            window.wiring.setFitter(fitter);
            return true;
        });
    }

    @Test
    void twoTabsRunAtTheSameTimeAndEachKeepsItsForm() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        CompletableFuture<Boolean> go = new CompletableFuture<>();
        setFitter((request, monitor) -> {
            both.countDown();
            go.join();
            return new EngineFitter().fit(request, monitor);
        });
        ProjectDataset data = sleepstudy();
        GlmmViewModel first = open(data, "Reaction", "Subject");
        fx(() -> {
            first.form().confidence().textProperty().set("90");
            first.run();
            return true;
        });
        GlmmViewModel second = open(data, "Days", "Subject");
        fx(() -> {
            second.run();
            return true;
        });
        assertThat(second).isNotSameAs(first);
        assertThat(both.await(10, TimeUnit.SECONDS)).as("both are under way").isTrue();
        assertThat(fx(() -> first.runningProperty().get()
                        && second.runningProperty().get()))
                .isTrue();
        go.complete(true);
        TestWindow.await(() -> first.resultsProperty().get().isPresent()
                && second.resultsProperty().get().isPresent());
        assertThat(fx(() -> first.resultsProperty().get().orElseThrow().formula()))
                .isEqualTo("Reaction ~ 1 + (1 | Subject)");
        assertThat(fx(() -> second.resultsProperty().get().orElseThrow().formula()))
                .isEqualTo("Days ~ 1 + (1 | Subject)");
        assertThat(fx(() -> first.form().confidence().textProperty().get())).isEqualTo("90");
        assertThat(fx(() -> second.form().confidence().textProperty().get())).isEqualTo("95 %");
    }

    /** The work ends, not only what the window shows of it; a machine with other work may be late once, a program that does not listen is late every time. */
    @Test
    void aCancelEndsTheWorkWithinAFifthOfASecond() throws Exception {
        Random random = new Random(8);
        StringBuilder csv = new StringBuilder("y,x,z,g\n");
        for (int i = 0; i < 300_000; i++) {
            csv.append(random.nextInt(6))
                    .append(',')
                    .append(i % 7)
                    .append(',')
                    .append(i % 11)
                    .append(",g")
                    .append(i % 20_000)
                    .append('\n');
        }
        ProjectDataset data = fx(() -> TestData.add(window.wiring.project(), "large", csv.toString()));
        List<Long> millis = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CompletableFuture<Boolean> working = new CompletableFuture<>();
            CompletableFuture<Optional<Long>> ended = new CompletableFuture<>();
            setFitter((request, monitor) -> {
                GlmmOutcome made = new EngineFitter().fit(request, new Told(monitor, working));
                ended.complete(
                        made instanceof GlmmOutcome.Cancelled ? Optional.of(System.nanoTime()) : Optional.empty());
                return made;
            });
            GlmmViewModel model = open(data, "y", "g");
            fx(() -> {
                model.form().familyProperty().set(Family.POISSON);
                model.form().predictors().stream()
                        .filter(option -> List.of("x", "z").contains(option.name()))
                        .toList()
                        .forEach(option -> option.checkedProperty().set(true));
                model.run();
                return true;
            });
            working.get(60, TimeUnit.SECONDS);
            long asked = System.nanoTime();
            fx(() -> {
                model.cancel();
                return true;
            });
            assertThat(fx(() -> model.runningProperty().get())).isFalse();
            ended.get(60, TimeUnit.SECONDS).ifPresent(end -> millis.add(TimeUnit.NANOSECONDS.toMillis(end - asked)));
        }
        assertThat(millis).as("cancelled, and not finished before").isNotEmpty();
        assertThat(Collections.min(millis)).as("milliseconds: %s", millis).isLessThan(200);
    }

    /** Passes everything on, and tells when the main stage begins. */
    private record Told(FitMonitor monitor, CompletableFuture<Boolean> working) implements FitMonitor {

        @Override
        public void progress(Progress progress) {
            monitor.progress(progress);
            if (progress.stage() == Stage.VARIANCE_COMPONENTS) {
                working.complete(true);
            }
        }

        @Override
        public boolean isCancelled() {
            return monitor.isCancelled();
        }
    }

    @Test
    void aNewFormHasItsDefaultsAndItsFormulaAboveTheButton(FxRobot robot) {
        open(sleepstudy(), "Reaction", "Subject");
        TestWindow.await(() -> window.sees("#run"));
        assertThat(robot.lookup("#confidence").queryAs(TextField.class).getText())
                .isEqualTo("95 %");
        assertThat(robot.lookup("#maxIterations").queryAs(TextField.class).getText())
                .isEqualTo("100");
        assertThat(robot.lookup("#tolerance").queryAs(TextField.class).getText())
                .isEqualTo("1e-6");
        assertThat(robot.lookup("#intercept").queryAs(CheckBox.class).isSelected())
                .isTrue();
        assertThat(robot.lookup("#family").queryComboBox().getValue()).isEqualTo(Family.GAUSSIAN);
        assertThat(robot.lookup("#link").queryComboBox().getValue()).isEqualTo(Link.IDENTITY);
        assertThat(((TitledPane) robot.lookup("#advanced").query()).isExpanded())
                .isFalse();
        assertThat(robot.lookup("#family").queryAs(Control.class).getTooltip().getText())
                .isEqualTo("Continuous values");
        assertThat(robot.lookup("#link").queryAs(Control.class).getTooltip().getText())
                .isEqualTo("η = μ");
        assertThat(window.menu("menuAnalysis").getText()).isEqualTo("_Analysis");
        assertThat(window.menu("menuAnalysis").getItems())
                .extracting(MenuItem::getText)
                .contains("Mixed Effects Model (GLMM)…");
        assertThat(window.text("#formula")).isEqualTo("Reaction ~ 1 + (1 | Subject)");
        robot.clickOn("#intercept");
        assertThat(window.text("#formula")).isEqualTo("Reaction ~ 0 + (1 | Subject)");
        assertThat(window.text("#blocked")).isEqualTo("Choose a fixed effect or include the intercept.");
        assertThat(robot.lookup("#run").queryButton().isDisabled()).isTrue();
        double formula = bottom(robot, "#formula");
        double run = top(robot, "#run");
        assertThat(formula).isLessThanOrEqualTo(run);
        assertThat(top(robot, "#advanced")).isLessThan(formula);
        assertThat(robot.lookup("#progress").queryAs(ProgressBar.class).isVisible())
                .isTrue();
        assertThat(top(robot, "#runState")).as("a run is shown below the form").isGreaterThan(run);
    }

    @Test
    void lettersFindColumns(FxRobot robot) {
        ProjectDataset data = fx(() -> TestData.add(
                window.wiring.project(),
                "wide",
                "alpha,beta,name,beta two,last\n"
                        + IntStream.range(0, 9)
                                .mapToObj(i -> i + ".5,1." + i + ",n" + i % 3 + ",2." + i + ",3." + i)
                                .reduce("", (all, row) -> all + row + '\n')));
        open(data, "alpha", "name");
        TestWindow.await(() -> window.sees("#run"));
        fx(() -> {
            robot.lookup("#response").query().requestFocus();
            return true;
        });
        robot.write("la");
        assertThat(window.text("#formula")).startsWith("last ~");
        WaitForAsyncUtils.sleep(1700, TimeUnit.MILLISECONDS);
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> robot.lookup("#response").queryComboBox().isShowing());
        robot.write("two");
        assertThat(window.text("#formula")).as("within the name").startsWith("`beta two` ~");
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#response").queryComboBox().isShowing()).isFalse();
        WaitForAsyncUtils.sleep(1700, TimeUnit.MILLISECONDS);
        robot.write("name");
        assertThat(window.text("#formula")).as("name is no quantity").startsWith("`beta two` ~");
    }

    private static double top(FxRobot robot, String query) {
        var node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static double bottom(FxRobot robot, String query) {
        var node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }
}
