package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Import settings, column types and export of a dataset that is there, by clicks. */
@ExtendWith(ApplicationExtension.class)
class DatasetWindowsTest {

    @TempDir
    Path folder;

    private TestWindow window;
    private ImportHand hand;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
        hand = new ImportHand(window, folder);
    }

    @Test
    void importSettingsOfATabReadTheFileAgain(FxRobot robot) throws IOException {
        window.drop(hand.file("d.csv", "a,b\n1,2\n3,4\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        assertThat(window.text("#reading")).contains("UTF-8").contains("comma-separated");
        robot.clickOn("#importSettings");
        hand.awaitDialog();
        hand.awaitColumns("a", "b");
        robot.clickOn("#header");
        TestWindow.await(() -> hand.state().startsWith("3 rows"));
        robot.clickOn("#importOne");
        TestWindow.await(() -> hand.dialog().isEmpty());
        TestWindow.await(() -> window.text("#reading").contains("without a header"));
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasToString("[d]");
    }

    @Test
    void columnTypesAreChangedTogether(FxRobot robot) throws IOException {
        window.drop(hand.file("d.csv", "id,x\n1,2\n2,n/a\n3,4\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        robot.clickOn("#menuData").clickOn("#menuColumnTypes");
        hand.awaitDialog();
        assertThat(robot.lookup("#columnsApply").queryButton().isDisabled()).isTrue();
        robot.clickOn(robot.lookup("#columnTypes .combo-box").nth(2).<Node>query());
        robot.clickOn(robot.lookup(".combo-box-popup .list-cell")
                .<Node>match(node -> node instanceof Labeled labeled && "float64".equals(labeled.getText()))
                .<Node>query());
        TestWindow.await(() ->
                hand.node("#columnChanges", Label.class).getText().equals("1 column changes; 1 cell becomes missing"));
        hand.picture("column-types-light");
        robot.clickOn("#columnsApply");
        TestWindow.await(() -> hand.dialog().isEmpty());
        assertThat(window.wiring
                        .project()
                        .datasets()
                        .getFirst()
                        .dataset()
                        .find("x")
                        .orElseThrow()
                        .missing())
                .isEqualTo(1);
    }

    @Test
    void aDatasetIsExportedAndComesBackTheSame(FxRobot robot) throws IOException {
        window.drop(hand.file("d.csv", "x,word\n0.1,a\n,\"b, c\"\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        window.chooser.export = Optional.of(folder.resolve("none").resolve("out.csv"));
        robot.clickOn("#menuFile").clickOn("#menuExport");
        TestWindow.await(() -> window.sees("#exportBanner .callout"));
        window.picture("export-failed-light");
        Path out = folder.resolve("out.csv");
        window.chooser.export = Optional.of(out);
        robot.clickOn("#exportBanner .callout-action");
        TestWindow.await(() -> Files.exists(out) && window.text("#said").contains("out.csv"));
        assertThat(window.sees("#exportBanner .callout")).isFalse();
        assertThat(window.chooser.suggested).containsExactly("d export.csv", "d export.csv");
        assertThat(Files.readString(out)).isEqualTo("x,word\n0.1,a\n,\"b, c\"\n");
        window.picture("exported-light");
        Path source = hand.file("d.csv", "x,word\n0.1,a\n,\"b, c\"\n");
        window.chooser.export = Optional.of(source);
        robot.clickOn("#menuFile").clickOn("#menuExport");
        TestWindow.await(() -> window.sees("#exportBanner .callout"));
        assertThat(robot.lookup("#exportBanner .label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("is not written over"));
    }
}
