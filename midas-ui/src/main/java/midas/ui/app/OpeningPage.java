package midas.ui.app;

import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import midas.ui.files.TransferStatus;
import midas.ui.label.WindowText;

/** Says in the place of the start page that a project is on its way. */
final class OpeningPage {

    private OpeningPage() {}

    /**
     * Returns the start page, with the words over it while something is read.
     *
     * @param start the start page
     * @param status what is read
     */
    static Parent over(Parent start, TransferStatus status) {
        Label words = new Label();
        words.setId("opening");
        words.getStyleClass().addAll("soft", "drop-title");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WindowText.text(
                                "files.opening.page", status.wordsProperty().get()),
                        status.wordsProperty()));
        words.visibleProperty().bind(status.openingProperty());
        start.visibleProperty().bind(status.openingProperty().not());
        return new StackPane(start, words);
    }
}
