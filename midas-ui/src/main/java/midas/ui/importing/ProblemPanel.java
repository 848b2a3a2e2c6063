package midas.ui.importing;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import midas.ui.text.Messages;

/** What is odd about a file, a sentence each; each leads to the record it is about. */
final class ProblemPanel {

    private static final double HEIGHT = 24;
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final VBox side;
    private final Label title;
    private final ListView<String> sentences;
    private final double zoom;

    /**
     * Ties the parts.
     *
     * @param side all of it
     * @param title how many there are
     * @param sentences the list
     * @param zoom zoom of the window
     */
    ProblemPanel(VBox side, Label title, ListView<String> sentences, double zoom) {
        this.side = side;
        this.title = title;
        this.sentences = sentences;
        this.zoom = zoom;
        sentences.setCellFactory(list -> new SentenceCell());
    }

    /** Shows the problems of a file whose records stand in a list. */
    void show(ImportPreview now, RawList raw) {
        long rows = Math.clamp(now.problemCount(), FEWEST, MOST);
        sentences.setPrefHeight(rows * HEIGHT * zoom + 2);
        sentences.setMinHeight(sentences.getPrefHeight());
        sentences.getItems().setAll(ProblemList.sentences(now));
        sentences.setOnMouseClicked(event -> goTo(now, raw));
        sentences.setOnKeyReleased(event -> goTo(now, raw));
        title.setText(Messages.counted("import.problems", now.problemCount()));
        side.setVisible(now.problemCount() > 0);
        side.setManaged(now.problemCount() > 0);
    }

    private void goTo(ImportPreview now, RawList raw) {
        int selected = sentences.getSelectionModel().getSelectedIndex();
        if (selected >= 0 && selected < now.problems().size()) {
            raw.select(now.rawIndex(now.problems().get(selected).line()));
        }
    }
}
