package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.core.result.FittedModel;
import midas.io.dataset.Scale;
import midas.io.project.FormFit;
import midas.io.project.OpenOutcome;
import midas.io.project.ProjectMonitor;
import midas.io.project.RecoveryFolder;
import midas.io.project.WindowLayout;
import midas.ui.TestData;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a form shows is in what a program leaves behind that is killed. */
@ExtendWith(ApplicationExtension.class)
class KilledFitTest {

    @TempDir
    static Path settings;

    @TempDir
    Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1200, 960, Settings.in(settings));
    }

    private static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private GlmmViewModel form() {
        return window.wiring.main().currentModel().orElseThrow();
    }

    private void fit(FxRobot robot) {
        fx(() -> {
            ProjectDataset added = TestData.add(window.wiring.project(), "sleepstudy", Sample.SLEEPSTUDY.content());
            added.setScale("Subject", Scale.NOMINAL);
            window.wiring.main().openDataset(added);
            window.wiring.main().openGlmm(added);
            GlmmFormViewModel form = form().form();
            form.responseProperty().set("Reaction");
            form.predictors().getFirst().checkedProperty().set(true);
            form.groupProperty().set("Subject");
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> form().fittedProperty().get().isPresent());
    }

    private FittedModel numbers() {
        return fx(() -> form().fittedProperty().get().orElseThrow().fit().result());
    }

    @Test
    void whatAKilledProgramLeavesHoldsTheFit(FxRobot robot) {
        fit(robot);
        Path root = settings.resolve("recovery");
        TestWindow.await(() -> files(root).stream()
                .anyMatch(file ->
                        file.getParent().endsWith("fits") && file.toString().endsWith(".json")));
        TestWindow.await(() -> fitIn(copy(root)).isPresent());
        assertThat(fitIn(copy(root))).contains(numbers());
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException changing) {
            return List.of();
        }
    }

    private Path copy(Path root) {
        try {
            Path left = Files.createTempDirectory(folder, "left");
            for (Path file : files(root)) {
                if (!file.endsWith("lock")) {
                    Path to = left.resolve(root.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
            return left;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FittedModel> fitIn(Path root) {
        for (RecoveryFolder.Abandoned left : RecoveryFolder.abandoned(root)) {
            try (left) {
                if (left.open(ProjectMonitor.NONE) instanceof OpenOutcome.Opened opened) {
                    Optional<FittedModel> found = opened.content().window().tabs().stream()
                            .filter(WindowLayout.Tab.FormTab.class::isInstance)
                            .flatMap(tab -> ((WindowLayout.Tab.FormTab) tab).fit().stream())
                            .map(fit -> ((FormFit) fit).result())
                            .findFirst();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }
}
