package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import midas.core.result.FittedModel;
import midas.io.project.FormFit;
import midas.io.project.OpenOutcome;
import midas.io.project.ProjectMonitor;
import midas.io.project.RecoveryFolder;
import midas.io.project.WindowLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a form shows is in what a program leaves behind that is killed. */
@ExtendWith(ApplicationExtension.class)
class KilledFitTest {

    @TempDir
    static Path settings;

    @TempDir
    Path folder;

    private TestWindow window;
    private WindowHand hand;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1200, 960, Settings.in(settings));
        hand = new WindowHand(window);
    }

    @Test
    void whatAKilledProgramLeavesHoldsTheFit(FxRobot robot) {
        hand.fit(robot);
        Path root = settings.resolve("recovery");
        TestWindow.await(() -> files(root).stream()
                .anyMatch(file ->
                        file.getParent().endsWith("fits") && file.toString().endsWith(".json")));
        TestWindow.await(() -> fitIn(copy(root)).isPresent());
        assertThat(fitIn(copy(root))).contains(hand.numbers());
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
