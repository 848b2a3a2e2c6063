package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import midas.core.family.Family;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Theme and zoom: what is in front changes first, what is behind comes after. */
@ExtendWith(ApplicationExtension.class)
class RestyleTest {

    private static final String BLUP = "BLUP (Random Effect Predictions)";

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private void fit(FxRobot robot) {
        robot.clickOn("#sample-contraception");
        TestWindow.await(() -> window.sees(".data-table"));
        fx(() -> {
            window.wiring.main().openGlmm(null);
            GlmmViewModel model = window.wiring.main().currentModel().orElseThrow();
            GlmmFormViewModel form = model.form();
            form.responseProperty().set("use");
            form.groupProperty().set("district");
            form.familyProperty().set(Family.BINOMIAL);
            model.run();
        });
        TestWindow.await(() -> window.sees("#showAll"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatIsBehindComesBack(FxRobot robot) {
        fit(robot);
        TabPane tabs = (TabPane) window.scene.getRoot().lookup("#tabs");
        Node table = tabs.getTabs().getFirst().getContent();
        robot.clickOn("#showForm");
        TestWindow.await(() -> window.sees("#response"));
        Node response = window.scene.getRoot().lookup("#response");
        fx(response::requestFocus);
        double below = fx(
                () -> window.scene.getRoot().lookup("#run").localToScene(0, 0).getY());
        fx(() -> {
            window.wiring.appearance().themeProperty().set(ThemeChoice.DARK);
            assertThat(tabs.getTabs().getFirst().getContent()).isNull();
            assertThat(tabs.getTabs().getLast().getContent()).isNotNull();
            assertThat(response.getScene())
                    .as("is styled in a frame of its own")
                    .isNull();
            // who changes their mind at once
            window.wiring.appearance().themeProperty().set(ThemeChoice.LIGHT);
            window.wiring.appearance().themeProperty().set(ThemeChoice.DARK);
        });
        TestWindow.await(() -> tabs.getTabs().getFirst().getContent() == table);
        TestWindow.await(() -> window.sees("#blup"));
        assertThat(window.sees("#blup"))
                .as("so does the page of results in front")
                .isTrue();
        assertThat(fx(() -> window.scene.getFocusOwner()))
                .as("with the keyboard")
                .isSameAs(response);
        assertThat(fx(() ->
                        window.scene.getRoot().lookup("#run").localToScene(0, 0).getY()))
                .isEqualTo(below);
        Region header = (Region) window.scene.getRoot().lookup(".result-side");
        assertThat(fill(header)).isEqualTo(Color.web("#1d2127"));
        fx(() -> {
            window.wiring.appearance().zoomIn();
            tabs.getSelectionModel().select(0);
            assertThat(tabs.getTabs().getFirst().getContent()).isSameAs(table);
        });
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("table-after-theme-dark");
        assertThat(window.sees(".data-table")).isTrue();
    }

    @Test
    void everythingWearsTheTheme(FxRobot robot) {
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-table"));
        fx(() -> window.wiring.appearance().themeProperty().set(ThemeChoice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fill((Region) window.scene.getRoot())).isEqualTo(Color.web("#1d2127"));
        robot.rightClickOn(".column-heading");
        Region menu = robot.lookup(".heading-menu").queryAllAs(Region.class).stream()
                .filter(region -> region.getBackground() != null)
                .findFirst()
                .orElseThrow();
        assertThat(fill(menu)).as("menus wear the theme of their window").isEqualTo(Color.web("#262b32"));
        fx(() -> window.wiring.appearance().themeProperty().set(ThemeChoice.LIGHT));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fill((Region) window.scene.getRoot())).isEqualTo(Color.WHITE);
    }

    private static Paint fill(Region region) {
        return fx(() -> region.getBackground().getFills().getFirst().getFill());
    }

    @Test
    void tablesFitTheZoomAndStayWhatTheyWere(FxRobot robot) {
        fit(robot);
        TableView<?> blup = window.table(BLUP);
        ScrollPane page = fx(() -> {
            Node node = window.scene.getRoot().lookup(".results");
            while (!(node instanceof ScrollPane)) {
                node = node.getParent();
            }
            return (ScrollPane) node;
        });
        fx(() -> page.setVvalue(0.5));
        List<Double> before = least(blup);
        fx(() -> {
            for (int step = 0; step < 4; step++) {
                window.wiring.appearance().zoomIn();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.table(BLUP)).isSameAs(blup);
        List<Double> larger = least(blup);
        for (int column = 0; column < before.size(); column++) {
            // 1.1 to the fourth is 1.46
            assertThat(larger.get(column) / before.get(column)).isBetween(1.4, 1.55);
        }
        // a longer page, and the same place in it
        assertThat(fx(page::getVvalue)).isBetween(0.1, 0.5);
        window.picture("results-zoomed-light");

        // behind another tab it is fitted when it comes back
        TabPane tabs = (TabPane) window.scene.getRoot().lookup("#tabs");
        fx(() -> tabs.getSelectionModel().select(0));
        fx(() -> window.wiring.appearance().zoomReset());
        TestWindow.await(() -> tabs.getTabs().getLast().getContent() != null);
        fx(() -> tabs.getSelectionModel().select(1));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(least(blup)).isEqualTo(before);
        assertThat(fx(() -> ((Region) blup).getWidth()))
                .isGreaterThanOrEqualTo(fx(() -> ((Region) blup).getMinWidth()));
    }

    private static List<Double> least(TableView<?> table) {
        return fx(
                () -> table.getColumns().stream().map(TableColumn::getMinWidth).toList());
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private static <T> T fx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
