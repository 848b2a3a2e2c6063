package midas.ui.app;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The picture of the program in title bars and lists of windows. */
final class WindowIcon {

    /** Sides in pixels; each is drawn on its own. */
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

    private WindowIcon() {}

    /** Gives it to a window. */
    static void of(Stage stage) {
        for (int size : SIZES) {
            String name = "midas-" + size + ".png";
            stage.getIcons().add(new Image(Objects.requireNonNull(WindowIcon.class.getResourceAsStream(name), name)));
        }
    }
}
