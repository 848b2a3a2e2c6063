package midas.ui.importing;

import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A sentence in as many lines as it takes; where the list is too low for them, all of it is shown when pointed at. */
final class SentenceCell extends ListCell<String> {

    private final Tooltip whole = new Tooltip();

    SentenceCell() {
        // as wide as the list, so that the sentence wraps rather than goes on under a scroll bar
        setPrefWidth(0);
        setWrapText(true);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
    }

    @Override
    protected void updateItem(@Nullable String sentence, boolean empty) {
        super.updateItem(sentence, empty);
        setText(empty ? null : sentence);
        if (empty || sentence == null) {
            setTooltip(null);
        } else {
            whole.setText(sentence);
            setTooltip(whole);
        }
    }
}
