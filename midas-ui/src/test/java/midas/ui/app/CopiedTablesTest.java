package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.result.FittedModel;
import midas.io.dataset.ColumnType;
import midas.ui.TestData;
import midas.ui.project.ProjectDataset;
import midas.ui.widget.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tables of results on the clipboard, for other programs. What is left in target/pasted is opened with LibreOffice by a check of the whole build. */
@ExtendWith(ApplicationExtension.class)
class CopiedTablesTest {

    private static final Path PASTED = Path.of("target", "pasted");

    private TestWindow window;
    private ResultsHand hand;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1440, 960);
        hand = new ResultsHand(window);
    }

    @Test
    void copiesAreTablesForOtherPrograms() {
        FittedModel fitted = hand.fit(ResponseModel.of(Family.GAUSSIAN));
        String days = String.valueOf(fitted.fixedEffects().get(1).estimate());
        TableView<?> shown = hand.table("Fixed Effects");
        List<MenuItem> ways = shown.getContextMenu().getItems();
        assertThat(ways)
                .extracting(MenuItem::getText)
                .containsExactly("Copy", "Copy as Markdown", "Copy as LaTeX", null, "Add to Report");
        copy(ways.get(0), "Variable\tEstimate\tStd. Error\tLower 95%\tUpper 95%\n(Intercept)\t251.40510484848");
        assertThat(ResultsHand.fx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Days\t" + days + '\t');
        assertThat(ResultsHand.fx(() -> Clipboard.getSystemClipboard().getHtml()))
                .contains("<table>", ">Days</td>", ">" + days + "</td>");
        copy(ways.get(1), "| Variable | Estimate |");
        copy(ways.get(2), "\\begin{tabular}{lrrrr}");
        assertThat(ResultsHand.fx(() -> Clipboard.getSystemClipboard().getString()))
                .contains(days);
    }

    /** Names that a spreadsheet would take for numbers or dates, and letters of several languages. */
    @Test
    void everyTableIsLeftForTheCheckThatOpensThem() throws IOException {
        String[] groups = {"001", "1e5", "2020-01-02", "1.234", "Größe <b>", "日本", "007", "a & b"};
        StringBuilder csv = new StringBuilder("y,Höhe (µm),g\n");
        for (int i = 0; i < 160; i++) {
            csv.append(1 + (i * 7919 % 101) / 30.0 + i % 8)
                    .append(',')
                    .append(i % 7 / 3.0)
                    .append(',')
                    .append(groups[i % 8])
                    .append('\n');
        }
        ResultsHand.fx(() -> {
            ProjectDataset data = TestData.add(window.wiring.project(), "names", csv.toString());
            data.convert("g", ColumnType.STRING);
            window.wiring.appearance().waldTestsProperty().set(true);
            window.wiring.main().openGlmm(data);
            var form = hand.model().form();
            form.responseProperty().set("y");
            form.groupProperty().set("g");
            form.predictors().forEach(option -> option.checkedProperty().set(true));
            hand.model().run();
            return true;
        });
        TestWindow.await(() -> hand.front().lookup("#blup") instanceof TableView<?> blup
                && !blup.getItems().isEmpty()
                && blup.getColumns().size() == 6);
        leave("random-effects", "Random Effects", "0");
        leave("model-fit", "Model Fit", "0");
        leave("fixed-effects", "Fixed Effects", "0");
        leave("blup", "BLUP (Random Effect Predictions)", "0");
        assertThat(Files.readString(PASTED.resolve("blup.tsv"))).contains("\n001\t", "\nGröße <b>\t", "\n日本\t");
        assertThat(Files.readString(PASTED.resolve("fixed-effects.tsv"))).contains("Höhe (µm)\t");
    }

    private void leave(String name, String title, String words) throws IOException {
        MenuItem copy = hand.table(title).getContextMenu().getItems().getFirst();
        ResultsHand.fx(() -> {
            Clip.put("");
            copy.fire();
            return true;
        });
        TestWindow.await(() -> Clipboard.getSystemClipboard().getHtml() instanceof String html && html.contains("<td"));
        Files.createDirectories(PASTED);
        Files.writeString(
                PASTED.resolve(name + ".html"),
                ResultsHand.fx(() -> Clipboard.getSystemClipboard().getHtml()));
        Files.writeString(
                PASTED.resolve(name + ".tsv"),
                ResultsHand.fx(() -> Clipboard.getSystemClipboard().getString()));
        Files.writeString(PASTED.resolve(name + ".words"), words);
    }

    private static void copy(MenuItem way, String beginning) {
        ResultsHand.fx(() -> {
            way.fire();
            return true;
        });
        TestWindow.await(
                () -> Clipboard.getSystemClipboard().getString() instanceof String text && text.startsWith(beginning));
    }
}
