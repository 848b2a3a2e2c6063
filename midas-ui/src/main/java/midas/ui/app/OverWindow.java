package midas.ui.app;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Windows in front of the main one, dressed as it is, that want an answer before work goes on there. */
final class OverWindow {

    private static final double MARGIN = 40;

    private OverWindow() {}

    /**
     * Opens a window.
     *
     * @param owner the main window
     * @param title its title
     * @param content what it shows
     * @param width its width at zoom 1, in pixels; never wider than the screen
     * @param height its height at zoom 1, in pixels; never higher than the screen
     * @param onClose is done when the user closes it by its frame
     */
    static Stage open(Window owner, String title, Parent content, double width, double height, Runnable onClose) {
        Scene below = owner.getScene();
        Scene scene = new Scene(content);
        scene.getStylesheets().setAll(below.getStylesheets());
        content.setStyle(below.getRoot().getStyle());
        scene.getPreferences().setColorScheme(below.getPreferences().getColorScheme());
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setScene(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(width, screen.getWidth() - MARGIN));
        stage.setHeight(Math.min(height, screen.getHeight() - MARGIN));
        stage.setX(Math.clamp(
                owner.getX() + (owner.getWidth() - stage.getWidth()) / 2,
                screen.getMinX(),
                Math.max(screen.getMinX(), screen.getMaxX() - stage.getWidth())));
        stage.setY(Math.clamp(
                owner.getY() + (owner.getHeight() - stage.getHeight()) / 2,
                screen.getMinY(),
                Math.max(screen.getMinY(), screen.getMaxY() - stage.getHeight())));
        HelpKey.listen(content, owner);
        stage.setOnCloseRequest(event -> {
            event.consume();
            onClose.run();
        });
        stage.show();
        return stage;
    }
}
