package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.core.fit.FitMonitor;
import midas.ui.glmm.EngineFitter;
import midas.ui.glmm.GlmmOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A run that takes as long as it is let: the real engine, held at its main stage until it is cancelled. */
@ExtendWith(ApplicationExtension.class)
class RunAndCancelTest {

    private final CompletableFuture<GlmmOutcome> outcome = new CompletableFuture<>();
    private final AtomicBoolean hold = new AtomicBoolean(true);
    private final AtomicInteger questionsAfterCancel = new AtomicInteger();
    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
        window.wiring.setFitter((request, monitor) -> {
            GlmmOutcome made = new EngineFitter().fit(request, new Held(monitor));
            outcome.complete(made);
            return made;
        });
    }

    private void fillInAndRun(FxRobot robot) {
        robot.clickOn("#sample-epil");
        TestWindow.await(() -> window.sees(".data-table"));
        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "y");
        window.choose(robot, "#group", "subject");
        robot.clickOn("#useAsGroup");
        window.choose(robot, "#family", "Poisson (Count)");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(
                () -> window.sees("#cancel") && window.text("#stage").startsWith("Estimating variance components"));
    }

    @Test
    void theCancelButtonEndsARun(FxRobot robot) throws Exception {
        fillInAndRun(robot);
        assertThat(robot.lookup("#run").queryButton().isDisabled()).isTrue();
        assertThat(window.text("#elapsed")).endsWith(" s");
        assertThat(window.text("#emptyText")).startsWith("The model is being fitted");
        window.picture("running-light");
        robot.clickOn("#cancel");
        TestWindow.await(() -> !window.sees("#cancel"));
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(GlmmOutcome.Cancelled.class);
        assertThat(window.sees("#trust")).isFalse();
        assertThat(robot.lookup("#problems .callout").queryAll()).isEmpty();
        assertThat(robot.lookup("#run").queryButton().isDisabled()).isFalse();
        assertThat(window.sees("#progressSide")).isFalse();
        assertThat(window.sees("#blocked")).isFalse();
        assertThat(window.text("#emptyText")).startsWith("Press Run GLMM");
        assertThat(questionsAfterCancel.get()).as("questions after the cancel").isLessThanOrEqualTo(2);
        window.picture("cancelled-light");
    }

    @Test
    void afterACancelTheFormCanBeChangedAndRunAgain(FxRobot robot) throws Exception {
        fillInAndRun(robot);
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> !window.sees("#cancel"));
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(GlmmOutcome.Cancelled.class);
        hold.set(false);
        robot.clickOn(window.cell(robot, "#predictors", "lbase").lookup(".box"));
        assertThat(window.text("#formula")).isEqualTo("y ~ 1 + lbase + (1 | subject)");
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#trust"));
        assertThat(window.text("#resultFormula")).isEqualTo("y ~ 1 + lbase + (1 | subject)");
    }

    @Test
    void escapeEndsARun(FxRobot robot) throws Exception {
        fillInAndRun(robot);
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> !window.sees("#cancel"));
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(GlmmOutcome.Cancelled.class);
    }

    /** Passes everything on, and goes no further than the main stage before the cancel comes. */
    private final class Held implements FitMonitor {

        private final FitMonitor monitor;

        Held(FitMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void progress(Progress progress) {
            monitor.progress(progress);
            while (hold.get() && progress.stage() == Stage.VARIANCE_COMPONENTS && !monitor.isCancelled()) {
                monitor.progress(progress);
                LockSupport.parkNanos(1_000_000);
            }
        }

        @Override
        public boolean isCancelled() {
            boolean cancelled = monitor.isCancelled();
            if (cancelled) {
                questionsAfterCancel.incrementAndGet();
            }
            return cancelled;
        }
    }
}
