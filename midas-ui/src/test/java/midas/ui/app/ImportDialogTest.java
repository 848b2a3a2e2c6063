package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import midas.ui.grid.Grid;
import midas.ui.importing.Workbooks;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The import dialog, by clicks. */
@ExtendWith(ApplicationExtension.class)
class ImportDialogTest {

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
    void theGuessIsShownAndEveryPartOfItCanBeChanged(FxRobot robot) throws IOException {
        Path file = hand.file(
                "visits.csv",
                "patient;day;score;remark\n" + "1;2024-02-29;2,5;\"fine; thanks\"\n2;2024-03-01;NA;late\n".repeat(60));
        hand.open(robot, file);
        hand.awaitColumns("patient", "day", "score", "remark");
        assertThat(hand.state()).isEqualTo("120 rows, 4 columns");
        hand.picture("import-light");
        hand.choose(robot, "#delimiter", "Comma");
        TestWindow.await(() -> hand.columnNames().size() == 1);
        hand.choose(robot, "#delimiter", "Semicolon");
        hand.awaitColumns("patient", "day", "score", "remark");
        hand.choose(robot, "#decimal", "Point");
        hand.picture("import-decimal-point-light");
        TestWindow.await(() -> hand.types().get(2).equals("string"));
        hand.choose(robot, "#decimal", "Comma");
        TestWindow.await(() -> hand.types().get(2).equals("float64"));
        robot.clickOn("#header");
        TestWindow.await(() -> hand.state().startsWith("121 rows"));
        robot.clickOn("#header");
        hand.awaitColumns("patient", "day", "score", "remark");
        robot.clickOn("#missingMore").write("late").push(KeyCode.ENTER);
        TestWindow.await(() -> hand.missing().get(3) == 60);
        assertThat(hand.dialog())
                .as("Enter has added the text, not imported the file")
                .isPresent();
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
        robot.clickOn("#importOne");
        TestWindow.await(() -> hand.dialog().isEmpty() && window.sees(".data-table"));
        assertThat(window.text("#status")).isEqualTo("visits: 120 rows, 4 columns");
        window.picture("imported-light");
    }

    @Test
    void emptyCellsCanBeReadAsTextAndAsMissingAgain(FxRobot robot) throws IOException {
        hand.open(robot, hand.file("gaps.csv", "a,b\n1,x\n2,\n3,y\n"));
        hand.awaitColumns("a", "b");
        TestWindow.await(() -> hand.missing().get(1) == 1);
        Node chip = hand.node("#missing", Node.class)
                .lookupAll(".token-words")
                .iterator()
                .next();
        robot.clickOn(chip.getParent().lookup(".token-remove"));
        TestWindow.await(() -> hand.missing().get(1) == 0);
        hand.picture("import-empty-is-text-light");
        robot.clickOn("#missingEmpty");
        TestWindow.await(() -> hand.missing().get(1) == 1);
        assertThat(hand.node("#missing", Node.class).lookup("#missingEmpty")).isNull();
    }

    @Test
    void theSheetsOfAWorkbookStandAboveItsTable(FxRobot robot) throws IOException {
        String row = "<row r='1'><c t='str'><v>%s</v></c></row><row r='2'><c><v>1</v></c></row>";
        window.drop(Workbooks.write(folder.resolve("two.xlsx"), row.formatted("first"), row.formatted("second")));
        TestWindow.await(() -> window.sees("#sheets .hyperlink"));
        window.picture("sheets-light");
        robot.clickOn("#sheets .hyperlink");
        TestWindow.await(() -> window.text("#status").startsWith("two, Sheet2:"));
        assertThat(window.sees("#sheets .hyperlink")).as("all are there").isFalse();
    }

