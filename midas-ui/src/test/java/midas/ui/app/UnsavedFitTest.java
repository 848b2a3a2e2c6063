package midas.ui.app;

import static midas.ui.app.WindowHand.fx;
import static midas.ui.app.WindowHand.tabs;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.result.FittedModel;
import midas.io.dataset.ColumnType;
import midas.ui.glmm.FormKind;
import midas.ui.glmm.GlmResultsViewModel;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a form shows outlives the window, whether or not it was saved as a model. */
@ExtendWith(ApplicationExtension.class)
class UnsavedFitTest {

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
    void aFormClosedWithResultsThatAreNowhereElseComesBackByUndo(FxRobot robot) {
        hand.fit(robot);
        FittedModel shown =
                hand.form().fittedProperty().get().orElseThrow().fit().result();
        fx(() -> {
            window.wiring.main().closeTab();
            return true;
        });
        assertThat(window.wiring.main().currentModel()).isEmpty();
        assertThat(window.wiring.project().edits().undoNameProperty().get())
                .isEqualTo("Close “GLMM: Reaction · sleepstudy”");
        fx(() -> {
            window.wiring.project().edits().undo();
            return true;
        });
        TestWindow.await(() -> hand.form().fittedProperty().get().isPresent());
        assertThat(hand.form().fittedProperty().get().orElseThrow().fit().result())
                .isSameAs(shown);
        fx(() -> {
            window.wiring.project().edits().redo();
            return true;
        });
        assertThat(window.wiring.main().currentModel()).isEmpty();
    }

    private String undoName() {
        return fx(() -> window.wiring.project().edits().undoNameProperty().get());
    }

