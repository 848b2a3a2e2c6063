package midas.ui.widget;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import midas.ui.label.WindowText;

/** How far something is that is done in the background, with a link that cancels it; takes no room where nothing is. */
public class ProgressStrip extends HBox {

    private final Label status = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Hyperlink cancel = new Hyperlink(WindowText.text("import.cancel"));

    /** Makes one that shows nothing. */
    public ProgressStrip() {
        getStyleClass().add("import-side");
        LiveRegion.changing(status, WindowText.text("live.progress"));
        bar.accessibleTextProperty().bind(status.textProperty());
        getChildren().addAll(status, bar, cancel);
        setVisible(false);
        setManaged(false);
    }

    /**
     * Lets it show something.
     *
     * @param words what is done
     * @param progress the part done, in [0, 1], or −1 where it is not known
     * @param running whether it is under way
     * @param onCancel ends it
     */
    public void tie(
            ObservableStringValue words,
            ObservableDoubleValue progress,
            ObservableBooleanValue running,
            Runnable onCancel) {
        status.textProperty().bind(words);
        bar.progressProperty().bind(progress);
        visibleProperty().bind(running);
        managedProperty().bind(running);
        cancel.setOnAction(event -> onCancel.run());
    }
}
