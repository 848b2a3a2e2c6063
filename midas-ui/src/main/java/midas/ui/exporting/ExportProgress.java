package midas.ui.exporting;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import midas.ui.label.WindowText;

/** How far an export is, with a link that cancels it. */
public final class ExportProgress extends HBox {

    private final Label status = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Hyperlink cancel = new Hyperlink(WindowText.text("import.cancel"));

    /** Makes one that shows nothing. */
    public ExportProgress() {
        getStyleClass().add("import-side");
        bar.setAccessibleText(WindowText.text("export.dialog"));
        getChildren().addAll(status, bar, cancel);
        setVisible(false);
        setManaged(false);
    }

    /** Lets it show exports. */
    public void tie(ExportViewModel exports) {
        status.textProperty().bind(exports.statusProperty());
        bar.progressProperty().bind(exports.progressProperty());
        visibleProperty().bind(exports.runningProperty());
        managedProperty().bind(exports.runningProperty());
        cancel.setOnAction(event -> exports.cancel());
    }
}