    @Test
    void whatIsChangedInAFormIsUndoneByTheKeysOfUndo(FxRobot robot) {
        ProjectDataset data = hand.fit(robot);
        GlmmFormViewModel form = hand.form().form();
        assertThat(undoName()).as("the group was offered by the form").isEqualTo("Tick “Days”");
        hand.save(robot, folder.resolve("form.midas"));
        robot.clickOn("#predictors .check-box");
        assertThat(undoName()).isEqualTo("Untick “Days”");
        assertThat(hand.title()).isEqualTo("• form — MIDAS");
        assertThat(form.checkedPredictors()).isEmpty();
        // from another tab: what is undone is seen
        fx(() -> {
            window.wiring.main().openDataset(data);
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.wiring.main().currentModel()).isPresent();
        assertThat(form.checkedPredictors()).containsExactly("Days");
        assertThat(window.text("#said")).isEqualTo("Undone: Untick “Days”");
        assertThat(hand.title()).isEqualTo("form — MIDAS");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(form.checkedPredictors()).isEmpty();

        window.choose(robot, "#family", "Gamma");
        assertThat(undoName()).isEqualTo("Set family to Gamma");
        assertThat(window.text("#said")).as("of what was done before").isEmpty();
        robot.clickOn("#confidence").push(KeyCode.CONTROL, KeyCode.A).write("99");
        robot.push(KeyCode.TAB);
        assertThat(form.confidence().textProperty().get()).isEqualTo("99 %");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(form.confidence().textProperty().get())
                .as("all that was typed")
                .isEqualTo("95 %");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(form.familyProperty().get()).isEqualTo(Family.GAUSSIAN);
        assertThat(form.linkProperty().get()).isEqualTo(Link.IDENTITY);

        // the form is closed and comes back, and what was done in it before can still be undone
        fx(() -> {
            window.wiring.main().closeTab();
            return true;
        });
        assertThat(undoName()).isEqualTo("Close “GLMM: Reaction · sleepstudy”");
        fx(() -> {
            window.wiring.project().edits().undo();
            return true;
        });
        GlmmFormViewModel again = hand.form().form();
        assertThat(again).isNotSameAs(form);
        assertThat(again.checkedPredictors()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(again.checkedPredictors()).containsExactly("Days");
        fx(() -> {
            again.predictors().getFirst().toggle();
            return true;
        });
        assertThat(undoName()).isEqualTo("Untick “Days”");

        // what follows from a change of the project is no change of its own
        fx(() -> {
            window.wiring.project().delete(data);
            return true;
        });
        assertThat(again.datasetProperty().get()).isNull();
        assertThat(undoName()).startsWith("Delete “sleepstudy”");
        fx(() -> {
            window.wiring.project().edits().undo();
            window.wiring.project().edits().undo();
            return true;
        });
        assertThat(again.datasetProperty().get()).isSameAs(data);
        assertThat(again.responseProperty().get()).isEqualTo("Reaction");
        assertThat(again.checkedPredictors()).containsExactly("Days");
    }

    /** Opens a project in a window in which nothing can be fitted. */
    private void reopen(FxRobot robot, Path file, List<String> before) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        TestWindow.await(() -> window.wiring.project().datasets().isEmpty());
        assertThat(window.text("#said")).as("of the project before").isEmpty();
        window.chooser.project = Optional.of(file);
        fx(() -> {
            window.wiring.setFitter((request, monitor) -> {
                throw new AssertionError("fitted again");
            });
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.O);
        TestWindow.await(() -> tabs(robot).equals(before)
                && window.wiring.main().currentModel().isPresent()
                && hand.form().resultsProperty().get().isPresent());
    }

    @Test
    void theNumbersComeBackWithTheProjectAndCanBeSavedAsAModel(FxRobot robot) {
        ProjectDataset data = hand.fit(robot);
        hand.save(robot, folder.resolve("sleep.midas"));
        // a fit is work that the file does not hold
        hand.run(robot);
        assertThat(hand.title()).isEqualTo("• sleep — MIDAS");
        fx(() -> {
            TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
            Tab front = tabs.getSelectionModel().getSelectedItem();
            window.wiring.main().openDummyCoding(data);
            tabs.getSelectionModel().select(front);
            return true;
        });
        List<String> before = tabs(robot);
        assertThat(before).hasSize(3);
        Path file = hand.save(robot, folder.resolve("sleep.midas"));
        FittedModel numbers = hand.numbers();

        reopen(robot, file, before);
        assertThat(hand.numbers()).isEqualTo(numbers);
        assertThat(hand.title()).isEqualTo("sleep — MIDAS");
        assertThat(fx(() -> hand.form().staleBinding().get())).isFalse();
        assertThat(window.sees("#saveModel")).isTrue();
        window.picture("unsaved-fit-restored");
        fx(() -> {
            robot.lookup("#saveModel").queryButton().fire();
            return true;
        });
        TestWindow.await(() -> window.wiring.project().models().size() == 1);
        ProjectModel model = window.wiring.project().models().getFirst();
        assertThat(model.saved().result()).isEqualTo(numbers);
        assertThat(fx(() -> model.staleProperty().get())).isFalse();
        assertThat(model.diagnostics()).isPresent();
    }

    @Test
    void resultsWithoutRandomInterceptsAreKept(FxRobot robot) {
        ProjectDataset data = hand.fit(robot);
        hand.save(robot, folder.resolve("glm.midas"));
        fx(() -> {
            window.wiring.main().closeTab();
            window.wiring.main().desk().forms().open(FormKind.GLM, data);
            GlmmFormViewModel form = hand.form().form();
            form.responseProperty().set("Reaction");
            form.predictors().getFirst().checkedProperty().set(true);
            hand.form().run();
            return true;
        });
        TestWindow.await(() -> hand.form().pageProperty().get().isPresent());
        assertThat(hand.title()).as("the file does not hold them").isEqualTo("• glm — MIDAS");
        GlmResultsViewModel shown =
                (GlmResultsViewModel) hand.form().pageProperty().get().orElseThrow();
        fx(() -> {
            window.wiring.main().closeTab();
            window.wiring.project().edits().undo();
            return true;
        });
        TestWindow.await(() -> hand.form().pageProperty().get().isPresent());
        assertThat(((GlmResultsViewModel) hand.form().pageProperty().get().orElseThrow()).model())
                .isSameAs(shown.model());
        List<String> before = tabs(robot);
        Path file = hand.save(robot, folder.resolve("glm.midas"));

        robot.push(KeyCode.CONTROL, KeyCode.N);
        TestWindow.await(() -> window.wiring.project().datasets().isEmpty());
        window.chooser.project = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        TestWindow.await(() -> tabs(robot).equals(before)
                && window.wiring.main().currentModel().isPresent()
                && hand.form().pageProperty().get().isPresent());
        assertThat(((GlmResultsViewModel) hand.form().pageProperty().get().orElseThrow()).model())
                .isEqualTo(shown.model());
        assertThat(fx(() -> hand.form().staleBinding().get())).isFalse();
    }

    @Test
    void dataThatHaveChangedSinceMakeItStale(FxRobot robot) {
        ProjectDataset data = hand.fit(robot);
        FittedModel numbers = hand.numbers();
        fx(() -> {
            data.convert("Days", ColumnType.FLOAT64);
            return true;
        });
        List<String> before = tabs(robot);
        Path file = hand.save(robot, folder.resolve("changed.midas"));
        reopen(robot, file, before);
        assertThat(hand.numbers()).isEqualTo(numbers);
        assertThat(fx(() -> hand.form().staleBinding().get())).isTrue();
        assertThat(fx(() -> hand.form().noticeBinding().get().orElseThrow().text()))
                .contains("data");
        fx(() -> {
            robot.lookup("#saveModel").queryButton().fire();
            return true;
        });
        TestWindow.await(() -> window.wiring.project().models().size() == 1);
        ProjectModel model = window.wiring.project().models().getFirst();
        assertThat(model.saved().result()).isEqualTo(numbers);
        assertThat(fx(() -> model.staleProperty().get())).isTrue();
        assertThat(model.diagnostics()).isEmpty();
    }

    @Test
    void aCodingComesBackAsItWasFilledIn(FxRobot robot) {
        ProjectDataset data = hand.fit(robot);
        fx(() -> {
            window.wiring.main().openDummyCoding(data);
            return true;
        });
        TestWindow.await(() -> window.sees("#dummyName"));
        fx(() -> {
            robot.lookup("#dummyName").queryAs(TextField.class).setText("mine");
            return true;
        });
        List<String> before = tabs(robot);
        Path file = hand.save(robot, folder.resolve("coding.midas"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        TestWindow.await(() -> window.wiring.project().datasets().isEmpty());
        window.chooser.project = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        TestWindow.await(() -> tabs(robot).equals(before) && window.sees("#dummyName"));
        assertThat(robot.lookup("#dummyName").queryAs(TextField.class).getText())
                .isEqualTo("mine");
    }

    @Test
    void copyInTheEditMenuCopiesWhatHasTheKeyboard(FxRobot robot) {
        hand.fit(robot);
        fx(() -> {
            robot.lookup("#tabs").queryAs(TabPane.class).getSelectionModel().select(0);
            robot.lookup(".data-table").query().requestFocus();
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.A);
        fx(() -> {
            window.menu("menuEdit").show();
            return true;
        });
        assertThat(fx(() -> window.menu("menuEdit").getItems().stream()
                        .filter(item -> "menuCopy".equals(item.getId()))
                        .findFirst()
                        .orElseThrow()
                        .isDisable()))
                .isFalse();
        robot.clickOn("#menuCopy");
        TestWindow.await(() -> clipboard().startsWith("Reaction\tDays\tSubject"));
        fx(() -> {
            robot.lookup("#datasets").query().requestFocus();
            window.menu("menuEdit").show();
            return true;
        });
        assertThat(fx(() -> window.menu("menuEdit").getItems().get(3).isDisable()))
                .isTrue();
        fx(() -> {
            window.menu("menuEdit").hide();
            return true;
        });
    }

    private static String clipboard() {
        String text = javafx.scene.input.Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }
}