    @Test
    void aWorkbooksRowsStandBesideWhatTheyAreReadAs(FxRobot robot) throws IOException {
        Path file = Workbooks.write(
                folder.resolve("book.xlsx"),
                "<row r='1'><c t='str'><v>dose</v></c><c t='str'><v>arm</v></c></row>"
                        + "<row r='3'><c t='str'><v>1 234,5</v></c><c t='e'><v>#N/A</v></c></row>",
                "<row r='4'><c t='str'><v>word</v></c></row><row r='6'><c t='str'><v>1,234</v></c></row>");
        hand.open(robot, file);
        hand.awaitColumns("dose", "arm");
        assertThat(hand.node("#thousands", Node.class).getParent().getParent().isVisible())
                .isFalse();
        assertThat(hand.raw()).containsExactly("1: dose\tarm", "3: 1 234,5\t#N/A");
        hand.picture("import-workbook-light");
        hand.choose(robot, "#sheet", "Sheet2");
        hand.awaitColumns("word");
        assertThat(hand.raw()).containsExactly("4: word", "6: 1,234");
        assertThat(hand.node("#thousands", Node.class).getParent().getParent().isVisible())
                .as("the sentence about the number names this field")
                .isTrue();
        hand.picture("import-workbook-ambiguous-light");
    }

