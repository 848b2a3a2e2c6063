package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import midas.core.family.Family;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.glmm.GlmmViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The form that is kept ready. */
@ExtendWith(ApplicationExtension.class)
class SpareFormTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private void prepare() {
        fx(() -> window.wiring.warmUp(window.scene));
        TestWindow.await(() -> window.wiring.spare().isReady());
    }

    @Test
    void whatIsTakenIsNewAndTakenOnce(FxRobot robot) {
        robot.clickOn("#sample-contraception");
        TestWindow.await(() -> window.sees(".data-table"));
        prepare();
        assertThat(window.scene.getRoot().lookup("#run")).isNull();
        GlmmFormViewModel first = open();
        assertThat(window.sees("#run")).isTrue();
        assertThat(fx(() -> window.wiring.spare().isReady())).isFalse();
        fx(() -> {
            first.responseProperty().set("use");
            first.groupProperty().set("district");
            first.predictors().getFirst().toggle();
            first.familyProperty().set(Family.BINOMIAL);
            first.confidence().textProperty().set("90 %");
            first.interceptProperty().set(false);
        });
        TestWindow.await(() -> window.wiring.spare().isReady());
        window.picture("form-kept-ready-light");

        GlmmFormViewModel second = open();
        assertThat(second).isNotSameAs(first);
        assertThat(second.datasetProperty().get())
                .isSameAs(first.datasetProperty().get());
        assertThat(second.responseProperty().get()).isNull();
        assertThat(second.familyProperty().get()).isEqualTo(Family.GAUSSIAN);
        assertThat(second.confidence().textProperty().get()).isEqualTo("95 %");
        assertThat(second.interceptProperty().get()).isTrue();
        assertThat(second.predictors()).noneMatch(option -> option.isChecked());
        assertThat(first.responseProperty().get()).isEqualTo("use");
        assertThat(first.familyProperty().get()).isEqualTo(Family.BINOMIAL);
    }

    @Test
    void itLooksLikeOneThatWasNotPrepared(FxRobot robot) {
        robot.clickOn("#sample-contraception");
        TestWindow.await(() -> window.sees(".data-table"));
        open();
        List<String> unprepared = outline(content());
        List<Double> widths = widths();
        prepare();
        open();
        assertThat(outline(content())).isEqualTo(unprepared);
        assertThat(widths()).isEqualTo(widths);
        assertThat(fx(() -> window.scene.getFocusOwner().getId())).isEqualTo("response");
    }

    @Test
    void oneThatIsNotReadyYetIsFinishedWhenItIsTaken(FxRobot robot) {
        robot.clickOn("#sample-contraception");
        TestWindow.await(() -> window.sees(".data-table"));
        open();
        List<String> unprepared = outline(content());
        fx(() -> window.wiring.warmUp(window.scene));
        TestWindow.await(() -> window.wiring.main().backstage().lookup(".form .combo-box") != null);
        open();
        assertThat(outline(content())).isEqualTo(unprepared);
        open();
        assertThat(outline(content())).isEqualTo(unprepared);
    }

    @Test
    void itHasTheWidthThatAnotherFormWasGivenMeanwhile(FxRobot robot) {
        robot.clickOn("#sample-contraception");
        TestWindow.await(() -> window.sees(".data-table"));
        open();
        prepare();
        fx(() -> {
            SplitPane split = (SplitPane) content().lookup(".split-pane");
            split.setDividerPositions(300 / split.getWidth());
        });
        WaitForAsyncUtils.waitForFxEvents();
        double width = widths().getFirst();
        assertThat(width).isBetween(290.0, 310.0);
        open();
        assertThat(widths().getFirst()).isEqualTo(width);
    }

    @Test
    void itFitsAndShowsResults(FxRobot robot) {
        robot.clickOn("#sample-contraception");
        TestWindow.await(() -> window.sees(".data-table"));
        prepare();
        fx(() -> window.wiring.appearance().zoomIn());
        GlmmFormViewModel form = open();
        fx(() -> {
            form.responseProperty().set("use");
            form.groupProperty().set("district");
            form.familyProperty().set(Family.BINOMIAL);
            window.wiring.main().currentModel().ifPresent(GlmmViewModel::run);
        });
        TestWindow.await(() -> window.sees("#trust") && window.sees("#showAll"));
        assertThat(TestWindow.row(window.table("Random Effects"), 0)).hasSize(3);
        window.picture("results-kept-ready-light");
    }

    private GlmmFormViewModel open() {
        fx(() -> window.wiring.main().openGlmm(null));
        WaitForAsyncUtils.waitForFxEvents();
        TestWindow.await(() -> window.scene.getFocusOwner() instanceof Node node && node.getScene() == window.scene);
        return fx(() -> window.wiring.main().currentModel().orElseThrow().form());
    }

    private Parent content() {
        Tab tab = ((TabPane) window.scene.getRoot().lookup("#tabs"))
                .getSelectionModel()
                .getSelectedItem();
        return (Parent) tab.getContent();
    }

    /** The nodes of a form in order, with what they say. */
    private List<String> outline(Parent form) {
        return fx(() -> form.lookupAll(".label, .text-field, .combo-box, .check-box, .button, .list-cell").stream()
                .filter(node -> node.isVisible() && node.isManaged())
                .map(node -> node.getTypeSelector()
                        + ' '
                        + node.getId()
                        + ' '
                        + (node instanceof TextField field ? field.getText() : ""))
                .toList());
    }

    private List<Double> widths() {
        return fx(() -> List.of(
                ((Region) content().lookup(".form-side")).getWidth(),
                ((Region) content().lookup("#run")).getWidth(),
                ((ListView<?>) content().lookup("#predictors")).getHeight(),
                ((Region) content().lookup("#formula")).getHeight()));
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private static <T> T fx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
