package midas.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualMarks;

/** Loads views: controllers are made by hand, never by reflection. */
final class Views {

    private Views() {}

    /**
     * Loads a view.
     *
     * @param view the view
     * @param controllers its controller, and those of the views it includes
     */
    static Parent load(Fxml view, Object... controllers) {
        FXMLLoader loader = new FXMLLoader(view.url(), WindowText.bundle());
        List<Object> made = Arrays.asList(controllers);
        loader.setControllerFactory(type -> made.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no controller " + type.getName() + " for " + view)));
        try {
            Parent loaded = loader.load();
            ManualMarks.mark(loaded, view.explanation());
            return loaded;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
