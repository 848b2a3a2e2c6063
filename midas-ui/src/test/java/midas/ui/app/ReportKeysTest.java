package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;
import midas.ui.project.ProjectReport;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writing and ordering a report, by clicks and keys. */
class ReportKeysTest extends ReportHand {

    @Start
    private void start(Stage stage) {
        open(stage);
    }

    @Test
    void aReportIsWrittenMovedAndUndoneByKeys(FxRobot robot) {
        fx(() -> {
            window.menu("menuAnalysis").getItems().stream()
                    .filter(item -> "menuReport".equals(item.getId()))
                    .forEach(item -> item.fire());
            return true;
        });
        TestWindow.await(() -> front().lookup(".report-sheet") != null);
        assertThat(says(".empty-title", "Nothing in this report yet")).isTrue();
        pictures("report-empty");
        robot.clickOn("#addHeading");
        robot.write("Sleep and reaction").push(KeyCode.ENTER);
        robot.clickOn("#addText");
        robot.write("First line.").push(KeyCode.ENTER).write("More.");
        pictures("report-writing");
        assertThat(undoName()).isEqualTo("Edit Text");
        robot.push(KeyCode.ESCAPE);
        assertThat(blocks())
                .containsExactly(
                        new ReportBlock.Heading(1, "Sleep and reaction"), new ReportBlock.Text("First line.\nMore."));
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(kinds()).containsExactly("Text", "Heading");
        assertThat(undoName()).isEqualTo("Move “First line. More.”");
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(kinds()).as("it is the first").containsExactly("Text", "Heading");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(kinds()).containsExactly("Heading", "Text");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(blocks().get(1)).as("what was typed is one step").isEqualTo(new ReportBlock.Text(""));
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(blocks().get(1)).isEqualTo(new ReportBlock.Text("First line.\nMore."));

        robot.clickOn(cards().getFirst().lookup(".report-h1"));
        TestWindow.await(() -> front().lookup(".words-editor") != null);
        robot.push(KeyCode.END).write("!").push(KeyCode.ESCAPE);
        assertThat(blocks().getFirst()).isEqualTo(new ReportBlock.Heading(1, "Sleep and reaction!"));
        robot.push(KeyCode.DOWN).push(KeyCode.DELETE);
        assertThat(kinds()).containsExactly("Heading");
        assertThat(undoName()).startsWith("Delete “First");
        robot.push(KeyCode.DELETE);
        assertThat(blocks()).isEmpty();
        assertThat(says(".empty-title", "Nothing in this report yet")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(kinds()).containsExactly("Heading", "Text");
        assertThat(fx(() -> window.scene.getFocusOwner()))
                .as("what came back has the keyboard")
                .isSameAs(cards().get(1));

        robot.clickOn(".report-title").write("Sleep").push(KeyCode.ENTER);
        assertThat(report().name()).isEqualTo("Sleep");
        assertThat(undoName()).isEqualTo("Rename “Report” to “Sleep”");
        robot.rightClickOn(cards().getFirst()).clickOn("#block-level-2");
        assertThat(blocks().getFirst()).isEqualTo(new ReportBlock.Heading(2, "Sleep and reaction!"));
    }

    @Test
    void whatIsInSightStaysWhereItIsAndKeysAreInTheMenu(FxRobot robot) {
        fx(() -> {
            ProjectReport made = project().reports().add("Report");
            made.change(
                    "Add",
                    made.saved()
                            .withEntries(IntStream.range(0, 60)
                                    .mapToObj(i -> SavedReport.Entry.of(new ReportBlock.Heading(1, "block " + i)))
                                    .toList()));
            window.wiring.main().desk().reports().open(made);
            return true;
        });
        TestWindow.await(() -> cards().size() == 60);
        fx(() -> {
            ((ScrollPane) front().lookup(".scroll-pane")).setVvalue(0.5);
            return true;
        });
        Node seen = cards().get(34);
        double at = fx(() -> seen.localToScene(0, 0).getY());
        fx(() -> {
            SavedReport now = report().saved();
            report().change(
                            "Delete",
                            now.withEntries(
                                    now.entries().subList(10, now.entries().size())));
            return true;
        });
        assertThat(cards()).hasSize(50);
        assertThat(fx(() -> seen.localToScene(0, 0).getY())).isCloseTo(at, within(2.0));

        robot.rightClickOn(seen);
        assertThat(robot.lookup(".accelerator-text").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Alt+↑", "Alt+↓", "Delete");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aBlockIsDraggedByItsHandle(FxRobot robot) {
        fx(() -> {
            ProjectReport made = project().reports().add("Report");
            window.wiring.main().desk().reports().open(made);
            return true;
        });
        for (String words : List.of("one", "two", "three")) {
            robot.clickOn("#addHeading").write(words).push(KeyCode.ESCAPE);
        }
        TestWindow.await(() -> cards().size() == 3);
        drag(robot, cards().getFirst(), below(cards().get(2)), true);
        assertThat(blocks())
                .extracting(block -> ((ReportBlock.Heading) block).text())
                .containsExactly("two", "three", "one");
        assertThat(undoName()).isEqualTo("Move “one”");
        drag(robot, cards().get(2), below(cards().getFirst()), false);
        assertThat(blocks())
                .extracting(block -> ((ReportBlock.Heading) block).text())
                .containsExactly("two", "one", "three");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(blocks())
                .extracting(block -> ((ReportBlock.Heading) block).text())
                .containsExactly("two", "three", "one");
    }

    private Point2D below(Node card) {
        return fx(() -> {
            Bounds place = card.localToScreen(card.getLayoutBounds());
            return new Point2D(place.getMinX() + 15, place.getMaxY() - 2);
        });
    }

    private void drag(FxRobot robot, Node card, Point2D to, boolean picture) {
        robot.moveTo(card.lookup(".report-handle")).press(MouseButton.PRIMARY);
        robot.moveBy(0, 8).moveTo(to);
        if (picture) {
            pictures("report-dragged");
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
