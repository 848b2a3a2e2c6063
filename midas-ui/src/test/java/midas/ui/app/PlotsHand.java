package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import midas.core.family.Family;
import midas.io.dataset.Scale;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Fits models in a window, and points at and exports their plots.
 *
 * @param window the window
 */
record PlotsHand(TestWindow window) {

    static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(60_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    static void awaitLong(BooleanSupplier condition) {
        long end = System.nanoTime() + 240_000_000_000L;
        while (!fx(condition::getAsBoolean)) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
    }

    static Path example(String name) {
        return Path.of("..", "examples", name);
    }

    /** Fits a model by the form and saves it. */
    ProjectModel model(FxRobot robot, Path file, String response, String fixed, String group, String family) {
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

    int plots() {
        return front().lookupAll(".plot-card").size();
    }

    Node front() {
        TabPane tabs = (TabPane) window.scene.getRoot().lookup("#tabs");
        return tabs.getSelectionModel().getSelectedItem().getContent();
    }

    Node canvas(String kind) {
        return front().lookup("#plot-" + kind).lookup(".plot-canvas");
    }

    String tip(String kind) {
        Label tip = (Label) canvas(kind).lookup(".plot-tip");
        return tip.isVisible() ? tip.getText() : "";
    }

    /** Moves the pointer over a canvas, from its left edge on, until something is named. */
    Point2D find(String kind, double height) {
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

    static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
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

    void export(String kind, String id) {
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

    String status() {
        return ((Labeled) front().lookup("#plotStatus")).getText();
    }

    void picture(String name) {
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

    void scroll(double to) {
        fx(() -> {
            front().lookupAll(".scroll-pane").forEach(pane -> ((ScrollPane) pane).setVvalue(to));
            return true;
        });
    }
}
