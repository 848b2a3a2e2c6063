package midas.ui.exporting;

import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.widget.Callout;

/** Says that a file was not written, and offers another place. */
public final class ExportBanner extends VBox {

    /** Makes a banner that says nothing. */
    public ExportBanner() {
        getStyleClass().add("banners");
    }

    /** Lets it speak of exports. */
    public void tie(FileExport exports) {
        exports.failureProperty().subscribe(failure -> {
            getChildren().clear();
            if (!failure.isEmpty()) {
                getChildren()
                        .add(new Callout(Callout.Kind.ERROR, "", failure)
                                .inOneLine()
                                .withAction(WindowText.text("export.elsewhere"), exports::tryElsewhere)
                                .withClose(exports::forgetFailure));
            }
        });
    }
}
