package midas.ui.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import midas.io.importing.RawRecord;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Records as they stand in a file: number of the line, then the text, in which what separates cells stands out. */
final class RawList {

    private static final int LONGEST = 400;

    /** Delimiters that stand out in a record: each takes two texts of its own, and there are no more in sight. */
    private static final int MOST_MARKED = 40;

    private final ListView<RawRecord> list;
    private char delimiter = ',';
    private char quote = '"';

    RawList(ListView<RawRecord> list) {
        this.list = list;
        list.setCellFactory(view -> new Cell());
    }

    /** Shows records, and brings the one into view that is to be looked at. */
    void show(RawLines lines) {
        List<RawRecord> records = lines.records();
        boolean same = lines.delimiter() == delimiter && lines.quote() == quote;
        if (same && list.getItems().equals(records)) {
            select(lines.marked());
            return;
        }
        delimiter = lines.delimiter();
        quote = lines.quote();
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(records);
        if (selected < records.size()) {
            list.getSelectionModel().select(selected);
        }
        list.refresh();
        select(lines.marked());
    }

    /** Returns the places of the characters that separate cells: those between quotes do not. */
    static List<Integer> separators(String text, char delimiter, char quote) {
        List<Integer> places = new ArrayList<>();
        boolean inQuotes = false;
        boolean cellBegins = true;
        for (int i = 0; i < text.length() && places.size() < MOST_MARKED; i++) {
            char c = text.charAt(i);
            // the second of a pair opens them again
            boolean opens = cellBegins || i > 0 && text.charAt(i - 1) == quote;
            if (c == quote && (inQuotes || opens)) {
                inQuotes = !inQuotes;
            }
            cellBegins = !inQuotes && c == delimiter;
            if (cellBegins) {
                places.add(i);
            }
        }
        return places;
    }

    /** Selects a record and brings it into view. */
    void select(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private final class Cell extends ListCell<RawRecord> {

        private final Label line = new Label();
        private final TextFlow flow = new TextFlow();
        private final HBox row = new HBox(line, flow);

        Cell() {
            line.getStyleClass().add("raw-line");
            line.setMinWidth(USE_PREF_SIZE);
            flow.getStyleClass().add("raw-text");
            flow.setMinWidth(USE_PREF_SIZE);
            row.getStyleClass().add("raw-row");
            row.setFillHeight(false);
        }

        @Override
        protected void updateItem(@Nullable RawRecord item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            line.setText(item.line() == 0 ? "" : Numbers.count(item.line()));
            String text = item.text();
            String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + '…' : text;
            flow.getChildren().clear();
            int from = 0;
            for (int at : separators(cut, delimiter, quote)) {
                add(cut.substring(from, at), false);
                add(delimiter == '\t' ? "→\u2009" : delimiter == ' ' ? "·" : String.valueOf(delimiter), true);
                from = at + 1;
            }
            add(cut.substring(from), false);
            setAccessibleText(line.getText() + ": " + cut);
            setGraphic(row);
        }

        private void add(String part, boolean separates) {
            if (!part.isEmpty()) {
                Text text =
                        new Text(part.replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎'));
                text.getStyleClass().add(separates ? "raw-delimiter" : "raw-cell");
                flow.getChildren().add(text);
            }
        }
    }
}
