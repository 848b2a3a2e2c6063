package midas.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import midas.core.result.FittedModel;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What tests of projects do with a window again and again: a fit of a sample, and the file.
 *
 * @param window the window
 */
record WindowHand(TestWindow window) {

    /** Does something on the window's thread, and waits until all that comes of it is done. */
    static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    /** Returns the form in front. */
    GlmmViewModel form() {
        return window.wiring.main().currentModel().orElseThrow();
    }

    /** Opens the table of a sample and a form that is filled in, and fits it. */
    ProjectDataset fit(FxRobot robot) {
        ProjectDataset data = fx(() -> {
            ProjectDataset added = TestData.add(window.wiring.project(), "sleepstudy", Sample.SLEEPSTUDY.content());
            added.setScale("Subject", Scale.NOMINAL);
            window.wiring.main().openDataset(added);
            window.wiring.main().openGlmm(added);
            GlmmFormViewModel form = form().form();
            form.responseProperty().set("Reaction");
            form.predictors().getFirst().checkedProperty().set(true);
            form.groupProperty().set("Subject");
            return added;
        });
        run(robot);
        return data;
    }

    /** Fits the form in front. */
    void run(FxRobot robot) {
        Optional<?> before = fx(() -> form().fittedProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> form().fittedProperty().get().isPresent()
                && !form().fittedProperty().get().equals(before));
    }

    /** Returns what the form in front shows. */
    FittedModel numbers() {
        return fx(() -> form().fittedProperty().get().orElseThrow().fit().result());
    }

    String title() {
        return fx(() -> window.stage().getTitle());
    }

    /** Returns the titles of all tabs. */
    static List<String> tabs(FxRobot robot) {
        return robot.lookup("#tabs").queryAs(TabPane.class).getTabs().stream()
                .map(Tab::getText)
                .toList();
    }

    /** Saves by the keys, to a file that is asked for where the project has none. */
    Path save(FxRobot robot, Path file) {
        window.chooser.target = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestWindow.await(() -> !window.wiring.keeping().files().dirtyBinding().get());
        return file;
    }
}