    @Test
    void darkWithProblemsAndAConversionThatLoses(FxRobot robot) throws IOException {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().themeProperty().set(ThemeChoice.DARK));
        hand.open(
                robot,
                hand.file(
                        "ragged.csv",
                        "id,value,value,day\n" + "1,2,x,2024-01-01\n".repeat(8) + "9,8\n7,n/a,y,2024-05-05,more\n"));
        hand.awaitColumns("id", "value", "value_2", "day");
        ListView<?> problems = hand.node("#problems", ListView.class);
        assertThat(problems.getItems()).hasSize(4);
        robot.clickOn(robot.lookup("#columns .combo-box").nth(2).<Node>query());
        robot.clickOn(robot.lookup(".combo-box-popup .list-cell")
                .<Node>match(node -> node instanceof Labeled labeled && "int64".equals(labeled.getText()))
                .<Node>query());
        TestWindow.await(() -> hand.types().get(1).equals("int64"));
        TestWindow.await(() -> hand.state().endsWith("1 cell becomes missing"));
        hand.picture("import-problems-dark");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
    }

    @Test
    void anotherQuotationMarkIsChosen(FxRobot robot) throws IOException {
        hand.open(robot, hand.file("single.csv", "name,x\n'Ito, K.',1\n'Sato, M.',2\n'Abe, S.',3\n"));
        hand.awaitColumns("name", "x");
        hand.picture("import-quote-light");
        hand.choose(robot, "#quote", "Double  \"a\"");
        TestWindow.await(() -> hand.columnNames().size() == 3);
        hand.choose(robot, "#quote", "Single  'a'   (found)");
        hand.awaitColumns("name", "x");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
    }

    @Test
    void aStrayQuotationMarkIsReadAsALetterWhereSomebodySaysSo(FxRobot robot) throws IOException {
        hand.open(robot, hand.file("inches.csv", "size,x\n1,1\n2,2\n3\" or so,3\n\"4,4\n5,5\n"));
        TestWindow.await(() -> hand.node("#messages", VBox.class).isVisible());
        TestWindow.await(() -> hand.raw().contains("5: \"4,4"));
        hand.picture("import-quote-stray-light");
        hand.choose(robot, "#quote", "None");
        hand.awaitColumns("size", "x");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
    }

    @Test
    void anEncodingIsChanged(FxRobot robot) throws IOException {
        Path file = Files.write(
                folder.resolve("names.csv"),
                "name,x\nМосква,1\nКазань,2\nТверь,3\n".getBytes(Charset.forName("windows-1251")));
        hand.open(robot, file);
        TestWindow.await(() -> hand.columnNames().size() == 2);
        hand.choose(robot, "#encoding", "UTF-8");
        TestWindow.await(() ->
                hand.node("#problems", ListView.class).getItems().toString().contains("encoding")
                        || hand.node("#messages", VBox.class).isVisible());
        hand.picture("import-encoding-light");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
    }

    @Test
    void aFileThatVanishesIsSaidInWords(FxRobot robot) throws IOException {
        Path file = hand.file("gone.csv", "a,b\n1,2\n");
        hand.open(robot, file);
        hand.awaitColumns("a", "b");
        Files.delete(file);
        robot.clickOn("#importOne");
        TestWindow.await(
                () -> robot.lookup("#messages .callout-text").tryQuery().isPresent());
        assertThat(robot.lookup("#messages .callout-text").queryAs(Label.class).getText())
                .contains("gone.csv");
        assertThat(robot.lookup("#importOne").queryButton().isDisabled()).isTrue();
        hand.picture("import-gone-light");
        robot.clickOn("#importCancel");
        TestWindow.await(() -> hand.dialog().isEmpty());
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
    }

    @Test
    void numbersAreShownWithoutThousandsSeparators(FxRobot robot) throws IOException {
        hand.open(robot, hand.file("prices.csv", "item;price\nbread;1,234.50\nmilk;2,345,678.25\n"));
        hand.awaitColumns("item", "price");
        TestWindow.await(() -> hand.types().get(1).equals("float64"));
        assertThat(robot.lookup("#parsed .data-cell").queryAllAs(Label.class).stream()
                        .map(Labeled::getText))
                .contains("1234.50", "2345678.25");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
    }

    @Test
    void allColumnsCanBeReachedInThePreview(FxRobot robot) throws IOException {
        String names = IntStream.rangeClosed(1, 300).mapToObj(k -> "c" + k).collect(Collectors.joining(","));
        String cells = IntStream.rangeClosed(1, 300).mapToObj(String::valueOf).collect(Collectors.joining(","));
        hand.open(robot, hand.file("wide.csv", names + '\n' + cells + '\n' + cells + '\n'));
        TestWindow.await(() -> hand.state().equals("2 rows, 300 columns"));
        robot.clickOn("#parsed .data-cell").push(KeyCode.END);
        TestWindow.await(() -> robot.lookup("#parsed .column-name").queryAllAs(Label.class).stream()
                .anyMatch(name -> name.isVisible() && name.getText().equals("c300")));
        assertThat(hand.node("#parsed", Grid.class).range().firstColumn()).isEqualTo(299);
        hand.picture("import-wide-light");
        robot.push(KeyCode.DOWN);
        TestWindow.await(
                () -> hand.node("#raw", ListView.class).getSelectionModel().getSelectedIndex() == 2);
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
    }

    @Test
    void aParquetFileComesWithItsOwnTypes(FxRobot robot) {
        hand.open(robot, Path.of("../midas-io/src/test/resources/midas/io/parquet/types.parquet"));
        TestWindow.await(() -> hand.columnNames().size() == 18 && !hand.state().startsWith("Reading"));
        assertThat(hand.types().subList(0, 5))
                .isEqualTo(
                        Stream.of("boolean int64 int64 int64 int64".split(" ")).toList());
        assertThat(hand.node("#textSide", Node.class).isVisible())
                .as("what is asked of text only")
                .isFalse();
        hand.picture("import-parquet-light");
        robot.clickOn("#importOne");
        TestWindow.await(() -> hand.dialog().isEmpty() && window.sees(".data-table"));
        assertThat(window.text("#status")).startsWith("types: ").endsWith("18 columns");
    }

    @Test
    void aMillionRowsAreLeftAloneInTheMiddleOfReading(FxRobot robot) throws IOException {
        Path file = hand.file("long.csv", "a,b\n" + "12345.678,some words\n".repeat(1_000_000));
        hand.open(robot, file);
        TestWindow.await(() -> hand.dialog().isPresent() && hand.state().startsWith("Reading"));
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
        Files.delete(file);
        hand.open(robot, hand.file("short.csv", "a,b\n1,2\n"));
        hand.awaitColumns("a", "b");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
    }
}
