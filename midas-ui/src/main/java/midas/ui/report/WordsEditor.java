package midas.ui.report;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/** Where a heading or a text is written: as high as its words, without a frame, so that nothing moves when writing begins. */
final class WordsEditor extends TextArea {

    private static final double CARET = 4;

    private final Text measure = new Text();
    private final Runnable onEnd;

    /**
     * Makes an editor.
     *
     * @param words what stands in it
     * @param lines whether the Enter key begins another line; else it ends the writing
     * @param onEnd hears that the writing has ended by a key
     */
    WordsEditor(String words, boolean lines, Runnable onEnd) {
        super(words);
        this.onEnd = onEnd;
        getStyleClass().add("words-editor");
        setWrapText(true);
        setPrefRowCount(1);
        textProperty().subscribe(now -> fit());
        widthProperty().subscribe(now -> fit());
        fontProperty().subscribe(now -> fit());
        insetsProperty().subscribe(now -> fit());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean enter = event.getCode() == KeyCode.ENTER;
            if (event.getCode() == KeyCode.ESCAPE
                    || event.getCode() == KeyCode.TAB
                    || enter && (!lines || event.isShortcutDown())) {
                event.consume();
                this.onEnd.run();
            }
        });
        if (!lines) {
            // a heading is one line, also where several are pasted
            textProperty().subscribe(now -> {
                if (now.indexOf('\n') >= 0) {
                    setText(now.replaceAll("\\s*\\R\\s*", " "));
                }
            });
        }
    }

    private void fit() {
        measure.setFont(getFont());
        // an empty line takes its room, too
        measure.setText(getText().isEmpty() || getText().endsWith("\n") ? getText() + ' ' : getText());
        measure.setWrappingWidth(Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset() - CARET));
        double height =
                Math.ceil(measure.getLayoutBounds().getHeight()) + snappedTopInset() + snappedBottomInset() + CARET;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
