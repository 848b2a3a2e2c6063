package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Plots of a million rows and a hundred thousand groups. */
@ExtendWith(ApplicationExtension.class)
class LargePlotsTest {

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
        hand.model(robot, file, "y", "x", "g", "GAUSSIAN");
        hand.picture("diagnostics-million");
        long[] longest = new long[1];
        for (int i = 0; i < 20; i++) {
            int step = i;
            PlotsHand.fx(() -> {
                long start = System.nanoTime();
                Node canvas = hand.canvas("RESIDUALS");
                PlotsHand.fire(canvas, MouseEvent.MOUSE_MOVED, 100 + 10 * step, 150);
                ScrollBar bar = hand.front().lookup("#plot-CATERPILLAR").lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .findFirst()
                        .orElseThrow();
                bar.setValue(step * 5000.0);
                longest[0] = Math.max(longest[0], System.nanoTime() - start);
                return true;
            });
        }
        assertThat(longest[0]).as("nanoseconds on the window's thread").isLessThan(200_000_000L);
        assertThat(PlotsHand.fx(() -> hand.canvas("CATERPILLAR").getAccessibleText()))
                .contains("100,000 groups");
        hand.scroll(1);
        hand.picture("diagnostics-million-below");
    }
}
