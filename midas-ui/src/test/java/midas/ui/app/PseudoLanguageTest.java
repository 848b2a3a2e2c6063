package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.core.family.Family;
import midas.io.dataset.Scale;
import midas.ui.glmm.FormKind;
import midas.ui.manual.ManualEvent;
import midas.ui.manual.ManualPlace;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every screen in a language whose letters all have marks and whose texts are longer by two fifths: a letter without a mark is no text of a bundle, and nothing is cut. The names
 * in the data have no Latin letters. Only where the program was started in that language, which is one of its own runs of tests.
 */
@Tag("pseudo")
@ExtendWith(ApplicationExtension.class)
class PseudoLanguageTest {

    @TempDir
    Path folder;

    private TestWindow window;
    private ImportHand hand;
    private final Words words = new Words();

    @BeforeAll
    static void speaksIt() {
        assumeTrue(Language.current() == Language.PSEUDO);
    }

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1440, 900);
        hand = new ImportHand(window, folder);
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String data() {
        StringBuilder csv = new StringBuilder("ψ,ξ,ω,δ,β,η\n");
        Random random = new Random(3);
        for (int row = 0; row < 120; row++) {
            int group = row % 12;
            csv.append(String.format(
                    Locale.ROOT,
                    "%.3f,%d,%s,%s,2024-01-%02d,%s%n",
                    50 + 2 * group + 3 * random.nextGaussian(),
                    row % 10,
                    row % 17 == 3 ? "" : "" + (char) ('α' + group),
                    row % 3 == 0 ? "щ" : row % 3 == 1 ? "ж" : "ю",
                    1 + row % 28,
                    random.nextBoolean() ? "1" : "0"));
        }
        return csv.toString();
    }

    private void look(String where) {
        words.look(where);
        window.picture("pseudo-" + where);
    }

    @Test
    void everyTextIsOfABundleAndNothingIsCut(FxRobot robot) throws IOException {
        look("start");
        window.drop(hand.file("данные.csv", data()));
        TestWindow.await(() -> window.sees(".data-table"));
        ProjectDataset data = window.wiring.project().datasets().getFirst();
        for (String column : new String[] {"ψ", "ω", "δ"}) {
            robot.rightClickOn(robot.lookup(".column-heading")
                    .<Node>match(node ->
                            node.lookup(".column-name") instanceof Labeled name && column.equals(name.getText()))
                    .<Node>query());
            words.look("heading");
            robot.push(KeyCode.DOWN, KeyCode.ENTER);
            look("summary-" + column);
        }
        robot.push(KeyCode.CONTROL, KeyCode.F);
        look("data");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#menuData").clickOn("#menuColumnTypes");
        hand.awaitDialog();
        look("types");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
        robot.clickOn("#importSettings");
        hand.awaitDialog();
        hand.awaitColumns("ψ", "ξ", "ω", "δ", "β", "η");
        look("import");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
        robot.clickOn("#menuData").clickOn("#menuDummy");
        TestWindow.await(() -> window.sees("#dummyColumns") || window.sees(".dummy"));
        look("dummy");

        form(data, FormKind.GLMM, "ψ", "ω", Family.GAUSSIAN);
        robot.clickOn("#advanced");
        look("form");
        run();
        TestWindow.await(() -> window.sees("#saveModel"));
        look("results");
        scroll(1);
        look("results-below");
        robot.clickOn("#saveModel");
        TestWindow.await(() -> window.sees("#modelDetails"));
        look("saved");
        ProjectModel model = window.wiring.project().models().getFirst();
        fx(() -> window.wiring.main().openModel(model));
        look("model");
        fx(() -> window.wiring.main().desk().diagnostics().open(model));
        TestWindow.await(() -> window.sees(".plot-card"));
        look("plots");
        fx(() -> window.wiring.main().openModel(model));
        fx(() -> ((Button) front().lookup("#addToReport")).fire());
        TestWindow.await(() -> !window.wiring.project().reports().all().isEmpty());
        fx(() -> window.wiring
                .main()
                .desk()
                .reports()
                .open(window.wiring.project().reports().all().getFirst()));
        TestWindow.await(() -> window.sees(".report-sheet"));
        look("report");
        form(data, FormKind.GLM, "η", null, Family.BINOMIAL);
        run();
        look("glm");
        form(data, FormKind.GLMM, "ψ", "ω", Family.BINOMIAL);
        run();
        look("failure");
        form(data, FormKind.GLMM, "ξ", "ω", Family.GAUSSIAN);
        run();
        look("singular");
        small(robot);
        assertThat(words.plain()).as("no text of a bundle").isEmpty();
        assertThat(words.cut()).as("cut").isEmpty();
    }

    /** The windows of the menus Edit and Help. */
    private void small(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        TestWindow.await(() ->
                Window.getWindows().stream().anyMatch(shown -> shown.getScene().lookup("#settings-theme") != null));
        words.look("settings");
        robot.push(KeyCode.ESCAPE);
        fx(() -> Dialogs.shortcuts(window.stage()));
        words.look("shortcuts");
        robot.push(KeyCode.ESCAPE);
        fx(() -> Dialogs.about(window.stage()));
        words.look("about");
        robot.push(KeyCode.ESCAPE);
        for (ManualPlace place : new ManualPlace[] {ManualPlace.CONTENTS, ManualPlace.ICC, ManualPlace.SETTINGS}) {
            fx(() -> window.scene.getRoot().fireEvent(new ManualEvent(place)));
            TestWindow.await(() -> Window.getWindows().stream()
                    .anyMatch(
                            shown -> shown.getScene().getRoot().getStyleClass().contains("manual")));
            words.look("manual " + place);
        }
        robot.push(KeyCode.ESCAPE);
    }

    private void form(ProjectDataset data, FormKind kind, String response, @Nullable String group, Family family) {
        fx(() -> {
            if (group != null) {
                data.setScale(group, Scale.NOMINAL);
            }
            window.wiring.main().desk().forms().open(kind, data);
            var form = window.wiring.main().currentModel().orElseThrow().form();
            form.responseProperty().set(response);
            if (group != null) {
                form.groupProperty().set(group);
            }
            form.familyProperty().set(family);
        });
    }

    private void run() {
        fx(() -> window.wiring.main().currentModel().orElseThrow().run());
        TestWindow.await(() -> !window.wiring
                .main()
                .currentModel()
                .orElseThrow()
                .runningProperty()
                .get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node front() {
        return ((TabPane) window.scene.getRoot().lookup("#tabs"))
                .getSelectionModel()
                .getSelectedItem()
                .getContent();
    }

    private void scroll(double where) {
        fx(() -> front().lookupAll(".scroll-pane").forEach(node -> {
            if (node instanceof ScrollPane pane
                    && pane.getContent() instanceof Node page
                    && page.getStyleClass().contains("results")) {
                pane.setVvalue(where);
            }
        }));
    }
}
