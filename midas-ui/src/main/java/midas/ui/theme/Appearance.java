package midas.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import midas.ui.table.Digits;

/** Theme and zoom of the window. */
public final class Appearance {

    /** Size of ordinary text at zoom 1, in pixels. */
    public static final double TEXT_SIZE = 13;

    private static final double STEP = 1.1;
    private static final double SMALLEST = 0.6;
    private static final double LARGEST = 3;

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final ObjectProperty<Digits> digits = new SimpleObjectProperty<>(Digits.FOUR);
    private Runnable onRestyle = () -> {};

    /** Returns the chosen theme. */
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** Returns the zoom, 1 for the original size. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** Returns how many digits tables of results show. */
    public ObjectProperty<Digits> digitsProperty() {
        return digits;
    }

    /** Sets what is done before everything is styled anew. */
    public void setOnRestyle(Runnable action) {
        onRestyle = action;
    }

    /** Makes everything a step larger. */
    public void zoomIn() {
        setZoom(zoom.get() * STEP);
    }

    /** Makes everything a step smaller. */
    public void zoomOut() {
        setZoom(zoom.get() / STEP);
    }

    /** Goes back to the original size. */
    public void zoomReset() {
        setZoom(1);
    }

    /** Sets the zoom, kept within what can still be used. */
    public void setZoom(double value) {
        double near = Math.abs(value - 1) < 0.02 ? 1 : value;
        zoom.set(Math.clamp(near, SMALLEST, LARGEST));
    }

    /** Dresses a scene, and keeps it dressed when theme or zoom change. */
    public void dress(Scene scene) {
        applyTheme(scene);
        applyZoom(scene);
        theme.addListener((property, before, now) -> applyTheme(scene));
        Platform.getPreferences().colorSchemeProperty().addListener((property, before, now) -> applyTheme(scene));
        zoom.addListener((property, before, now) -> applyZoom(scene));
    }

    private boolean isDark() {
        return switch (theme.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void applyTheme(Scene scene) {
        onRestyle.run();
        boolean dark = isDark();
        // each of the changes below would go over all nodes at once, were there nothing that waits for the next frame
        // anyway: then all go with it
        Region something = new Region();
        Optional<Pane> root = scene.getRoot() instanceof Pane pane ? Optional.of(pane) : Optional.empty();
        root.ifPresent(pane -> pane.getChildren().add(something));
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
        List<String> sheets = new ArrayList<>(
                List.of(sheet(dark ? "roles-dark.css" : "roles-light.css"), sheet("controls.css"), sheet("midas.css")));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            // what lies around a popup would be white
            sheets.add(sheet("opaque-popups.css"));
        }
        scene.getStylesheets().setAll(sheets);
        root.ifPresent(pane -> pane.getChildren().remove(something));
        styleSoon(scene);
    }

    private void applyZoom(Scene scene) {
        onRestyle.run();
        scene.getRoot().setStyle("-fx-font-size: " + TEXT_SIZE * zoom.get() + "px;");
        styleSoon(scene);
    }

    /** Styling and laying out all nodes are long each: not both in one frame, where it can be helped. */
    private static void styleSoon(Scene scene) {
        if (scene.getWindow() != null) {
            Platform.runLater(() -> scene.getRoot().applyCss());
        }
    }

    private static String sheet(String name) {
        URL url = Objects.requireNonNull(Appearance.class.getResource(name), name);
        return url.toExternalForm();
    }
}
