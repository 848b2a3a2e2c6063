package midas.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import midas.io.report.ReportBlock;
import midas.ui.diagnostics.PlotPicture;
import midas.ui.label.WindowText;
import midas.ui.text.Messages;

/** Draws blocks as they will look. */
final class BlockNodes {

    private BlockNodes() {}

    /** Returns words of a heading; where there are none yet, what they will be. */
    static Region heading(ReportBlock.Heading heading) {
        return words(heading.text(), "report.heading", "report-h" + heading.level());
    }

    /** Returns words of a text; where there are none yet, what they will be. */
    static Region text(ReportBlock.Text text) {
        return words(text.text(), "report.text", "report-text");
    }

    private static Region words(String words, String prompt, String style) {
        if (words.codePoints().anyMatch(code -> Character.getType(code) == Character.NON_SPACING_MARK)) {
            return wordByWord(words, style);
        }
        Label label = wrapped(words.isBlank() ? WindowText.text(prompt) : words, style);
        if (words.isBlank()) {
            label.getStyleClass().add("soft");
        }
        return label;
    }

    /** The toolkit breaks lines in the wrong place after a letter with a mark that is a character of its own. */
    private static TextFlow wordByWord(String words, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        for (String word : words.split("(?<= )")) {
            Text text = new Text(word);
            text.getStyleClass().add("report-cell");
            flow.getChildren().add(text);
        }
        return flow;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /** Returns a table below its caption. */
    static Node table(ReportBlock.Table table, String number) {
        VBox box = box(wrapped(number + table.caption(), "report-caption"), new TableNode(table));
        int more = table.shown() - TableNode.MOST_ROWS;
        if (more > 0) {
            Label rest = wrapped(Messages.counted("report.more-rows", more), "report-more");
            rest.setId("moreRows");
            box.getChildren().add(rest);
        }
        table.notes().forEach(note -> box.getChildren().add(wrapped(note, "report-note")));
        return box;
    }

    /** Returns a plot above its caption. */
    static Node picture(ReportBlock.Picture picture, String number, DoubleSupplier zoom) {
        return box(new PlotPicture(picture.plot(), zoom), wrapped(number + picture.caption(), "report-caption"));
    }

    /** Returns facts about a model. */
    static Node summary(ReportBlock.ModelSummary summary) {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("report-facts");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().setAll(labels, values);
        for (ReportBlock.Fact fact : summary.facts()) {
            Label label = new Label(fact.label());
            label.getStyleClass().add("report-fact");
            facts.addRow(facts.getRowCount(), label, wrapped(fact.value(), "report-text"));
        }
        return box(wrapped(summary.caption(), "report-caption"), facts);
    }

    /** Returns lines of a program. */
    static Node code(ReportBlock.Code code) {
        return box(
                wrapped(code.caption(), "report-caption"), wrapped(code.text().stripTrailing(), "report-code"));
    }

    private static VBox box(Node... parts) {
        List<Node> seen = new ArrayList<>();
        for (Node part : parts) {
            if (!(part instanceof Label label)
                    || !label.getText().isBlank()
                    || label.getStyleClass().contains("report-caption")) {
                seen.add(part);
            }
        }
        VBox box = new VBox();
        box.getChildren().setAll(seen);
        box.getStyleClass().add("report-box");
        return box;
    }
}
