package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.io.importing.RawRecord;
import midas.ui.importing.ColumnRow;
import midas.ui.importing.Workbooks;
import midas.ui.theme.ThemeChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The import dialog, Column Types and export, by clicks. */
@ExtendWith(ApplicationExtension.class)
class ImportDialogTest {

    @TempDir
    Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** File > Import Data… with files chosen. */
    private void open(FxRobot robot, Path... files) {
        window.chooser.data = List.of(files);
        robot.clickOn("#menuFile").clickOn("#menuImport");
        awaitDialog();
    }

    private void awaitDialog() {
        TestWindow.await(() -> dialog().isPresent());
    }

    private Optional<Scene> dialog() {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage stage && stage != window.stage() && stage.isShowing())
                .map(Window::getScene)
                .findFirst();
    }

    private <T extends Node> T node(String query, Class<T> type) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> type.cast(dialog().orElseThrow().getRoot().lookup(query)));
    }

    private List<String> columnNames() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            TableView<?> table = (TableView<?>) dialog().orElseThrow().getRoot().lookup("#columns");
            return table.getItems().stream()
                    .map(row -> ((ColumnRow) row).name())
                    .toList();
        });
    }

    private void awaitColumns(String... names) {
        TestWindow.await(() -> dialog().isPresent() && columnNames().equals(List.of(names)));
        TestWindow.await(() -> !state().startsWith("Reading"));
    }

    private String state() {
        return node("#importState", Label.class).getText();
    }

    private void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> dialog().orElseThrow().snapshot(null));
        try {
            Png.write(image, Path.of("target", "screens", name + ".png"));
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private void choose(FxRobot robot, String combo, String item) {
        robot.clickOn(combo);
        robot.clickOn(robot.lookup(".combo-box-popup .list-cell")
                .<Node>match(node -> node instanceof javafx.scene.control.Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().startsWith(item))
                .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theGuessIsShownAndEveryPartOfItCanBeChanged(FxRobot robot) throws IOException {
        Path file = file(
                "visits.csv",
                "patient;day;score;remark\n" + "1;2024-02-29;2,5;\"fine; thanks\"\n2;2024-03-01;NA;late\n".repeat(60));
        open(robot, file);
        awaitColumns("patient", "day", "score", "remark");
        assertThat(state()).isEqualTo("120 rows, 4 columns");
        picture("import-light");
        choose(robot, "#delimiter", "Comma");
        TestWindow.await(() -> columnNames().size() == 1);
        choose(robot, "#delimiter", "Semicolon");
        awaitColumns("patient", "day", "score", "remark");
        choose(robot, "#decimal", "Point");
        picture("import-decimal-point-light");
        TestWindow.await(() -> types().get(2).equals("string"));
        choose(robot, "#decimal", "Comma");
        TestWindow.await(() -> types().get(2).equals("float64"));
        robot.clickOn("#header");
        TestWindow.await(() -> state().startsWith("121 rows"));
        robot.clickOn("#header");
        awaitColumns("patient", "day", "score", "remark");
        robot.clickOn("#missingMore").write("late").push(KeyCode.ENTER);
        TestWindow.await(() -> missing().get(3) == 60);
        assertThat(dialog())
                .as("Enter has added the text, not imported the file")
                .isPresent();
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
        robot.clickOn("#importOne");
        TestWindow.await(() -> dialog().isEmpty() && window.sees(".data-table"));
        assertThat(window.text("#status")).isEqualTo("visits: 120 rows, 4 columns");
        window.picture("imported-light");
    }

    @Test
    void aWorkbooksRowsStandBesideWhatTheyAreReadAs(FxRobot robot) throws IOException {
        Path file = Workbooks.write(
                folder.resolve("book.xlsx"),
                "<row r='1'><c t='str'><v>dose</v></c><c t='str'><v>arm</v></c></row>"
                        + "<row r='3'><c t='str'><v>1 234,5</v></c><c t='e'><v>#N/A</v></c></row>",
                "<row r='4'><c t='str'><v>word</v></c></row><row r='6'><c t='str'><v>1,234</v></c></row>");
        open(robot, file);
        awaitColumns("dose", "arm");
        assertThat(node("#thousands", Node.class).getParent().getParent().isVisible())
                .isFalse();
        assertThat(raw()).containsExactly("1: dose\tarm", "3: 1 234,5\t#N/A");
        picture("import-workbook-light");
        choose(robot, "#sheet", "Sheet2");
        awaitColumns("word");
        assertThat(raw()).containsExactly("4: word", "6: 1,234");
        assertThat(node("#thousands", Node.class).getParent().getParent().isVisible())
                .as("the sentence about the number names this field")
                .isTrue();
        picture("import-workbook-ambiguous-light");
    }

    private List<String> raw() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ListView<?> list = (ListView<?>) dialog().orElseThrow().getRoot().lookup("#raw");
            assertThat(list.isVisible() && list.getParent().isVisible()).isTrue();
            return list.getItems().stream()
                    .map(RawRecord.class::cast)
                    .map(record -> record.line() + ": " + record.text())
                    .toList();
        });
    }

    private List<String> types() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> rows().stream().map(row -> row.state().type().label()).toList());
    }

    private List<Integer> missing() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> rows().stream().map(row -> row.state().column().missing()).toList());
    }

    private List<ColumnRow> rows() {
        TableView<?> table = (TableView<?>) dialog().orElseThrow().getRoot().lookup("#columns");
        return table.getItems().stream().map(row -> (ColumnRow) row).toList();
    }

    @Test
    void aDroppedFileWithANumberOfTwoMeaningsIsAskedAbout(FxRobot robot) throws IOException {
        window.drop(file("prices.csv", "item;price\nbread;1,234\nmilk;2,345\n"));
        awaitDialog();
        TestWindow.await(() -> robot.lookup("#question").tryQuery().isPresent());
        assertThat(robot.lookup("#question .callout-title").queryAs(Label.class).getText())
                .isEqualTo("Column price: “1,234” can be read as 1234 or 1.234.");
        assertThat(robot.lookup("#importOne").queryButton().isDisabled()).isTrue();
        picture("import-question-light");
        robot.clickOn("#answerDecimals");
        TestWindow.await(() -> types().get(1).equals("float64"));
        assertThat(robot.lookup("#question").tryQuery()).isPresent();
        picture("import-answered-light");
        TestWindow.await(() -> !robot.lookup("#importOne").queryButton().isDisabled());
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> dialog().isEmpty() && window.sees(".data-table"));
    }

    @Test
    void darkWithProblemsAndAConversionThatLoses(FxRobot robot) throws IOException {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().themeProperty().set(ThemeChoice.DARK));
        open(
                robot,
                file(
                        "ragged.csv",
                        "id,value,value,day\n" + "1,2,x,2024-01-01\n".repeat(8) + "9,8\n7,n/a,y,2024-05-05,more\n"));
        awaitColumns("id", "value", "value_2", "day");
        ListView<?> problems = node("#problems", ListView.class);
        assertThat(problems.getItems()).hasSize(3);
        robot.clickOn(robot.lookup("#columns .combo-box").nth(2).<Node>query());
        robot.clickOn(robot.lookup(".combo-box-popup .list-cell")
                .<Node>match(node ->
                        node instanceof javafx.scene.control.Labeled labeled && "int64".equals(labeled.getText()))
                .<Node>query());
        TestWindow.await(() -> types().get(1).equals("int64"));
        TestWindow.await(() -> state().endsWith("1 cell becomes missing"));
        picture("import-problems-dark");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> dialog().isEmpty());
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
    }

    @Test
    void anEncodingIsChanged(FxRobot robot) throws IOException {
        Path file = Files.write(
                folder.resolve("names.csv"),
                "name,x\nМосква,1\nКазань,2\nТверь,3\n".getBytes(Charset.forName("windows-1251")));
        open(robot, file);
        TestWindow.await(() -> columnNames().size() == 2);
        choose(robot, "#encoding", "UTF-8");
        TestWindow.await(
                () -> node("#problems", ListView.class).getItems().toString().contains("encoding")
                        || node("#messages", javafx.scene.layout.VBox.class).isVisible());
        picture("import-encoding-light");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> dialog().isEmpty());
    }

    @Test
    void aFileThatVanishesIsSaidInWords(FxRobot robot) throws IOException {
        Path file = file("gone.csv", "a,b\n1,2\n");
        open(robot, file);
        awaitColumns("a", "b");
        Files.delete(file);
        robot.clickOn("#importOne");
        TestWindow.await(
                () -> robot.lookup("#messages .callout-text").tryQuery().isPresent());
        assertThat(robot.lookup("#messages .callout-text").queryAs(Label.class).getText())
                .contains("gone.csv");
        assertThat(robot.lookup("#importOne").queryButton().isDisabled()).isTrue();
        picture("import-gone-light");
        robot.clickOn("#importCancel");
        TestWindow.await(() -> dialog().isEmpty());
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
    }

    @Test
    void importSettingsOfATabReadTheFileAgain(FxRobot robot) throws IOException {
        window.drop(file("d.csv", "a,b\n1,2\n3,4\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        assertThat(window.text("#reading")).contains("UTF-8").contains("comma-separated");
        robot.clickOn("#importSettings");
        awaitDialog();
        awaitColumns("a", "b");
        robot.clickOn("#header");
        TestWindow.await(() -> state().startsWith("3 rows"));
        robot.clickOn("#importOne");
        TestWindow.await(() -> dialog().isEmpty());
        TestWindow.await(() -> window.text("#reading").contains("without a header"));
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasToString("[d]");
    }

    @Test
    void columnTypesAreChangedTogether(FxRobot robot) throws IOException {
        window.drop(file("d.csv", "id,x\n1,2\n2,n/a\n3,4\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        robot.clickOn("#menuData").clickOn("#menuColumnTypes");
        awaitDialog();
        assertThat(robot.lookup("#columnsApply").queryButton().isDisabled()).isTrue();
        robot.clickOn(robot.lookup("#columnTypes .combo-box").nth(2).<Node>query());
        robot.clickOn(robot.lookup(".combo-box-popup .list-cell")
                .<Node>match(node ->
                        node instanceof javafx.scene.control.Labeled labeled && "float64".equals(labeled.getText()))
                .<Node>query());
        TestWindow.await(
                () -> node("#columnChanges", Label.class).getText().equals("1 column changes; 1 cell becomes missing"));
        picture("column-types-light");
        robot.clickOn("#columnsApply");
        TestWindow.await(() -> dialog().isEmpty());
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

    /** The combo box of a row that has the keyboard. */
    private @Nullable Node focused() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> dialog().orElseThrow().getFocusOwner());
    }

    @Test
    void aTypeIsChosenByTheKeyboard(FxRobot robot) throws IOException {
        open(robot, file("words.csv", "id,word\n1,a\n2,b\n3,c\n"));
        awaitColumns("id", "word");
        Node type = robot.lookup("#columns .combo-box").nth(2).query();
        WaitForAsyncUtils.waitForAsyncFx(10_000, type::requestFocus);
        robot.push(KeyCode.UP);
        ComboBox<?> combo = (ComboBox<?>) type;
        TestWindow.await(combo::isShowing);
        robot.push(KeyCode.UP).push(KeyCode.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(combo.isShowing()).isTrue();
        assertThat(types()).containsExactly("int64", "string");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> !combo.isShowing());
        assertThat(types()).containsExactly("int64", "string");
        assertThat(focused()).isSameAs(type);
        robot.push(KeyCode.SPACE);
        TestWindow.await(combo::isShowing);
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        TestWindow.await(() -> !combo.isShowing() && types().get(1).equals("datetime"));
        TestWindow.await(() -> missing().get(1) == 3);
        assertThat(focused()).isSameAs(type);
        assertThat(dialog()).as("Enter has closed the list only").isPresent();
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
        picture("import-type-by-keys-light");
        Node scale = robot.lookup("#columns .combo-box").nth(1).query();
        ComboBox<?> scales = (ComboBox<?>) scale;
        Object before = scales.getValue();
        WaitForAsyncUtils.waitForAsyncFx(10_000, scale::requestFocus);
        robot.push(KeyCode.DOWN);
        TestWindow.await(scales::isShowing);
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        TestWindow.await(() -> !scales.isShowing() && !scales.getValue().equals(before));
        assertThat(focused()).isSameAs(scale);
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> dialog().isEmpty());
    }

    @Test
    void enterThatWasPressedBeforeTheFileWasSeenDoesNothing(FxRobot robot) throws Exception {
        open(robot, file("words.csv", "id,word\n1,a\n2,b\n"));
        awaitColumns("id", "word");
        CountDownLatch begun = new CountDownLatch(1);
        Platform.runLater(() -> {
            // the window is busy while the file is read in another way, and Enter waits with the result
            ((CheckBox) dialog().orElseThrow().getRoot().lookup("#header")).fire();
            begun.countDown();
            WaitForAsyncUtils.sleep(2, TimeUnit.SECONDS);
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.sleep(1500, TimeUnit.MILLISECONDS);
        AtomicBoolean enabled = new AtomicBoolean();
        Platform.runLater(() -> {
            Button importOne = (Button) dialog().orElseThrow().getRoot().lookup("#importOne");
            enabled.set(!importOne.isDisabled());
            Event.fireEvent(
                    dialog().orElseThrow(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "", KeyCode.ENTER, false, false, false, false));
        });
        TestWindow.await(() -> state().startsWith("3 rows"));
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        assertThat(enabled).as("the key met a button that can be pressed").isTrue();
        assertThat(dialog()).isPresent();
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> dialog().isEmpty());
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasSize(1);
    }

    @Test
    void numbersAreShownWithoutThousandsSeparators(FxRobot robot) throws IOException {
        open(robot, file("prices.csv", "item;price\nbread;1,234.50\nmilk;2,345,678.25\n"));
        awaitColumns("item", "price");
        TestWindow.await(() -> types().get(1).equals("float64"));
        assertThat(robot.lookup("#parsed .table-cell").queryAllAs(TableCell.class).stream()
                        .map(Labeled::getText))
                .contains("1234.50", "2345678.25");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> dialog().isEmpty());
    }

    @Test
    void aDatasetIsExportedAndComesBackTheSame(FxRobot robot) throws IOException {
        window.drop(file("d.csv", "x,word\n0.1,a\n,\"b, c\"\n"));
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
        assertThat(window.chooser.suggested).containsExactly("d.csv", "d.csv");
        assertThat(Files.readString(out)).isEqualTo("x,word\n0.1,a\n,\"b, c\"\n");
        window.picture("exported-light");
    }
}
