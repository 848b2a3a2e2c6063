package midas.ui.dataset;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.table.Decimals;
import midas.ui.text.Numbers;
import midas.ui.widget.Clip;

/** What a column holds, beside the table. */
final class SummaryPanel extends VBox {

    /** Characters of a figure that there is room for beside the longest label. */
    private static final int MOST_ALIGNED = 20;

    private final VBox page = new VBox();
    private final Button close = new Button("×");

    /**
     * Makes a panel that shows nothing yet.
     *
     * @param onClose what takes it away
     */
    SummaryPanel(Runnable onClose) {
        getStyleClass().add("column-summary");
        setId("summary");
        page.getStyleClass().add("summary-page");
        close.getStyleClass().add("close");
        close.setId("closeSummary");
        close.setAccessibleText(WindowText.text("summary.close"));
        close.setOnAction(event -> onClose.run());
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                event.consume();
            }
        });
    }

    void show(SummaryContent content) {
        setAccessibleText(WindowText.text("summary.title", content.column()));
        page.getChildren().setAll(head(content));
        if (content.isHistogram()) {
            page.getChildren().add(histogram(content));
        }
        page.getChildren().add(figures(content.counts()));
        if (!content.figures().isEmpty()) {
            page.getChildren().add(figures(content.figures()));
        }
        if (!content.isHistogram() && !content.bars().isEmpty()) {
            page.getChildren().add(words(content));
        }
        if (!content.note().isEmpty()) {
            Label note = new Label(content.note());
            note.getStyleClass().add("soft");
            note.setWrapText(true);
            page.getChildren().add(note);
        }
        Hyperlink copy = new Hyperlink(WindowText.text("results.copy"));
        copy.setAccessibleText(WindowText.text("summary.copy", content.column()));
        copy.setId("copySummary");
        copy.setOnAction(event -> {
            Clip.put(content.tsv());
            copy.setText(WindowText.text("summary.copied"));
        });
        page.getChildren().add(copy);
    }

    private Node head(SummaryContent content) {
        Label name = new Label(content.column());
        name.getStyleClass().add("summary-name");
        name.setWrapText(true);
        Label kind = new Label(content.kind());
        kind.getStyleClass().add("soft");
        VBox words = new VBox(name, kind);
        HBox.setHgrow(words, Priority.ALWAYS);
        close.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(words, close);
        head.getStyleClass().add("summary-head");
        return head;
    }

    private static Node histogram(SummaryContent content) {
        Label from = new Label(content.from());
        Label to = new Label(content.to());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox ends = new HBox(from, between, to);
        for (Label end : List.of(from, to)) {
            end.getStyleClass().addAll("soft", "small");
        }
        VBox box = new VBox(new Histogram(content), ends);
        box.getStyleClass().add("histogram-box");
        return box;
    }

    private static Node figures(List<SummaryContent.Figure> figures) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figures");
        List<String> plain = figures.stream().map(SummaryContent.Figure::shown).toList();
        List<String> aligned = Decimals.aligned(plain);
        // on their decimal points where that leaves room for all of their digits
        boolean fits = aligned.stream().allMatch(text -> text.length() <= MOST_ALIGNED);
        List<String> shown = fits ? aligned : plain;
        for (int k = 0; k < figures.size(); k++) {
            Label label = new Label(figures.get(k).label());
            label.getStyleClass().add("soft");
            label.setMinWidth(USE_PREF_SIZE);
            Label value = new Label(shown.get(k));
            value.setLabelFor(label);
            value.setMaxWidth(Double.MAX_VALUE);
            value.getStyleClass().add("figure");
            Tooltip whole = new Tooltip(plain.get(k));
            value.textTruncatedProperty().subscribe(cut -> value.setTooltip(cut ? whole : null));
            GridPane.setHgrow(value, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), label, value);
        }
        return grid;
    }

    private static Node words(SummaryContent content) {
        int highest = content.highest().map(SummaryContent.Bar::count).orElse(1);
        VBox box = new VBox();
        box.getStyleClass().add("words");
        for (SummaryContent.Bar bar : content.bars()) {
            Label text = new Label(bar.label().isEmpty() ? WindowText.text("summary.empty-text") : bar.label());
            text.setMinWidth(0);
            Tooltip whole = new Tooltip(text.getText());
            text.textTruncatedProperty().subscribe(cut -> text.setTooltip(cut ? whole : null));
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            Label count = new Label(Numbers.count(bar.count()));
            count.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(text, count);
            row.getStyleClass().add("word");
            Region filled = new Region();
            filled.getStyleClass().add("word-bar");
            StackPane stack = new StackPane(filled, row);
            stack.getStyleClass().add("word-row");
            filled.maxWidthProperty().bind(stack.widthProperty().multiply((double) bar.count() / highest));
            box.getChildren().add(stack);
        }
        return box;
    }
}
