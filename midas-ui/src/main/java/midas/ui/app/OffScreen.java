package midas.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import midas.ui.task.BackgroundJobRunner;
import midas.ui.theme.Fonts;
import org.jspecify.annotations.Nullable;

/** The window drawn into memory, by JavaFX's own platform without a display. */
final class OffScreen {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;
    private static final long PATIENCE_SECONDS = 60;

    /** Frames after the data are there, until the table is laid out. */
    private static final int SETTLED = 12;

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger colours = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> problem = new AtomicReference<>();

    private OffScreen() {}

    /** As {@link Launcher#drawInMemory}. */
    static int colours(Path data) throws IOException {
        OffScreen drawing = new OffScreen();
        Runnable work = () -> drawing.draw(data);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Platform.startup(work);
        } catch (IllegalStateException running) {
            Platform.runLater(work);
        }
        return drawing.await();
    }

    private int await() throws IOException {
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("no picture of the window after " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        RuntimeException thrown = problem.get();
        if (thrown != null) {
            throw new IOException(thrown);
        }
        return colours.get();
    }

    private void draw(Path data) {
        try {
            Platform.setImplicitExit(false);
            Fonts.load();
            Stage stage = new Stage();
            Wiring wiring = new Wiring(
                    new BackgroundJobRunner(),
                    new SystemFileChooser(() -> stage),
                    Settings.inMemory(),
                    System::nanoTime);
            Scene scene = wiring.scene();
            stage.setScene(scene);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            stage.show();
            wiring.imports().importFiles(List.of(data));
            new Frames(wiring, stage).start();
        } catch (RuntimeException e) {
            problem.set(e);
            done.countDown();
        }
    }

    /** Waits for the data, then takes the picture. */
    private final class Frames extends AnimationTimer {

        private final Wiring wiring;
        private final Stage stage;
        private int settled;

        Frames(Wiring wiring, Stage stage) {
            this.wiring = wiring;
            this.stage = stage;
        }

        @Override
        public void handle(long now) {
            if (wiring.project().datasets().isEmpty()
                    || wiring.imports().runningProperty().get()) {
                return;
            }
            settled++;
            if (settled < SETTLED) {
                return;
            }
            stop();
            try {
                colours.set(count(stage.getScene().snapshot(null)));
            } catch (RuntimeException e) {
                problem.set(e);
            } finally {
                stage.hide();
                done.countDown();
            }
        }
    }

    private static int count(WritableImage image) {
        PixelReader pixels = image.getPixelReader();
        int width = (int) image.getWidth();
        return (int) IntStream.range(0, width * (int) image.getHeight())
                .map(i -> pixels.getArgb(i % width, i / width))
                .distinct()
                .count();
    }
}
